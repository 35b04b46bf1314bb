// GET /v1/check as a ClaimReview: content negotiation as RFC 9110 has it.
import { describe, expect, it } from 'vitest'
import type { CheckClaim } from '../../../src/http/dependencies.ts'
import { succeed } from '../../../src/result.ts'
import { problem } from '../../../src/schema/problem.ts'
import { createFakeApp, echoCheck } from './fake-app.ts'

const PATH = '/v1/check?claim=The+bridge+opened&asOf=2022-03-31'
const LD = 'application/ld+json'

const refuteCheck: CheckClaim = async (dependencies, request) => {
  const echoed = await echoCheck(dependencies, request)
  return echoed.ok ? succeed({ ...echoed.value, verdict: 'refuted' }) : echoed
}

function ask(accept: string | undefined, checkClaim: CheckClaim = refuteCheck) {
  const { app } = createFakeApp({ checkClaim })
  return app.request(PATH, accept === undefined ? {} : { headers: { accept } })
}

describe('GET /v1/check', () => {
  it('answers a client that asks for JSON-LD with a ClaimReview', async () => {
    const response = await ask(LD)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(LD)
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/)
    expect(response.headers.get('etag')).toBeTruthy()
    expect(await response.json()).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'The bridge opened',
      url: 'http://localhost/embed?claim=The+bridge+opened&asOf=2022-03-31',
      author: { name: 'The Courier', url: 'http://localhost/' },
    })
  })

  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json, application/ld+json', 'application/json'],
    ['application/json;q=0.5, application/ld+json', LD],
    ['application/ld+json;q=0.2, application/*;q=0.1', LD],
    ['Application/LD+JSON', LD],
  ])('answers Accept: %s in %s', async (accept, type) => {
    const response = await ask(accept)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/)
  })

  it('has no ClaimReview where no verdict was given', async () => {
    const response = await ask(LD, echoCheck)
    expect(response.status).toBe(406)
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(problem.parse(await response.json()).detail).toMatch(/No verdict was given/)
  })

  it('falls back to JSON where the client takes that too', async () => {
    const response = await ask(`${LD}, application/json;q=0.5`, echoCheck)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  it('names what is on offer to a client that takes neither', async () => {
    const response = await ask('text/html')
    expect(response.status).toBe(406)
    const { detail } = problem.parse(await response.json())
    expect(detail).toContain('application/json or application/ld+json')
  })
})

it('no other address answers in JSON-LD', async () => {
  const { app } = createFakeApp()
  const headers = { accept: LD }
  expect((await app.request('/v1/index', { headers })).status).toBe(406)
  expect((await app.request('/v1/check', { method: 'POST', headers })).status).toBe(406)
})
