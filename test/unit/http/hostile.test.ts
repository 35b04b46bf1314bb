// Whatever a client sends, it gets a described answer: never a 500, never a stack.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeApp, JSON_HEADERS, post } from './fake-app.ts'

const { app, lines } = createFakeApp()

async function expectDescribed(response: Response, statuses: readonly number[]): Promise<void> {
  expect(statuses).toContain(response.status)
  const text = await response.text()
  if (response.status >= 400) problem.parse(JSON.parse(text))
  expect(lines).toEqual([])
}

it('any JSON is a result or a 422', async () => {
  const field = fc.constantFrom(
    'claim',
    'asOf',
    'limit',
    'claims',
    'id',
    '__proto__',
    'constructor',
  )
  const body = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.oneof(field, fc.string()), fc.jsonValue(), { noNullPrototype: true }),
    fc.record({ claim: fc.string({ unit: 'binary' }), limit: fc.jsonValue() }),
    fc.record({ claims: fc.array(fc.jsonValue(), { maxLength: 60 }) }),
  )
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom('/v1/check', '/v1/check/batch'), async (value, path) => {
      await expectDescribed(await post(app, path, JSON.stringify(value)), [200, 422])
    }),
  )
})

it('any bytes are a result, a 400 or a 422', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (body) => {
      const init = { method: 'POST', body: new Uint8Array(body), headers: JSON_HEADERS }
      await expectDescribed(await app.request('/v1/check', init), [200, 400, 422])
    }),
  )
})

it('any path, query and method is answered', async () => {
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
  const start = fc.constantFrom('/', '/v1/check?', '/v1/check?claim=', '/v1/sources/', '/v1/')
  const rest = fc.oneof(fc.webPath(), fc.webQueryParameters(), fc.string({ unit: 'binary' }))
  await fc.assert(
    fc.asyncProperty(method, start, rest, async (asked, prefix, suffix) => {
      const response = await app.request(prefix + suffix.replaceAll('\\', '/'), { method: asked })
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('x-request-id')).toBeTruthy()
    }),
  )
})

it('any Accept, Content-Type and If-None-Match is answered', async () => {
  const value = fc
    .oneof(
      fc.string(),
      fc.stringMatching(/^[a-z*]{1,9}\/[a-z*+]{1,9}(;q=[01.]{1,4})?(, ?\*\/\*)?$/),
    )
    .map((text) => text.replace(/[^\x20-\x7e]/g, ''))
  await fc.assert(
    fc.asyncProperty(value, value, value, async (accept, type, tag) => {
      const headers = { accept, 'content-type': type, 'if-none-match': tag }
      const read = await app.request('/v1/check?claim=Some+claim', { headers })
      expect([200, 304, 406]).toContain(read.status)
      const sent = await app.request('/v1/check', { method: 'POST', body: '{}', headers })
      expect([406, 415, 422]).toContain(sent.status)
    }),
  )
})
