// Builds the committed index of the present format version. Run it only when the format changes,
// under a new folder name: node test/compat/make-index.ts test/compat/format-N
import { fileURLToPath } from 'node:url'
import { buildIndex } from '../../src/compile/build-index.ts'
import { ingest } from '../../src/compile/ingest.ts'

const out = process.argv[2]
if (out === undefined) {
  console.error('Usage: node test/compat/make-index.ts OUT_DIR')
  process.exit(2)
}
const built = await buildIndex(ingest([fileURLToPath(new URL('sources.jsonl', import.meta.url))]), {
  out,
  aliases: [['Kyiv', 'Kiev']],
  strict: true,
  builtAt: '2026-11-21T00:00:00.000Z',
  // Small enough that five sources cross shard borders.
  sizes: { shardBytes: 600, tierBytes: 64, pageBytes: 200 },
})
if (!built.ok) throw new Error(JSON.stringify(built.error))
console.log(built.value)
