// Puts a plain negation into a claim, or takes its one out, by the parts of speech of its words.
import type { TaughtWord } from './read-with-teacher.ts'

const PLAIN = /^(?:not|never|n['’]t)$/i
const OPENS_CLAUSE =
  /^(?:who|which|that|whose|whom|where|when|while|because|if|although|though|after|before|since|as|until|unless|once|what|how|why|whether)$/i
const DO_FORM = /^(?:do|does|did)$/i
const CONTRACTS = /^(?:is|are|was|were|has|have|had|would|could)$/i
/** Behind "not" or before it, these make it no plain negation: "not only", "whether or not". */
const QUALIFIED_BEHIND = /^(?:only|until|just|all|every|least|far)$/i
const QUALIFIED_BEFORE = /^(?:or|but|and|,|need|dare)$/i

const isVerbal = ({ pos }: TaughtWord): boolean => pos === 'VERB' || pos === 'AUX'

export function isPlainlyNegated(words: readonly TaughtWord[]): boolean {
  return words.some(({ text }) => PLAIN.test(text))
}

/** Index of the first auxiliary or finite verb of the main clause; -1 where that is not sure. */
function findFinite(words: readonly TaughtWord[]): number {
  let isBehindSubject = false
  let isInside = false
  for (const [at, word] of words.entries()) {
    const { text, pos } = word
    if (text === ',' || text === ';') {
      isInside = false
      continue
    }
    if (OPENS_CLAUSE.test(text)) {
      isInside = true
      // "The man who left, …": where such a clause ends without a comma is not known.
      if (isBehindSubject) return -1
      continue
    }
    if (isInside) continue
    if (['NOUN', 'PROPN', 'PRON'].includes(pos)) isBehindSubject = true
    if (!isBehindSubject) {
      if (isVerbal(word)) return -1
      continue
    }
    if (pos === 'AUX') return at
    if (pos !== 'VERB' || words[at - 1]?.text.toLowerCase() === 'to') continue
    if (/ing$/.test(text)) return -1
    // "A man accused of fraud pleaded guilty": the first is no finite verb.
    const isParticiple = words[at + 1]?.pos === 'ADP' && words.slice(at + 1).some(isVerbal)
    return isParticiple ? -1 : at
  }
  return -1
}

/** The past form of each verb, by its plain form. */
export type PastForms = ReadonlyMap<string, string>

/** The past forms that stand most often behind a name, where participles are rare. */
export function listPastForms(claims: Iterable<readonly TaughtWord[]>): PastForms {
  const counts = new Map<string, Map<string, number>>()
  for (const words of claims) {
    for (const [at, { text, pos, lemma }] of words.entries()) {
      if (pos !== 'VERB' || text === lemma || /(?:s|ing)$/i.test(text)) continue
      if (words[at - 1]?.pos !== 'PROPN') continue
      const forms = counts.get(lemma) ?? new Map<string, number>()
      counts.set(lemma, forms.set(text, (forms.get(text) ?? 0) + 1))
    }
  }
  const past = new Map<string, string>()
  for (const [lemma, forms] of counts) {
    const [most] = [...forms].sort(([, left], [, right]) => right - left)
    if (most !== undefined) past.set(lemma, most[0])
  }
  return past
}

/** What "did win" and "does win" say plainly; null where the verb's form is not known. */
function inflect(helper: string, verb: string, past: PastForms): string | null {
  if (helper === 'did') return past.get(verb) ?? null
  if (helper === 'do') return verb
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb.replace(/(?<=[^aeiou])y$/, 'ie')}s`
}

/** The claim without its plain negation; null where it has none or several, or is no plain English then. */
export function removeNegation(
  claim: string,
  words: readonly TaughtWord[],
  past: PastForms,
): string | null {
  const found = words.filter(({ text }) => PLAIN.test(text))
  const [word] = found
  if (word === undefined || found.length > 1) return null
  const at = words.indexOf(word)
  const [before, after] = [words[at - 1], words[at + 1]]
  if (before === undefined || QUALIFIED_BEFORE.test(before.text)) return null
  if (QUALIFIED_BEHIND.test(after?.text ?? '')) return null
  if (DO_FORM.test(before.text)) {
    const verb = after?.pos === 'VERB' ? inflect(before.text.toLowerCase(), after.text, past) : null
    if (verb === null || after === undefined) return null
    return claim.slice(0, before.start) + verb + claim.slice(after.end)
  }
  const left = claim.slice(0, word.start)
  const right = claim.slice(word.end)
  if (/n['’]t$/i.test(word.text)) {
    return left.replace(/\bwo$/, 'will').replace(/\bca$/, 'can') + right
  }
  return (left.trimEnd() + right).replace(/\s+/g, ' ')
}

/**
 * The claim with "not", "n't" or "never" at its main verb, by `order` one or the other; null where that verb is not known for
 * sure.
 */
export function addNegation(
  claim: string,
  words: readonly TaughtWord[],
  order: number,
): string | null {
  const at = findFinite(words)
  const word = words[at]
  // "Pan Am's planes": a name that is spelt as a verb.
  if (word === undefined || /^['’]s\b/.test(claim.slice(word.end))) return null
  const { text, lemma } = word
  const put = (instead: string): string =>
    claim.slice(0, word.start) + instead + claim.slice(word.end)
  const isContracted = order % 5 === 0
  const isOwned = lemma === 'have' && !words.slice(at + 1, at + 4).some(isVerbal)
  if (word.pos === 'AUX' && !DO_FORM.test(text) && !isOwned) {
    if (/^['’]/.test(text)) return put(`${text} not`)
    if (isContracted && CONTRACTS.test(text)) return put(`${text}n't`)
    return put(order % 7 === 0 ? `${text} never` : `${text} not`)
  }
  if (lemma === '' || lemma === 'be') return null
  // "Cut", "say": the same form now and then.
  const isPlainForm = text.toLowerCase() === lemma
  const isPast = /(?:ed|t|d|n|w|k|e|g|a|m)$/i.test(text) && !isPlainForm
  const helper = isPast ? 'did' : /s$/.test(text) && text !== lemma ? 'does' : null
  if (helper === null || order % 6 === 0) return put(`never ${text}`)
  return put(`${helper}${isContracted ? "n't" : ' not'} ${lemma}`)
}
