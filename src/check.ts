// Composes retrieval, the judge and the verdict. The only file that knows them all; it owns no
// clock, no I/O but the index it is given, and rules on nothing itself.
import { hashSha256 } from './digest.ts'
import type { IndexFailure, OpenIndex, StoredDocument } from './index/types.ts'
import { fail, type Result, succeed } from './result.ts'
import { retrieve } from './retrieve/rank-passages.ts'
import type { LeaveOut, RankedDocument } from './retrieve/types.ts'
import { beginJudging } from './stance/begin-judging.ts'
import type { Evidence, Judge, Judging, Stance, Workload } from './stance/types.ts'
import { analyse } from './text/analyse.ts'
import { toDayNumber } from './text/days.ts'
import type { Analysis, AnalysisContext, Span } from './text/types.ts'
import { calibrationOf } from './verdict/calibrate.ts'
import type { CheckResult, JudgedDocument, JudgedPassage } from './verdict/types.ts'
import { weighVerdict } from './verdict/weigh.ts'

export interface CheckDependencies {
  readonly index: OpenIndex
  readonly judge: Judge
}

export interface CheckRequest {
  readonly claim: string
  /** ISO date: later and undated sources are out. */
  readonly asOf?: string
  /** Sources listed a side, at most. */
  readonly limit?: number
  /** Sources that must not speak for or against this claim. */
  readonly leaveOut?: LeaveOut
  /** Echoed; else a hash of claim, asOf, index and model version. */
  readonly id?: string
}

export type CheckFailure =
  | IndexFailure
  | { readonly kind: 'claim_unusable'; readonly field: string; readonly message: string }

/** Hexadecimal digits of an id. */
const ID_DIGITS = 24

/** Documents read for one claim. */
const DOCUMENTS_READ = 8
/** Sentences of one document that may be judged. */
const SENTENCES_A_DOCUMENT = 16
/** Share of the best document's score from which a document's best sentence is judged before any other. */
const RELEVANT_SHARE = 0.5
/** What a judge is asked that does not say how much it may be. */
const FULL_WORKLOAD: Workload = { sentences: 16, widened: 6 }

/** A run of consecutive sentences of one document, by sentence number, both ends included. */
interface Window {
  readonly document: StoredDocument
  readonly first: number
  readonly last: number
}

/**
 * Checks one claim against one index. Same request, index and model: same result.
 * Fails with `claim_unusable` where the request cannot be judged, else only as the index fails.
 */
export async function checkClaim(
  { index, judge }: CheckDependencies,
  request: CheckRequest,
): Promise<Result<CheckResult, CheckFailure>> {
  const asOf = request.asOf === undefined ? null : toDayNumber(request.asOf)
  if (request.asOf !== undefined && asOf === null) {
    return fail({ kind: 'claim_unusable', field: 'asOf', message: 'is not a date (YYYY-MM-DD)' })
  }
  const claim = analyse(request.claim, { published: asOf, aliases: index.aliases })
  if (!claim.tokens.some((token) => token.kind !== 'symbol')) {
    return fail({ kind: 'claim_unusable', field: 'claim', message: 'holds no word' })
  }
  const ranked = await retrieve(index, claim, {
    limit: DOCUMENTS_READ,
    passagesPerDocument: SENTENCES_A_DOCUMENT,
    asOf,
    ...(request.leaveOut === undefined ? {} : { leaveOut: request.leaveOut }),
  })
  if (!ranked.ok) return ranked
  const judging = beginJudging(judge)
  const workload = judge.workload ?? FULL_WORKLOAD
  const documents = await judgeDocuments(judging, index, claim, ranked.value, workload)
  const weighed = weighVerdict(
    { claim: request.claim, documents, asOf, limit: request.limit ?? 10 },
    calibrationOf(judging.describe().name),
  )
  const { version, builtAt, documents: documentCount, passages } = index.summary
  const model = judging.describe()
  const id = request.id ?? (await hashRequest(request, version, model))
  return succeed({
    id,
    claim: request.claim,
    ...weighed,
    asOf: request.asOf ?? null,
    index: { version, builtAt, documents: documentCount, passages },
    model,
  })
}

