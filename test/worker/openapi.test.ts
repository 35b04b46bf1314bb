// The OpenAPI document, and each of its examples sent to a Worker that holds the default corpus.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { API_EXAMPLES } from '../../src/http/openapi-examples.ts'
import { articleResult } from '../../src/schema/article.ts'
import { batchResult, checkResult, type Source } from '../../src/schema/check-result.ts'
import { problem } from '../../src/schema/problem.ts'
import { health, indexInfo, sourceDocument } from '../../src/schema/source-document.ts'
import { sourceList } from '../../src/schema/source-list.ts'
import { asJson, seed, startWorker } from './seed.ts'

beforeAll(() => seed(inject('defaultIndex')))

const SCHEMAS = {
  checkClaim: checkResult,
  checkClaimByQuery: checkResult,
  checkBatch: batchResult,
  listSources: sourceList,
  checkArticle: articleResult,
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
    if (example.answer !== undefined) expect(outline(answer)).toEqual(outline(example.answer))
  })
})

it('an example quotes what the source says at the offsets it names', async () => {
  const ask = startWorker()
  const results = API_EXAMPLES.flatMap(({ answer }) => checkResult.safeParse(answer).data ?? [])
  expect(results.length).toBeGreaterThan(0)
  for (const { supporting, conflicting, related } of results) {
    for (const { id, evidence } of [...supporting, ...conflicting, ...related]) {
      const response = await ask(`/v1/sources/${encodeURIComponent(id)}`)
      const { text } = sourceDocument.parse(await response.json())
      for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote)
    }
  }
})

/**
 * What an example promises: of a check the verdict and who stands behind it, of everything else all
 * but what the moment or the build decides. Degrees and wording of a verdict are the model's business.
 */
function outline(value: unknown): unknown {
  const check = checkResult.safeParse(value)
  if (check.success) {
    const { claim, verdict, supporting, conflicting, asOf } = check.data
    const listIds = (sources: readonly Source[]) => sources.map(({ id }) => id).sort()
    return { claim, verdict, asOf, ids: [listIds(supporting), listIds(conflicting)] }
  }
  if (Array.isArray(value)) return value.map(outline)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !PASSING.has(name))
      .map(([name, each]) => [name, outline(each)]),
  )
}

const PASSING = new Set(['requestId', 'version', 'builtAt', 'passages'])
