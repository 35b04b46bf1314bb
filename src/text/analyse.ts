// The one analyser: text → sentences, tokens, names, quantities, dates. Compiler and Worker share it.
// Pure and linear in the text; it knows no corpus, only the context that is handed in.

import { gatherEvidence, readCasings } from './casing.ts'
import { findDates } from './dates.ts'
import { resolveNames } from './full-names.ts'
import { type FullNames, readKnownNames } from './known-names.ts'
import { findNames } from './names.ts'
import { findQuantities } from './quantities.ts'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'
import type { Analysis, AnalysisContext } from './types.ts'

const NO_NAMES: FullNames = []

/**
 * Analyses a text: an article, a passage, a claim. All offsets are UTF-16 code units of `text`,
 * which is kept as given. Relative dates appear only where `context.published` is known; with
 * `context.sentences` the text is not split again, and what lies outside them is ignored.
 */
export function analyse(text: string, context: AnalysisContext): Analysis {
  const sentences = context.sentences ?? splitSentences(text)
  const tokens = tokenise(text, sentences)
  const { dates, taken } = findDates(text, tokens, context.published)
  const isDate = (token: number): boolean => taken[token] === 1
  const known = readKnownNames(context.fullNames ?? NO_NAMES)
  const casings = readCasings(text, sentences, tokens)
  const evidence = gatherEvidence(tokens, casings, text, known)
  const found = findNames({
    text,
    sentences,
    tokens,
    aliases: context.aliases,
    casings,
    evidence,
    isDate,
  })
  const names = resolveNames(found, tokens, known)
  for (const name of names) taken.fill(1, name.firstToken, name.lastToken + 1)
  const quantities = findQuantities(text, tokens, (token) => taken[token] === 1)
  return { text, sentences, tokens, names, quantities, dates }
}
