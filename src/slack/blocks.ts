// The Block Kit that is used here, and its limits. What others wrote goes into plain text, where nothing
// is markup; markup is for our own words and for links. https://docs.slack.dev/reference/block-kit/blocks
import { encodeText } from './text.ts'

/** Blocks of one message. */
export const MAX_BLOCKS = 50
/** Characters of a whole message as JSON; counted so, no reading of Slack's limit is broken. */
export const MAX_MESSAGE_CHARACTERS = 12_000
/** Characters of a button's value. */
export const MAX_VALUE_CHARACTERS = 2000

interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
  readonly emoji: false
}

interface Markup {
  readonly type: 'mrkdwn'
  readonly text: string
  /** True: Slack makes no links or mentions of its own out of the words. */
  readonly verbatim: true
}

interface Button {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  readonly value: string
}

export type Block =
  | { readonly type: 'section'; readonly text: PlainText | Markup }
  | { readonly type: 'context'; readonly elements: readonly (PlainText | Markup)[] }
  | { readonly type: 'actions'; readonly elements: readonly Button[] }

export interface SlackMessage {
  readonly response_type: 'ephemeral' | 'in_channel'
  /** Only over a response_url: whether the message whose button was pressed is replaced. */
  readonly replace_original?: boolean
  /** For notifications and screen readers. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** Text of any origin, shown as it is. Slack takes none that is empty. */
export function plainText(text: string, maxCharacters?: number): PlainText {
  return { type: 'plain_text', text: encodeText(text, maxCharacters) || '–', emoji: false }
}

/** Our own markup, with what is foreign in it encoded already. */
export function markup(text: string): Markup {
  return { type: 'mrkdwn', text, verbatim: true }
}

export function button(actionId: string, label: string, value: string): Button {
  return { type: 'button', action_id: actionId, text: plainText(label), value }
}

/** A message of one text in our own markup that only its user sees. */
export function noteTo(text: string, replacesOriginal?: boolean): SlackMessage {
  return {
    response_type: 'ephemeral',
    ...(replacesOriginal === undefined ? {} : { replace_original: replacesOriginal }),
    text,
    blocks: [{ type: 'section', text: markup(text) }],
    unfurl_links: false,
    unfurl_media: false,
  }
}
