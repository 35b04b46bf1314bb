// The webhooks as the Worker answers them, with the real log of deliveries behind.
import { createExecutionContext, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { VENDORS } from '../../src/hooks/types.ts'
import { problem } from '../../src/schema/problem.ts'
import worker, { type WorkerEnv } from '../../src/worker.ts'
import { PAYLOADS, SECRETS, signPayload } from '../unit/hooks/sign-payload.ts'
import { startWorker } from './seed.ts'

const settings = { ...SECRETS, CALLBACK_URL: 'https://desk.example/checked' }
const bound: WorkerEnv = { INDEX: env.INDEX, DELIVERIES: env.DELIVERIES, ...settings }

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const request = new Request(`http://desk.example${path}`, init)
  return await worker.fetch(request, bound, createExecutionContext())
}

/** What is accepted here is not queued: the consumer would try it without settings. */
beforeAll(async () => {
  const ARTICLES = { send: async () => undefined }
  const log = env.DELIVERIES.getByName('deliveries')
  await runInDurableObject(log, (instance) => void Object.assign(instance, { env: { ARTICLES } }))
})

describe.each(VENDORS)('POST /hooks/%s', (vendor) => {
  it('takes a publication once', async () => {
    const init = await signPayload(vendor, PAYLOADS[vendor], { at: Date.now(), id: 'msg_once' })
    const first = await ask(`/hooks/${vendor}`, init)
    expect(first.status).toBe(202)
    const again = await ask(`/hooks/${vendor}`, init)
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ status: 'duplicate' })
  })

  it('refuses what is signed for another body', async () => {
    const init = await signPayload(vendor, PAYLOADS[vendor], { at: Date.now() })
    const response = await ask(`/hooks/${vendor}`, { ...init, body: `${init.body} ` })
    expect(problem.parse(await response.json())).toMatchObject({
      status: 401,
      type: 'urn:deskcheck:problem:hook-signature',
      requestId: response.headers.get('x-request-id'),
    })
  })

  it('without settings says what is missing', async () => {
    const response = await startWorker()(`/hooks/${vendor}`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(503)
    expect(problem.parse(await response.json()).detail).toContain(
      `WEBHOOK_SECRET_${vendor.toUpperCase()} is not set`,
    )
  })

  it('answers POST only', async () => {
    const response = await ask(`/hooks/${vendor}`)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'OPTIONS, POST'])
  })
})

it('a system that is not known is a 404', async () => {
  expect((await ask('/hooks/drupal', { method: 'POST' })).status).toBe(404)
  expect((await ask('/hooks', { method: 'POST' })).status).toBe(404)
})
