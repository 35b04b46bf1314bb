// `npm run client`: makes `dist/client`, which package.json exports as `deskcheck/client`.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildClient } from './build-client.ts'

const folder = fileURLToPath(new URL('../../dist/client', import.meta.url))
try {
  await mkdir(folder, { recursive: true })
  const bytes = await buildClient(folder)
  console.log(`dist/client/client.js: ${gzipSync(bytes).length} bytes gzipped`)
} catch (error) {
  console.error(`client: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
