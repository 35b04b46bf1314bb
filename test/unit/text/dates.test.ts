import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toIsoDate } from '../../../src/text/days.ts'
import { datesOf, read } from './context.ts'

// 2022-03-29 was a Tuesday.
const PUBLISHED = '2022-03-29'

describe('dates that need no publication day', () => {
  it.each<[string, string[]]>([
    ['on 29 March 2022', ['29 March 2022 = 2022-03-29..2022-03-29']],
    ['on March 29, 2022,', ['March 29, 2022 = 2022-03-29..2022-03-29']],
    ['the 29th of March 2022', ['29th of March 2022 = 2022-03-29..2022-03-29']],
    [
      '2022-03-29 and 29/03/2022 and 3/29/2022',
      [
        '2022-03-29 = 2022-03-29..2022-03-29',
        '29/03/2022 = 2022-03-29..2022-03-29',
        '3/29/2022 = 2022-03-29..2022-03-29',
      ],
    ],
    ['in March 2022', ['March 2022 = 2022-03-01..2022-03-31']],
    ['in 2022', ['2022 = 2022-01-01..2022-12-31']],
    ['in early May 2022', ['early May 2022 = 2022-05-01..2022-05-11']],
    ['late 2021', ['late 2021 = 2021-09-01..2021-12-31']],
    ['the 1990s', ['1990s = 1990-01-01..1999-12-31']],
    ['the 19th century', ['19th century = 1800-01-01..1899-12-31']],
    ['the war of 1939-45', ['1939-45 = 1939-01-01..1945-12-31']],
    ['between 1990 and 1995', ['between 1990 and 1995 = 1990-01-01..1995-12-31']],
    ['the spring of 2021', ['spring of 2021 = 2021-03-01..2021-05-31']],
    ['the third quarter of 2004', ['third quarter of 2004 = 2004-07-01..2004-09-30']],
    ['March 3-5, 2022', ['March 3-5, 2022 = 2022-03-03..2022-03-05']],
    ['2000 people, 1999 dollars, page 12', []],
    ['on Tuesday, March 10, last week', []],
    ['31 February 2022', ['February 2022 = 2022-02-01..2022-02-28']],
  ])('%j', (text, expected) => {
    expect(datesOf(text)).toEqual(expected)
  })
})

describe('dates told from the publication day', () => {
  it.each<[string, string[]]>([
    ['They met on Tuesday.', ['Tuesday = 2022-03-29..2022-03-29']],
    ['They met on Monday.', ['Monday = 2022-03-28..2022-03-28']],
    ['They met on Wednesday.', ['Wednesday = 2022-03-23..2022-03-23']],
    ['They will meet on Wednesday.', ['Wednesday = 2022-03-30..2022-03-30']],
    ['last Tuesday', ['last Tuesday = 2022-03-22..2022-03-22']],
    ['next Tuesday', ['next Tuesday = 2022-04-05..2022-04-05']],
    [
      'today, yesterday and tomorrow',
      [
        'today = 2022-03-29..2022-03-29',
        'yesterday = 2022-03-28..2022-03-28',
        'tomorrow = 2022-03-30..2022-03-30',
      ],
    ],
    ['this morning', ['this morning = 2022-03-29..2022-03-29']],
    ['last week', ['last week = 2022-03-21..2022-03-27']],
    ['last month', ['last month = 2022-02-01..2022-02-28']],
    ['last year', ['last year = 2021-01-01..2021-12-31']],
    ['this year', ['this year = 2022-01-01..2022-12-31']],
    ['two days ago', ['two days ago = 2022-03-27..2022-03-27']],
    ['a week ago', ['a week ago = 2022-03-18..2022-03-26']],
    ['on March 10', ['March 10 = 2022-03-10..2022-03-10']],
    ['on 24 February', ['24 February = 2022-02-24..2022-02-24']],
    ['in December', ['December = 2021-12-01..2021-12-31']],
    ['between March 3 and 5', ['between March 3 and 5 = 2022-03-03..2022-03-05']],
    ['the last three days', ['last three days = 2022-03-26..2022-03-29']],
    ['Theresa May may march in June', ['June = 2022-06-01..2022-06-30']],
    ['earlier this month', ['this month = 2022-03-01..2022-03-29']],
  ])('%j', (text, expected) => {
    expect(datesOf(text, PUBLISHED)).toEqual(expected)
  })

  it('say so', () => {
    const [relative, absolute] = read('Tuesday, 5 May 2021', PUBLISHED).dates
    expect(relative?.isRelative).toBe(true)
    expect(absolute?.isRelative).toBe(false)
  })

  it('put a weekday in the seven days up to publication', () => {
    const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom(...weekdays),
        (day, weekday) => {
          const [date] = read(`They met on ${weekday}.`, toIsoDate(day)).dates
          expect(date?.from).toBe(date?.to)
          expect(date?.from).toBeLessThanOrEqual(day)
          expect(date?.from).toBeGreaterThan(day - 7)
        },
      ),
    )
  })

  it('are not counted as quantities', () => {
    expect(
      read('On 29 March 2022 five ships left.', PUBLISHED).quantities.map((found) => found.text),
    ).toEqual(['five'])
  })
})
