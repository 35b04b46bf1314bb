import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilOf, dayOf, toDayNumber, toIsoDate, weekdayOf } from '../../../src/text/days.ts'

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0)
    expect(toDayNumber('2022-03-29')).toBe(19_080)
    expect(toDayNumber('1969-12-31')).toBe(-1)
  })

  it('take date-times by their written day', () => {
    expect(toDayNumber('2022-03-29T23:59:59Z')).toBe(19_080)
    expect(toDayNumber('2022-03-29T23:59+03:00')).toBe(19_080)
    expect(toDayNumber('2022-03-29 10:00:00.5')).toBe(19_080)
  })

  it.each([
    '2022-02-30',
    '2022-13-01',
    '2022-00-10',
    '2022-3-9',
    'March 3',
    '',
    '2022',
    'x'.repeat(99),
  ])('refuse %j', (text) => {
    expect(toDayNumber(text)).toBeNull()
  })

  it('go to the calendar and back, as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const civil = civilOf(day)
        expect(dayOf(civil.year, civil.month, civil.day)).toBe(day)
        const date = new Date(day * 86_400_000)
        expect(civil.year).toBe(date.getUTCFullYear())
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7)
        if (civil.year >= 0 && civil.year <= 9999) expect(toDayNumber(toIsoDate(day))).toBe(day)
      }),
    )
  })

  it('know leap years', () => {
    expect(toDayNumber('2000-02-29')).not.toBeNull()
    expect(toDayNumber('1900-02-29')).toBeNull()
    expect(toDayNumber('2024-02-29')).not.toBeNull()
  })
})
