import { describe, expect, it } from 'vitest'
import { batchResult, checkResult } from '../../../src/schema/check-result.ts'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeApp, echoCheck, failCheck, JSON_HEADERS, post } from './fake-app.ts'

const CLAIM = 'The bridge opened in March'

describe('POST /v1/check', () => {
  it('answers with the check result and forbids storing it', async () => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check', { claim: CLAIM, asOf: '2022-03-31', limit: 3 })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const result = checkResult.parse(await response.json())
    expect(result).toMatchObject({ claim: CLAIM, asOf: '2022-03-31' })
    expect(result.id).toContain('2022-03-31 3')
  })

  it('hands the engine the cleaned claim', async () => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check', {
      claim: ' <p>The\u200b bridge\u202e\topened</p>\u0000\r\n in March ',
    })
    expect(await response.json()).toMatchObject({ claim: CLAIM })
  })

  it.each([
    ['an unknown field', { claim: CLAIM, as_of: '2022-03-31' }, '/as_of', /not a field/],
    ['the id that only a batch has', { claim: CLAIM, id: 'x' }, '/id', /not a field/],
    ['a prototype field', '{"claim":"The bridge opened","__proto__":{"a":1}}', '/__proto__', /not/],
    ['a missing claim', {}, '/claim', /is required/],
    ['a claim of another type', { claim: 7 }, '/claim', /must be a string/],
    ['a null claim', { claim: null }, '/claim', /must be a string/],
    ['a list as claim', { claim: [CLAIM] }, '/claim', /must be a string/],
    ['a short claim', { claim: 'ab' }, '/claim', /at least 3 characters; it has 2/],
    ['a claim that is empty inside', { claim: '<b>\u200b</b>' }, '/claim', /empty/],
    ['a long claim', { claim: 'long '.repeat(101) }, '/claim', /at most 500 characters/],
    ['a claim without a word', { claim: '3,800,000 ... 2022!' }, '/claim', /at least one word/],
    ['a date that does not exist', { claim: CLAIM, asOf: '2022-02-30' }, '/asOf', /date/],
    ['a date in another form', { claim: CLAIM, asOf: '30/03/2022' }, '/asOf', /YYYY-MM-DD/],
    ['a null date', { claim: CLAIM, asOf: null }, '/asOf', /YYYY-MM-DD/],
    ['a limit of nothing', { claim: CLAIM, limit: 0 }, '/limit', /from 1 to 50/],
    ['a limit too high', { claim: CLAIM, limit: 51 }, '/limit', /from 1 to 50/],
    ['half a limit', { claim: CLAIM, limit: 2.5 }, '/limit', /from 1 to 50/],
    ['a limit as text', { claim: CLAIM, limit: '3' }, '/limit', /from 1 to 50/],
    ['a list for a body', [CLAIM], '', /JSON object/],
    ['a text for a body', JSON.stringify(CLAIM), '', /JSON object/],
    ['null for a body', 'null', '', /JSON object/],
  ])('refuses %s and names it', async (_what, body, field, message) => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check', body)
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const document = problem.parse(await response.json())
    expect(document.errors).toEqual([{ field, message: expect.stringMatching(message) }])
    expect(document.detail).toMatch(message)
  })

  it('names every wrong field at once', async () => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check', { claim: 1, limit: 'x', 'a/b~c': 1 })
    const { errors = [] } = problem.parse(await response.json())
    expect(errors.map(({ field }) => field).sort()).toEqual(['/a~1b~0c', '/claim', '/limit'])
  })

  it('names a bounded number of unknown fields', async () => {
    const { app } = createFakeApp()
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`f${at}`, 1]))
    const response = await post(app, '/v1/check', { claim: CLAIM, ...many })
    expect(response.status).toBe(422)
    expect((await response.text()).length).toBeLessThan(4000)
  })

  it('words the failure of the engine to read a claim as a 422', async () => {
    const failure = { kind: 'claim_unusable', field: 'claim', message: 'holds no word' } as const
    const { app } = createFakeApp({ checkClaim: failCheck(failure) })
    const response = await post(app, '/v1/check', { claim: CLAIM })
    expect(response.status).toBe(422)
    expect(problem.parse(await response.json()).errors).toEqual([
      { field: '/claim', message: 'holds no word' },
    ])
  })
})

