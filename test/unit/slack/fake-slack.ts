// Slack for tests: signs requests as its specification says, and an edge over checks that do as told.
import { createHmac } from 'node:crypto'
import type { ExecutionContext } from 'hono'
import { expect } from 'vitest'
import { succeed } from '../../../src/result.ts'
import type { CheckResult, Source } from '../../../src/schema/check-result.ts'
import { MAX_BLOCKS, type SlackMessage } from '../../../src/slack/blocks.ts'
import type { SlackDependencies } from '../../../src/slack/dependencies.ts'
import { createReplayMemory } from '../../../src/slack/replay-memory.ts'
import { createSlackRoutes } from '../../../src/slack/routes.ts'

export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5'
export const NOW_SECONDS = 1_648_600_000
export const RESPONSE_URL =
  'https://hooks.slack.com/commands/T0001/397700885554/96rGlfmibIGlgcZRskXaIFfN'

/** Signs by Node's own HMAC, so that the edge is not tested against itself. */
export function signHeaders(
  body: string,
  seconds = NOW_SECONDS,
  secret = SECRET,
): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(seconds),
    'x-slack-signature': `v0=${digest}`,
  }
}

/** The form that Slack sends for `/factcheck text`. */
export function commandForm(text: string, fields: Record<string, string> = {}): string {
  return new URLSearchParams({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: 'T0001',
    team_domain: 'example',
    channel_id: 'C2147483705',
    channel_name: 'test',
    user_id: 'U2147483697',
    user_name: 'Steve',
    command: '/factcheck',
    text,
    response_url: RESPONSE_URL,
    trigger_id: '13345224609.738474920.8088930838d88f008e0',
    ...fields,
  }).toString()
}

/** The form that Slack sends when a button is pressed. */
export function pressForm(
  actionId: string,
  value: string,
  { isEphemeral = true, responseUrl = 'https://hooks.slack.com/actions/T0001/1/abc' } = {},
): string {
  const payload = {
    type: 'block_actions',
    user: { id: 'U2147483697', username: 'steve', team_id: 'T0001' },
    container: { type: 'message', message_ts: '1548261231.000200', is_ephemeral: isEphemeral },
    response_url: responseUrl,
    actions: [{ type: 'button', block_id: 'b1', action_id: actionId, value, action_ts: '1' }],
  }
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}

export const RESULT: CheckResult = {
  id: 'x',
  claim: 'The mayor opened the bridge',
  verdict: 'supported',
  confidence: 0.871,
  summary: 'In this archive, the claim is supported by The Courier (29 March 2022).',
  supporting: [makeSource('bridge')],
  conflicting: [],
  related: [],
  origins: { supporting: 1, conflicting: 0 },
  asOf: null,
  index: { version: 'a1', builtAt: '2022-04-01T00:00:00.000Z', documents: 5, passages: 50 },
  model: { name: 'fake', version: '1' },
}

export function makeSource(id: string, fields: Partial<Source> = {}): Source {
  return {
    id,
    publisher: 'The Courier',
    title: 'Bridge opens',
    url: 'https://courier.example/bridge?a=1&b=2',
    published: '2022-03-29',
    confidence: 0.9,
    origin: id,
    evidence: [
      {
        quote: 'The mayor opened the bridge.',
        start: 0,
        end: 28,
        before: '',
        after: '',
        reasons: [],
      },
    ],
    ...fields,
  }
}

export interface Post {
  readonly url: string
  readonly message: SlackMessage
}

interface FakeOptions extends Partial<SlackDependencies> {
  /** Statuses of the posts, in order; 200 when used up. */
  readonly statuses?: (number | null)[]
}

/** The routes over a check that echoes its claim, with what they asked, posted and logged. */
export function createFakeSlack({ statuses = [], ...given }: FakeOptions = {}) {
  const posts: Post[] = []
  const lines: string[] = []
  const asked: unknown[] = []
  const waits: number[] = []
  const pending: Promise<unknown>[] = []
  const routes = createSlackRoutes({
    signingSecret: SECRET,
    check: async (request) => {
      asked.push(request)
      return succeed({ ...RESULT, claim: request.claim, asOf: request.asOf ?? null })
    },
    replays: createReplayMemory(createFakeCache(), (line) => lines.push(line)),
    now: () => NOW_SECONDS * 1000,
    // The deadline of a command never comes unless a test says so; waits between posts are noted.
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return milliseconds === 2000 ? new Promise(() => {}) : Promise.resolve()
    },
    post: async (url, body) => {
      posts.push({ url, message: JSON.parse(body) })
      const status = statuses.shift()
      return status === undefined ? 200 : status
    },
    log: (line) => lines.push(line),
    ...given,
  })
  const execution: ExecutionContext = {
    waitUntil: (promise) => void pending.push(promise),
    passThroughOnException: () => {},
    props: {},
  }
  const send = async (path: string, body: string, headers = signHeaders(body)) =>
    await routes.request(path, { method: 'POST', body, headers }, {}, execution)
  return { routes, send, posts, lines, asked, waits, settle: () => Promise.all(pending) }
}

function createFakeCache() {
  const kept = new Set<string>()
  return {
    match: async (key: string) => (kept.has(key) ? new Response('') : undefined),
    put: async (key: string) => void kept.add(key),
  }
}

/** Every text of a message, as Slack would show it. */
export function textsOf(message: SlackMessage): string[] {
  return message.blocks.flatMap((block) => {
    if (block.type === 'section') return [block.text.text]
    if (block.type === 'context') return block.elements.map(({ text }) => text)
    return block.elements.map(({ text }) => text.text)
  })
}

/** Values of a message's buttons by action. */
export function buttonsOf(message: SlackMessage): Record<string, string> {
  const buttons = message.blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements : [],
  )
  return Object.fromEntries(buttons.map(({ action_id, value }) => [action_id, value]))
}

/** Slack's limits, and that nothing in a message is a mention or a link but our own to http(s). */
export function expectSound(message: SlackMessage): void {
  expect(message.blocks.length).toBeLessThanOrEqual(MAX_BLOCKS)
  expect(JSON.stringify(message).length).toBeLessThanOrEqual(12_000)
  for (const text of [message.text, ...textsOf(message)]) {
    expect(text.length).toBeGreaterThan(0)
    expect(text.length).toBeLessThanOrEqual(3000)
    const bare = text
      .replace(/<https?:\/\/[^<>|\s]+\|[^<>]*>/g, '')
      .replace(/Shared by <@[UW][A-Z0-9]+>\./, '')
    expect(bare).not.toMatch(/[<>]/)
    expect(bare.replace(/&(amp|lt|gt);/g, '')).not.toContain('&')
  }
  for (const block of message.blocks) {
    if (block.type === 'context') expect(block.elements.length).toBeLessThanOrEqual(10)
    if (block.type !== 'actions') continue
    for (const { value, text } of block.elements) {
      expect(value.length).toBeLessThanOrEqual(2000)
      expect(text.text.length).toBeLessThanOrEqual(75)
    }
  }
}
