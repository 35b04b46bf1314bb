// Whole check results over the default corpus, pinned as files to be read. After a change that is
// meant: UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/golden, then read the diff.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkClaim } from '../../src/check.ts'
import { readAliases } from '../../src/cli/read-aliases.ts'
import { createShippedJudge } from '../../src/cli/shipped-judge.ts'
import { buildIndex } from '../../src/compile/build-index.ts'
import { ingest } from '../../src/compile/ingest.ts'
import { openIndex } from '../../src/index/open-index.ts'
import type { OpenIndex } from '../../src/index/types.ts'
import { createFolderReader } from '../../src/store/folder.ts'
import type { CheckResult } from '../../src/verdict/types.ts'
import { GOLDEN_CLAIMS, type GoldenClaim } from './claims.ts'

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'deskcheck-golden-'))
const judge = createShippedJudge(process.env)
let index: OpenIndex

beforeAll(async () => {
  const aliases = await readAliases(join(corpus, 'aliases.csv'), 'aliases.csv')
  if (!aliases.ok) throw new Error(aliases.error.join('\n'))
  const built = await buildIndex(ingest([corpus]), {
    out: folder,
    aliases: aliases.value,
    strict: true,
    builtAt: '2022-04-01T00:00:00Z',
  })
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  const opened = await openIndex(createFolderReader(folder), {})
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  index = opened.value
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check({ claim, asOf, name }: GoldenClaim): Promise<CheckResult> {
  const request = asOf === undefined ? { claim, id: name } : { claim, id: name, asOf }
  const result = await checkClaim({ index, judge }, request)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('the result of a check over the default corpus', () => {
  test.each(GOLDEN_CLAIMS)('$claim', async (golden) => {
    const result = await check(golden)
    // The index version hashes format and analyser: it says nothing about this claim.
    const { version: _version, ...indexFigures } = result.index
    const pinned = `${JSON.stringify({ ...result, index: indexFigures }, null, 2)}\n`
    const file = fileURLToPath(new URL(`checks/${golden.name}.json`, import.meta.url))
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, pinned)
    await expect(pinned).toMatchFileSnapshot(file)
  })

  test('quotes the sources verbatim, between the offsets it gives', async () => {
    let quotes = 0
    for (const golden of GOLDEN_CLAIMS) {
      const result = await check(golden)
      for (const source of [...result.supporting, ...result.conflicting, ...result.related]) {
        const ordinal = await index.findDocument(source.id)
        if (!ordinal.ok || ordinal.value === null) throw new Error(`${source.id} is not found`)
        const read = await index.readDocuments([ordinal.value])
        const text = read.ok ? read.value[0]?.text : undefined
        for (const { quote, start, end, before, after } of source.evidence) {
          expect(text?.slice(start, end)).toBe(quote)
          expect(text).toContain(before + quote + after)
          quotes += 1
        }
      }
    }
    expect(quotes).toBeGreaterThan(GOLDEN_CLAIMS.length)
  })
})
