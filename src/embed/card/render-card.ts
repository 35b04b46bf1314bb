// A check result as a card: verdict, claim, summary, the sources of either side. Rules on nothing; the
// page for frames and the custom element show the same card.
import { markClaim } from '../../view/mark-words.ts'
import { sayDate, sayNumber, toPercent } from '../../view/say-date.ts'
import type { CheckResult, Side, Source, Verdict } from '../../view/types.ts'
import type { Words } from '../../view/words/types.ts'
import { type CardNode, type ElementNode, element } from './node.ts'
import { CONTENT_LANGUAGE, renderRuns, renderSource } from './render-source.ts'

export interface CardContext {
  readonly words: Words
  readonly theme: string
  /** Address at which a reader can go on with the check. */
  readonly moreUrl: string
  /** True on a page of our own; a foreign page has its own outline, which headings would disturb. */
  readonly hasHeadings: boolean
}

/** Signs beside the verdict's words, so that colour is never the only difference. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  refuted: '✗',
  disputed: '≠',
  not_enough_evidence: '?',
}

/** Sources of a side shown before the rest is folded. */
const SOURCES_SHOWN = 2

/** The card of a result. */
export function renderCard(result: CheckResult, context: CardContext): ElementNode {
  const { words, hasHeadings } = context
  const { verdict, claim, summary } = result
  const differences = result.conflicting.flatMap(({ evidence }) =>
    evidence.slice(0, 1).flatMap((item) => item.reasons),
  )
  return renderFrame(context, verdict, [
    renderVerdict(result, words),
    element(hasHeadings ? 'h1' : 'p', { class: 'claim', lang: CONTENT_LANGUAGE }, [
      '“',
      ...renderRuns(markClaim(claim, verdict === 'supported' ? [] : differences)),
      '”',
    ]),
    element('p', { class: 'summary', lang: CONTENT_LANGUAGE }, [summary]),
    verdict === 'not_enough_evidence'
      ? element('p', { class: 'aside' }, [words.meanings[verdict]])
      : null,
    renderSide('supporting', result, context),
    renderSide('conflicting', result, context),
    renderRelated(result, context),
    renderFooter(result, context),
  ])
}

/** A card that has no result: a claim that is being checked, or one that could not be. */
export function renderNotice(
  message: string,
  context: CardContext,
  kind: 'loading' | 'failed',
  more: readonly CardNode[] = [],
): ElementNode {
  const said = context.hasHeadings
    ? element('h1', { class: 'notice' }, [message])
    : element('p', { class: 'notice', role: kind === 'loading' ? 'status' : 'alert' }, [message])
  return renderFrame(context, kind, [said, ...more])
}

function renderFrame(
  { words, theme }: CardContext,
  state: string,
  children: readonly (CardNode | null)[],
): ElementNode {
  const attributes = {
    class: 'card',
    lang: words.tag,
    'data-state': state,
    'data-theme': theme,
    'aria-label': words.factCheck,
  }
  return element('article', attributes, children)
}

function renderVerdict({ verdict, confidence, asOf }: CheckResult, words: Words): ElementNode {
  const isGiven = verdict !== 'not_enough_evidence'
  return element('p', { class: 'verdict' }, [
    element('span', { class: 'badge' }, [
      element('span', { class: 'sign', 'aria-hidden': 'true' }, [SIGNS[verdict]]),
      words.verdicts[verdict],
    ]),
    isGiven
      ? element('span', { class: 'aside' }, [` ${words.confidence(toPercent(confidence))}`])
      : null,
    asOf === null
      ? null
      : element('span', { class: 'aside' }, [` ${words.asOf(sayDate(asOf, words))}`]),
  ])
}

function renderSide(
  side: Exclude<Side, 'related'>,
  result: CheckResult,
  context: CardContext,
): ElementNode | null {
  const sources = result[side]
  if (sources.length === 0) return null
  const { words, hasHeadings } = context
  const counts = `${words.sources(sources.length)}, ${words.origins(result.origins[side])}`
  return element('div', { class: `side ${side}` }, [
    element(hasHeadings ? 'h2' : 'p', { class: 'side-name' }, [
      words.sides[side],
      element('span', { class: 'aside' }, [` ${counts}`]),
    ]),
    renderSources(sources.slice(0, SOURCES_SHOWN), side, result, words),
    fold(
      words.moreSources(sources.length - SOURCES_SHOWN),
      sources.slice(SOURCES_SHOWN),
      side,
      result,
      words,
    ),
  ])
}

/** What was looked at without deciding anything: folded, unless there is nothing else to show. */
function renderRelated(result: CheckResult, { words }: CardContext): ElementNode | null {
  const label = `${words.sides.related}: ${words.sources(result.related.length)}`
  return fold(label, result.related, 'related', result, words)
}

function fold(
  label: string,
  sources: readonly Source[],
  side: Side,
  result: CheckResult,
  words: Words,
): ElementNode | null {
  if (sources.length === 0) return null
  return element('details', { class: 'more' }, [
    element('summary', {}, [label]),
    renderSources(sources, side, result, words),
  ])
}

function renderSources(
  sources: readonly Source[],
  side: Side,
  { claim }: CheckResult,
  words: Words,
): ElementNode {
  const items = sources.map((source) => renderSource(source, side, claim, words))
  return element('ul', { class: 'sources' }, items)
}

function renderFooter({ index }: CheckResult, { words, moreUrl }: CardContext): ElementNode {
  return element('footer', {}, [
    element('p', {}, [words.archive(sayNumber(index.documents, words))]),
    element('p', {}, [
      element('a', { href: moreUrl, target: '_blank', rel: 'noopener' }, [
        words.openCheck,
        element('span', { class: 'unseen' }, [` (${words.newTab})`]),
      ]),
    ]),
  ])
}
