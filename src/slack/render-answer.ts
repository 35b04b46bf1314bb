// A check result as a Slack message: verdict, summary, sources on either side, buttons. Shows what fits
// Slack's limits and says what it left out; rules on nothing.
import type { CheckResult, Source } from '../schema/check-result.ts'
import type { SlackButtonValue } from '../schema/slack.ts'
import { sayDate, sayNumber, toPercent } from '../view/say-date.ts'
import type { Side } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import {
  type Block,
  button,
  MAX_BLOCKS,
  MAX_MESSAGE_CHARACTERS,
  MAX_VALUE_CHARACTERS,
  markup,
  plainText,
  type SlackMessage,
} from './blocks.ts'
import { encodeText, linkTo } from './text.ts'

export const SHOW_ALL = 'show_all'
export const SHARE = 'share'

export interface AnswerOptions {
  /** "first": the strongest sources of each side; "all": as many as a message holds. */
  readonly extent: 'first' | 'all'
  readonly isShared: boolean
  /** Id of the user who shared it by a button. */
  readonly sharedBy?: string | undefined
  readonly replacesOriginal?: boolean
}

/** Sources of each side in the first answer. */
const FIRST_SOURCES = 3
const MAX_QUOTE_CHARACTERS = 900
const MAX_SUMMARY_CHARACTERS = 900
const MAX_NAME_CHARACTERS = 100
const MAX_TITLE_CHARACTERS = 150
/** Reasons shown of one quote. */
const REASONS_SHOWN = 2
const MAX_WORDS_CHARACTERS = 120

/** Renders an answer within 50 blocks, 3,000 characters a text and 12,000 in all. */
export function renderAnswer(result: CheckResult, options: AnswerOptions): SlackMessage {
  const order = listSides(result, options.extent)
  const wanted = options.extent === 'all' ? Number.POSITIVE_INFINITY : FIRST_SOURCES
  const shown = new Map<Side, Block[][]>(order.map((side) => [side, []]))
  let message = assemble(result, options, order, shown)
  // Turn by turn, so that no side takes the room of another.
  for (let rank = 0; rank < wanted; rank += 1) {
    const waiting = order.filter((side) => rank < result[side].length)
    if (waiting.length === 0) break
    for (const side of waiting) {
      const source = result[side][rank]
      const blocks = shown.get(side)
      // A source that does not fit ends its side, so that what is shown is the strongest.
      if (source === undefined || blocks?.length !== rank) continue
      blocks.push(renderSource(source))
      const longer = assemble(result, options, order, shown)
      if (fits(longer)) message = longer
      else blocks.pop()
    }
  }
  return message
}

function fits(message: SlackMessage): boolean {
  return (
    message.blocks.length <= MAX_BLOCKS && JSON.stringify(message).length <= MAX_MESSAGE_CHARACTERS
  )
}

/** Sides in the order of their weight for the verdict. Related ones matter first where nothing decides. */
function listSides(result: CheckResult, extent: AnswerOptions['extent']): Side[] {
  const decisive: Side[] =
    result.verdict === 'refuted' ? ['conflicting', 'supporting'] : ['supporting', 'conflicting']
  const isUndecided = decisive.every((side) => result[side].length === 0)
  return isUndecided || extent === 'all' ? [...decisive, 'related'] : decisive
}

