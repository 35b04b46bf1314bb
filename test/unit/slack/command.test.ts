// /factcheck as its user meets it, and what a request must show to be taken for Slack's.
import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../src/result.ts'
import { PROBLEM_MEDIA_TYPE } from '../../../src/schema/problem.ts'
import type { SlackMessage } from '../../../src/slack/blocks.ts'
import {
  commandForm,
  createFakeSlack,
  expectSound,
  NOW_SECONDS,
  RESPONSE_URL,
  RESULT,
  signHeaders,
  textsOf,
} from './fake-slack.ts'

async function readMessage(response: Response): Promise<SlackMessage> {
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  const message: SlackMessage = await response.json()
  expectSound(message)
  return message
}

async function expectRefused(response: Response, status: number, word: RegExp): Promise<void> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe(PROBLEM_MEDIA_TYPE)
  expect((await response.json()).detail).toMatch(word)
}

describe('a signed command', () => {
  it('is answered at once, to its user alone', async () => {
    const slack = createFakeSlack()
    const message = await readMessage(
      await slack.send('/command', commandForm('The mayor opened the bridge')),
    )
    expect(message.response_type).toBe('ephemeral')
    expect(slack.asked).toEqual([{ claim: 'The mayor opened the bridge' }])
    const shown = textsOf(message).join('\n')
    expect(shown).toContain('*Supported* · Confidence 87%')
    expect(shown).toContain('“The mayor opened the bridge.”')
    expect(shown).toContain(
      'The Courier · 29 March 2022 · <https://courier.example/bridge?a=1&amp;b=2|Bridge opens>',
    )
    expect(slack.posts).toEqual([])
    expect(slack.lines).toEqual([])
  })

  it('by "share:" is answered to the channel, without a button to share', async () => {
    const slack = createFakeSlack()
    const message = await readMessage(await slack.send('/command', commandForm('share: It rained')))
    expect(message.response_type).toBe('in_channel')
    expect(slack.asked).toEqual([{ claim: 'It rained' }])
    expect(JSON.stringify(message)).not.toContain('Share to channel')
  })

  it('with "as of" leaves out what came later', async () => {
    const slack = createFakeSlack()
    const body = commandForm('as of 2022-03-30 It rained')
    const message = await readMessage(await slack.send('/command', body))
    expect(slack.asked).toEqual([{ claim: 'It rained', asOf: '2022-03-30' }])
    expect(textsOf(message).join('\n')).toContain('As of 30 March 2022')
  })

  it.each(['', '   ', 'help', 'HELP'])('"%s" gets help', async (text) => {
    const slack = createFakeSlack()
    const message = await readMessage(await slack.send('/command', commandForm(text)))
    expect(message.response_type).toBe('ephemeral')
    expect(message.text).toContain('/factcheck share:')
    expect(slack.asked).toEqual([])
  })

  it('without any field gets help too', async () => {
    expect((await readMessage(await createFakeSlack().send('/command', ''))).text).toContain(
      '/factcheck',
    )
  })

  it.each([
    [
      'of 10,000 characters',
      'x'.repeat(10_000),
      /claim must have at most 500 characters; it has 10000/,
    ],
    ['of 10,000 wide characters', '🛰'.repeat(10_000), /at most 500 characters; it has 10000/],
    ['of two characters', 'ab', /claim must have at least 3/],
    [
      'with a date that does not exist',
      'as of 2022-02-30 It rained',
      /date after “as of” must be a date/,
    ],
    ['of nothing but "share:"', 'share:', /claim is empty/],
  ])('%s is told what is wrong, to its user alone', async (_what, text, words) => {
    const slack = createFakeSlack()
    const message = await readMessage(await slack.send('/command', commandForm(text)))
    expect(message.response_type).toBe('ephemeral')
    expect(message.text).toMatch(words)
    expect(slack.asked).toEqual([])
  })

  it('is told when the archive cannot be read, and the operator is too', async () => {
    const slack = createFakeSlack({
      check: async () => fail({ kind: 'store_failed', key: 'manifest', message: 'down' }),
    })
    const message = await readMessage(await slack.send('/command', commandForm('share: It rained')))
    expect(message.response_type).toBe('ephemeral')
    expect(message.text).toContain('nothing was ruled on')
    expect(slack.lines.join()).toContain('store_failed')
    expect(slack.lines.join()).not.toContain('rained')
  })

  it('is told when the check broke, without its claim in the log', async () => {
    const slack = createFakeSlack({
      check: async ({ claim }) => {
        throw new TypeError(`cannot read ${claim}`)
      },
    })
    const message = await readMessage(await slack.send('/command', commandForm('It rained')))
    expect(message.text).toContain('nothing was ruled on')
    expect(slack.lines).toHaveLength(1)
    expect(slack.lines.join()).not.toContain('rained')
  })
})

