// The Worker's size as Cloudflare counts it: every module of a dry-run deploy, compressed with gzip.
// Fails above the budget, with the figure. A larger Worker starts slower, and the free plan ends at 3 MiB.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const BUDGET_KIB = 1152

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles the Worker into `folder` and measures what would be uploaded, in bytes. */
async function measureBundle(folder: string): Promise<{ raw: number; gzipped: number }> {
  const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [wrangler, 'deploy', '--dry-run', '--outdir', folder],
    { cwd: root, encoding: 'utf8', env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } },
  )
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}${stderr}`)
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const modules = files.filter((file) => file.isFile() && /\.(js|mjs|wasm|bin)$/.test(file.name))
  if (modules.length === 0) throw new Error(`wrangler wrote no module into ${folder}`)
  let raw = 0
  let gzipped = 0
  for (const file of modules) {
    const bytes = await readFile(join(file.parentPath, file.name))
    raw += bytes.length
    gzipped += gzipSync(bytes).length
  }
  return { raw, gzipped }
}

const folder = await mkdtemp(join(tmpdir(), 'deskcheck-bundle-'))
try {
  const { raw, gzipped } = await measureBundle(folder)
  const kib = (bytes: number): string => (bytes / 1024).toFixed(1)
  const figure = `${kib(gzipped)} KiB gzipped (${kib(raw)} KiB raw)`
  if (gzipped > BUDGET_KIB * 1024) {
    console.error(`The Worker is ${figure}, over its budget of ${BUDGET_KIB} KiB.`)
    process.exitCode = 1
  } else {
    console.log(`The Worker is ${figure}, within its budget of ${BUDGET_KIB} KiB.`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
