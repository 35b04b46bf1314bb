import { describe, expect, it } from 'vitest'
import { REASON_CODES } from '../../../src/stance/types.ts'
import { VERDICTS } from '../../../src/verdict/types.ts'
import { chooseWords } from '../../../src/view/choose-words.ts'
import { toSafeUrl } from '../../../src/view/safe-url.ts'
import { sayDate, sayNumber, toPercent } from '../../../src/view/say-date.ts'

const TAGS = ['en', 'de', 'fr', 'es']

describe('chooseWords', () => {
  it.each([
    ['de-AT', 'Belegt'],
    ['FR_ca', 'Confirmé'],
    ['es', 'Respaldado'],
    ['en-US', 'Supported'],
    ['xx', 'Supported'],
    ['', 'Supported'],
    [null, 'Supported'],
  ])('of %s calls a supported claim %s', (tag, label) => {
    expect(chooseWords(tag).verdicts.supported).toBe(label)
  })

  it.each(TAGS)('has a word for every verdict and reason in %s', (tag) => {
    const { verdicts, meanings, reasons } = chooseWords(tag)
    for (const verdict of VERDICTS) {
      expect(verdicts[verdict]).not.toBe('')
      expect(meanings[verdict]).not.toBe('')
    }
    for (const code of REASON_CODES) expect(reasons[code]).not.toBe('')
    expect(new Set(Object.values(verdicts)).size).toBe(VERDICTS.length)
  })

  it.each(TAGS)('counts one and many in %s', (tag) => {
    const { sources, origins, moreSources } = chooseWords(tag)
    for (const count of [sources, origins, moreSources]) {
      expect(count(1)).toMatch(/1/)
      expect(count(1).replace('1', '2')).not.toBe(count(2))
    }
  })
})

describe('dates and numbers', () => {
  it('follow the language', () => {
    const say = (tag: string) => sayDate('2022-03-29T10:00:00+02:00', chooseWords(tag))
    expect(TAGS.map(say)).toEqual([
      '29 March 2022',
      '29. März 2022',
      '29 mars 2022',
      '29 de marzo de 2022',
    ])
    expect(sayNumber(2225, chooseWords('en'))).toBe('2,225')
  })

  it('are said to be missing where they are', () => {
    for (const iso of [null, '', 'soon', '2022-13-41']) {
      expect(sayDate(iso, chooseWords('en'))).toBe('undated')
    }
  })

  it('never promise certainty', () => {
    expect([0, 0.714, 0.999, 1].map(toPercent)).toEqual([0, 71, 99, 99])
  })
})

describe('toSafeUrl', () => {
  it.each([
    ['https://desk.example/a?b=1', 'https://desk.example/a?b=1'],
    ['http://desk.example', 'http://desk.example/'],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//desk.example/a', null],
    ['/a', null],
    ['', null],
    [null, null],
  ])('of %s is %s', (url, safe) => {
    expect(toSafeUrl(url)).toBe(safe)
  })
})
