// Fits the verdict's calibration to claims whose answers are known, over an index of their sources,
// and writes src/verdict/calibration/calibration.json (calibration-trees.json with ENCODER=off). Run by hand, once
// each way, whenever the judge has changed:
//   node src/cli/eval-calibrate.ts <index folder> <claims.jsonl> [least bars of support [and refutation [cost of a wrong verdict]]]
import { readFileSync, writeFileSync } from 'node:fs'
import { openIndex } from '../index/open-index.ts'
import { createShardCache } from '../index/shard-cache.ts'
import { createFolderReader } from '../store/folder.ts'
import { fitCalibration, type JudgedClaim } from '../verdict/calibration/fit-calibration.ts'
import { evalClaimSchema, toVerdict } from './eval-claims.ts'
import { recordJudgements } from './eval-record.ts'
import { createShippedJudge } from './shipped-judge.ts'

const CACHE_BYTES = 64 * 1024 * 1024

const [folder, file, ...numbers] = process.argv.slice(2)
const [leastSupported, leastRefuted, wrongVerdictCost] = numbers.map(Number)
const isBar = (bar = 0): boolean => bar >= 0 && bar <= 0.9
const areFit = isBar(leastSupported) && isBar(leastRefuted) && (wrongVerdictCost ?? 0) >= 0
if (folder === undefined || file === undefined || !areFit) {
  console.error(
    'usage: node src/cli/eval-calibrate.ts <index folder> <claims.jsonl> [0…0.9 [0…0.9 [cost]]]',
  )
  process.exit(2)
}
const options = {
  ...(leastSupported === undefined ? {} : { leastSupported }),
  ...(leastRefuted === undefined ? {} : { leastRefuted }),
  ...(wrongVerdictCost === undefined ? {} : { wrongVerdictCost }),
}
const judge = createShippedJudge(process.env)
const known = await readJudgedClaims(folder, file)
const fitted = fitCalibration(known, `${judge.name} ${judge.version}`, options)
const written = `${JSON.stringify(fitted.calibration, null, 2)}\n`
const name = process.env.ENCODER === 'off' ? 'calibration-trees.json' : 'calibration.json'
writeFileSync(new URL(`../verdict/calibration/${name}`, import.meta.url), written)
const [accuracy, value] = [fitted.heldOutAccuracy, fitted.heldOutValue].map((n) => n.toFixed(3))
console.log(`${known.length} claims; held out: accuracy ${accuracy}, value ${value}\n${written}`)

async function readJudgedClaims(folder: string, file: string): Promise<JudgedClaim[]> {
  const opened = await openIndex(createFolderReader(folder), {
    cache: createShardCache(CACHE_BYTES),
  })
  if (!opened.ok) throw new Error(`cannot open ${folder}: ${opened.error.kind}`)
  const claims: JudgedClaim[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const { id, claim, verdict, supports, conflicts } = evalClaimSchema.parse(JSON.parse(line))
    const documents = await recordJudgements(opened.value, judge, claim)
    claims.push({ id, claim, documents, accepted: verdict.map(toVerdict), supports, conflicts })
  }
  return claims
}
