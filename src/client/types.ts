// The types that the client speaks, all of them out of src/schema. The build puts in place of this file
// one that is made from the same schemas and needs no library.
import type * as z from 'zod'
import type { articleRequest } from '../schema/article.ts'
import type { batchRequest, checkRequest } from '../schema/check-request.ts'
import type { sourceListRequest } from '../schema/source-list.ts'

export type { ArticleClaim, ArticleEnd, ArticleResult } from '../schema/article.ts'
export type { BatchResult, CheckResult } from '../schema/check-result.ts'
export type { Problem } from '../schema/problem.ts'
export type { IndexInfo, SourceDocument } from '../schema/source-document.ts'
export type { SourceList } from '../schema/source-list.ts'
export type ArticleRequest = z.input<typeof articleRequest>
export type BatchRequest = z.input<typeof batchRequest>
export type CheckRequest = z.input<typeof checkRequest>
export type SourceListRequest = z.input<typeof sourceListRequest>
