import { describe, expect, it } from 'vitest'
import { describeApi } from '../../../src/http/openapi.ts'
import { API_EXAMPLES } from '../../../src/http/openapi-examples.ts'
import { createFakeApp } from './fake-app.ts'

type Json = Record<string, unknown>
const document = JSON.parse(JSON.stringify(describeApi())) as Json & {
  paths: Record<string, Record<string, Json>>
}

function* walk(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Json
  for (const inner of Object.values(value)) yield* walk(inner)
}

function look(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => (at as Json | undefined)?.[name], document)
}

const OPERATIONS = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

describe('/openapi.json', () => {
  it('is served as JSON, with an ETag', async () => {
    const { app } = createFakeApp()
    const response = await app.request('/openapi.json')
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('etag')).toBeTruthy()
    expect(await response.json()).toEqual(document)
  })

  it('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const references = [...walk(document)].flatMap(({ $ref }) =>
      typeof $ref === 'string' ? [$ref] : [],
    )
    expect(references.length).toBeGreaterThan(30)
    for (const reference of references) expect(look(reference), reference).toBeTypeOf('object')
  })

  it('shows nested shapes by reference, and no field as read-only', () => {
    const schemas = (document.components as Json).schemas as Record<string, Json>
    expect(JSON.stringify(schemas.CheckResult)).toContain('"#/components/schemas/Source"')
    expect(JSON.stringify(schemas)).not.toContain('readOnly')
    expect(schemas.CheckRequest).toMatchObject({
      required: ['claim'],
      additionalProperties: false,
      properties: { claim: { type: 'string', minLength: 3, maxLength: 500 } },
    })
  })

  it('describes only addresses that the app has', async () => {
    const { app } = createFakeApp()
    for (const { path, method } of OPERATIONS) {
      const response = await app.request(path.replace('{id}', 'bridge%2F1'), {
        method: method.toUpperCase(),
      })
      expect([404, 405], `${method} ${path}`).not.toContain(response.status)
    }
  })

  it('describes every address that the app has', () => {
    const { app } = createFakeApp()
    const described = new Set(OPERATIONS.map(({ path, method }) => `${method} ${path}`))
    const undescribed = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)\{.*\}$/, '{$1}')}`)
      .filter((route) => !described.has(route))
    expect([...new Set(undescribed)].sort()).toEqual(['get /', 'get /openapi.json'])
  })

  it('names each operation once and says what each answer is', () => {
    const ids = OPERATIONS.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operation } of OPERATIONS) {
      expect(operation.summary).toBeTruthy()
      expect(Object.keys(operation.responses as Json)).toEqual(
        expect.arrayContaining(['200', '405', '406', '500']),
      )
    }
  })

  it('carries an example for every request with a body, under its operation', () => {
    const ids = new Set(OPERATIONS.map(({ operation }) => operation.operationId))
    for (const { operationId } of API_EXAMPLES) expect(ids).toContain(operationId)
    for (const { operation } of OPERATIONS.filter(({ method }) => method === 'post')) {
      expect(JSON.stringify(operation.requestBody)).toContain('"examples"')
    }
  })
})
