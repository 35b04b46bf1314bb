// Aligns the words of a claim with those of a passage: which word answers to which, and how well. Decides nothing.
import { stemmer } from 'stemmer'
import type { Lexicon } from './lexicon/open-lexicon.ts'
import { linkAliases, linkPlaces } from './link-names.ts'
import {
  type Alignment,
  type Candidate,
  type ClaimView,
  LINK_SCORE,
  type Link,
  type LinkKind,
} from './links.ts'
import type { TextView, Word } from './text-view.ts'

const NEGATIVE_PREFIXES = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'mis', 'non-']

/** Stems that differ from this one by a negating prefix. */
function negatedForms(word: Word, lexicon: Lexicon): string[] {
  const forms: string[] = []
  for (const prefix of NEGATIVE_PREFIXES) {
    if (word.norm.startsWith(prefix) && word.norm.length > prefix.length + 3) {
      const bare = stemmer(word.norm.slice(prefix.length))
      if (lexicon.idOf(bare) >= 0) forms.push(bare)
    }
    const longer = stemmer(prefix + word.norm)
    if (lexicon.idOf(longer) >= 0) forms.push(longer)
  }
  return forms
}

/** Of a longer claim the rest is not read: aligning is quadratic where one word is repeated. */
const MAX_CLAIM_WORDS = 200

/** Prepares a claim for any number of alignments. */
export function indexClaim(view: TextView, lexicon: Lexicon): ClaimView {
  const byStem = new Map<string, { word: number; kind: LinkKind }[]>()
  const byKey = new Map<string, number[]>()
  const add = (stem: string, word: number, kind: LinkKind): void => {
    const list = byStem.get(stem)
    if (list === undefined) byStem.set(stem, [{ word, kind }])
    else if (!list.some((entry) => entry.word === word)) list.push({ word, kind })
  }
  const content = view.words.filter((word) => word.isContent).slice(0, MAX_CLAIM_WORDS)
  for (const word of content) add(word.stem, word.index, 'exact')
  for (const word of content) {
    for (const part of partsOf(word.norm)) add(part, word.index, 'part')
    if (word.token.kind === 'number') continue
    const keys = byKey.get(word.token.key)
    if (keys === undefined) byKey.set(word.token.key, [word.index])
    else keys.push(word.index)
    if (word.tag === 'name') continue
    if (word.plain !== null) add(word.plain, word.index, 'form')
    const related = [
      ...lexicon.relatedTo(word.stem),
      ...(word.plain === null ? [] : lexicon.relatedTo(word.plain)),
    ]
    for (const [stem, relation] of related) add(stem, word.index, relation)
    const opposites = negatedForms(word, lexicon)
    for (const stem of opposites) {
      const list = byStem.get(stem)
      const old = list?.findIndex((entry) => entry.word === word.index) ?? -1
      if (list !== undefined && old >= 0) list.splice(old, 1)
      add(stem, word.index, 'antonym')
    }
  }
  return {
    ...view,
    byStem,
    byKey,
    content,
    totalWeight: content.reduce((sum, word) => sum + word.weight, 0),
  }
}

/** Stems of the parts of a compound written with a hyphen. */
function partsOf(norm: string): string[] {
  if (!norm.includes('-')) return []
  return norm
    .split('-')
    .filter((part) => part.length > 2)
    .map((part) => stemmer(part))
}

/** Linear in the passage but for words that occur often in both. `from` and `to` bound the passage's words. */
export function alignWords(
  claim: ClaimView,
  evidence: TextView,
  from: number,
  to: number,
): Alignment {
  const candidates: Candidate[][] = claim.words.map(() => [])
  const opposites: Candidate[][] = claim.words.map(() => [])
  for (let at = from; at < to; at += 1) {
    const word = evidence.words[at]
    if (word === undefined || !word.isContent) continue
    const found = claim.byStem.get(word.stem) ?? []
    const foundPlain = word.plain === null ? [] : (claim.byStem.get(word.plain) ?? [])
    for (const { word: index, kind } of [...found, ...foundPlain]) {
      const claimWord = claim.words[index]
      if (claimWord === undefined) continue
      if (kind !== 'exact' && word.tag === 'name' && word.token.isCapitalised && kind !== 'form') {
        // A capitalised name is not the common noun that happens to be related to it.
        if (claimWord.tag !== 'name' && at !== 0) continue
      }
      const link = { claim: index, evidence: at, kind, score: LINK_SCORE[kind], total: 0 }
      if (kind === 'antonym') opposites[index]?.push(link)
      else candidates[index]?.push(link)
    }
    for (const part of partsOf(word.norm)) {
      for (const { word: index, kind } of claim.byStem.get(part) ?? []) {
        const link: Candidate = {
          claim: index,
          evidence: at,
          kind,
          score: LINK_SCORE[kind],
          total: 0,
        }
        if (kind === 'antonym') opposites[index]?.push(link)
        else if (kind === 'exact' || kind === 'part') {
          candidates[index]?.push({ ...link, kind: 'part', score: LINK_SCORE.part })
        }
      }
    }
    for (const index of claim.byKey.get(word.token.key) ?? []) {
      if (claim.words[index]?.stem !== word.stem) {
        candidates[index]?.push({
          claim: index,
          evidence: at,
          kind: 'key',
          score: LINK_SCORE.key,
          total: 0,
        })
      }
    }
  }
  const stretch = { evidence, from, to }
  linkPlaces(claim, stretch, candidates)
  linkAliases(claim, stretch, candidates)
  const links = chooseLinks(claim, evidence, candidates, [])
  linkAlike(claim, evidence, from, to, links)
  const antonyms = chooseLinks(claim, evidence, opposites, links)
  const answered = new Int32Array(evidence.words.length).fill(-1)
  for (const link of links) {
    if (link !== undefined && answered[link.evidence] === -1) answered[link.evidence] = link.claim
  }
  return { links, antonyms, answered }
}

