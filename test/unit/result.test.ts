import { expect, it } from 'vitest'
import { fail, succeed } from '../../src/result.ts'

it('carries a value or a failure', () => {
  expect(succeed(1)).toEqual({ ok: true, value: 1 })
  expect(fail('no')).toEqual({ ok: false, error: 'no' })
})
