// The retrieval terms of a text, the same for passages and claims: what BM25 counts.
import { readFigure } from './figures.ts'
import type { Analysis } from './types.ts'
import { formOf } from './word-forms.ts'

/**
 * For each sentence its terms with repeats: one term a content word, its stem with name
 * spellings folded (so case and transliteration do not matter); canonical words for aliases; figures as plain numbers
 * ("3.8 million" → "3800000"). Stop words, symbols and vague counts' own values give nothing.
 */
export function indexTerms(analysis: Analysis): string[][] {
  const { tokens, text } = analysis
  const terms: string[][] = analysis.sentences.map(() => [])
  const nameOf = markNames(analysis)
  const isNumber = markQuantities(analysis)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'symbol') continue
    const bucket = terms[token.sentence]
    if (bucket === undefined) continue
    const name = nameOf[at] ?? -1
    const mention = name < 0 ? undefined : analysis.names[name]
    if (mention?.isAliased === true) {
      for (const key of mention.keys) bucket.push(formOf(key).term)
      at = mention.lastToken
      continue
    }
    if (isNumber[at] === 1) {
      const figure = readFigure(text, tokens, at, tokens[at - 1]?.kind === 'symbol')
      if (figure !== null && !figure.isVague && figure.form === 'cardinal') {
        if (figure.value !== 1 || token.kind === 'number') bucket.push(String(figure.value))
        at = figure.lastToken
        continue
      }
    }
    // "one" is a pronoun more often than a number.
    if (token.isStop || token.norm === 'one') continue
    bucket.push(token.kind === 'number' ? token.norm : formOf(token.text).term)
  }
  return terms
}

/** For each token the index of the name that starts there, else -1. */
function markNames(analysis: Analysis): Int32Array {
  const marks = new Int32Array(analysis.tokens.length).fill(-1)
  for (const [index, name] of analysis.names.entries()) marks[name.firstToken] = index
  return marks
}

/** 1 for tokens inside quantities. */
function markQuantities(analysis: Analysis): Uint8Array {
  const marks = new Uint8Array(analysis.tokens.length)
  for (const quantity of analysis.quantities) {
    marks.fill(1, quantity.firstToken, quantity.lastToken + 1)
  }
  return marks
}
