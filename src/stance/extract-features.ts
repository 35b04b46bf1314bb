// Turns a compared pair into the numbers that the model reads. Order and names are part of the model's file.
import type { Comparison } from './compare-pair.ts'
import type { Conflict } from './conflict.ts'
import { findHead } from './find-head.ts'
import { REASON_OPENERS } from './lexicon/function-words.ts'
import { listFeatures } from './list-features.ts'
import type { Pair } from './pair.ts'

const ratio = (part: number, whole: number, empty: number): number =>
  whole > 0 ? part / whole : empty

/** All features of a pair, by name. Values are finite; -1 marks "does not apply". */
export function extractFeatures(pair: Pair, compared: Comparison): Record<string, number> {
  return {
    ...coverageFeatures(pair),
    ...orderFeatures(pair),
    ...conflictFeatures(compared),
    ...listFeatures(pair),
    ...meaningFeatures(compared),
    ...editFeatures(compared),
    ...predicateFeatures(compared),
    located: compared.located,
    // Of pairs put together on purpose more decide than of passages that a search brought.
    retrieved: pair.context === null ? 0 : 1,
  }
}

function coverageFeatures(pair: Pair): Record<string, number> {
  const { claim, alignment, evidence } = pair
  let weighted = 0
  let exact = 0
  let open = 0
  let heaviestOpen = 0
  let openWithContext = 0
  let longestGap = 0
  let gap = 0
  const byTag = { noun: [0, 0], verb: [0, 0], name: [0, 0], number: [0, 0], modifier: [0, 0] }
  const byThird = [0, 0, 0]
  const thirdTotal = [0, 0, 0]
  const clauses = new Map<number, [number, number]>()
  let openReason = 0
  let inReason = false
  let openVerbs = 0
  let openNouns = 0
  let links = 0
  const kinds = { strong: 0, weak: 0, derived: 0, wider: 0, closer: 0 }
  for (const [order, word] of claim.content.entries()) {
    const link = alignment.links[word.index]
    const score = link?.score ?? 0
    weighted += word.weight * score
    if (score >= 0.94) exact += word.weight
    if (link !== undefined) links += 1
    if (link?.kind === 'strong' || link?.kind === 'form') kinds.strong += word.weight
    if (link?.kind === 'weak' || link?.kind === 'alike' || link?.kind === 'part')
      kinds.weak += word.weight
    if (link?.kind === 'derived') kinds.derived += word.weight
    if (link?.kind === 'broader') kinds.wider += word.weight
    if (link?.kind === 'narrower') kinds.closer += word.weight
    const group =
      word.token.kind === 'number'
        ? byTag.number
        : word.tag === 'noun' || word.tag === 'verb' || word.tag === 'name'
          ? byTag[word.tag]
          : byTag.modifier
    group[0] = (group[0] ?? 0) + word.weight * score
    group[1] = (group[1] ?? 0) + word.weight
    const third = Math.min(2, Math.floor((3 * order) / claim.content.length))
    byThird[third] = (byThird[third] ?? 0) + word.weight * score
    thirdTotal[third] = (thirdTotal[third] ?? 0) + word.weight
    const clause = clauses.get(word.clause) ?? [0, 0]
    clauses.set(word.clause, [clause[0] + word.weight * score, clause[1] + word.weight])
    if (score === 0) {
      open += 1
      heaviestOpen = Math.max(heaviestOpen, word.weight)
      if (!pair.inContext.has(word.index)) openWithContext += word.weight
      if (word.tag === 'verb') openVerbs += 1
      if (word.tag === 'noun') openNouns += 1
      gap += word.weight
      longestGap = Math.max(longestGap, gap)
    } else gap = 0
  }
  for (const word of claim.words) {
    if (REASON_OPENERS.has(word.norm)) inReason = true
    if (inReason && word.isContent && alignment.links[word.index] === undefined)
      openReason += word.weight
  }
  let worstClause = 1
  for (const [covered, total] of clauses.values()) {
    if (total > 0.8) worstClause = Math.min(worstClause, covered / total)
  }
  const head = findHead(claim.words)
  let answeredWeight = 0
  let evidenceWeight = 0
  for (let at = pair.from; at < pair.to; at += 1) {
    const word = evidence.words[at]
    if (word === undefined || !word.isContent) continue
    evidenceWeight += word.weight
    if ((alignment.answered[at] ?? -1) !== -1) answeredWeight += word.weight
  }
  let wholeCovered = 0
  for (const word of claim.content)
    wholeCovered += word.weight * (pair.whole.links[word.index]?.score ?? 0)
  const best = pair.sentenceCoverage.length === 0 ? 0 : Math.max(...pair.sentenceCoverage)
  const total = claim.totalWeight
  return {
    coverage: ratio(weighted, total, 0),
    coverageExact: ratio(exact, total, 0),
    coverageWhole: ratio(wholeCovered, total, 0),
    coverageBestSentence: best,
    coverageGain: ratio(weighted, total, 0) - best,
    coverageNouns: ratio(byTag.noun[0] ?? 0, byTag.noun[1] ?? 0, -1),
    coverageVerbs: ratio(byTag.verb[0] ?? 0, byTag.verb[1] ?? 0, -1),
    coverageNames: ratio(byTag.name[0] ?? 0, byTag.name[1] ?? 0, -1),
    coverageNumbers: ratio(byTag.number[0] ?? 0, byTag.number[1] ?? 0, -1),
    coverageModifiers: ratio(byTag.modifier[0] ?? 0, byTag.modifier[1] ?? 0, -1),
    coverageStart: ratio(byThird[0] ?? 0, thirdTotal[0] ?? 0, 0),
    coverageMiddle: ratio(byThird[1] ?? 0, thirdTotal[1] ?? 0, 0),
    coverageEnd: ratio(byThird[2] ?? 0, thirdTotal[2] ?? 0, 0),
    coverageWorstClause: worstClause,
    openWords: open,
    openShare: ratio(open, claim.content.length, 0),
    openHeaviest: heaviestOpen,
    openWeight: total - weighted,
    openAfterContext: openWithContext,
    openGap: longestGap,
    openReason,
    openVerbs,
    openNouns,
    headLinked: head === undefined ? -1 : (alignment.links[head.index]?.score ?? 0),
    linkStrong: ratio(kinds.strong, total, 0),
    linkWeak: ratio(kinds.weak, total, 0),
    linkDerived: ratio(kinds.derived, total, 0),
    linkWider: ratio(kinds.wider, total, 0),
    linkCloser: ratio(kinds.closer, total, 0),
    claimWords: claim.content.length,
    claimWeight: total,
    evidenceAnswered: ratio(answeredWeight, evidenceWeight, 0),
    evidenceOpen: evidenceWeight - answeredWeight,
    evidenceWords: pair.to - pair.from,
    passageWords: evidence.words.length,
    sentences: pair.sentenceCoverage.length,
    lengthRatio: ratio(claim.words.length, pair.to - pair.from, 0),
    inContext: pair.inContext.size,
    links,
  }
}

