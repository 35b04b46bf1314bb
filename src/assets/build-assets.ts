// Bundles what browsers are given into `dist/assets`, for `wrangler dev`, `wrangler deploy` and the tests
// alike. Writes only what changed, so that a server that watches the folder is left in peace.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type AssetEntry, DOCUMENTS, ENTRIES, HASHED_FOLDER, PRELOADED } from './entries.ts'
import { renderHeaders } from './page-headers.ts'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
const OUT = fileURLToPath(new URL('../../dist/assets', import.meta.url))

/** Browsers of the last three years: what they lack is written in older words. */
const TARGETS = ['chrome115', 'firefox115', 'safari16.4']

/** Paths below `dist/assets`, and what stands there. */
type Files = ReadonlyMap<string, Uint8Array>

/** Builds every asset; returns the path of each with its size. Throws where a source cannot be bundled. */
export async function buildAssets(): Promise<ReadonlyMap<string, number>> {
  const files = await bundle()
  await writeChanged(files)
  await removeOthers(files)
  return new Map([...files].map(([path, bytes]) => [path, bytes.byteLength]))
}

async function bundle(): Promise<Files> {
  const addresses = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  // What other sites link to is no module there: wrapped, so that it leaves no name behind in their pages.
  const isFixed = ({ address }: AssetEntry): boolean => address !== undefined
  await bundleEntries(ENTRIES.filter(isFixed), 'iife', addresses, files)
  await bundleEntries(
    ENTRIES.filter((entry) => !isFixed(entry)),
    'esm',
    addresses,
    files,
  )
  const encoder = new TextEncoder()
  for (const { source, address } of DOCUMENTS) {
    const text = await readFile(join(SOURCE, source), 'utf8')
    files.set(address, encoder.encode(linkDocument(text, dirname(source), addresses)))
  }
  files.set('_headers', encoder.encode(renderHeaders()))
  return files
}

/** Adds the bundle of each entry to `files`, and where it stands to `addresses`. */
async function bundleEntries(
  entries: readonly AssetEntry[],
  format: 'esm' | 'iife',
  addresses: Map<string, string>,
  files: Map<string, Uint8Array>,
): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: entries.map(({ source }) => join(SOURCE, source)),
    absWorkingDir: SOURCE,
    outdir: OUT,
    outbase: SOURCE,
    entryNames: `${HASHED_FOLDER}/[name]-[hash]`,
    chunkNames: `${HASHED_FOLDER}/[name]-[hash]`,
    assetNames: `${HASHED_FOLDER}/[name]-[hash]`,
    publicPath: '/',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    bundle: true,
    format,
    minify: true,
    target: TARGETS,
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  for (const [output, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const [input = ''] = Object.keys(inputs)
    for (const [name, file] of Object.entries(PRELOADED)) {
      if (input.endsWith(`/${file}`)) addresses.set(name, toPath(join(SOURCE, output)))
    }
    const entry = entries.find(({ source }) => source === entryPoint)
    if (entry !== undefined) addresses.set(entry.source, toPath(join(SOURCE, output)))
  }
  for (const { path, contents } of outputFiles) {
    files.set(findFixedAddress(addresses, toPath(path)) ?? toPath(path), contents)
  }
}

/** The path below `dist/assets`, with forward slashes. */
function toPath(file: string): string {
  return relative(OUT, file).split(sep).join('/')
}

function findFixedAddress(
  addresses: ReadonlyMap<string, string>,
  path: string,
): string | undefined {
  const isAt = ({ source }: AssetEntry): boolean => addresses.get(source) === path
  return ENTRIES.find(isAt)?.address
}

/** Puts the address of each bundle in place of the source file that the document names. */
function linkDocument(
  text: string,
  folder: string,
  addresses: ReadonlyMap<string, string>,
): string {
  return text.replace(/(\s(?:src|href)=")\.\/([^"]+)"/g, (_, attribute: string, name: string) => {
    const address = addresses.get(`${folder}/${name}`)
    if (address === undefined) throw new Error(`${folder}: ${name} is not in entries.ts`)
    return `${attribute}/${address}"`
  })
}

/** Each file is written aside and moved, so that nobody is served half of one. */
async function writeChanged(files: Files): Promise<void> {
  const aside = `${OUT}.${process.pid}`
  try {
    for (const [path, bytes] of files) {
      const target = join(OUT, path)
      const present = await readFile(target).catch(() => null)
      if (present?.equals(bytes)) continue
      const fresh = join(aside, path)
      await mkdir(dirname(fresh), { recursive: true })
      await mkdir(dirname(target), { recursive: true })
      await writeFile(fresh, bytes)
      await rename(fresh, target)
    }
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Removes what earlier sources were bundled to. */
async function removeOthers(files: Files): Promise<void> {
  for (const entry of await readdir(OUT, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && !files.has(toPath(file))) await rm(file, { force: true })
  }
}