describe('GET /v1/check', () => {
  const url = `/v1/check?claim=${encodeURIComponent(CLAIM)}`

  it('gives the same result as POST, cacheable', async () => {
    const { app } = createFakeApp()
    const byQuery = await app.request(`${url}&limit=4&asOf=2022-03-31`)
    const byBody = await post(app, '/v1/check', { claim: CLAIM, limit: 4, asOf: '2022-03-31' })
    expect(await byQuery.text()).toBe(await byBody.text())
    expect(byQuery.headers.get('cache-control')).toMatch(/^public, max-age=\d+, stale-while-reval/)
    expect(byQuery.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/)
    expect(byQuery.headers.get('vary')).toContain('Accept')
  })

  it('answers 304 to the ETag it gave, with the headers that scripts need', async () => {
    const { app } = createFakeApp()
    const etag = (await app.request(url)).headers.get('etag') ?? ''
    for (const sent of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await app.request(url, { headers: { 'if-none-match': sent } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('cache-control')).toContain('public')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('x-request-id')).toBeTruthy()
    }
    const changed = await app.request(url, { headers: { 'if-none-match': '"other"' } })
    expect(changed.status).toBe(200)
  })

  it('gives another ETag to another limit, day or claim', async () => {
    const { app } = createFakeApp()
    const urls = [url, `${url}&limit=2`, `${url}&asOf=2022-01-01`, '/v1/check?claim=Other+claim']
    const tags = await Promise.all(
      urls.map(async (each) => (await app.request(each)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(urls.length)
  })

  it.each([
    ['no claim', '/v1/check', '/claim'],
    ['an unknown name', `${url}&as_of=2022-01-01`, '/as_of'],
    ['a claim given twice', `${url}&claim=again`, '/claim'],
    ['a limit that is no number', `${url}&limit=many`, '/limit'],
    ['an empty limit', `${url}&limit=`, '/limit'],
    ['a limit out of range', `${url}&limit=999`, '/limit'],
    ['a negative limit', `${url}&limit=-1`, '/limit'],
    ['a date that is none', `${url}&asOf=yesterday`, '/asOf'],
  ])('refuses %s and does not let it be cached', async (_what, asked, field) => {
    const { app } = createFakeApp()
    const response = await app.request(asked)
    expect(response.status).toBe(422)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    expect(problem.parse(await response.json()).errors?.[0]?.field).toBe(field)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const { app } = createFakeApp()
    const got = await app.request(url)
    const response = await app.request(url, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
    expect(response.headers.get('etag')).toBe(got.headers.get('etag'))
    expect(response.headers.get('cache-control')).toBe(got.headers.get('cache-control'))
  })
})

describe('POST /v1/check/batch', () => {
  it('gives each claim its own result or problem, in order', async () => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check/batch', {
      claims: [
        CLAIM,
        { id: 'mine', claim: 'The second bridge follows', asOf: '2022-03-30' },
        'ab',
        { claim: CLAIM, wrong: true },
        42,
        null,
        { id: '', claim: CLAIM },
      ],
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { results } = batchResult.parse(await response.json())
    expect(results).toHaveLength(7)
    expect(results[0]).toMatchObject({ claim: CLAIM })
    expect(results[1]).toMatchObject({ id: 'mine', asOf: '2022-03-30' })
    const fields = results.slice(2).map((entry) => {
      if (!('problem' in entry)) throw new Error('a result where a problem was due')
      expect(entry.problem).toMatchObject({ status: 422 })
      return [entry.problem.instance, entry.problem.errors?.[0]?.field]
    })
    expect(fields).toEqual([
      ['/v1/check/batch#/claims/2', '/claims/2'],
      ['/v1/check/batch#/claims/3', '/claims/3/wrong'],
      ['/v1/check/batch#/claims/4', '/claims/4'],
      ['/v1/check/batch#/claims/5', '/claims/5'],
      ['/v1/check/batch#/claims/6', '/claims/6/id'],
    ])
  })

  it('keeps the order of fifty claims whose checks end in another one', async () => {
    const { app } = createFakeApp({
      checkClaim: async (dependencies, request) => {
        const wait = Number(request.id) % 7
        await new Promise((resolve) => setTimeout(resolve, wait))
        return echoCheck(dependencies, request)
      },
    })
    const claims = Array.from({ length: 50 }, (_, at) => ({ id: String(at), claim: CLAIM }))
    const response = await post(app, '/v1/check/batch', { claims })
    const { results } = batchResult.parse(await response.json())
    expect(results.map((entry) => ('id' in entry ? entry.id : ''))).toEqual(
      claims.map(({ id }) => id),
    )
  })

  it.each([
    ['none', []],
    ['fifty-one', Array.from({ length: 51 }, () => CLAIM)],
    ['something that is no list', 'claims'],
  ])('refuses a batch of %s', async (_what, claims) => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check/batch', { claims })
    expect(response.status).toBe(422)
    expect(problem.parse(await response.json()).errors).toEqual([
      { field: '/claims', message: expect.stringContaining('1 to 50') },
    ])
  })

  it('gives one claim that meets a broken shard its own 503, and the others their results', async () => {
    const { app, lines } = createFakeApp({
      checkClaim: (dependencies, request) =>
        request.id === 'unlucky'
          ? failCheck({ kind: 'shard_missing', key: 'p-1' })(dependencies, request)
          : echoCheck(dependencies, request),
    })
    const response = await post(app, '/v1/check/batch', {
      claims: [CLAIM, { id: 'unlucky', claim: CLAIM }],
    })
    expect(response.status).toBe(200)
    const { results } = batchResult.parse(await response.json())
    expect(results[1]).toMatchObject({ problem: { status: 503 } })
    expect(lines).toHaveLength(1)
  })

  it('fails as a whole where the index serves no claim', async () => {
    const { app } = createFakeApp({ indexFailure: { kind: 'no_index' } })
    const response = await post(app, '/v1/check/batch', { claims: [CLAIM, 'ab'] })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  it('takes a body that a single check would refuse for its size', async () => {
    const { app } = createFakeApp()
    const padding = ' '.repeat(100_000)
    const single = await post(app, '/v1/check', `{"claim":"${CLAIM}"}${padding}`)
    expect(single.status).toBe(413)
    const batch = await post(app, '/v1/check/batch', `{"claims":["${CLAIM}"]}${padding}`)
    expect(batch.status).toBe(200)
    const larger = await post(app, '/v1/check/batch', `{"claims":[]}${' '.repeat(256 * 1024)}`)
    expect(larger.status).toBe(413)
  })
})

describe('bodies', () => {
  it.each([
    ['nothing', '', /empty/],
    ['white space', ' \n', /empty/],
    ['half an object', '{"claim":', /not valid JSON/],
    ['a form', 'claim=The+bridge', /not valid JSON/],
    ['a nesting without end', '['.repeat(60_000), /not valid JSON/],
  ])('answers 400 to %s', async (_what, body, detail) => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check', body)
    expect(response.status).toBe(400)
    expect(problem.parse(await response.json()).detail).toMatch(detail)
  })

  it('answers 400 to bytes that are not UTF-8', async () => {
    const { app } = createFakeApp()
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    const response = await app.request('/v1/check', { method: 'POST', body, headers: JSON_HEADERS })
    expect(response.status).toBe(400)
    expect(problem.parse(await response.json()).detail).toMatch(/UTF-8/)
  })

  it('reads a byte order mark as nothing', async () => {
    const { app } = createFakeApp()
    const response = await post(app, '/v1/check', `\ufeff{"claim":"${CLAIM}"}`)
    expect(response.status).toBe(200)
  })

  it.each([
    ['no type', {}],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
    ['another charset', { 'content-type': 'application/json; charset=latin1' }],
    ['compression', { ...JSON_HEADERS, 'content-encoding': 'gzip' }],
  ])('answers 415 to %s', async (_what, headers) => {
    const { app } = createFakeApp()
    const body = new TextEncoder().encode(JSON.stringify({ claim: CLAIM }))
    const response = await app.request('/v1/check', { method: 'POST', body, headers })
    expect(response.status).toBe(415)
    expect(problem.parse(await response.json()).status).toBe(415)
  })

  it.each(['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'reads %s',
    async (type) => {
      const { app } = createFakeApp()
      const response = await post(app, '/v1/check', { claim: CLAIM }, { 'content-type': type })
      expect(response.status).toBe(200)
    },
  )

  it('stops reading a stream of unknown length at the limit', async () => {
    const { app } = createFakeApp()
    let pulled = 0
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20))
      },
    })
    const response = await app.request('/v1/check', {
      method: 'POST',
      body,
      headers: JSON_HEADERS,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
    expect(pulled).toBeLessThan(8)
  })

  it('does not trust an announced length that is too small', async () => {
    const { app } = createFakeApp()
    const headers = { ...JSON_HEADERS, 'content-length': '10' }
    const response = await post(app, '/v1/check', ' '.repeat(70_000), headers)
    expect(response.status).toBe(413)
  })

  it('answers 400 to a body that breaks off', async () => {
    const { app } = createFakeApp()
    const body = new ReadableStream({
      start(controller) {
        controller.error(new Error('connection lost'))
      },
    })
    const response = await app.request('/v1/check', {
      method: 'POST',
      body,
      headers: JSON_HEADERS,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(400)
  })
})
