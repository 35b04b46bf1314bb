// Ranking quality of an index: nDCG@10, recall@100 and MAP@5 of `search` against cited documents.
// Usage: node test/bench/retrieval.ts INDEX_DIR CLAIMS.jsonl   (rows: {id, claim, cited: [id]})
import { readFile } from 'node:fs/promises'
import { openIndex } from '../../src/index/open-index.ts'
import { createShardCache } from '../../src/index/shard-cache.ts'
import { retrieve } from '../../src/retrieve/rank-passages.ts'
import { createFolderReader } from '../../src/store/folder.ts'
import { analyse } from '../../src/text/analyse.ts'
import { averageRanking } from './rank-metrics.ts'

const [indexFolder, claimsFile] = process.argv.slice(2)
if (indexFolder === undefined || claimsFile === undefined) {
  console.error('Usage: node test/bench/retrieval.ts INDEX_DIR CLAIMS.jsonl')
  process.exit(2)
}
const opened = await openIndex(createFolderReader(indexFolder), {
  cache: createShardCache(512 * 2 ** 20),
})
if (!opened.ok) {
  console.error(`The index does not open: ${JSON.stringify(opened.error)}`)
  process.exit(1)
}
const index = opened.value
const runs: { hits: string[]; relevant: Set<string> }[] = []
for (const line of (await readFile(claimsFile, 'utf8')).split('\n')) {
  if (line.trim() === '') continue
  const row: { claim: string; cited: string[] } = JSON.parse(line)
  const claim = analyse(row.claim, { published: null, aliases: index.aliases })
  const ranked = await retrieve(index, claim, { limit: 100, asOf: null })
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.error))
  runs.push({
    hits: ranked.value.map(({ document }) => document.id),
    relevant: new Set(row.cited),
  })
}
const figures = averageRanking(runs)
console.log(
  `${figures.claims} claims: nDCG@10 ${figures.ndcgAt10.toFixed(3)}, recall@100 ${figures.recallAt100.toFixed(3)}, MAP@5 ${figures.meanAveragePrecisionAt5.toFixed(3)}`,
)
