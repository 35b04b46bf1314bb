// claim → posting shards → ranked documents with their best passages. Two rounds of reads, no more.
import type { IndexFailure, OpenIndex, StoredDocument } from '../index/types.ts'
import { type Result, succeed } from '../result.ts'
import type { Analysis, DayNumber } from '../text/types.ts'
import {
  compareScored,
  inverseDocumentFrequency,
  type ScoredDocument,
  scoreDocuments,
  type WeightedPostings,
} from './score-documents.ts'
import { type ScoredSentence, scoreSentences } from './score-passages.ts'
import type { LeaveOut, RankedDocument } from './types.ts'
import { weighTerms } from './weigh-terms.ts'
import { RANKING_WEIGHTS, type RankingWeights } from './weights.ts'

export interface RetrieveOptions {
  /** Documents to return at most. */
  readonly limit: number
  /** Sentences to return at most for each document. */
  readonly passagesPerDocument?: number
  /** Documents published later, and undated ones, are out; null lets all in. */
  readonly asOf: DayNumber | null
  readonly leaveOut?: LeaveOut
  readonly weights?: RankingWeights
}

/** Documents whose passages are scored, as a multiple of those returned. */
const CANDIDATE_FACTOR = 4
/** Of the documents returned, the share that copies of earlier reports may take. */
const REPEAT_SHARE = 0.4

interface Candidate {
  readonly ordinal: number
  readonly score: number
  readonly isRepeat: boolean
  readonly sentences: readonly ScoredSentence[]
}

/**
 * The documents most likely to decide `claim`, best first, with their best sentences.
 * Fails only as the index fails; a claim without a known term gives an empty list.
 */
export async function retrieve(
  index: OpenIndex,
  claim: Analysis,
  options: RetrieveOptions,
): Promise<Result<RankedDocument[], IndexFailure>> {
  const weights = options.weights ?? RANKING_WEIGHTS
  const terms = await readWeightedPostings(index, claim, weights)
  if (!terms.ok) return terms
  const ordinalLimit =
    options.asOf === null ? index.summary.documents : index.countPublishedBy(options.asOf)
  const read = await readChosen(index, options.leaveOut, (passedOver) =>
    chooseCandidates(terms.value, ordinalLimit, options.limit, weights, passedOver),
  )
  if (!read.ok) return read
  const passagesPerDocument = options.passagesPerDocument ?? 4
  return succeed(
    read.value.map(({ candidate, document }) => {
      const passages = candidate.sentences
        .slice(0, passagesPerDocument)
        .map(({ sentence, score }) => ({ sentence: sentence - 1, score }))
      return { document, score: candidate.score, passages }
    }),
  )
}

/** Rounds in which documents that turn out to be left out are replaced by the next best. */
const REPLACING_ROUNDS = 4

interface ReadCandidate {
  readonly candidate: Candidate
  readonly document: StoredDocument
}

/** Reads the documents chosen; where some must be left out, chooses and reads again without them. */
async function readChosen(
  index: OpenIndex,
  leaveOut: LeaveOut | undefined,
  choose: (passedOver: ReadonlySet<number>) => readonly Candidate[],
): Promise<Result<ReadCandidate[], IndexFailure>> {
  const passedOver = new Set(leaveOut?.ordinals)
  for (let round = 1; ; round += 1) {
    const chosen = choose(passedOver)
    const documents = await index.readDocuments(chosen.map((candidate) => candidate.ordinal))
    if (!documents.ok) return documents
    const read = documents.value.map((document, at) => ({
      candidate: chosen[at] as Candidate,
      document,
    }))
    if (leaveOut === undefined) return succeed(read)
    const kept = read.filter(({ document }) => !leaveOut.matches(document))
    if (kept.length === read.length || round === REPLACING_ROUNDS) return succeed(kept)
    for (const { document } of read)
      if (leaveOut.matches(document)) passedOver.add(document.ordinal)
  }
}

async function readWeightedPostings(
  index: OpenIndex,
  claim: Analysis,
  weights: RankingWeights,
): Promise<Result<WeightedPostings[], IndexFailure>> {
  const shares = weighTerms(claim, index.aliases, weights)
  const lists = await index.readPostings([...shares.keys()])
  if (!lists.ok) return lists
  const terms: WeightedPostings[] = []
  for (const [term, share] of shares) {
    const postings = lists.value.get(term)
    if (postings === undefined) continue
    const rarity = inverseDocumentFrequency(index.summary.documents, postings.documentFrequency)
    terms.push({ postings, weight: share * rarity })
  }
  return succeed(terms)
}

function chooseCandidates(
  terms: readonly WeightedPostings[],
  ordinalLimit: number,
  limit: number,
  weights: RankingWeights,
  passedOver: ReadonlySet<number>,
): Candidate[] {
  const scored = scoreDocuments(terms, ordinalLimit)
  const allowed =
    passedOver.size === 0 ? scored : scored.filter(({ ordinal }) => !passedOver.has(ordinal))
  const best = allowed.sort(compareScored)
  const shortList = takeWithFewRepeats(best, limit * CANDIDATE_FACTOR)
  const rescored = shortList.map((document): Candidate => {
    const sentences = scoreSentences(terms, document.ordinal, weights)
    const best = sentences.reduce((most, { saturated }) => Math.max(most, saturated), 0)
    const score = document.score + weights.passage * best
    return { ordinal: document.ordinal, score, isRepeat: document.isRepeat, sentences }
  })
  return takeWithFewRepeats(rescored.sort(compareScored), limit)
}

/**
 * The first `limit` of a ranked list, where documents that only repeat earlier ones take at most
 * their share, unless nothing else is left: forty copies of a wire story must not crowd out the
 * one report that says otherwise.
 */
function takeWithFewRepeats<Ranked extends Pick<ScoredDocument, 'isRepeat'>>(
  ranked: readonly Ranked[],
  limit: number,
): Ranked[] {
  if (ranked.length <= limit) return [...ranked]
  const repeatLimit = Math.floor(limit * REPEAT_SHARE)
  let repeats = 0
  const taken = new Set<Ranked>()
  for (const entry of ranked) {
    if (taken.size === limit) break
    if (entry.isRepeat && repeats++ >= repeatLimit) continue
    taken.add(entry)
  }
  for (const entry of ranked) {
    if (taken.size === limit) break
    taken.add(entry)
  }
  return ranked.filter((entry) => taken.has(entry))
}