describe('a request that is not refused for its age', () => {
  it.each([-300, -299, 0, 299, 300])('may be %d s off', async (offset) => {
    const body = commandForm('It rained')
    const headers = signHeaders(body, NOW_SECONDS + offset)
    await readMessage(await createFakeSlack().send('/command', body, headers))
  })

  it.each([-301, 301, -86_400, 10 ** 9])('is %d s off no more', async (offset) => {
    const body = commandForm('It rained')
    const headers = signHeaders(body, NOW_SECONDS + offset)
    await expectRefused(
      await createFakeSlack().send('/command', body, headers),
      401,
      /five minutes/,
    )
  })
})

describe('a request that is not Slack’s', () => {
  const body = commandForm('It rained')
  const good = signHeaders(body)
  const { 'x-slack-signature': signature = '', 'x-slack-request-timestamp': stamp = '' } = good
  const without = (name: string) =>
    Object.fromEntries(Object.entries(good).filter(([key]) => key !== name))

  it.each([
    [
      'signed with another secret',
      signHeaders(body, NOW_SECONDS, 'other'),
      /not that of this body/,
    ],
    ['signed for another body', signHeaders(`${body}&x=1`), /not that of this body/],
    [
      'signed for another time',
      { ...good, 'x-slack-request-timestamp': String(Number(stamp) + 1) },
      /not that/,
    ],
    ['unsigned', without('x-slack-signature'), /missing or malformed/],
    ['without a time', without('x-slack-request-timestamp'), /missing or malformed/],
    [
      'with a time that is none',
      { ...good, 'x-slack-request-timestamp': 'now' },
      /missing or malformed/,
    ],
    [
      'with a time that is a fraction',
      { ...good, 'x-slack-request-timestamp': `${stamp}.5` },
      /malformed/,
    ],
    ['respelled', { ...good, 'x-slack-signature': signature.toUpperCase() }, /malformed/],
    [
      'of another version',
      { ...good, 'x-slack-signature': signature.replace('v0', 'v1') },
      /malformed/,
    ],
    ['cut short', { ...good, 'x-slack-signature': signature.slice(0, -2) }, /malformed/],
    [
      'one digit off',
      { ...good, 'x-slack-signature': flipLast(signature) },
      /not that of this body/,
    ],
  ])('is refused: %s', async (_how, headers, words) => {
    const slack = createFakeSlack()
    const response = await slack.send('/command', body, headers)
    expect(response.headers.get('www-authenticate')).toContain('SlackSignature')
    await expectRefused(response, 401, words)
    expect(slack.asked).toEqual([])
    // A forgery takes nothing: the real request may still come.
    await readMessage(await slack.send('/command', body))
  })

  it('is refused: changed by one byte in place', async () => {
    const changed = body.replace('It+rained', 'It+rainex')
    await expectRefused(await createFakeSlack().send('/command', changed, good), 401, /not that/)
  })

  it('is refused: sent again', async () => {
    const slack = createFakeSlack()
    await readMessage(await slack.send('/command', body))
    await expectRefused(await slack.send('/command', body), 401, /taken already/)
    await expectRefused(await slack.send('/interactivity', body, good), 401, /taken already/)
    expect(slack.asked).toHaveLength(1)
  })

  it('is refused: sent twice at once', async () => {
    const slack = createFakeSlack()
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await slack.send('/command', body)).status),
    )
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 401)])
  })

  it('is refused: larger than any of Slack’s', async () => {
    const large = commandForm('x'.repeat(300_000))
    await expectRefused(await createFakeSlack().send('/command', large), 413, /at most 262144/)
  })
})

