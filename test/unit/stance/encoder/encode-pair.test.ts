// What the encoder is given: pieces in order, the parts they belong to, and what the analyser knows of each word.
import { describe, expect, it } from 'vitest'
import {
  CONTEXT_PART,
  encodePair,
  MAX_PIECES,
  PASSAGE_PART,
  readClaimWords,
  SEPARATOR_FLAG,
} from '../../../../src/stance/encoder/encode-pair.ts'
import {
  createWordPieces,
  SEPARATOR,
  START,
  UNKNOWN,
} from '../../../../src/stance/encoder/wordpieces.ts'
import { createAliasTable, EMPTY_ALIASES } from '../../../../src/text/aliases.ts'
import { analyse } from '../../../../src/text/analyse.ts'

const pieces = createWordPieces([
  'talk',
  '##s',
  'the',
  'end',
  '##ed',
  '4',
  '##0',
  '.',
  'mar',
  '##ch',
])
const read = (text: string) => analyse(text, { published: null, aliases: EMPTY_ALIASES })
const encode = (claim: string, passage: string, context: string | null = null) =>
  encodePair(
    readClaimWords(read(claim), pieces),
    { passage: read(passage), context: context === null ? null : read(context) },
    pieces,
  )

describe('word pieces', () => {
  it('are the longest that fit, from the left', () => {
    const numbers = pieces.split('Talks ended').flatMap((word) => [...word.pieces])
    expect(numbers).toEqual([5, 6, 8, 9])
  })

  it('make one unknown piece of a word that they cannot spell', () => {
    expect(pieces.split('xyz talk').map((word) => word.pieces)).toEqual([[UNKNOWN], [5]])
  })

  it('keep the spans of the text as written, marks and case folded', () => {
    const text = 'Tâlks — ended'
    const words = pieces.split(text)
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Tâlks', '—', 'ended'])
    expect(words.map(({ folded }) => folded)).toEqual(['talks', '-', 'ended'])
  })
})

describe('a pair', () => {
  it('is claim, passage and context between separators', () => {
    const { pieces: ids, parts, flags } = encode('The talks', 'ended .', 'March')
    expect([...ids]).toEqual([START, 7, 5, 6, SEPARATOR, 8, 9, 12, SEPARATOR, 13, 14, SEPARATOR])
    expect([...parts].filter((part) => part === PASSAGE_PART)).toHaveLength(4)
    expect([...parts].filter((part) => part === CONTEXT_PART)).toHaveLength(3)
    expect(flags[0]).toBe(SEPARATOR_FLAG)
  })

  it('tells same words, other figures and fitting figures apart', () => {
    const same = encode('The talks ended', 'the talks')
    const differs = encode('40 people', '4 people')
    const fits = encode('nearly 40 people', '39 people')
    const flagOf = (pair: ReturnType<typeof encode>, word: string, claim: string): number =>
      pair.flags[pair.spans.findIndex(({ start, end }) => claim.slice(start, end) === word)] ?? -1
    expect(flagOf(same, 'ended', 'The talks ended')).not.toBe(
      flagOf(same, 'talks', 'The talks ended'),
    )
    expect(flagOf(differs, '40', '40 people')).not.toBe(flagOf(fits, '40', 'nearly 40 people'))
  })

  it('is never longer than the encoder has room for', () => {
    const long = 'talks ended 40 '.repeat(400)
    expect(encode(long, long, long).pieces.length).toBeLessThanOrEqual(MAX_PIECES)
  })

  it('takes empty texts and other scripts', () => {
    expect([...encode('', '').pieces]).toEqual([START, SEPARATOR, SEPARATOR])
    expect(encode('переговоры 会谈', '\u200b\u200b').pieces.length).toBeGreaterThan(3)
  })
})

describe('a name that the passage spells otherwise', () => {
  const vocabulary = createWordPieces([
    ...['gostomel', 'hostomel', 'kryvyi', 'rih', 'krivoy', 'rog', 'sergei', 'sergey', 'lavrov'],
    ...['fell', 'spoke', 'in', 'ada', 'brandt', 'mr', 'ida', 'the', 'un', 'united', 'nations'],
  ])
  const aliases = createAliasTable([
    ['Hostomel', 'Gostomel'],
    ['Kryvyi Rih', 'Krivoy Rog'],
  ])
  const fullNames = [['ada', 'brandt']]
  const analyseNamed = (text: string) => analyse(text, { published: null, aliases, fullNames })
  const piecesOf = (words: string) => vocabulary.split(words).flatMap((word) => [...word.pieces])

  /** The pieces of the claim as the encoder is given them. */
  function claimPieces(claim: string, passage: string): number[] {
    const { pieces: ids } = encodePair(
      readClaimWords(analyseNamed(claim), vocabulary),
      { passage: analyseNamed(passage), context: null },
      vocabulary,
    )
    return [...ids].slice(1, [...ids].indexOf(SEPARATOR))
  }

  it.each([
    ['In March Gostomel fell', 'Troops say that Hostomel fell', 'in march hostomel fell'],
    ['He spoke in Krivoy Rog', 'He was in Kryvyi Rih then', 'he spoke in kryvyi rih'],
    ['Yesterday Sergey Lavrov spoke', 'There Sergei Lavrov spoke', 'yesterday sergei lavrov spoke'],
    ['In March Ada Brandt spoke', 'In March Brandt fell', 'in march brandt spoke'],
    [
      'In March the UN spoke',
      'In March the United Nations fell',
      'in march the united nations spoke',
    ],
  ])('is written as there: %s', (claim, passage, written) => {
    expect(claimPieces(claim, passage)).toEqual(piecesOf(written))
  })

  it.each([
    ['In March Gostomel fell', 'In March Lavrov spoke'],
    ['Mr Brandt spoke in Hostomel', 'Ada Brandt spoke in Hostomel'],
    ['Ida Brandt spoke in Hostomel', 'Brandt spoke in Hostomel'],
  ])('is left as it is where the passage has another or the same: %s', (claim, passage) => {
    expect(claimPieces(claim, passage)).toEqual(piecesOf(claim.toLowerCase()))
  })
})
