// Slack's command in workerd: signed with the platform's own cryptography, checked against the real
// index, replays remembered by the data centre's cache.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { toHex } from '../../src/digest.ts'
import type { SlackMessage } from '../../src/slack/blocks.ts'
import { signHmac } from '../../src/wire/hmac.ts'
import worker, { type WorkerEnv } from '../../src/worker.ts'
import { seed } from './seed.ts'

const SECRET = 'a secret of the tests'
const CLAIM = 'Abramovich attended the Istanbul talks'

beforeAll(() => seed(inject('defaultIndex')))

let serial = 0

/** A command as Slack sends it, no two alike. */
async function signCommand(text: string, path = '/slack/command'): Promise<Request> {
  serial += 1
  const body = new URLSearchParams({
    command: '/factcheck',
    text,
    response_url: 'https://hooks.slack.com/commands/1',
    trigger_id: String(serial),
  }).toString()
  const seconds = Math.floor(Date.now() / 1000)
  const signature = toHex(await signHmac(SECRET, `v0:${seconds}:${body}`))
  return new Request(`http://desk.example${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    },
  })
}

/** An isolate of its own: nothing remembered but what the data centre holds. */
function startIsolate(settings: Omit<WorkerEnv, 'INDEX'> = { SLACK_SIGNING_SECRET: SECRET }) {
  const bound: WorkerEnv = { INDEX: env.INDEX, ...settings }
  return async (request: Request) => {
    const execution = createExecutionContext()
    const response = await worker.fetch(request, bound, execution)
    await waitOnExecutionContext(execution)
    return response
  }
}

describe('/slack/command', () => {
  it('answers with the verdict and the quotes', async () => {
    const response = await startIsolate()(await signCommand(CLAIM))
    expect(response.status).toBe(200)
    expect(response.headers.get('x-request-id')).toBeTruthy()
    const message: SlackMessage = await response.json()
    expect(message).toMatchObject({ response_type: 'ephemeral' })
    expect(JSON.stringify(message)).toContain('*Supported*')
    expect(JSON.stringify(message)).toContain('Roman Abramovich was in attendance')
  })

  it('takes a request once, in whichever isolate it arrives', async () => {
    const request = await signCommand(CLAIM)
    const isolate = startIsolate()
    expect((await isolate(request.clone())).status).toBe(200)
    expect((await isolate(request.clone())).status).toBe(401)
    expect((await startIsolate()(request)).status).toBe(401)
  })

  it('refuses what another secret signed, and says what to set where there is none', async () => {
    const other = startIsolate({ SLACK_SIGNING_SECRET: 'another' })
    expect((await other(await signCommand(CLAIM))).status).toBe(401)
    const unset = await startIsolate({})(await signCommand(CLAIM))
    expect(unset.status).toBe(503)
    expect(await unset.text()).toContain('SLACK_SIGNING_SECRET')
  })

  it('answers Slack’s check of the certificate, and no other GET', async () => {
    const ask = startIsolate({})
    const checked = await ask(new Request('http://desk.example/slack/command?ssl_check=1'))
    expect(checked.status).toBe(200)
    const other = await ask(new Request('http://desk.example/slack/command'))
    expect(other.status).toBe(405)
    expect(other.headers.get('allow')).toContain('POST')
  })
})

describe('/slack/interactivity', () => {
  it('posts to response_url after it has acknowledged', async () => {
    const posts: Request[] = []
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      posts.push(new Request(url, init))
      return new Response('ok')
    })
    const payload = JSON.stringify({
      type: 'block_actions',
      user: { id: 'U1234' },
      response_url: 'https://hooks.slack.com/actions/1',
      actions: [{ action_id: 'share', value: JSON.stringify({ claim: CLAIM }) }],
    })
    const body = new URLSearchParams({ payload }).toString()
    const seconds = Math.floor(Date.now() / 1000)
    const signature = toHex(await signHmac(SECRET, `v0:${seconds}:${body}`))
    const headers = {
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${signature}`,
    }
    const request = new Request('http://desk.example/slack/interactivity', {
      method: 'POST',
      body,
      headers,
    })
    expect((await startIsolate()(request)).status).toBe(200)
    vi.unstubAllGlobals()
    expect(posts.map(({ url }) => url)).toEqual(['https://hooks.slack.com/actions/1'])
    const message: SlackMessage = await posts[0]?.json()
    expect(message).toMatchObject({ response_type: 'in_channel' })
    expect(JSON.stringify(message)).toContain('Shared by <@U1234>.')
  })
})
