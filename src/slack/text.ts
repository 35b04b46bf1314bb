// Text on its way to and from Slack: what Slack escaped is read, what others wrote is made harmless.
// https://docs.slack.dev/messaging/formatting-message-text

import { toSafeUrl } from '../view/safe-url.ts'

/** Longest text of one Block Kit text object. */
export const MAX_TEXT_CHARACTERS = 3000

/**
 * Slack's text as its user typed it: `<@U1|name>`, `<#C1|name>`, `<!here>` and `<url|label>` become plain
 * words, then `&lt; &gt; &amp;` the characters they stand for.
 */
export function decodeText(text: string): string {
  return text
    .replace(
      /<(?:([@#!])([^<>|]*)|([a-z][a-z+.-]*:[^<>|]*))(?:\|([^<>]*))?>/gi,
      (_whole, sign: string | undefined, name: string, address: string, label: string) => {
        if (sign === undefined) return label || address
        return `${sign === '!' ? '@' : sign}${(label || name).replace(/^[@#]/, '')}`
      },
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/**
 * Text that Slack shows exactly as it is: control and direction characters out, at most `maxCharacters`
 * long with what Slack's three entities take, cut between characters with an ellipsis.
 */
export function encodeText(text: string, maxCharacters = MAX_TEXT_CHARACTERS): string {
  const clean = text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      '',
    )
  let encoded = ''
  for (const character of clean) {
    const added = ENTITIES.get(character) ?? character
    if (encoded.length + added.length > maxCharacters) return cutShort(encoded, maxCharacters)
    encoded += added
  }
  return encoded
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

/** Makes room for the ellipsis without cutting an entity or a pair of surrogates in two. */
function cutShort(encoded: string, maxCharacters: number): string {
  let kept = encoded
  while (kept.length + 1 > maxCharacters && kept !== '') {
    kept = kept.replace(/(?:&(?:amp|lt|gt);|[\ud800-\udbff][\udc00-\udfff]|[\s\S])$/, '')
  }
  return `${kept.trimEnd()}…`
}

/** A link with a label, in Slack's markup; the label alone where the address is no http or https URL. */
export function linkTo(url: string | null, label: string, maxCharacters: number): string {
  const shown = encodeText(label.replace(/\s+/g, ' ').trim(), maxCharacters)
  const address = toSafeUrl(url)
    ?.replaceAll('|', '%7C')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
  if (address === undefined || address.length > MAX_URL_CHARACTERS || shown === '') return shown
  return `<${address.replaceAll('&', '&amp;')}|${shown}>`
}

const MAX_URL_CHARACTERS = 1000
