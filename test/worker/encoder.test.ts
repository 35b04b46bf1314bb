// The encoder in workerd: its weights come from KV beside the index, its kernels from the bundle.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, inject, it, vi } from 'vitest'
import weights from '../../src/stance/data/encoder.bin'
import card from '../../src/stance/data/encoder.json' with { type: 'json' }
import { nameWeights } from '../../src/stance/encoder/load-encoder.ts'
import { asJson, seed, startWorker } from './seed.ts'

const CLAIM = asJson({ claim: 'Abramovich stayed away from the Istanbul talks' })

interface Answer {
  readonly verdict: string
  readonly model: { readonly name: string; readonly version: string }
}

async function check(settings: { ENCODER?: string }): Promise<Answer> {
  const response = await startWorker(env.INDEX, settings)('/v1/check', CLAIM)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

beforeAll(() => seed(inject('defaultIndex')))
afterEach(() => vi.restoreAllMocks())

it('judges without it where its weights are not in KV, and says so in the result and the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { model } = await check({ ENCODER: 'on' })
  expect(model.name).toBe('deskcheck-alignment+fallback')
  expect(log.mock.calls.flat().join('\n')).toContain(`${nameWeights(card)} is not in the store`)
})

it('reads the pairs that matter once they are', async () => {
  await env.INDEX.put(nameWeights(card), weights)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { model } = await check({ ENCODER: 'on' })
  expect(model.name).toBe('deskcheck-encoder')
  expect(model.version.endsWith(`/${card.version}`)).toBe(true)
  expect(log).not.toHaveBeenCalled()
})

it('is left out when it is switched off', async () => {
  expect((await check({ ENCODER: 'off' })).model.name).toBe('deskcheck-alignment')
})
