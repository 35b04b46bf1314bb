// The plain baseline that `eval` prints beside deskcheck: word overlap and the number of negations,
// nothing learnt. It shows what the claims can be answered with by retrieval alone.
import type { IndexFailure, OpenIndex } from '../index/types.ts'
import { type Result, succeed } from '../result.ts'
import { retrieve } from '../retrieve/rank-passages.ts'
import { analyse } from '../text/analyse.ts'
import { indexTerms } from '../text/terms.ts'
import type { Verdict } from '../verdict/types.ts'

export interface BaselineAnswer {
  readonly verdict: Verdict
  readonly supporting: readonly string[]
  readonly conflicting: readonly string[]
}

/** Documents looked at, as many as a check reads. */
const DOCUMENTS_READ = 12
/** A passage that holds this share of the claim's idf-weighted stems is taken to say what the claim says. */
const COVERAGE_NEEDED = 0.7
const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b|n['’]t\b/gi

/**
 * Supported when a retrieved passage holds at least 70 % of the claim's idf-weighted stems and as
 * many negations, even or odd; refuted when that parity differs; else nothing. The passage with the
 * most coverage decides, on a tie the better ranked.
 */
export async function answerByOverlap(
  index: OpenIndex,
  claimText: string,
): Promise<Result<BaselineAnswer, IndexFailure>> {
  const claim = analyse(claimText, { published: null, aliases: index.aliases })
  const ranked = await retrieve(index, claim, { limit: DOCUMENTS_READ, asOf: null })
  if (!ranked.ok) return ranked
  const terms = [...new Set(indexTerms(claim).flat())]
  const postings = await index.readPostings(terms)
  if (!postings.ok) return postings
  const weights = new Map(
    terms.map((term) => {
      const frequency = postings.value.get(term)?.documentFrequency ?? 0
      return [term, inverseFrequency(frequency, index.summary.documents)]
    }),
  )
  const parity = countNegations(claimText) % 2
  const supporting: string[] = []
  const conflicting: string[] = []
  let verdict: Verdict = 'not_enough_evidence'
  let mostCovered = 0
  for (const { document, passages } of ranked.value) {
    let best: { coverage: number; isSameParity: boolean } | null = null
    for (const { sentence } of passages) {
      const span = document.sentences[sentence]
      if (span === undefined) continue
      const text = document.text.slice(span.start, span.end)
      const stems = indexTerms(
        analyse(text, { published: document.publishedDay, aliases: index.aliases }),
      )
      const coverage = coverTerms(weights, new Set(stems.flat()))
      if (coverage < COVERAGE_NEEDED || (best !== null && coverage <= best.coverage)) continue
      best = { coverage, isSameParity: countNegations(text) % 2 === parity }
    }
    if (best === null) continue
    if (best.isSameParity) supporting.push(document.id)
    else conflicting.push(document.id)
    if (best.coverage > mostCovered) {
      mostCovered = best.coverage
      verdict = best.isSameParity ? 'supported' : 'refuted'
    }
  }
  return succeed({ verdict, supporting, conflicting })
}

/** BM25's idf, never negative: ln(1 + (N − n + ½) / (n + ½)). */
function inverseFrequency(frequency: number, documents: number): number {
  return Math.log(1 + (Math.max(0, documents - frequency) + 0.5) / (frequency + 0.5))
}

/** The share of the claim's weight that the passage's terms hold, 0..1. */
function coverTerms(weights: ReadonlyMap<string, number>, held: ReadonlySet<string>): number {
  let total = 0
  let covered = 0
  for (const [term, weight] of weights) {
    total += weight
    if (held.has(term)) covered += weight
  }
  return total === 0 ? 0 : covered / total
}

function countNegations(text: string): number {
  return text.match(NEGATION)?.length ?? 0
}
