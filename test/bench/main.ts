// `npm run bench`: build speed and size, reads, bytes and CPU per check, beside a peer in the same run.
// Figures are counts and ratios; absolute times are only printed, never asserted.
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { checkClaim } from '../../src/check.ts'
import { DEFAULT_MAX_CLAIMS } from '../../src/check-article.ts'
import { createShippedJudge } from '../../src/cli/shipped-judge.ts'
import { buildIndex } from '../../src/compile/build-index.ts'
import { ingest } from '../../src/compile/ingest.ts'
import type { SourceRecord } from '../../src/compile/types.ts'
import { openIndex } from '../../src/index/open-index.ts'
import { createShardCache } from '../../src/index/shard-cache.ts'
import type { OpenIndex, ShardReader } from '../../src/index/types.ts'
import { createBuiltInJudge, ENCODED_PAIRS_IN_DRAFT } from '../../src/stance/built-in-judge.ts'
import type { Judge } from '../../src/stance/types.ts'
import { createFolderReader } from '../../src/store/folder.ts'
import { parseAliases } from '../../src/text/aliases.ts'
import { countReads, type ReadCounts } from './counting-reader.ts'
import { composeDraft, DRAFT_BYTES, measureDraft } from './measure-draft.ts'
import { timeEncoder } from './timed-encoder.ts'

const USAGE = `Usage: npm run bench -- [--corpus FILE]... [--claims FILE.jsonl] [--checks N]

Measures the build and the check on each corpus (default: the shipped one), first with the trees alone,
then with the encoder. Without --claims the headlines of the corpus serve as claims. --checks bounds
the claims asked of each corpus (200).`

const repository = fileURLToPath(new URL('../..', import.meta.url))

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', multiple: true },
      claims: { type: 'string' },
      checks: { type: 'string', default: '200' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  for (const corpus of values.corpus ?? [join(repository, 'corpus')]) {
    await measureCorpus(corpus, values.claims, Number(values.checks))
  }
}