/** Judges the best sentences alone, then the most telling of them together with a neighbour. */
async function judgeDocuments(
  judging: Judging,
  index: OpenIndex,
  claim: Analysis,
  ranked: readonly RankedDocument[],
  workload: Workload,
): Promise<JudgedDocument[]> {
  const contexts: ContextMemo = new Map()
  const single = chooseSentences(ranked).slice(0, workload.sentences)
  const first = await judgeWindows(judging, index, claim, single, contexts)
  const telling = first
    .map((entry, rank) => ({ ...entry, decides: decisiveness(entry.stance), rank }))
    .sort((a, b) => b.decides - a.decides || a.rank - b.rank)
    .slice(0, workload.widened)
  const wide = telling.flatMap(({ window }) => widen(window))
  const second = await judgeWindows(judging, index, claim, dropRepeated(wide), contexts)
  return ranked.map(({ document, score }) => ({
    document,
    score,
    passages: [...first, ...second]
      .filter(({ window }) => window.document === document)
      .map(({ window, stance }) => toJudgedPassage(window, stance)),
  }))
}

function decisiveness(stance: Stance): number {
  return Math.max(stance.supports, stance.refutes)
}

/** All ranked sentences: the best of every relevant document, then the rest by their own and their document's score. */
function chooseSentences(ranked: readonly RankedDocument[]): Window[] {
  const most = ranked.reduce((best, { score }) => Math.max(best, score), 0)
  const candidates = ranked.flatMap(({ document, score, passages }) =>
    passages.map((passage, rank) => ({
      document,
      sentence: passage.sentence,
      score: passage.score * score,
      isFirst: rank === 0 && score >= RELEVANT_SHARE * most,
    })),
  )
  return candidates
    .map((candidate, order) => ({ ...candidate, order }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.score - a.score || a.order - b.order)
    .map(({ document, sentence }) => ({ document, first: sentence, last: sentence }))
}

function widen({ document, first, last }: Window): Window[] {
  const windows: Window[] = []
  if (first > 0) windows.push({ document, first: first - 1, last })
  if (last + 1 < document.sentences.length) windows.push({ document, first, last: last + 1 })
  return windows
}

function dropRepeated(windows: readonly Window[]): Window[] {
  const seen = new Set<string>()
  return windows.filter(({ document, first, last }) => {
    const key = `${document.ordinal}/${first}/${last}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

async function judgeWindows(
  judging: Judging,
  index: OpenIndex,
  claim: Analysis,
  windows: readonly Window[],
  contexts: ContextMemo,
): Promise<{ window: Window; stance: Stance }[]> {
  const evidence = windows.map((window) => toEvidence(index, window, contexts))
  const stances = await judging.judge(claim, evidence)
  return windows.map((window, at) => {
    const stance = stances[at]
    if (stance === undefined) throw new Error('The judge returned fewer stances than passages.')
    return { window, stance }
  })
}

/** Contexts of one check by document and first sentence: windows that begin together share one. */
type ContextMemo = Map<string, Analysis>

function toEvidence(index: OpenIndex, window: Window, contexts: ContextMemo): Evidence {
  const { document, first, last } = window
  const { start, end } = spanOf(document, first, last)
  const passage = analyse(document.text.slice(start, end), {
    ...describeDocument(index, document),
    sentences: document.sentences
      .slice(first, last + 1)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  })
  const key = `${document.ordinal}/${first}`
  const context = contexts.get(key) ?? analyseContext(index, window)
  contexts.set(key, context)
  return { passage, context, published: document.publishedDay }
}

/** Headline and the sentence before the window. */
function analyseContext(index: OpenIndex, { document, first }: Window): Analysis {
  const previous = first > 0 ? spanOf(document, first - 1, first - 1) : { start: 0, end: 0 }
  const text = `${document.title}\n${document.text.slice(previous.start, previous.end)}`
  return analyse(text, describeDocument(index, document))
}

function describeDocument(index: OpenIndex, document: StoredDocument): AnalysisContext {
  const { publishedDay, fullNames } = document
  return { published: publishedDay, aliases: index.aliases, fullNames }
}

function spanOf(document: StoredDocument, first: number, last: number): Span {
  const start = document.sentences[first]?.start
  const end = document.sentences[last]?.end
  if (start === undefined || end === undefined) {
    throw new Error(`Document ${document.id} has no sentences ${first} to ${last}.`)
  }
  return { start, end }
}

function toJudgedPassage({ document, first, last }: Window, stance: Stance): JudgedPassage {
  const { start, end } = spanOf(document, first, last)
  return { start, end, firstSentence: first, lastSentence: last, stance }
}

async function hashRequest(
  request: CheckRequest,
  indexVersion: string,
  model: CheckResult['model'],
): Promise<string> {
  const parts = [request.claim, request.asOf ?? null, indexVersion, model]
  return (await hashSha256(JSON.stringify(parts))).slice(0, ID_DIGITS)
}
