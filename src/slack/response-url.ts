// Posts later answers to the address that Slack named for one command, and to no other place. Slack takes
// five posts in half an hour; a Worker may go on for half a minute after its response.
import type { SlackMessage } from './blocks.ts'

export interface PostOptions {
  /** Sends a JSON body; the status, or null where no answer came. */
  readonly post: (url: string, body: string) => Promise<number | null>
  readonly sleep: (milliseconds: number) => Promise<void>
}

const HOSTS: ReadonlySet<string> = new Set(['hooks.slack.com', 'hooks.slack-gov.com'])
const MAX_POSTS = 5
const FIRST_WAIT_MILLISECONDS = 500

/** The address where it is Slack's own; null otherwise. */
export function readResponseUrl(text: string | undefined): string | null {
  const url = text === undefined ? null : URL.parse(text)
  if (url === null || url.protocol !== 'https:' || !HOSTS.has(url.hostname)) return null
  if (url.port !== '' || url.username !== '' || url.password !== '') return null
  return url.href
}

/**
 * Posts a message, again after a wait where Slack did not take it, five times at most: the posts of one
 * response_url are all spent on this message.
 * @returns whether Slack took it
 */
export async function postMessage(
  url: string,
  message: SlackMessage,
  { post, sleep }: PostOptions,
): Promise<boolean> {
  const body = JSON.stringify(message)
  for (let attempt = 0; attempt < MAX_POSTS; attempt += 1) {
    if (attempt > 0) await sleep(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1))
    const status = await post(url, body)
    if (status !== null && status >= 200 && status < 300) return true
    // What Slack refuses (gone, used up, not allowed) it will refuse again.
    if (status !== null && status < 500 && status !== 429) return false
  }
  return false
}
