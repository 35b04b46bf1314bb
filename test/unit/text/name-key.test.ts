import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, foldText } from '../../../src/text/name-key.ts'
import { formOf } from '../../../src/text/word-forms.ts'

describe('name keys', () => {
  it.each([
    ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskij', 'Zelenski'],
    ['Erdogan', 'Erdoğan'],
    ['Sergei', 'Sergey', 'Sergej'],
    ['Donbas', 'Donbass'],
    ['Shoigu', 'Schoigu', 'Shoygu'],
    ['Mahmoud', 'Mahmud'],
    ['Alexander', 'Aleksander'],
    ['Yulia', 'Julia', 'Iulia'],
    ['Yevgeny', 'Evgeniy', 'Evgeni'],
    ['Beşiktaş', 'Besiktas', 'Beshiktash'],
    ['Qaddafi', 'Kaddafi'],
    ['Donetsk', 'Donezk'],
    ['Zaporizhzhia', 'Zaporizhzhya'],
    ['Kandahar', 'Qandahar'],
    ['Wladimir', 'Vladimir'],
    ["Sana'a", 'Sanaa'],
  ])('unite %s with its other spellings', (first, ...others) => {
    for (const other of others) expect(formOf(other).key).toBe(formOf(first).key)
  })

  it.each([
    ['Luhansk', 'Lugansk'],
    ['Kuleba', 'Kuliba'],
    ['Putin', 'Patin'],
    ['shell', 'sell'],
    ['west', 'vest'],
    ['later', 'latter'],
    ['UN', 'Unn'],
    ['Ukraine', 'Ukrainian'],
  ])('keep %s apart from %s', (first, second) => {
    expect(formOf(first).key).not.toBe(formOf(second).key)
  })

  it('are their own keys, never longer than double, whatever the word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aeiouyjkhgsztcxwqvdmn'),
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(letters, (word) => {
        const key = foldName(word)
        expect(foldName(key)).toBe(key)
        expect(key.length).toBeLessThanOrEqual(word.length * 2)
      }),
      { numRuns: 2000 },
    )
  })

  it('do not mind which spelling of a pair of letters a name uses', () => {
    const stem = fc.string({ unit: fc.constantFrom(...'abdelmnorv'), minLength: 3, maxLength: 8 })
    const pairs = fc.constantFrom(
      ['kh', 'h'],
      ['iy', 'y'],
      ['w', 'v'],
      ['ou', 'u'],
      ['x', 'ks'],
      ['sh', 'sch'],
      ['ş', 'sh'],
      ['ç', 'ch'],
      ['ğ', 'g'],
    )
    fc.assert(
      fc.property(stem, pairs, stem, (before, [left = '', right = ''], after) => {
        const ofLeft = foldName(foldText(`${before}${left}${after}`))
        expect(ofLeft).toBe(foldName(foldText(`${before}${right}${after}`)))
      }),
    )
  })

  it('fold text idempotently and without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
    expect(foldText('\ud800x')).toBe('\ud800x')
  })
})
