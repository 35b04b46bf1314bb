// One claim beside one piece of evidence, read as `deskcheck stance` reads them: no date, no headline.
import type { Judge, Stance } from '../stance/types.ts'
import { analyse } from '../text/analyse.ts'
import type { AliasTable } from '../text/types.ts'

/** Judges a pair that was put together on purpose, so it comes without context. */
export async function judgePair(
  judge: Judge,
  aliases: AliasTable,
  pair: { readonly claim: string; readonly evidence: string },
): Promise<Stance> {
  const context = { published: null, aliases }
  const [stance] = await judge.judge(analyse(pair.claim, context), [
    { passage: analyse(pair.evidence, context), context: null },
  ])
  if (stance === undefined) throw new Error('the judge gave no stance')
  return stance
}
