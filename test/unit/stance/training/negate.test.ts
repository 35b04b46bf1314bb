import { expect, test } from 'vitest'
import {
  addNegation,
  listPastForms,
  removeNegation,
} from '../../../../src/stance/training/negate.ts'
import type { TaughtWord } from '../../../../src/stance/training/read-with-teacher.ts'

/** Words as "text/POS/lemma"; what follows without a space is written "+n't/PART/not". */
function read(tagged: string): { claim: string; words: TaughtWord[] } {
  let claim = ''
  const words: TaughtWord[] = []
  for (const part of tagged.split(' ')) {
    const [written = '', pos = '', lemma = ''] = part.split('/')
    const isJoined = written.startsWith('+')
    const text = isJoined ? written.slice(1) : written
    if (claim !== '' && !isJoined) claim += ' '
    words.push({ text, pos, lemma, start: claim.length, end: claim.length + text.length })
    claim += text
  }
  return { claim, words }
}

const PAST = listPastForms([
  read('Dahl/PROPN/dahl won/VERB/win it/PRON/it').words,
  read('Dahl/PROPN/dahl won/VERB/win twice/ADV/twice').words,
  read('Dahl/PROPN/dahl winned/VERB/win').words,
])

test.each([
  [
    'Dahl/PROPN/dahl sued/VERB/sue the/DET/the brewery/NOUN/brewery',
    1,
    'Dahl did not sue the brewery',
  ],
  [
    'Dahl/PROPN/dahl sued/VERB/sue the/DET/the brewery/NOUN/brewery',
    5,
    "Dahl didn't sue the brewery",
  ],
  [
    'Dahl/PROPN/dahl sued/VERB/sue the/DET/the brewery/NOUN/brewery',
    6,
    'Dahl never sued the brewery',
  ],
  ['Dahl/PROPN/dahl sells/VERB/sell beer/NOUN/beer', 1, 'Dahl does not sell beer'],
  ['Ferries/NOUN/ferry cut/VERB/cut fares/NOUN/fare', 1, 'Ferries never cut fares'],
  ['The/DET/the ferry/NOUN/ferry was/AUX/be late/ADJ/late', 1, 'The ferry was not late'],
  ['The/DET/the ferry/NOUN/ferry was/AUX/be late/ADJ/late', 5, "The ferry wasn't late"],
  ['Dahl/PROPN/dahl has/VERB/have debts/NOUN/debt', 1, 'Dahl does not have debts'],
])('%j, negated the way of number %j', (tagged, order, negated) => {
  const { claim, words } = read(tagged)
  expect(addNegation(claim, words, order)).toBe(negated)
})

test.each([
  ['The/DET/the man/NOUN/man who/PRON/who sued/VERB/sue Dahl/PROPN/dahl lost/VERB/lose'],
  ['A/DET/a man/NOUN/man accused/VERB/accuse of/ADP/of fraud/NOUN/fraud lost/VERB/lose'],
  ['Winning/VERB/win is/AUX/be hard/ADJ/hard'],
  ['A/DET/a ferry/NOUN/ferry'],
])('%j is left alone: its main verb is not known for sure', (tagged) => {
  const { claim, words } = read(tagged)
  expect(addNegation(claim, words, 1)).toBeNull()
})

test.each([
  ['The/DET/the ferry/NOUN/ferry was/AUX/be not/PART/not late/ADJ/late', 'The ferry was late'],
  ["The/DET/the ferry/NOUN/ferry was/AUX/be +n't/PART/not late/ADJ/late", 'The ferry was late'],
  ["It/PRON/it wo/AUX/will +n't/PART/not sink/VERB/sink", 'It will sink'],
  ['Dahl/PROPN/dahl did/AUX/do not/PART/not win/VERB/win it/PRON/it', 'Dahl won it'],
  ['Dahl/PROPN/dahl does/AUX/do not/PART/not carry/VERB/carry it/PRON/it', 'Dahl carries it'],
  ['Dahl/PROPN/dahl never/ADV/never won/VERB/win it/PRON/it', 'Dahl won it'],
])('%j loses its negation', (tagged, plain) => {
  const { claim, words } = read(tagged)
  expect(removeNegation(claim, words, PAST)).toBe(plain)
})

test.each([
  ['It/PRON/it was/AUX/be not/PART/not only/ADV/only late/ADJ/late'],
  [
    'It/PRON/it is/AUX/be not/PART/not true/ADJ/true that/SCONJ/that he/PRON/he did/AUX/do not/PART/not win/VERB/win',
  ],
  ['Dahl/PROPN/dahl did/AUX/do not/PART/not dither/VERB/dither'],
  ['Dahl/PROPN/dahl won/VERB/win'],
])('%j keeps what it says: no single plain negation, or a verb without a known past', (tagged) => {
  const { claim, words } = read(tagged)
  expect(removeNegation(claim, words, PAST)).toBeNull()
})
