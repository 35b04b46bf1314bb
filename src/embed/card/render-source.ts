// One source of a card: who, when, the quote with its decisive words marked, and what differs.
import { markQuote, type Run } from '../../view/mark-words.ts'
import { toSafeUrl } from '../../view/safe-url.ts'
import { sayDate } from '../../view/say-date.ts'
import type { EvidenceItem, Side, Source } from '../../view/types.ts'
import type { Words } from '../../view/words/types.ts'
import { type CardNode, type ElementNode, element } from './node.ts'

/** Language of claims, summaries and sources: deskcheck reads English. */
export const CONTENT_LANGUAGE = 'en'

/** Differences named under a quote. */
const DIFFERENCES_NAMED = 3

/** A source as a list item, with its strongest quote. */
export function renderSource(source: Source, side: Side, claim: string, words: Words): ElementNode {
  const [item] = source.evidence
  return element('li', { class: 'source' }, [
    element('p', { class: 'source-name' }, [
      element('b', {}, [source.publisher]),
      ` · ${sayDate(source.published, words)}`,
    ]),
    element('p', { class: 'title', lang: CONTENT_LANGUAGE }, [renderTitle(source, words)]),
    ...(item === undefined ? [] : renderEvidence(item, side, claim, words)),
  ])
}

function renderTitle({ title, url }: Source, words: Words): ElementNode {
  const address = toSafeUrl(url)
  if (address === null) return element('cite', {}, [title])
  return element('cite', {}, [
    element('a', { href: address, target: '_blank', rel: 'noopener' }, [
      title,
      element('span', { class: 'unseen', lang: words.tag }, [` (${words.newTab})`]),
    ]),
  ])
}

/**
 * Differences are shown where they decide: against the claim. Elsewhere there are some too, which mean
 * nothing, and what a source shares with the claim is marked.
 */
function renderEvidence(
  item: EvidenceItem,
  side: Side,
  claim: string,
  words: Words,
): ElementNode[] {
  const reasons = side === 'conflicting' ? item.reasons : []
  const quote = element('blockquote', { lang: CONTENT_LANGUAGE }, [
    '“',
    ...renderRuns(markQuote({ quote: item.quote, reasons }, claim)),
    '”',
  ])
  if (reasons.length === 0) return [quote]
  const named = reasons
    .slice(0, DIFFERENCES_NAMED)
    .map((reason) =>
      element('li', {}, [
        element('b', {}, [words.reasons[reason.code]]),
        `: ${words.difference(reason.claim, reason.evidence)}`,
      ]),
    )
  return [quote, element('ul', { class: 'differences' }, named)]
}

/** Runs of text, the marked ones as `<mark>`. */
export function renderRuns(runs: readonly Run[]): CardNode[] {
  return runs.map(({ text, mark }) =>
    mark === null ? text : element('mark', { class: mark }, [text]),
  )
}
