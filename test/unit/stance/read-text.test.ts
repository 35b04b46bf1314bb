import { describe, expect, it } from 'vitest'
import { createGazetteer } from '../../../src/stance/lexicon/gazetteer.ts'
import { openLexicon } from '../../../src/stance/lexicon/open-lexicon.ts'
import { readText } from '../../../src/stance/read-text.ts'
import type { TextView } from '../../../src/stance/text-view.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'

const lexicon = openLexicon()
const gazetteer = createGazetteer()
const read = (text: string): TextView =>
  readText(analyse(text, { published: null, aliases: EMPTY_ALIASES }), lexicon, gazetteer)

/** The words that the text negates. */
const negated = (text: string): string[] =>
  read(text)
    .words.filter((word) => word.negator !== -1 && word.isContent)
    .map((word) => word.norm)

describe('negation', () => {
  it.each([
    ['The minister did not sign the treaty.', ['sign', 'treaty']],
    ['The firm failed to pay.', ['pay']],
    ['She ruled out resignation.', ['resignation']],
    ['He denied fraud, and the trial went on.', ['fraud']],
    ['They have yet to agree.', ['agree']],
    ['They never failed to agree.', ['failed']],
    ['He denied in court that the firm had paid bribes.', ['firm', 'paid', 'bribes']],
    ['The crew refused entry to the ship.', ['entry', 'ship']],
    ['Troops fought off an attack.', ['attack']],
    ['Neither Kenya nor Ghana agreed.', ['kenya', 'ghana', 'agreed']],
    ['They see little chance of peace.', ['see', 'chance', 'peace']],
    ['Both sides hold little hope of a deal.', ['hold', 'hope', 'deal']],
  ])('%s', (text, words) => {
    expect(negated(text)).toEqual(words)
  })

  it.each([
    'He is not only a poet.',
    'It is not just cheap.',
    'The trial went on.',
    'They see a little chance of peace.',
  ])('finds none in: %s', (text) => {
    expect(negated(text)).toEqual([])
  })
})

describe('places', () => {
  it('are read as the longest name, demonyms as their country', () => {
    const view = read('South Korean workers in New York met Polish students.')
    const places = view.words
      .filter((word) => word.place !== null && word.placeStart === word.index)
      .map((word) => word.place?.name)
    expect(places).toEqual(['south korea', 'new york', 'poland'])
  })

  it('are no places without a capital', () => {
    expect(read('They told us a nice story.').words.every((word) => word.place === null)).toBe(true)
  })
})

describe('comparatives', () => {
  it('lead to their plain form', () => {
    const word = read('It was the cheapest.').words.find((one) => one.norm === 'cheapest')
    expect(word?.plain).toBe('cheap')
  })
})
