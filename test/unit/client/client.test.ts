// The client against the running app: each call, refusals as exceptions, streams however they are cut.
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type ArticleEvent, createClient, ProblemError } from '../../../src/client/client.ts'
import { createFakeApp, DOCUMENT, failCheck, SUMMARY } from '../http/fake-app.ts'

const DRAFT =
  'The Lindholm bridge opened on Tuesday. Who paid for it? Mayor Ada Brandt cut the ribbon.'

function connect(options: Parameters<typeof createFakeApp>[0] = {}, key?: string) {
  const { app } = createFakeApp(options)
  const asked: Request[] = []
  const client = createClient('http://desk.example/', {
    ...(key === undefined ? {} : { key }),
    fetch: async (input, init) => {
      asked.push(new Request(input, init))
      return await app.request(input, init)
    },
  })
  return { client, asked }
}

async function refusalOf(call: Promise<unknown>): Promise<ProblemError> {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof ProblemError) return thrown
  throw new Error(`No problem was thrown: ${thrown}`)
}

describe('the client', () => {
  it('checks a claim by POST, and by GET where caches may answer', async () => {
    const { client, asked } = connect()
    const request = { claim: 'The bridge & the toll', asOf: '2022-03-29', limit: 3 }
    const posted = await client.check(request)
    expect(posted).toMatchObject({ claim: request.claim, verdict: 'not_enough_evidence' })
    expect(await client.checkCached(request)).toEqual(posted)
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET'])
    expect(asked[1]?.url).toContain('claim=The+bridge+%26+the+toll&asOf=2022-03-29&limit=3')
  })

  it('checks a batch, each claim with its result or problem', async () => {
    const { client } = connect()
    const { results } = await client.checkBatch(['The bridge opened.', { claim: '!' }])
    expect(results[0]).toMatchObject({ claim: 'The bridge opened.' })
    expect(results[1]).toMatchObject({ problem: { status: 422 } })
  })

  it('checks a draft', async () => {
    const { client } = connect()
    const { claims, summary } = await client.checkArticle({ text: DRAFT, published: '2022-03-29' })
    expect(claims[0]?.claim).toBe('The Lindholm bridge opened on 29 March 2022.')
    expect(summary.left).toEqual({ question: 1 })
  })

  it('reads a source, the list of them, and the index', async () => {
    const { client } = connect()
    expect((await client.readSource(DOCUMENT.id)).text).toBe(DOCUMENT.text)
    expect(await client.readIndex()).toMatchObject({ version: SUMMARY.version })
    expect((await client.listSources({ limit: 1 })).total).toBe(SUMMARY.documents)
  })

  it('throws a refusal as the problem that it is', async () => {
    const wrong = await refusalOf(connect().client.check({ claim: '' }))
    expect(wrong).toMatchObject({ status: 422, kind: 'invalid-request', retryAfterSeconds: null })
    expect(wrong.problem.errors?.[0]?.field).toBe('/claim')
    const failing = connect({ checkClaim: failCheck({ kind: 'no_index' }) })
    const unavailable = await refusalOf(failing.client.check({ claim: 'The bridge opened.' }))
    expect(unavailable).toMatchObject({ kind: 'index-unavailable', retryAfterSeconds: 60 })
    expect(unavailable.message).toContain('Ask again later')
  })

  it('shows its key, where it has one', async () => {
    const { client, asked } = connect({}, 'dk_unknown')
    expect(await refusalOf(client.readIndex())).toMatchObject({ kind: 'unauthorized' })
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer dk_unknown')
  })

  it('makes a problem of an answer that is none', async () => {
    const fetch = async () => new Response('<h1>Bad gateway</h1>', { status: 502 })
    const refusal = await refusalOf(createClient('', { fetch }).readIndex())
    expect(refusal).toMatchObject({ status: 502, kind: 'blank', message: 'Status 502' })
  })

  it('gives a call up when its signal says so', async () => {
    const controller = new AbortController()
    controller.abort()
    const client = createClient('http://127.0.0.1:9')
    await expect(client.readIndex({ signal: controller.signal })).rejects.toThrow(/abort/i)
  })
})

describe('a streamed draft', () => {
  async function collect(events: AsyncGenerator<ArticleEvent, void>): Promise<ArticleEvent[]> {
    const collected: ArticleEvent[] = []
    for await (const event of events) collected.push(event)
    return collected
  }

  it('comes claim by claim, then the summary', async () => {
    const { client } = connect()
    const events = await collect(client.streamArticle({ text: DRAFT }))
    expect(events.map(({ event }) => event)).toEqual(['claim', 'claim', 'summary'])
    const [first] = events
    if (first?.event === 'claim') expectTypeOf(first.data.start).toEqualTypeOf<number>()
    expect(events.at(-1)?.data).toMatchObject({ summary: { checked: 2 } })
  })

  it('is the same wherever its bytes are cut', async () => {
    const { app } = createFakeApp()
    const fetch = async (input: string, init: RequestInit) => {
      const bytes = new Uint8Array(await (await app.request(input, init)).arrayBuffer())
      let at = 0
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= bytes.length) controller.close()
          else controller.enqueue(bytes.slice(at, at + 3))
          at += 3
        },
      })
      return new Response(body)
    }
    const text = DRAFT.replace('Lindholm', 'Łódź')
    const events = await collect(createClient('', { fetch }).streamArticle({ text }))
    expect(events[0]?.data).toMatchObject({ sentence: 'The Łódź bridge opened on Tuesday.' })
    expect(events).toHaveLength(3)
  })

  it('throws what ends it early', async () => {
    const failing = connect({
      checkArticle: async () => ({ ok: false, error: { kind: 'no_index' } }),
    })
    const refusal = await refusalOf(collect(failing.client.streamArticle({ text: DRAFT })))
    expect(refusal.kind).toBe('index-unavailable')
    const fetch = async () => new Response('event: claim\ndata: {}\n\nevent: summ')
    const broken = collect(createClient('', { fetch }).streamArticle({ text: DRAFT }))
    await expect(broken).rejects.toThrow('broke off')
  })

  it('ends at the server when the loop is left', async () => {
    let isCancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        controller.enqueue(new TextEncoder().encode('event: claim\ndata: {}\n\n')),
      cancel: () => {
        isCancelled = true
      },
    })
    const fetch = async () => new Response(body)
    for await (const _event of createClient('', { fetch }).streamArticle({ text: DRAFT })) break
    expect(isCancelled).toBe(true)
  })
})