function assemble(
  result: CheckResult,
  options: AnswerOptions,
  order: readonly Side[],
  shown: ReadonlyMap<Side, readonly Block[][]>,
): SlackMessage {
  const sides = order.flatMap((side): Block[] => {
    const blocks = shown.get(side) ?? []
    return blocks.length === 0 ? [] : [renderTitle(result, side), ...blocks.flat()]
  })
  const total = result.supporting.length + result.conflicting.length + result.related.length
  const left = total - [...shown.values()].reduce((sum, blocks) => sum + blocks.length, 0)
  return {
    response_type: options.isShared ? 'in_channel' : 'ephemeral',
    ...(options.replacesOriginal === undefined
      ? {}
      : { replace_original: options.replacesOriginal }),
    text: `${ENGLISH.verdicts[result.verdict]}: ${encodeText(result.summary, MAX_SUMMARY_CHARACTERS)}`,
    blocks: [
      ...renderHead(result),
      ...sides,
      ...renderFoot(result, options, left),
      ...renderButtons(result, options, left),
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

function renderHead(result: CheckResult): Block[] {
  const verdict = [
    `*${ENGLISH.verdicts[result.verdict]}*`,
    ENGLISH.confidence(toPercent(result.confidence)),
    ...(result.asOf === null ? [] : [ENGLISH.asOf(sayDate(result.asOf, ENGLISH))]),
  ]
  return [
    { type: 'section', text: plainText(`“${result.claim}”`) },
    { type: 'section', text: markup(verdict.join(' · ')) },
    { type: 'section', text: plainText(result.summary, MAX_SUMMARY_CHARACTERS) },
  ]
}

function renderTitle(result: CheckResult, side: Side): Block {
  const counts = [
    ENGLISH.sources(result[side].length),
    ...(side === 'related' ? [] : [ENGLISH.origins(result.origins[side])]),
  ]
  return { type: 'section', text: markup(`*${ENGLISH.sides[side]}* · ${counts.join(', ')}`) }
}

/** The strongest quote of a source, who published it, and where it differs from the claim. */
function renderSource(source: Source): Block[] {
  const [item] = source.evidence
  const publisher = encodeText(source.publisher.replace(/\s+/g, ' '), MAX_NAME_CHARACTERS)
  const link = linkTo(source.url, source.title, MAX_TITLE_CHARACTERS)
  const byline = [publisher, sayDate(source.published, ENGLISH), link].filter(
    (words) => words !== '',
  )
  const differences = (item?.reasons ?? []).slice(0, REASONS_SHOWN).map(({ claim, evidence }) => {
    const [said = '', found = ''] = [claim, evidence].map((words) =>
      words.slice(0, MAX_WORDS_CHARACTERS),
    )
    return ENGLISH.difference(said, found)
  })
  return [
    ...(item === undefined
      ? []
      : [
          {
            type: 'section' as const,
            text: plainText(`“${cutQuote(item.quote)}”`, MAX_QUOTE_CHARACTERS),
          },
        ]),
    {
      type: 'context',
      elements: [
        markup(byline.join(' · ')),
        ...(differences.length === 0 ? [] : [plainText(differences.join('; '))]),
      ],
    },
  ]
}

/** A quote in one paragraph, cut at a word with an ellipsis where it is very long. */
function cutQuote(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  const most = MAX_QUOTE_CHARACTERS - 100
  if (line.length <= most) return line
  return `${line
    .slice(0, most)
    .replace(/\s\S*$/, '')
    .toWellFormed()}…`
}

function renderFoot(result: CheckResult, options: AnswerOptions, left: number): Block[] {
  const parts = [
    ...(left > 0 && options.extent === 'all' ? [`${ENGLISH.moreSources(left)} did not fit.`] : []),
    ENGLISH.archive(sayNumber(result.index.documents, ENGLISH)),
    `Judge: ${encodeText(`${result.model.name} ${result.model.version}`)}.`,
    ...(options.sharedBy === undefined ? [] : [`Shared by <@${options.sharedBy}>.`]),
  ]
  return [{ type: 'context', elements: [markup(parts.join(' '))] }]
}

/** "Show all" where something was left out; "Share to channel" where only one user sees the answer. */
function renderButtons(result: CheckResult, options: AnswerOptions, left: number): Block[] {
  const value = JSON.stringify({
    claim: result.claim,
    ...(result.asOf === null ? {} : { asOf: result.asOf }),
  } satisfies SlackButtonValue)
  if (value.length > MAX_VALUE_CHARACTERS) return []
  const buttons = [
    ...(left > 0 && options.extent === 'first' ? [button(SHOW_ALL, 'Show all', value)] : []),
    ...(options.isShared ? [] : [button(SHARE, 'Share to channel', value)]),
  ]
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]
}
