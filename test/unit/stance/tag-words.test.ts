// Parts of speech by form and neighbours.
import { describe, expect, it } from 'vitest'
import { createGazetteer } from '../../../src/stance/lexicon/gazetteer.ts'
import { openLexicon } from '../../../src/stance/lexicon/open-lexicon.ts'
import { readText } from '../../../src/stance/read-text.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'

const lexicon = openLexicon()
const gazetteer = createGazetteer()

/** The words that the text has as verbs. */
function listVerbs(text: string): string[] {
  const analysis = analyse(text, { published: null, aliases: EMPTY_ALIASES })
  const { words } = readText(analysis, lexicon, gazetteer)
  return words.filter(({ tag }) => tag === 'verb').map(({ norm }) => norm)
}

describe('verbs', () => {
  it.each([
    ['The foreign minister welcomed the delegates.', ['welcomed']],
    ['The minister of trade spoke in Kenya.', ['spoke']],
    ['They held three rounds of talks in Oslo.', ['held']],
    ['They took the bridge from Russian troops on Monday.', ['took']],
    ['They will deal with it; the deal is done.', ['deal', 'done']],
    ['He plans a part in the film.', ['plans']],
    ['The plans of the firm became a part of the law.', ['became']],
    ['Fans shook hands and left.', ['shook', 'left']],
  ])('%s', (text, verbs) => {
    expect(listVerbs(text)).toEqual(verbs)
  })

  it('are found in a text of one word, and none in one of symbols', () => {
    expect(listVerbs('Resign!')).toEqual(['resign'])
    expect(listVerbs('… — !')).toEqual([])
  })
})
