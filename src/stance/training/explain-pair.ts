// Shows how one pair is read: words with tags, links, conflicts, features and the stance.
import { createBuiltInJudge, createStanceReader } from '../built-in-judge.ts'
import { toReason } from '../conflict.ts'
import type { TextView } from '../text-view.ts'
import { analysePairText } from './read-pairs.ts'

const [claimText, passageText] = process.argv.slice(2)
if (claimText === undefined || passageText === undefined) {
  console.error('usage: explain-pair.ts "CLAIM" "PASSAGE"')
  process.exit(2)
}
const passage = analysePairText(passageText)
const claim = analysePairText(claimText)
const reader = createStanceReader()
const { pair, compared, features } = reader.readPair(reader.readClaim(claim), {
  passage,
  context: null,
})
const show = (view: TextView): string =>
  view.words
    .map(
      (word) =>
        `${word.norm}/${word.tag}${word.negator >= 0 ? '!' : ''}${word.isHedged ? '~' : ''}${word.clause}`,
    )
    .join(' ')
console.log(show(pair.claim))
console.log(show(pair.evidence))
for (const word of pair.claim.content) {
  const link = pair.alignment.links[word.index]
  const opposite = pair.alignment.antonyms[word.index]
  console.log(
    `  ${word.norm} ${word.weight.toFixed(2)} → ${link === undefined ? '–' : `${pair.evidence.words[link.evidence]?.norm} (${link.kind})`}`,
    opposite === undefined ? '' : `antonym ${pair.evidence.words[opposite.evidence]?.norm}`,
  )
}
for (const conflict of compared.conflicts) {
  console.log(
    conflict.strength.toFixed(2),
    JSON.stringify(toReason(conflict, pair.claim, pair.evidence)),
  )
}
console.log(
  Object.entries(features)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`)
    .join(', '),
)
console.log(JSON.stringify(await createBuiltInJudge().judge(claim, [{ passage, context: null }])))
