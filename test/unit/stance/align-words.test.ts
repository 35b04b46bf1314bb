// Which words answer to which, where they are not the same word.
import { describe, expect, it } from 'vitest'
import { createStanceReader } from '../../../src/stance/built-in-judge.ts'
import { createAliasTable } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'

const reader = createStanceReader()
const aliases = createAliasTable([
  ['Hostomel', 'Gostomel'],
  ['Kryvyi Rih', 'Krivoy Rog'],
])
const read = (text: string) => analyse(text, { published: null, aliases })

/** The passage's word that answers to a word of the claim. */
function findAnswer(claim: string, passage: string, word: string): string | undefined {
  const evidence = { passage: read(passage), context: null }
  const { pair } = reader.readPair(reader.readClaim(read(claim)), evidence)
  const index = pair.claim.words.findIndex(({ token }) => token.text === word)
  const link = pair.alignment.links[index]
  return link === undefined ? undefined : pair.evidence.words[link.evidence]?.token.text
}

describe('a name with two spellings', () => {
  it('answers to itself, word by word', () => {
    const claim = 'Shells fell on Krivoy Rog on Monday.'
    const passage = 'On Monday shells hit Kryvyi Rih, the mayor said.'
    expect(findAnswer(claim, passage, 'Krivoy')).toBe('Kryvyi')
    expect(findAnswer(claim, passage, 'Rog')).toBe('Rih')
  })

  it('is no other name', () => {
    expect(findAnswer('Gostomel was taken.', 'Kryvyi Rih was taken.', 'Gostomel')).toBeUndefined()
    expect(findAnswer('Gostomel was taken.', 'Hostomel was taken.', 'Gostomel')).toBe('Hostomel')
  })
})
