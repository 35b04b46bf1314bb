// Runs the check of a draft against the index at hand, and shapes its answer for the wire.
import type { CheckFailure } from '../check.ts'
import {
  type ArticleListener,
  type ArticleRequest,
  type ArticleResult as Checked,
  DEFAULT_MAX_CLAIMS,
} from '../check-article.ts'
import { fail, type Result, succeed } from '../result.ts'
import type { ArticleResult } from '../schema/article.ts'
import type { AppDependencies } from './dependencies.ts'
import type { ClaimFailure } from './faults.ts'

/**
 * Checks a draft against one index; where that fails, all of it against the previous one. A listener
 * hears of each claim once: those it had from the first try are not told again.
 */
export async function runArticle(
  { withIndex, checkArticle, judge, draftJudge = judge, briefJudge = judge }: AppDependencies,
  request: ArticleRequest,
  listener?: ArticleListener,
): Promise<Result<Checked, CheckFailure>> {
  // An encoder takes some 0.1 s of CPU a claim of a draft, and the paid plan grants 30 s a request.
  const isLong = (request.maxClaims ?? DEFAULT_MAX_CLAIMS) > DEFAULT_MAX_CLAIMS
  let told = 0
  const outcome = await withIndex<Result<Checked, ClaimFailure>>(async (index) => {
    let decided = 0
    const once = listener && {
      isGone: () => listener.isGone(),
      onClaim: async (claim: Checked['claims'][number]) => {
        decided += 1
        if (decided <= told) return
        told = decided
        await listener.onClaim(claim)
      },
    }
    const checked = await checkArticle(
      { index, judge: isLong ? briefJudge : draftJudge },
      request,
      once,
    )
    if (checked.ok) return succeed(checked)
    // An unusable request is no fault of the index: it must not send the caller to the previous one.
    return checked.error.kind === 'claim_unusable'
      ? succeed(fail(checked.error))
      : fail(checked.error)
  })
  return outcome.ok ? outcome.value : outcome
}

/** The answer on the wire; what was left is listed only where that was asked. */
export function toAnswer(checked: Checked, explain: boolean): ArticleResult {
  const { left, ...answer } = checked
  return explain ? { ...answer, left } : answer
}
