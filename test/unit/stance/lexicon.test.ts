import { stemmer } from 'stemmer'
import { describe, expect, it } from 'vitest'
import {
  areMetonyms,
  comparePlaces,
  createGazetteer,
} from '../../../src/stance/lexicon/gazetteer.ts'
import { openLexicon } from '../../../src/stance/lexicon/open-lexicon.ts'
import { dot, openVectors } from '../../../src/stance/lexicon/open-vectors.ts'

const lexicon = openLexicon()
const relation = (left: string, right: string): string | undefined =>
  lexicon.relatedTo(stemmer(left)).find(([stem]) => stem === stemmer(right))?.[1]

describe('the lexicon', () => {
  it.each([
    ['rise', 'fall', 'antonym'],
    ['rose', 'fell', 'antonym'],
    ['win', 'lose', 'antonym'],
    ['accept', 'reject', 'antonym'],
    ['buy', 'purchase', 'strong'],
    ['bought', 'buy', 'form'],
    ['sparrow', 'bird', 'broader'],
    ['bird', 'sparrow', 'narrower'],
    ['cancel', 'call_off', 'strong'],
  ])('knows of %s and %s', (left, right, expected) => {
    expect(relation(left, right)).toBe(expected)
  })

  it('weighs rare words more than common ones, unknown ones most', () => {
    expect(lexicon.weightOf('time')).toBeLessThan(lexicon.weightOf(stemmer('sheriff')))
    expect(lexicon.weightOf('zzyzx')).toBe(1)
  })

  it('gives opposites in both directions', () => {
    expect(relation('fall', 'rise')).toBe(relation('rise', 'fall'))
  })
})

describe('the gazetteer', () => {
  const { byPhrase } = createGazetteer()
  const place = (name: string) => {
    const found = byPhrase.get(name)
    if (found === undefined) throw new Error(`no place ${name}`)
    return found
  }

  it('knows which place lies in which', () => {
    expect(comparePlaces(place('turkey'), place('istanbul'))).toBe(1)
    expect(comparePlaces(place('europe'), place('paris'))).toBe(1)
    expect(comparePlaces(place('istanbul'), place('turkish'))).toBe(0)
    expect(comparePlaces(place('paris'), place('berlin'))).toBe(-1)
  })

  it('takes a capital for its country', () => {
    expect(areMetonyms(place('moscow'), place('russian'))).toBe(true)
    expect(areMetonyms(place('istanbul'), place('turkey'))).toBe(false)
  })
})

describe('the word vectors', () => {
  it('are unit vectors, nearer for words of one field', () => {
    const vectors = openVectors()
    const of = (word: string): Float32Array => {
      const vector = vectors.vectorOf(lexicon.idOf(stemmer(word)))
      if (vector === null) throw new Error(`no vector of ${word}`)
      return vector
    }
    expect(dot(of('profit'), of('profit'))).toBeCloseTo(1, 4)
    expect(dot(of('profit'), of('revenue'))).toBeGreaterThan(dot(of('profit'), of('goalkeeper')))
  })
})