function orderFeatures(pair: Pair): Record<string, number> {
  const { claim, alignment } = pair
  const targets: number[] = []
  for (const word of claim.content) {
    const link = alignment.links[word.index]
    if (link !== undefined) targets.push(link.evidence)
  }
  let inversions = 0
  let adjacent = 0
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const [at, target] of targets.entries()) {
    first = Math.min(first, target)
    last = Math.max(last, target)
    const before = targets[at - 1]
    if (before === undefined) continue
    if (target < before) inversions += 1
    if (target - before >= 1 && target - before <= 3) adjacent += 1
  }
  // Longest run of claim words that the passage repeats one after the other, function words included.
  let longest = 0
  let run = 0
  for (const word of claim.words) {
    const at = alignment.links[word.index]?.evidence
    const before = alignment.links[word.index - 1]?.evidence
    const isNext = at !== undefined && before !== undefined && at === before + 1
    run = isNext ? run + 1 : at === undefined ? 0 : 1
    longest = Math.max(longest, run)
  }
  const { bigrams, total } = countBigrams(pair)
  return {
    orderInversions: ratio(inversions, targets.length - 1, 0),
    orderAdjacent: ratio(adjacent, targets.length - 1, 0),
    orderSpread: last < 0 ? 0 : ratio(last - first + 1, claim.words.length, 0),
    orderRun: longest,
    bigrams: ratio(bigrams, total, 0),
    bigramsOpen: total - bigrams,
  }
}

function countBigrams(pair: Pair): { bigrams: number; total: number } {
  const seen = new Set<string>()
  const { words } = pair.evidence
  for (let at = pair.from + 1; at < pair.to; at += 1) {
    seen.add(`${words[at - 1]?.stem ?? ''} ${words[at]?.stem ?? ''}`)
  }
  let bigrams = 0
  const mine = pair.claim.words
  for (let at = 1; at < mine.length; at += 1) {
    if (seen.has(`${mine[at - 1]?.stem ?? ''} ${mine[at]?.stem ?? ''}`)) bigrams += 1
  }
  return { bigrams, total: Math.max(0, mine.length - 1) }
}

const strongest = (conflicts: readonly Conflict[]): number =>
  conflicts.reduce((most, conflict) => Math.max(most, conflict.strength), 0)

