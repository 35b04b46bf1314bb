// The build command of wrangler.toml: makes `dist/assets`, says nothing unless it fails.
import { buildAssets } from './build-assets.ts'

try {
  await buildAssets()
} catch (error) {
  console.error(`assets: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
