// Composes the reading of a draft with the check of each of its statements, against one index. It judges
// nothing itself, and keeps nothing of a draft beyond the call.
import { type CheckDependencies, type CheckFailure, checkClaim } from './check.ts'
import { isCopy, readRuns } from './draft/find-copies.ts'
import { findStatements, renderDraft } from './draft/find-statements.ts'
import type { DraftInput, DraftStatement, LeftReason, LeftSentence } from './draft/types.ts'
import type { IndexFailure, OpenIndex, StoredDocument } from './index/types.ts'
import { fail, type Result, succeed } from './result.ts'
import { nameJudgeOf } from './stance/begin-judging.ts'
import { toDayNumber, toIsoDate } from './text/days.ts'
import type { CheckResult, Verdict } from './verdict/types.ts'

export interface ArticleRequest {
  readonly draft: DraftInput
  /** ISO date: later and undated sources are out. */
  readonly asOf?: string
  /** ISO date that "yesterday" counts from; else the draft's own date, else `asOf`. */
  readonly published?: string
  /** Statements checked at most, the first of the draft. */
  readonly maxClaims?: number
  /** Ids of sources that must not speak, such as the draft's own earlier edition. */
  readonly exclude?: readonly string[]
  /** Sources listed a side, of each claim. */
  readonly limit?: number
}

export interface ArticleClaim {
  /** As a reader sees it, without markup. */
  readonly sentence: string
  /** Where it stands in the draft as given, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** The sentence made to stand alone: what was checked. */
  readonly claim: string
  readonly result: CheckResult
}

export type ArticleLeft = Omit<LeftSentence, 'kind'>

export interface ArticleSummary {
  /** One sentence for people. */
  readonly text: string
  /** Sentences looked at, statements among them, and statements checked. */
  readonly sentences: number
  readonly statements: number
  readonly checked: number
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** How many sentences were left, by reason. */
  readonly left: Readonly<Partial<Record<LeftReason, number>>>
}

export interface ArticleResult {
  readonly claims: readonly ArticleClaim[]
  readonly summary: ArticleSummary
  /** What was not checked, and why, in the order of the draft. */
  readonly left: readonly ArticleLeft[]
  /** Ids of sources that are the draft itself, or nearly, and so could not speak for it. */
  readonly copies: readonly string[]
  readonly asOf: string | null
  /** The day that relative dates were counted from. */
  readonly published: string | null
  readonly index: CheckResult['index']
  readonly model: CheckResult['model']
}

export interface ArticleListener {
  /** Told of each claim once it is decided, in the order of the draft. */
  onClaim(claim: ArticleClaim): void | Promise<void>
  /** True once nobody waits for the answer any more. */
  isGone(): boolean
}

/** Unless the request says otherwise; the wire schema says the same. */
export const DEFAULT_MAX_CLAIMS = 100
/** Claims in flight at once, after the first: their reads wait in parallel. */
const CLAIMS_AT_ONCE = 4

/**
 * Checks the statements of a draft in order. Same request, index and model: same result. Fails as the
 * index fails, or with `claim_unusable` naming the field; a listener that is gone ends it early.
 */
