// The address for drafts: what is answered, streamed and refused, and that nothing of a draft leaks.
import { describe, expect, it } from 'vitest'
import { articleClaim, articleEnd, articleResult } from '../../../src/schema/article.ts'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeApp, JSON_HEADERS, post } from './fake-app.ts'

const PATH = '/v1/articles/check'
const DRAFT =
  'The Lindholm bridge opened on Tuesday. Mayor Ada Brandt cut the ribbon. Who paid for it? She said it cost 42 million euros.'
const STREAM_HEADERS = { ...JSON_HEADERS, accept: 'text/event-stream' }

interface Event {
  readonly event: string
  readonly data: unknown
}

function readEvents(stream: string): Event[] {
  return stream
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
      return { event, data: JSON.parse(data) }
    })
}

describe('a draft', () => {
  it('is answered with its statements, where they stand, and a summary', async () => {
    const { app } = createFakeApp()
    const response = await post(app, PATH, { text: DRAFT, published: '2022-03-29' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { claims, summary, left, published } = articleResult.parse(await response.json())
    expect(claims.map(({ claim }) => claim)).toEqual([
      'The Lindholm bridge opened on 29 March 2022.',
      'Mayor Ada Brandt cut the ribbon.',
      'Ada Brandt said it cost 42 million euros.',
    ])
    for (const { sentence, start, end } of claims) expect(DRAFT.slice(start, end)).toBe(sentence)
    expect(summary).toMatchObject({
      sentences: 4,
      statements: 3,
      checked: 3,
      left: { question: 1 },
    })
    expect(left).toBeUndefined()
    expect(published).toBe('2022-03-29')
  })

  it('is told why a sentence was left, where that is asked', async () => {
    const { app } = createFakeApp()
    const response = await post(app, PATH, { text: DRAFT, maxClaims: 2, explain: true })
    const { claims, left } = articleResult.parse(await response.json())
    expect(claims).toHaveLength(2)
    expect(left?.map(({ sentence, reason }) => [sentence, reason])).toEqual([
      ['Who paid for it?', 'question'],
      ['She said it cost 42 million euros.', 'over_limit'],
    ])
  })

  it('may be HTML or Markdown, whose offsets span the markup', async () => {
    const { app } = createFakeApp()
    const html = '<h1>Bridge</h1><p>The <b>Lindholm</b> bridge opened &amp; closed in 2022.</p>'
    const asHtml = articleResult.parse(await (await post(app, PATH, { html })).json())
    const [claim] = asHtml.claims
    expect(claim?.sentence).toBe('The Lindholm bridge opened & closed in 2022.')
    expect(html.slice(claim?.start, claim?.end)).toBe(
      'The <b>Lindholm</b> bridge opened &amp; closed in 2022.',
    )
    const markdown =
      '---\npublished: 2022-03-30\n---\n# Bridge\n\nThe *Lindholm* bridge opened yesterday.\n'
    const asMarkdown = articleResult.parse(await (await post(app, PATH, { markdown })).json())
    expect(asMarkdown.published).toBe('2022-03-30')
    expect(asMarkdown.claims[0]?.claim).toBe('The Lindholm bridge opened on 29 March 2022.')
  })

  it.each([
    ['no draft', {}, ''],
    ['two drafts', { text: DRAFT, html: DRAFT }, ''],
    ['a draft that is no text', { text: 7 }, '/text'],
    ['a draft of 201 KiB', { text: 'é'.repeat(103_000) }, '/text'],
    ['a misspelt field', { text: DRAFT, as_of: '2022-03-29' }, '/as_of'],
    ['a date that is none', { text: DRAFT, asOf: '2022-02-30' }, '/asOf'],
    ['no claims at all', { text: DRAFT, maxClaims: 0 }, '/maxClaims'],
    ['ids that are none', { text: DRAFT, exclude: [''] }, '/exclude/0'],
  ])('is refused with %s, naming the field', async (_what, body, field) => {
    const { app } = createFakeApp()
    const response = await post(app, PATH, body)
    expect(response.status).toBe(422)
    expect(problem.parse(await response.json()).errors?.[0]?.field).toBe(field)
  })

  it('may have 200 KiB, but its body no more than 256 KiB', async () => {
    const { app } = createFakeApp()
    const whole = await post(app, PATH, {
      text: `${DRAFT}\n\n`.repeat(1650).slice(0, 204_800),
      maxClaims: 1,
    })
    expect(whole.status).toBe(200)
    expect((await post(app, PATH, { text: 'a'.repeat(262_144) })).status).toBe(413)
  })

  it('without a statement is answered with none', async () => {
    const { app } = createFakeApp()
    const { claims, summary } = articleResult.parse(
      await (await post(app, PATH, { text: '' })).json(),
    )
    expect(claims).toEqual([])
    expect(summary).toMatchObject({ sentences: 0, checked: 0 })
  })

  it('meets an index that cannot be used with 503, streamed or not', async () => {
    const { app, lines } = createFakeApp({ indexFailure: { kind: 'no_index' } })
    for (const headers of [JSON_HEADERS, STREAM_HEADERS]) {
      const response = await post(app, PATH, { text: DRAFT }, headers)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('60')
    }
    expect(lines.join('')).not.toContain('Lindholm')
  })
})

describe('a stream', () => {
  it('tells each claim as it is decided, then the summary', async () => {
    const { app } = createFakeApp()
    const response = await post(app, PATH, { text: DRAFT, explain: true }, STREAM_HEADERS)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toContain('no-store')
    const events = readEvents(await response.text())
    expect(events.map(({ event }) => event)).toEqual(['claim', 'claim', 'claim', 'summary'])
    for (const { data } of events.slice(0, 3)) articleClaim.parse(data)
    expect(articleEnd.parse(events.at(-1)?.data)).toMatchObject({
      summary: { checked: 3 },
      left: [{ reason: 'question' }],
    })
  })

  it('is not begun for a client that takes JSON as gladly', async () => {
    const { app } = createFakeApp()
    for (const accept of ['*/*', 'application/json, text/event-stream']) {
      const response = await post(app, PATH, { text: DRAFT }, { ...JSON_HEADERS, accept })
      expect(response.headers.get('content-type')).toContain('application/json')
    }
    const none = await post(app, PATH, { text: DRAFT }, { ...JSON_HEADERS, accept: 'text/html' })
    expect(none.status).toBe(406)
  })

  it('ends with an error where the work fails, without a word of the draft', async () => {
    const { app, lines } = createFakeApp({
      checkArticle: async (_dependencies, { draft }, listener) => {
        await listener?.onClaim(await firstClaim())
        throw new Error(`Cannot check ${draft.source}`)
      },
    })
    const response = await post(app, PATH, { text: DRAFT }, STREAM_HEADERS)
    const events = readEvents(await response.text())
    expect(events.map(({ event }) => event)).toEqual(['claim', 'error'])
    expect(problem.parse(events[1]?.data)).toMatchObject({ status: 500 })
    expect(lines).toHaveLength(1)
    expect(JSON.stringify([events[1], lines])).not.toContain('Lindholm')
  })

  it('stops the work once the client has gone', async () => {
    let asked = 0
    const { app } = createFakeApp({
      checkArticle: async (_dependencies, _request, listener) => {
        const claim = await firstClaim()
        while (listener?.isGone() !== true) {
          asked += 1
          if (asked > 1000) throw new Error('The work goes on for nobody.')
          await listener?.onClaim(claim)
        }
        throw new Error('ended')
      },
    })
    const response = await post(app, PATH, { text: DRAFT }, STREAM_HEADERS)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const before = asked
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked).toBeLessThanOrEqual(before + 1)
  })

  async function firstClaim() {
    const { app } = createFakeApp()
    const { claims } = articleResult.parse(await (await post(app, PATH, { text: DRAFT })).json())
    const [claim] = claims
    if (claim === undefined) throw new Error('The draft has no statement.')
    return claim
  }
})
