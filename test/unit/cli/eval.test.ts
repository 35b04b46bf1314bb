import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runEval } from '../../../src/cli/eval.ts'
import { answerByOverlap } from '../../../src/cli/eval-baseline.ts'
import type { EvalClaim } from '../../../src/cli/eval-claims.ts'
import { recordJudgements } from '../../../src/cli/eval-record.ts'
import { buildIndex } from '../../../src/compile/build-index.ts'
import type { Ingested, SourceRecord } from '../../../src/compile/types.ts'
import { openIndex } from '../../../src/index/open-index.ts'
import type { OpenIndex } from '../../../src/index/types.ts'
import type { Judge } from '../../../src/stance/types.ts'
import { createFolderReader } from '../../../src/store/folder.ts'
import type { Analysis } from '../../../src/text/types.ts'

const RECORDS: readonly SourceRecord[] = [
  {
    id: 'bridge',
    publisher: 'The Daily Post',
    title: 'Bridge over the Elbe',
    text: 'The old bridge over the Elbe reopened on Monday. It had been closed for repairs since spring.',
  },
  {
    id: 'museum',
    publisher: 'The Evening Star',
    title: 'Museum stays shut',
    text: 'The maritime museum will not reopen this year. Its roof was damaged by the storm in January.',
  },
  {
    id: 'wheat',
    publisher: 'The Evening Star',
    title: 'Wheat harvest',
    text: 'Farmers brought in more wheat than last summer. Prices fell at the exchange in Paris.',
  },
]

async function* ingestRecords(): AsyncGenerator<Ingested> {
  for (const record of RECORDS) {
    yield { kind: 'record', record, origin: { file: 'made up' }, modified: null }
  }
}

/** Believes what is said of the bridge; sees a conflict in what is said of the museum. */
const judge: Judge = {
  name: 'by-name',
  version: '1',
  judge: async (claim, evidence) =>
    evidence.map(({ passage }) => {
      if (isNamed('bridge', claim, passage)) {
        return { supports: 0.98, refutes: 0.01, neutral: 0.01, reasons: [] }
      }
      if (!isNamed('museum', claim, passage)) {
        return { supports: 0, refutes: 0, neutral: 1, reasons: [] }
      }
      const reasons = [{ code: 'negation', claim: 'reopened', evidence: 'not reopen' }] as const
      return { supports: 0.01, refutes: 0.98, neutral: 0.01, reasons }
    }),
}

function isNamed(name: string, ...analyses: readonly Analysis[]): boolean {
  return analyses.every(({ text }) => text.includes(name))
}

const CLAIMS: readonly EvalClaim[] = [
  {
    id: 'c1',
    claim: 'The bridge over the Elbe reopened on Monday.',
    verdict: ['S'],
    slice: 'paraphrase',
    supports: ['bridge'],
    conflicts: [],
  },
  {
    id: 'c2',
    claim: 'The maritime museum will reopen this year.',
    verdict: ['R'],
    slice: 'negation',
    supports: [],
    conflicts: ['museum'],
  },
]

const folder = mkdtempSync(join(tmpdir(), 'deskcheck-eval-'))
let index: OpenIndex

beforeAll(async () => {
  const built = await buildIndex(ingestRecords(), {
    out: folder,
    aliases: [],
    strict: true,
    builtAt: '2024-01-01T00:00:00Z',
  })
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  const opened = await openIndex(createFolderReader(folder), {})
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  index = opened.value
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('eval', () => {
  test('measures deskcheck and the baseline over the same claims', async () => {
    const progress: string[] = []
    const metrics = await runEval({
      index,
      judge,
      claims: CLAIMS,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    })
    if (!metrics.ok) throw new Error(JSON.stringify(metrics.error))
    expect(progress).toEqual(['1/2', '2/2'])
    expect(metrics.value.deskcheck.accuracy).toEqual({ count: 2, of: 2 })
    expect(metrics.value.deskcheck.sourceRecall).toEqual({ count: 2, of: 2 })
    expect(metrics.value.baseline.accuracy).toEqual({ count: 2, of: 2 })
    expect(metrics.value.quotes.checked).toBeGreaterThan(1)
    expect(metrics.value.quotes.wrong).toEqual([])
    expect(metrics.value.outcomes.map(({ claim }) => claim.id)).toEqual(['c1', 'c2'])
  })

  test('ends at an index that cannot be read, and names the claim', async () => {
    const broken: OpenIndex = {
      ...index,
      summary: index.summary,
      readDocuments: async () => ({ ok: false, error: { kind: 'shard_missing', key: 'p/1' } }),
      readPostings: (terms) => index.readPostings(terms),
      findDocument: (id) => index.findDocument(id),
      countPublishedBy: (day) => index.countPublishedBy(day),
    }
    const metrics = await runEval({ index: broken, judge, claims: CLAIMS })
    expect(metrics).toEqual({
      ok: false,
      error: { claim: 'c1', failure: { kind: 'shard_missing', key: 'p/1' } },
    })
  })
})

describe('the baseline', () => {
  test('says nothing where no passage holds 70 % of the words', async () => {
    const answer = await answerByOverlap(index, 'The opera over the Danube reopened in Vienna.')
    expect(answer).toEqual({
      ok: true,
      value: { verdict: 'not_enough_evidence', supporting: [], conflicting: [] },
    })
  })

  test('takes two negations for none', async () => {
    const answer = await answerByOverlap(
      index,
      'The maritime museum will not, no, reopen this year.',
    )
    expect(answer).toMatchObject({ ok: true, value: { verdict: 'refuted' } })
  })
})

test('what a check judged is recorded passage by passage', async () => {
  const documents = await recordJudgements(index, judge, CLAIMS[0]?.claim ?? '')
  const bridge = documents.find(({ document }) => document.id === 'bridge')
  expect(bridge?.passages.length).toBeGreaterThan(0)
  for (const { start, end, stance } of bridge?.passages ?? []) {
    const words = bridge?.document.text.slice(start, end) ?? ''
    expect(stance.supports).toBe(words.includes('bridge') ? 0.98 : 0)
  }
})