export async function checkArticle(
  dependencies: CheckDependencies,
  request: ArticleRequest,
  listener?: ArticleListener,
): Promise<Result<ArticleResult, CheckFailure>> {
  const { index, judge } = dependencies
  const writtenOn = readDay(request.published ?? request.asOf)
  if (writtenOn === undefined) {
    const field = request.published === undefined ? 'asOf' : 'published'
    return fail({ kind: 'claim_unusable', field, message: 'is not a date (YYYY-MM-DD)' })
  }
  const rendering = renderDraft(request.draft)
  const day = readDay(request.published) ?? rendering.published ?? writtenOn
  const excluded = await findOrdinals(index, request.exclude ?? [])
  if (!excluded.ok) return excluded
  const copies = createCopyFinder(rendering.text)
  const leaveOut = { ordinals: excluded.value, matches: copies.matches }
  const maxClaims = request.maxClaims ?? DEFAULT_MAX_CLAIMS

  const claims: ArticleClaim[] = []
  const left: ArticleLeft[] = []
  const pending: Promise<Result<ArticleClaim, CheckFailure>>[] = []
  let statements = 0
  const decide = async (): Promise<CheckFailure | null> => {
    const decided = await pending.shift()
    if (decided === undefined) return null
    if (!decided.ok) return decided.error
    claims.push(decided.value)
    if (listener?.isGone() === false) await listener.onClaim(decided.value)
    return null
  }
  for (const finding of findStatements(rendering, { aliases: index.aliases, writtenOn: day })) {
    if (finding.kind === 'left') {
      const { kind: _kind, ...sentence } = finding
      left.push(sentence)
      continue
    }
    statements += 1
    if (statements > maxClaims) {
      const { sentence, start, end } = finding
      const because = `beyond the first ${maxClaims} statements`
      left.push({ sentence, start, end, reason: 'over_limit', because })
      continue
    }
    if (listener?.isGone() === true) break
    pending.push(checkStatement(finding))
    // The first verdict is waited for alone, so that it comes soon.
    if (pending.length < (claims.length === 0 ? 1 : CLAIMS_AT_ONCE)) continue
    const failure = await decide()
    if (failure !== null) return settle(failure)
  }
  while (pending.length > 0) {
    const failure = await decide()
    if (failure !== null) return settle(failure)
  }
  const { version, builtAt, documents, passages } = index.summary
  return succeed({
    claims,
    summary: summarise(claims, left, statements),
    left,
    copies: copies.list(),
    asOf: request.asOf ?? null,
    published: day === null ? null : toIsoDate(day),
    index: { version, builtAt, documents, passages },
    model: nameJudgeOf(
      judge,
      claims.map(({ result }) => result.model),
    ),
  })

  async function checkStatement(
    statement: DraftStatement,
  ): Promise<Result<ArticleClaim, CheckFailure>> {
    const { kind: _kind, ...found } = statement
    const checked = await checkClaim(dependencies, {
      claim: statement.claim,
      leaveOut,
      ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
      ...(request.limit === undefined ? {} : { limit: request.limit }),
    })
    return checked.ok ? succeed({ ...found, result: checked.value }) : checked
  }

  /** Lets the checks in flight end, so that none of them outlives the call. */
  async function settle(failure: CheckFailure): Promise<Result<never, CheckFailure>> {
    await Promise.allSettled(pending)
    return fail(failure)
  }
}

/** The day of a date; null where none is given, undefined where it is no date. */
function readDay(date: string | undefined): number | null | undefined {
  return date === undefined ? null : (toDayNumber(date) ?? undefined)
}

async function findOrdinals(
  index: OpenIndex,
  ids: readonly string[],
): Promise<Result<ReadonlySet<number>, IndexFailure>> {
  const ordinals = new Set<number>()
  for (const id of ids) {
    const found = await index.findDocument(id)
    if (!found.ok) return found
    if (found.value !== null) ordinals.add(found.value)
  }
  return succeed(ordinals)
}

/** Looks at each source once, however many claims meet it. */
function createCopyFinder(text: string) {
  const draft = readRuns(text)
  const known = new Map<number, string | null>()
  return {
    matches(document: StoredDocument): boolean {
      let copy = known.get(document.ordinal)
      if (copy === undefined) {
        copy = isCopy(draft, document) ? document.id : null
        known.set(document.ordinal, copy)
      }
      return copy !== null
    },
    list: (): string[] => [...known.values()].filter((id) => id !== null).sort(),
  }
}

function summarise(
  claims: readonly ArticleClaim[],
  left: readonly ArticleLeft[],
  statements: number,
): ArticleSummary {
  const verdicts = { supported: 0, refuted: 0, disputed: 0, not_enough_evidence: 0 }
  for (const { result } of claims) verdicts[result.verdict] += 1
  const reasons: Partial<Record<LeftReason, number>> = {}
  for (const { reason } of left) reasons[reason] = (reasons[reason] ?? 0) + 1
  const overLimit = reasons.over_limit ?? 0
  const sentences = claims.length + left.length
  const counted = `${claims.length} of ${sentences} ${sentences === 1 ? 'sentence was' : 'sentences were'} checked`
  const parts = [
    `${verdicts.supported} supported`,
    `${verdicts.refuted} refuted`,
    `${verdicts.disputed} disputed`,
    `${verdicts.not_enough_evidence} without enough evidence`,
  ]
  const more =
    overLimit === 0
      ? ''
      : ` ${overLimit} more ${overLimit === 1 ? 'statement was' : 'statements were'} left because of the limit.`
  const text = `${counted} against this archive: ${parts.join(', ')}.${more}`
  return { text, sentences, statements, checked: claims.length, verdicts, left: reasons }
}