async function measureCorpus(corpus: string, claimsFile: string | undefined, checks: number) {
  const folder = await mkdtemp(join(tmpdir(), 'deskcheck-bench-'))
  try {
    const out = join(folder, 'index')
    const started = process.hrtime.bigint()
    const built = await buildIndex(ingest([corpus]), {
      out,
      aliases: await readAliases(),
      strict: false,
    })
    if (!built.ok) throw new Error(`The build failed: ${JSON.stringify(built.error)}`)
    const seconds = secondsSince(started)
    const reader = createFolderReader(out)
    const index = await open(reader, true)
    const { documents, passages } = index.summary
    const bytes = await sumBytes(out)
    console.log(`\n${corpus}: ${documents} documents, ${passages} passages`)
    print('build', `${(passages / seconds).toFixed(0)} passages/s (${seconds.toFixed(1)} s)`)
    print(
      'index',
      `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / passages).toFixed(0)} bytes a passage`,
    )
    const records = await readRecords(corpus)
    const claims = (
      claimsFile === undefined
        ? records.map((record) => record.title)
        : await readClaims(claimsFile)
    ).filter((claim) => claim.length >= 3)
    const step = Math.max(1, Math.floor(claims.length / checks))
    await measureDrafts(reader, records)
    await measureChecks(reader, claims.filter((_, at) => at % step === 0).slice(0, checks), records)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Before all other checks, so that the first draft meets an engine as cold as a fresh isolate's. */
async function measureDrafts(reader: ShardReader, records: readonly SourceRecord[]): Promise<void> {
  const draft = composeDraft(records)
  const counts = { reads: 0, bytes: 0 }
  const whole = { judge: createBuiltInJudge(), maxClaims: 1000 }
  const cold = await measureDraft(await open(countReads(reader, counts), true), draft, whole)
  const warm = await measureDraft(await open(reader, true), draft, whole)
  print(
    `a draft of ${DRAFT_BYTES / 1024} KiB`,
    `${cold.sentences} sentences, ${cold.statements} statements checked, ${counts.reads} reads`,
  )
  print('ms to its first verdict, cold, warm', both(cold.firstVerdictMs, warm.firstVerdictMs))
  print('CPU ms to its first verdict', both(cold.firstVerdictCpuMs, warm.firstVerdictCpuMs))
  print('ms to its summary, cold, warm', both(cold.wholeMs, warm.wholeMs))
  print('CPU ms of the whole, cold, warm', both(cold.cpuMs, warm.cpuMs))
  const first = {
    judge: createShippedJudge({}, { encodedPairs: ENCODED_PAIRS_IN_DRAFT }),
    maxClaims: DEFAULT_MAX_CLAIMS,
  }
  const loading = await measureDraft(await open(reader, true), draft, first)
  const loaded = await measureDraft(await open(reader, true), draft, first)
  print(
    `with encoder: ms to its first verdict`,
    both(loading.firstVerdictMs, loaded.firstVerdictMs),
  )
  print(`with encoder: CPU ms, ${DEFAULT_MAX_CLAIMS} statements`, both(loading.cpuMs, loaded.cpuMs))

  function both(a: number, b: number): string {
    return `${a.toFixed(0)}, ${b.toFixed(0)}`
  }
}

async function measureChecks(
  reader: ShardReader,
  claims: readonly string[],
  records: readonly SourceRecord[],
): Promise<void> {
  const trees = createBuiltInJudge()
  const cold: ReadCounts[] = []
  for (const claim of claims) {
    const counts = { reads: 0, bytes: 0 }
    const index = await open(countReads(reader, counts), false)
    await check(index, trees, claim)
    cold.push(counts)
  }
  print('reads a check, nothing cached', spread(cold.map((counts) => counts.reads)))
  print('kilobytes a check, nothing cached', spread(cold.map((counts) => counts.bytes / 1000)))
  const warm = await open(reader, true)
  const engine = await measureCpu(claims, (claim) => check(warm, trees, claim))
  const peer = new MiniSearch({ fields: ['title', 'text'] })
  peer.addAll(records)
  const search = await measureCpu(claims, async (claim) => void peer.search(claim))
  print('CPU ms a check, warm', spread(engine))
  print('CPU ms a MiniSearch query', spread(search))
  print('CPU, check : MiniSearch query', `${(mean(engine) / mean(search)).toFixed(1)} : 1`)
  print('claims/s on one core', (1000 / mean(engine)).toFixed(0))
  const encoder = timeEncoder()
  const judge = createBuiltInJudge({ loadEncoder: encoder.load })
  const encoded = await measureCpu(claims, (claim) => check(warm, judge, claim))
  print('with encoder: CPU ms a check, warm', spread(encoded))
  print('with encoder: pairs read a check', (encoder.pairs.length / 2 / claims.length).toFixed(1))
  print('with encoder: ms a pair', spread(encoder.pairs))
  print('CPU, with encoder : without', `${(mean(encoded) / mean(engine)).toFixed(1)} : 1`)

  async function check(index: OpenIndex, judge: Judge, claim: string): Promise<void> {
    const result = await checkClaim({ index, judge }, { claim })
    if (!result.ok && result.error.kind !== 'claim_unusable') {
      throw new Error(`The check failed: ${JSON.stringify(result.error)}`)
    }
  }
}

/** CPU milliseconds of each call, after one round that warms caches and the compiler. */
async function measureCpu(
  claims: readonly string[],
  run: (claim: string) => Promise<void>,
): Promise<number[]> {
  for (const claim of claims) await run(claim)
  const times: number[] = []
  for (const claim of claims) {
    const before = process.cpuUsage()
    await run(claim)
    const used = process.cpuUsage(before)
    times.push((used.user + used.system) / 1000)
  }
  return times
}

async function open(reader: ShardReader, isCached: boolean): Promise<OpenIndex> {
  const cache = createShardCache(isCached ? 256 * 2 ** 20 : 0)
  const index = await openIndex(reader, { cache })
  if (!index.ok) throw new Error(`The index does not open: ${JSON.stringify(index.error)}`)
  return index.value
}

async function readAliases() {
  const parsed = parseAliases(await readFile(join(repository, 'corpus/aliases.csv'), 'utf8'))
  if (!parsed.ok) throw new Error(`aliases.csv: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

async function readRecords(corpus: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = []
  for await (const ingested of ingest([corpus])) {
    if (ingested.kind === 'record') records.push(ingested.record)
  }
  return records
}

async function readClaims(file: string): Promise<string[]> {
  const claims: string[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') claims.push(String(JSON.parse(line).claim))
  }
  return claims
}

async function sumBytes(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  const digits = (value: number) => value.toFixed(value < 10 ? 2 : 0)
  return `mean ${digits(mean(values))}, median ${digits(at(0.5))}, p99 ${digits(at(0.99))}`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function secondsSince(started: bigint): number {
  return Number(process.hrtime.bigint() - started) / 1e9
}

function print(label: string, value: string): void {
  console.log(`  ${label.padEnd(36)} ${value}`)
}

await main()
