// The wire's article is the engine's, field by field.
import { expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import * as engine from '../../../src/check-article.ts'
import * as wire from '../../../src/schema/article.ts'

it('mirrors what the engine answers, but for what is told only on demand', () => {
  expectTypeOf<z.output<typeof wire.articleClaim>>().toEqualTypeOf<engine.ArticleClaim>()
  expectTypeOf<z.output<typeof wire.articleLeft>>().toEqualTypeOf<engine.ArticleLeft>()
  expectTypeOf<z.output<typeof wire.articleSummary>>().toExtend<engine.ArticleSummary>()
  type Wire = Required<z.output<typeof wire.articleResult>>
  expectTypeOf<keyof Wire>().toEqualTypeOf<keyof engine.ArticleResult>()
  expectTypeOf<engine.ArticleResult>().toExtend<z.output<typeof wire.articleResult>>()
  expect(wire.DEFAULT_MAX_CLAIMS).toBe(engine.DEFAULT_MAX_CLAIMS)
})