function conflictFeatures(compared: Comparison): Record<string, number> {
  const { quantities, dates, names, places, polarity, roles, speech, wording } = compared
  return {
    numberStated: quantities.stated,
    numberMatched: ratio(quantities.matched + quantities.matchedLoosely, quantities.stated, -1),
    numberLoose: quantities.matchedLoosely,
    numberConflict: strongest(quantities.conflicts),
    numberOpen: quantities.stated - quantities.matched - quantities.matchedLoosely,
    numberLeft: quantities.left,
    dateStated: dates.stated,
    dateMatched: ratio(dates.matched, dates.stated, -1),
    dateConflict: strongest(dates.conflicts),
    dateOpen: dates.stated - dates.matched,
    dateOffered: dates.offered,
    nameStated: names.stated,
    nameMatched: ratio(names.matched, names.stated, -1),
    nameConflict: strongest(names.conflicts),
    nameOpen: names.stated - names.matched,
    nameLeft: names.left,
    nameInContext: names.inContext,
    placeStated: places.stated,
    placeMatched: ratio(places.matched, places.stated, -1),
    placeConflict: strongest(places.conflicts),
    placeOpen: places.stated - places.matched,
    placeLeft: places.left,
    negationMismatch: polarity.mismatch,
    negationVerbs: polarity.verbMismatch,
    negationHead: polarity.headMismatch,
    negationConflict: strongest(polarity.conflicts.filter((one) => one.code === 'negation')),
    negationClaim: polarity.claimNegators,
    negationEvidence: polarity.evidenceNegators,
    negationParity: (polarity.claimNegators + polarity.evidenceNegators) % 2,
    negationExtraHere: polarity.extraHere,
    negationExtraThere: polarity.extraThere,
    negationPlain: Math.max(polarity.plainHere, polarity.plainThere),
    negationOneSided:
      polarity.extraHere > 0 !== polarity.extraThere > 0
        ? Math.max(polarity.extraHere, polarity.extraThere)
        : 0,
    antonyms: polarity.antonyms,
    antonymsExcused: polarity.excused,
    directionClash: polarity.directionClash,
    valenceClash: polarity.valenceClash,
    rolesKept: roles.kept,
    rolesSwapped: roles.swapped,
    rolesSwappedShare: ratio(roles.swapped, roles.kept + roles.swapped, 0),
    rolesBoth: roles.both,
    rolesInverted: roles.inverted,
    roleConflict: strongest(roles.conflicts),
    speechClaim: speech.claimQuotes,
    speechEvidence: speech.evidenceQuotes,
    speakerMatched: speech.speakerMatched,
    speakerElsewhere: speech.speakerElsewhere,
    speechDenial: speech.denialClash,
    speechConflict: strongest(speech.conflicts),
    wordingSlot: wording.bestSlot,
    wordingSiblings: wording.siblings,
    conflictStrongest: compared.conflicts[0]?.strength ?? 0,
    conflictCount: compared.conflicts.filter((conflict) => conflict.strength > 0.5).length,
  }
}

function editFeatures({ edits }: Comparison): Record<string, number> {
  return {
    editRepeated: edits.repeated,
    editContrary: edits.contrary,
    editUnaccounted: edits.unaccounted,
    editShaded: edits.shaded,
  }
}

function predicateFeatures({ predicates, modifiers }: Comparison): Record<string, number> {
  const { head, matches } = predicates
  const sum = (read: (one: (typeof matches)[number]) => number): number =>
    matches.reduce((total, one) => total + Math.max(0, read(one)), 0)
  return {
    verbsStated: predicates.stated,
    verbsMatched: matches.length,
    headVerb: head?.verb ?? 0,
    headDoer: head?.doer ?? -2,
    headDone: head?.done ?? -2,
    headCrossed: head === null ? 0 : Math.max(head.crossed, head.crossedBack),
    doersKept: sum((one) => one.doer * one.verb),
    thingsKept: sum((one) => one.done * one.verb),
    verbSwapped: predicates.swapped,
    verbForeign: predicates.foreign,
    verbRival: predicates.rival,
    onlyPlanned: predicates.onlyPlanned,
    alreadyDone: predicates.alreadyDone,
    converse: predicates.converse,
    quantifierClash: modifiers.quantifier,
    quantifierHere: modifiers.quantifierHere,
    quantifierThere: modifiers.quantifierThere,
    relationClash: modifiers.relation,
    degreeClash: modifiers.degree,
  }
}

function meaningFeatures({ meaning, subjects }: Comparison): Record<string, number> {
  const moved = subjects.subjectMoved + subjects.restMoved
  return {
    meaningOpen: meaning.openMean,
    meaningLeast: meaning.openLeast,
    meaningCoverage: meaning.softCoverage,
    meaningTopic: meaning.topic,
    meaningResidue: meaning.residue,
    meaningHeaviest: meaning.heaviestNear,
    meaningVerb: meaning.verbNear,
    meaningNoun: meaning.nounNear,
    subjectKept: subjects.subjectKept,
    subjectMoved: subjects.subjectMoved,
    restKept: subjects.restKept,
    restMoved: subjects.restMoved,
    movedShare: ratio(moved, moved + subjects.subjectKept + subjects.restKept, 0),
    prepositionSame: subjects.prepositionSame,
    prepositionOther: subjects.prepositionOther,
    hedgedThere: subjects.hedgedThere,
    hedgedHere: subjects.hedgedHere,
    foreignSubject: subjects.foreignSubject,
  }
}
