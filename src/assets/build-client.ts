// Emits the client as one JavaScript module and its declarations, for programs that import
// `deskcheck/client`: neither TypeScript nor a library of ours is needed to use it.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describeSchemas } from '../http/openapi-schemas.ts'
import { writeTypes } from './write-types.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCE = join(ROOT, 'src', 'client')

/** Writes `client.js` and its declarations into `folder`; returns the module's bytes. */
export async function buildClient(folder: string): Promise<Uint8Array> {
  const bundled = await build({
    entryPoints: [join(SOURCE, 'client.ts')],
    outfile: join(folder, 'client.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: true,
    metafile: true,
  })
  const foreign = Object.keys(bundled.metafile.inputs).filter(
    (path) => !path.includes('src/client/'),
  )
  if (foreign.length > 0)
    throw new Error(`The client must stand alone; it has ${foreign.join(', ')}`)
  await emitDeclarations(folder)
  return await readFile(join(folder, 'client.js'))
}

/** The sources with the schemas' types beside them, through the compiler. */
async function emitDeclarations(folder: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'deskcheck-client-'))
  try {
    await cp(SOURCE, work, { recursive: true })
    await writeFile(join(work, 'types.ts'), writeTypes(describeSchemas()))
    const options = {
      compilerOptions: {
        declaration: true,
        emitDeclarationOnly: true,
        outDir: join(work, 'out'),
        rootDir: work,
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module: 'ESNext',
        moduleResolution: 'Bundler',
        allowImportingTsExtensions: true,
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
      },
      include: ['*.ts'],
    }
    await writeFile(join(work, 'tsconfig.json'), JSON.stringify(options))
    await runCompiler(work)
    for (const name of await readdir(join(work, 'out'))) {
      const text = await readFile(join(work, 'out', name), 'utf8')
      await writeFile(
        join(folder, name),
        text
          .replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'")
          .replaceAll(/(from "\.\/[\w-]+)\.ts"/g, '$1.js"'),
      )
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function runCompiler(project: string): Promise<void> {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const child = spawn(process.execPath, [compiler, '-p', project], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`The client's declarations cannot be emitted: ${said}`)
}
