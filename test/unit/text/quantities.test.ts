import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuantities } from '../../../src/text/compare-quantities.ts'
import type { Quantity } from '../../../src/text/types.ts'
import { quantitiesOf, read } from './context.ts'

describe('quantities', () => {
  it.each<[string, string[]]>([
    ['nearly 5,000 people died', ['nearly 5,000 = cardinal 4500..5000 peopl']],
    [
      'more than 3.8 million people fled',
      ['more than 3.8 million = cardinal 3800000..Infinity peopl'],
    ],
    [
      'at least 12 cars, up to 200 civilians',
      ['at least 12 = cardinal 12..Infinity car', 'up to 200 = cardinal 0..200 civilian'],
    ],
    [
      'about 100 ships and fewer than 10 crews',
      ['about 100 = cardinal 90..110 ship', 'fewer than 10 = cardinal 0..10 crew'],
    ],
    [
      'two men and twenty-one women',
      ['two = cardinal 2..2 men', 'twenty-one = cardinal 21..21 women'],
    ],
    [
      'three hundred and fifty thousand tonnes',
      ['three hundred and fifty thousand tonnes = measure 350000000..350000000 kg'],
    ],
    [
      'a dozen eggs, half a million votes',
      ['a dozen = cardinal 12..12 egg', 'half a million = cardinal 500000..500000 vote'],
    ],
    [
      'half of voters, two-thirds of them, a third',
      ['half = percent 50..50 -', 'two-thirds = percent 66..67 -', 'a third = percent 33..34 -'],
    ],
    [
      '40%, 40 per cent, 40 pct and 40 percent',
      [
        '40% = percent 40..40 -',
        '40 per cent = percent 40..40 -',
        '40 pct = percent 40..40 -',
        '40 percent = percent 40..40 -',
      ],
    ],
    [
      '$14.2m, £600m, 14 bn euros, 12 mln dlrs',
      [
        '$14.2m = money 14200000..14200000 USD',
        '£600m = money 600000000..600000000 GBP',
        '14 bn euros = money 14000000000..14000000000 EUR',
        '12 mln dlrs = money 12000000..12000000 USD',
      ],
    ],
    [
      'A$5 million and 17 cts a share',
      ['A$5 million = money 5000000..5000000 AUD', '17 cts = money 0.17..0.17 USD'],
    ],
    ['between 3 and 5 years', ['between 3 and 5 years = measure 36..60 month']],
    ['3-5 million people', ['3-5 million = cardinal 3000000..5000000 peopl']],
    ['It rose from 3% to 5%', ['3% = percent 3..3 -', '5% = percent 5..5 -']],
    ['from 30 to 50 ships waited', ['from 30 to 50 = cardinal 30..50 ship']],
    [
      'the first visit, their 3rd talks, the twenty-first century',
      [
        'first = ordinal 1..1 visit',
        '3rd = ordinal 3..3 talk',
        'twenty-first = ordinal 21..21 centuri',
      ],
    ],
    [
      'thousands of homes, tens of thousands, dozens',
      [
        'thousands = cardinal 2000..99999 -',
        'tens of thousands = cardinal 20000..99999 -',
        'dozens = cardinal 24..99 -',
      ],
    ],
    [
      'a 5-year-old boy walked 10 miles',
      ['5-year-old = measure 5..5 age', '10 miles = measure 16093.44..16093.44 m'],
    ],
    ['Arsenal won 3-1', ['3 = cardinal 3..3 -', '1 = cardinal 1..1 -']],
    ['No one saw one of them. One can hope.', []],
    ['one in five pupils', ['one in five = percent 20..20 -']],
    [
      'two and a half million litres',
      ['two and a half million litres = measure 2500000..2500000 l'],
    ],
    [
      '40°C and 100 degrees Fahrenheit',
      [
        '40°C = measure 40..40 C',
        '100 degrees Fahrenheit = measure 37.7777777778..37.7777777778 C',
      ],
    ],
    ['In 1998 the 2,000 workers left at 7am', ['2,000 = cardinal 2000..2000 worker']],
    [
      'several hundred guests, a few dozen',
      ['several hundred = cardinal 300..900 guest', 'a few dozen = cardinal 36..108 -'],
    ],
    [
      'just over 50 ships, slightly more than two months',
      [
        'just over 50 = cardinal 50..60 ship',
        'slightly more than two months = measure 2..2.4 month',
      ],
    ],
    [
      '5,000 people, 210 of them children, 12 of whom died',
      [
        '5,000 = cardinal 5000..5000 peopl',
        '210 = cardinal 210..210 children',
        '12 = cardinal 12..12 -',
      ],
    ],
    [
      'a quarter of a million homes, three quarters of a billion dollars, a quarter of a day',
      [
        'a quarter of a million = cardinal 250000..250000 home',
        'three quarters of a billion dollars = money 750000000..750000000 USD',
        'a quarter = percent 25..25 -',
      ],
    ],
    ['50 people or more', ['50 = cardinal 50..50 peopl']],
    ['World War Two, the Second World War', []],
    [
      'quoted at 6.0565/90 by half of No. 10',
      ['6.0565 = cardinal 6.0565..6.0565 -', '90 = cardinal 90..90 -', 'half = percent 50..50 -'],
    ],
    [
      '$5-10 million and 10 000 men',
      ['$5-10 million = money 5000000..10000000 USD', '10 000 = cardinal 10000..10000 men'],
    ],
    [
      'two of the houses, a pair of homes',
      ['two = cardinal 2..2 hous', 'a pair = cardinal 2..2 home'],
    ],
    [
      'at 7-3/8 pct, down 1/4 pct',
      ['7-3/8 pct = percent 7.375..7.375 -', '1/4 pct = percent 0.25..0.25 -'],
    ],
    [
      '40 F-16 jets after 9/11',
      ['40 = cardinal 40..40 -', '9 = cardinal 9..9 -', '11 = cardinal 11..11 -'],
    ],
    ['He came first. First, he sat.', []],
  ])('in %j', (text, expected) => {
    expect(quantitiesOf(text)).toEqual(expected)
  })

  it('compare as a reader would', () => {
    const relation = (left: string, right: string): string => {
      const [first] = read(left).quantities
      const [second] = read(right).quantities
      if (first === undefined || second === undefined)
        throw new Error(`no figure in ${left} / ${right}`)
      return compareQuantities(first, second)
    }
    expect(relation('5,000 people', '5000 people')).toBe('equal')
    expect(relation('nearly 5,000 people', '4,900 people')).toBe('compatible')
    expect(relation('nearly 5,000 people', '50,000 people')).toBe('different')
    expect(relation('more than 3.8 million people', 'four million people')).toBe('compatible')
    expect(relation('more than 3.8 million people', '20 million people')).toBe('different')
    expect(relation('more than 3.8 million people', '3 million people')).toBe('different')
    expect(relation('up to 200 men', '150 men')).toBe('compatible')
    expect(relation('40%', '40 people')).toBe('incomparable')
    expect(relation('$5m', '£5m')).toBe('incomparable')
    expect(relation('a quarter of them', '25%')).toBe('equal')
    expect(relation('10 miles', '16 km')).toBe('different')
    expect(relation('about 10 miles', '16 km')).toBe('compatible')
    expect(relation('two weeks', '14 days')).toBe('equal')
    expect(relation('the first talks', 'two talks')).toBe('incomparable')
    expect(relation('a dozen', '12 eggs')).toBe('equal')
  })

  it('compare the same both ways round, and equal to themselves', () => {
    const figure = fc.record({
      low: fc.integer({ min: -50, max: 500 }),
      width: fc.constantFrom(0, 5, 100, Number.POSITIVE_INFINITY),
      unit: fc.constantFrom(null, 'peopl', 'car'),
      kind: fc.constantFrom<Quantity['kind']>('cardinal', 'percent', 'money'),
      modifier: fc.constantFrom(null, 'about'),
    })
    const quantity = figure.map(
      ({ low, width, unit, kind, modifier }): Quantity => ({
        start: 0,
        end: 1,
        firstToken: 0,
        lastToken: 0,
        text: '1',
        value: low,
        low,
        high: low + width,
        kind,
        unit,
        modifier,
      }),
    )
    fc.assert(
      fc.property(quantity, quantity, (left, right) => {
        expect(compareQuantities(left, right)).toBe(compareQuantities(right, left))
        expect(compareQuantities(left, left)).toBe('equal')
      }),
    )
  })

  it('read back every whole number, in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        const [found] = read(`There were ${value.toLocaleString('en-US')} boats`).quantities
        if (/^(1[4-9]|20)\d\d$/.test(String(value))) return
        expect(found).toMatchObject({ value, low: value, high: value, unit: 'boat' })
      }),
    )
  })
})
