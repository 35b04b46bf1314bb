// The schemas of the OpenAPI document, turned from zod into JSON Schema 2020-12.
import * as z from 'zod'
import {
  articleClaim,
  articleEnd,
  articleLeft,
  articleRequest,
  articleResult,
  articleSummary,
} from '../schema/article.ts'
import { articleCallback } from '../schema/article-callback.ts'
import { batchRequest, checkRequest } from '../schema/check-request.ts'
import { batchResult, checkResult, evidenceItem, reason, source } from '../schema/check-result.ts'
import { problem } from '../schema/problem.ts'
import { health, indexInfo, sourceDocument } from '../schema/source-document.ts'
import { listedSource, sourceList, sourceListRequest } from '../schema/source-list.ts'

export type Json = Record<string, unknown>

const REQUESTS = {
  ArticleRequest: articleRequest,
  CheckRequest: checkRequest,
  BatchRequest: batchRequest,
  SourceListRequest: sourceListRequest,
}
const ANSWERS = {
  ArticleClaim: articleClaim,
  ArticleEnd: articleEnd,
  ArticleLeft: articleLeft,
  ArticleResult: articleResult,
  ArticleSummary: articleSummary,
  ArticleCallback: articleCallback,
  BatchResult: batchResult,
  CheckResult: checkResult,
  EvidenceItem: evidenceItem,
  Health: health,
  IndexInfo: indexInfo,
  Problem: problem,
  Reason: reason,
  Source: source,
  SourceDocument: sourceDocument,
  SourceList: sourceList,
  ListedSource: listedSource,
}

export type ComponentName = keyof typeof REQUESTS | keyof typeof ANSWERS

/** Every component schema by name: requests as they are sent, answers as they are received. */
export function describeSchemas(): Record<ComponentName, Json> {
  return { ...convert(REQUESTS, 'input'), ...convert(ANSWERS, 'output') }
}

function convert<Name extends string>(
  named: Readonly<Record<Name, z.ZodType>>,
  io: 'input' | 'output',
): Record<Name, Json> {
  const registry = z.registry<{ id: string }>()
  const entries = Object.entries<z.ZodType>(named)
  for (const [id, schema] of entries) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // `readonly` is a promise of our types; in JSON Schema it would say "never send this field".
      delete jsonSchema.readOnly
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  const described = {} as Record<Name, Json>
  for (const name of Object.keys(named) as Name[]) {
    const { $schema: _dialect, $id: _id, ...rest } = schemas[name] as Json
    described[name] = rest
  }
  return described
}
