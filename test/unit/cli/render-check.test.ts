// A check result as people read it on a terminal and in a pipe.
import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { renderCheck } from '../../../src/cli/render-check.ts'
import { createPalette } from '../../../src/cli/style.ts'
import type { CheckResult, EvidenceItem, Source } from '../../../src/verdict/types.ts'
import { createFakeTerminal } from './fake-terminal.ts'

const plain = createPalette(createFakeTerminal().terminal.output, {})
const coloured = createPalette(createFakeTerminal({ isTerminal: true }).terminal.output, {})

function makeEvidence(quote: string, reasons: EvidenceItem['reasons'] = []): EvidenceItem {
  return { quote, start: 0, end: quote.length, before: '', after: '', reasons }
}

function makeSource(id: string, evidence: readonly EvidenceItem[]): Source {
  return {
    id,
    publisher: 'Coast Gazette',
    title: 'Harbour bridge opens',
    url: 'https://gazette.example/bridge',
    published: '2024-05-14T09:00:00Z',
    confidence: 0.914,
    origin: 'o1',
    evidence,
  }
}

const RESULT: CheckResult = {
  id: 'x',
  claim: 'The toll is 5 euros',
  verdict: 'refuted',
  confidence: 0.876,
  summary: 'In this archive, the claim is contradicted by Coast Gazette (14 May 2024).',
  supporting: [],
  conflicting: [
    makeSource('bridge', [
      makeEvidence('The bridge cost 42 million euros, and no toll will be charged.', [
        { code: 'negation', claim: 'toll', evidence: 'no toll' },
      ]),
      makeEvidence('A second quote.'),
      makeEvidence('A third quote.'),
    ]),
  ],
  related: [],
  origins: { supporting: 0, conflicting: 1 },
  asOf: '2024-06-01',
  index: { version: 'v', builtAt: '2024-06-01T00:00:00Z', documents: 1, passages: 3 },
  model: { name: 'm', version: '1' },
}

it('shows verdict, sentence, sources, quotes and what differs', () => {
  expect(renderCheck(RESULT, 80, plain)).toBe(`Claim: The toll is 5 euros
REFUTED  confidence 0.88  as of 2024-06-01
In this archive, the claim is contradicted by Coast Gazette (14 May 2024).

Conflicting: 1 source (1 independent origin)
  Coast Gazette, 2024-05-14: Harbour bridge opens [bridge] 0.91
    > The bridge cost 42 million euros, and *no toll* will be charged.
      negation: the claim has “toll”, the source “no toll”
    > A second quote.
    and 1 more quote
    https://gazette.example/bridge
`)
})

it('says the same in colours', () => {
  const shown = renderCheck(RESULT, 80, coloured)
  expect(shown).toContain('\u001b[31mREFUTED\u001b[39m')
  expect(shown).toContain('\u001b[1;33mno toll\u001b[22;39m')
  const unmarked = renderCheck(RESULT, 80, plain).replaceAll('*', '')
  expect(stripVTControlCharacters(shown)).toBe(unmarked)
})

it('fits the width', () => {
  for (const line of renderCheck(RESULT, 46, plain).split('\n')) {
    expect(line.length).toBeLessThanOrEqual(46)
  }
})

it('disarms what a hostile source brings along', () => {
  const source = {
    ...makeSource('a\u001b[2J', [makeEvidence('x\u001b]0;title\u0007y')]),
    title: 'T\nU',
  }
  const shown = renderCheck({ ...RESULT, claim: '\u009b31m', related: [source] }, 80, plain)
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
})
