import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ANALYSER_FINGERPRINT, fingerprintSentence } from '../../../src/text/fingerprint.ts'
import { indexTerms } from '../../../src/text/terms.ts'
import { read } from './context.ts'

describe('sentence fingerprints', () => {
  const long =
    'The harbour master of Odessa counted seventeen grain ships waiting outside the port.'

  it('are equal for copies that differ in case, quotes and spacing', () => {
    const copy = `“${long.toUpperCase().replaceAll(' ', '  ')}”`
    expect(fingerprintSentence(read(copy), 0)).toBe(fingerprintSentence(read(long), 0))
  })

  it('differ when a word differs', () => {
    const other = long.replace('seventeen', 'eighteen')
    expect(fingerprintSentence(read(other), 0)).not.toBe(fingerprintSentence(read(long), 0))
  })

  it('are 0 for sentences too short to tell a copy, and for none', () => {
    expect(fingerprintSentence(read('He said so on Tuesday.'), 0)).toBe(0)
    expect(fingerprintSentence(read(long), 7)).toBe(0)
  })
})

describe('the analyser', () => {
  // When this fails the analyser yields something else than before, and indexes built with it do not
  // fit claims analysed now: raise ANALYSER_FINGERPRINT, then put the new hash here.
  it('still yields what its fingerprint stands for', () => {
    const analysis = read(SAMPLE, '2022-03-29', [
      ['Kyiv', 'Kiev'],
      ['UN', 'United Nations'],
    ])
    const { text: _, ...rest } = analysis
    const picture = JSON.stringify([rest, indexTerms(analysis)])
    const hash = createHash('sha256').update(picture).digest('hex').slice(0, 16)
    expect([ANALYSER_FINGERPRINT, hash]).toEqual(['text-1', '777170e39593ba7b'])
  })
})

const SAMPLE = `HARBOUR OPENS AFTER LONG TALKS

Harbour Master Olena Petrenko said on Tuesday that nearly 5,000 people, at least two-thirds of them
women, had left Kiev since March 10. Mrs Petrenko’s office (the “Port Bureau”) put the cost at $14.2m –
more than 40 per cent above last year's.

• The U.N. sent twenty-one ships… Dr. J. K. Vogel counted them!
• It was the first convoy between 3 and 5 May.

Bank Of Sample Opens In New Odesa District

Ukrainian Volodymyr Zelensky, Park Hae-jin and U.S. Secretary of State Ann Lee of South Carolina met the
Russian Federation's Sergei Vogel. Between 26-28 June 2019 about one in ten of the 10 000 men, $5-10 million,
A$3m, 65 Canadian cents, 0.8 °C and 6ft were counted; scores rose from 3 to 5. Roubles fell last July, two
weeks ago, in the mid-1990s and over the weekend. Lithuania lost 3-1 in the third quarter of 2004.

Former Japanese leader Jun Abe saw 40 F-16 jets, 3/4 of them old, after 9/11 in World War Two’s shadow; half-owner
May Ames, 29, of No. 10, paid 50p. THE PORT IS OPEN, WHO SAYS. 1,000+ came #SaveOurPortpic.twitter.com/x

Petrenko did not say who'd paid; Zelenskyy, Erdoğan and al-Assad weren't asked.The port closed at 7 p.m.
in 2021, 230km from Łódź. see https://example.com/a #SaveThePort`
