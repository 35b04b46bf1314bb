// Which terms of a claim are asked for, and how much each counts before its rarity is known.
import { analyse } from '../text/analyse.ts'
import { indexTerms } from '../text/terms.ts'
import type { AliasTable, Analysis } from '../text/types.ts'
import type { RankingWeights } from './weights.ts'

/**
 * The terms of the claim with their share of weight: 1 for one occurrence, a little more for
 * several, less for terms that only the attribution holds ("… — Jane Roe (@roe) May 3, 2019"
 * tells who said it, while sources tell what was said).
 */
export function weighTerms(
  claim: Analysis,
  aliases: AliasTable,
  weights: RankingWeights,
): Map<string, number> {
  const cut = findAttribution(claim.text)
  const statement = cut === null ? claim : analyseAgain(claim.text.slice(0, cut), aliases)
  const occurrences = new Map<string, number>()
  for (const term of indexTerms(statement).flat()) {
    occurrences.set(term, (occurrences.get(term) ?? 0) + 1)
  }
  const shares = new Map<string, number>()
  for (const [term, count] of occurrences) {
    shares.set(term, (1 + weights.repeatedTerm * Math.log(count)) * ownShare(term, weights))
  }
  if (cut === null) return shares
  for (const term of indexTerms(analyseAgain(claim.text.slice(cut), aliases)).flat()) {
    if (!shares.has(term)) shares.set(term, weights.attribution * ownShare(term, weights))
  }
  return shares
}

/** Small bare numbers recur whatever their topic: rarity says too much of them. */
function ownShare(term: string, weights: RankingWeights): number {
  return /^\d{1,2}$/.test(term) ? weights.smallNumber : 1
}

function analyseAgain(text: string, aliases: AliasTable): Analysis {
  return analyse(text, { published: null, aliases })
}

/** Where a closing "— Name …" begins that names who said the rest; null where there is none. */
function findAttribution(text: string): number | null {
  const dash = Math.max(text.lastIndexOf(' — '), text.lastIndexOf(' ― '))
  if (dash === -1) return null
  const tail = text.slice(dash + 3).trimStart()
  const isName = /^[@\p{Lu}]/u.test(tail) || tail.includes('@')
  const words = tail.split(/\s+/).length
  // A longer tail is part of the statement, and so is one that outweighs what stands before it.
  return isName && words <= 14 && tail.length < dash ? dash : null
}
