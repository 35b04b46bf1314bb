import { expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import type { CheckRequest } from '../../../src/check.ts'
import type { checkRequest } from '../../../src/schema/check-request.ts'
import { checkResult } from '../../../src/schema/check-result.ts'
import type { CheckResult } from '../../../src/verdict/types.ts'

it('is on the wire what the engine yields, field for field', () => {
  expectTypeOf<z.output<typeof checkResult>>().toEqualTypeOf<CheckResult>()
})

it('asks over the wire for what the engine takes', () => {
  type Asked = z.output<typeof checkRequest>
  type Taken = Pick<CheckRequest, 'claim' | 'asOf' | 'limit'>
  expectTypeOf<Taken>().toExtend<Asked>()
  expectTypeOf<keyof Asked>().toEqualTypeOf<keyof Taken>()
})

it('refuses a field that the contract does not name', () => {
  expect(checkResult.safeParse({ extra: 1 }).success).toBe(false)
})
