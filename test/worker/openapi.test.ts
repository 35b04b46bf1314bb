// The OpenAPI document, and each of its examples sent to a Worker that holds the default corpus.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { API_EXAMPLES } from '../../src/http/openapi-examples.ts'
import { batchResult, checkResult } from '../../src/schema/check-result.ts'
import { problem } from '../../src/schema/problem.ts'
import { health, indexInfo, sourceDocument } from '../../src/schema/source-document.ts'
import { asJson, seed, startWorker } from './seed.ts'

beforeAll(() => seed(inject('defaultIndex')))

const SCHEMAS = {
  checkClaim: checkResult,
  checkClaimByQuery: checkResult,
  checkBatch: batchResult,
  readSource: sourceDocument,
  readIndex: indexInfo,
  readHealth: health,
} as const

describe('each example of /openapi.json', () => {
  it.each(API_EXAMPLES)('$operationId / $name answers as shown', async (example) => {
    const init = example.body === undefined ? { method: example.method } : asJson(example.body)
    const response = await startWorker()(example.url, init)
    expect(response.status).toBe(example.status)
    const answer: unknown = await response.json()
    if (example.status === 200) SCHEMAS[example.operationId].parse(answer)
    else problem.parse(answer)
    if (example.answer !== undefined) expect(blur(answer)).toEqual(blur(example.answer))
  })
})

/** Leaves out what an answer owes to the moment, the model or the build: ids, versions, degrees. */
function blur(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blur)
  if (typeof value !== 'object' || value === null) return value
  const passing = new Set(['requestId', 'version', 'builtAt', 'confidence', 'passages'])
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => !passing.has(name) && !(name === 'id' && isHash(each)))
      .map(([name, each]) => [name, blur(each)]),
  )
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)
}
