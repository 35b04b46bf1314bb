// `deskcheck slack-try`: sends a command to a running server as Slack would, correctly signed, and prints
// the message that Slack would show. Nothing goes to Slack.
import { randomUUID } from 'node:crypto'
import { toHex } from '../../digest.ts'
import { type SlackAnswer, slackAnswer } from '../../schema/slack.ts'
import { decodeText } from '../../slack/text.ts'
import { signHmac } from '../../wire/hmac.ts'
import { readDevVars } from '../read-dev-vars.ts'
import { readSettings } from '../settings.ts'
import { wrapText } from '../style.ts'
import { type ExitCode, failWork, refuseCall, type Terminal, toPrintable } from '../terminal.ts'

export interface SlackTryCall {
  /** What a user would type after /factcheck. */
  readonly words: readonly string[]
  readonly url: string
  readonly json?: boolean
}

/** Sends one command and prints its answer. */
export async function runSlackTry(call: SlackTryCall, terminal: Terminal): Promise<ExitCode> {
  const settings = readSettings(terminal.environment, await readDevVars())
  if (!settings.ok) return refuseCall(terminal, settings.error, 'slack-try')
  const secret = settings.value.SLACK_SIGNING_SECRET
  if (secret === undefined) {
    const advice = 'set SLACK_SIGNING_SECRET to the one that the server has, here or in .dev.vars'
    return refuseCall(terminal, advice, 'slack-try')
  }
  const body = writeForm(call.words.join(' '))
  const url = `${call.url.replace(/\/+$/, '')}/slack/command`
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', body, headers: await signForm(secret, body) })
  } catch {
    return failWork(terminal, `no server answers at ${url}: start one with "deskcheck serve"`)
  }
  const text = await response.text()
  if (!response.ok) return failWork(terminal, `${url} answered ${response.status}: ${text}`)
  if (call.json === true) terminal.output.write(`${text}\n`)
  else terminal.output.write(renderAnswer(slackAnswer.parse(JSON.parse(text)), terminal))
  return 0
}

/** The form of a command, but for an address to post to: that could only be Slack's. */
function writeForm(text: string): string {
  return new URLSearchParams({
    command: '/factcheck',
    // Slack escapes these three before it signs.
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    team_id: 'T00000000',
    channel_id: 'C00000000',
    user_id: 'U00000000',
    trigger_id: randomUUID(),
  }).toString()
}

async function signForm(secret: string, body: string): Promise<Record<string, string>> {
  const seconds = String(Math.floor(Date.now() / 1000))
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${toHex(await signHmac(secret, `v0:${seconds}:`, body))}`,
  }
}

/** The message as lines: who sees it, its texts, its buttons in brackets. */
function renderAnswer({ response_type, blocks }: SlackAnswer, terminal: Terminal): string {
  const { columns } = terminal.output
  const audience = response_type === 'in_channel' ? 'The channel sees:' : 'Only you see:'
  const texts = blocks.map((block) => {
    switch (block.type) {
      case 'section':
        return decodeText(block.text.text)
      case 'context':
        return block.elements.map(({ text }) => decodeText(text)).join('\n')
      case 'actions':
        return block.elements.map(({ text }) => `[${text.text}]`).join(' ')
      default:
        return block satisfies never
    }
  })
  const lines = texts.flatMap((text) => [
    '',
    ...text.split('\n').flatMap((line) => wrapText(toPrintable(line), columns, '')),
  ])
  return `${[audience, ...lines].join('\n')}\n`
}