const NEARBY = 4

/** Takes for each claim word the best candidate, preferring those whose neighbours are linked nearby. */
function chooseLinks(
  claim: ClaimView,
  evidence: TextView,
  candidates: readonly Candidate[][],
  anchors: readonly (Link | undefined)[],
): (Link | undefined)[] {
  let chosen: (Link | undefined)[] = candidates.map((list) => pickBest(list))
  if (anchors.length > 0) chosen = [...anchors]
  const rounds = 2
  for (let round = 0; round < rounds; round += 1) {
    const next: (Link | undefined)[] = []
    for (const [index, list] of candidates.entries()) {
      for (const candidate of list) {
        candidate.total =
          candidate.score +
          nearness(claim, chosen, index, candidate.evidence) +
          (claim.words[index]?.tag === evidence.words[candidate.evidence]?.tag ? 0.05 : 0)
        // Two equal words of the claim should answer to two words of the passage.
        for (let back = index - 1; back >= 0 && back >= index - 12; back -= 1) {
          if (next[back]?.evidence === candidate.evidence) candidate.total -= 0.3
        }
      }
      next[index] = pickBest(list)
    }
    chosen = anchors.length > 0 ? chosen : next
    if (anchors.length > 0) return next
  }
  return chosen
}

function pickBest(list: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined
  for (const candidate of list) {
    if (best === undefined || Math.max(candidate.total, 0) > Math.max(best.total, 0))
      best = candidate
    else if (candidate.total === best.total && candidate.score > best.score) best = candidate
  }
  return best
}

/** 0..0.4: how many of the claim's neighbouring words are linked near this place. */
export function nearness(
  claim: ClaimView,
  links: readonly (Link | undefined)[],
  index: number,
  evidence: number,
): number {
  let sum = 0
  let most = 0
  for (const step of [-1, 1]) {
    let seen = 0
    for (let at = index + step; at >= 0 && at < links.length && seen < NEARBY; at += step) {
      if (claim.words[at]?.isContent !== true) continue
      seen += 1
      const share = 1 / seen
      most += share
      const link = links[at]
      if (link === undefined) continue
      const drift = Math.abs(link.evidence - evidence - (at - index))
      sum += share * link.score * Math.max(0, 1 - drift / 10)
    }
  }
  return most === 0 ? 0 : (0.4 * sum) / most
}

/** Links what is still open to words that look alike (typing errors, rarer spellings, shared beginnings). */
function linkAlike(
  claim: ClaimView,
  evidence: TextView,
  from: number,
  to: number,
  links: (Link | undefined)[],
): void {
  for (const word of claim.content) {
    if (links[word.index] !== undefined || word.token.kind === 'number' || word.norm.length < 5)
      continue
    for (let at = from; at < to; at += 1) {
      const other = evidence.words[at]
      if (other === undefined || !other.isContent || other.norm.length < 5) continue
      if (other.norm.charCodeAt(0) !== word.norm.charCodeAt(0)) continue
      const shared = sharedPrefix(word.norm, other.norm)
      const longer = Math.max(word.norm.length, other.norm.length)
      const isName = word.tag === 'name' || other.tag === 'name'
      const kind: LinkKind | null = isName
        ? isTypingVariant(word.norm, other.norm)
          ? 'alike'
          : null
        : shared >= 5 && shared / longer >= 0.6
          ? 'alike'
          : shared >= 4 &&
              shared === Math.min(word.norm.length, other.norm.length) &&
              shared / longer >= 0.5
            ? 'part'
            : null
      if (kind === null) continue
      links[word.index] = { claim: word.index, evidence: at, kind, score: LINK_SCORE[kind] }
      if (kind === 'alike') break
    }
  }
}

function sharedPrefix(left: string, right: string): number {
  const most = Math.min(left.length, right.length)
  let at = 0
  while (at < most && left.charCodeAt(at) === right.charCodeAt(at)) at += 1
  return at
}

/** Whether two words differ by at most one letter (two from nine letters on): inserted, left out, changed. */
export function isTypingVariant(left: string, right: string): boolean {
  const allowed = Math.min(left.length, right.length) >= 9 ? 2 : 1
  if (Math.abs(left.length - right.length) > allowed) return false
  const start = sharedPrefix(left, right)
  let end = 0
  const most = Math.min(left.length, right.length) - start
  while (
    end < most &&
    left.charCodeAt(left.length - 1 - end) === right.charCodeAt(right.length - 1 - end)
  ) {
    end += 1
  }
  return Math.max(left.length, right.length) - start - end <= allowed
}
