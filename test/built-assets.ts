// Bundles what browsers are given before tests meet the Worker that serves it.
import { buildAssets } from '../src/assets/build-assets.ts'

export async function setup(): Promise<void> {
  await buildAssets()
}