describe('Slack’s check of the certificate', () => {
  it('needs no signature and no secret', async () => {
    const slack = createFakeSlack({ signingSecret: null })
    expect((await slack.routes.request('/command?ssl_check=1')).status).toBe(200)
    const posted = await slack.send('/command', 'ssl_check=1&token=x', {})
    expect([posted.status, await posted.text()]).toEqual([200, ''])
    expect((await slack.routes.request('/command')).status).toBe(404)
  })
})

describe('without SLACK_SIGNING_SECRET', () => {
  it.each(['/command', '/interactivity'])('%s says what to set', async (path) => {
    const slack = createFakeSlack({ signingSecret: null })
    await expectRefused(await slack.send(path, commandForm('x')), 503, /SLACK_SIGNING_SECRET/)
  })
})

describe('a check that would not make it in time', () => {
  /** A check that waits for `finish`, under a deadline that comes at once. */
  function createSlowSlack(statuses: (number | null)[] = []) {
    let finish = (): void => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    const waits: number[] = []
    const slack = createFakeSlack({
      statuses,
      check: async ({ claim }) => {
        await finished
        return succeed({ ...RESULT, claim })
      },
      sleep: async (milliseconds) => void waits.push(milliseconds),
    })
    return { slack, waits, finish }
  }

  it('is acknowledged, and completed through response_url', async () => {
    const { slack, waits, finish } = createSlowSlack()
    const first = await readMessage(await slack.send('/command', commandForm('share: It rained')))
    expect(first).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Still'),
    })
    expect(waits).toEqual([2000])
    expect(slack.posts).toEqual([])
    finish()
    await slack.settle()
    expect(slack.posts.map(({ url }) => url)).toEqual([RESPONSE_URL])
    expect(slack.posts[0]?.message.response_type).toBe('in_channel')
    for (const { message } of slack.posts) expectSound(message)
  })

  it.each([
    ['again until Slack takes it', [503, null, 429, 200], 4, [500, 1000, 2000], 0],
    ['five times at most', [500, 500, 500, 500, 500, 500], 5, [500, 1000, 2000, 4000], 1],
    ['not again where Slack refuses', [404], 1, [], 1],
  ])('is posted %s', async (_how, statuses, count, expected, logged) => {
    const { slack, waits, finish } = createSlowSlack(statuses)
    await slack.send('/command', commandForm('It rained'))
    finish()
    await slack.settle()
    expect(slack.posts).toHaveLength(count)
    expect(waits.slice(1)).toEqual(expected)
    expect(slack.lines).toHaveLength(logged)
    expect(slack.lines.join()).not.toContain('rained')
  })

  it.each([
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.evil.example/commands/1',
    'https://hooks.slack.com:8443/commands/1',
    'https://user:pw@hooks.slack.com/commands/1',
    'https://evil.example/?hooks.slack.com',
    'https://169.254.169.254/latest',
    'not an address',
    '',
  ])('never posts to %s, but answers', async (responseUrl) => {
    const { slack, finish } = createSlowSlack()
    const sent = slack.send('/command', commandForm('It rained', { response_url: responseUrl }))
    finish()
    const message = await readMessage(await sent)
    expect(message.text).toContain('Supported')
    await slack.settle()
    expect(slack.posts).toEqual([])
  })
})

function flipLast(signature: string): string {
  return signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0')
}
