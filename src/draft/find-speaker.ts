// Who says something in a sentence, by the name beside a verb of saying. A name that is only spoken to, or
// that owns the speaker, is not the one.
import { isTitle, isTitleModifier } from '../text/titles.ts'
import type { Mention, Person } from './people.ts'
import type { SentenceView } from './sentence-view.ts'
import { REPORTING } from './words.ts'

/** Whom a pronoun may stand for: a person, or a body by its name ("the ICRC"). */
export type Referent =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'body'; readonly name: string }

/** The name beside a verb of saying: "Lavrov said", "said Lavrov", "Lavrov, the minister, said". */
export function findSpeaker(
  view: SentenceView,
  own: readonly Mention[],
  text: string,
): Referent | null {
  const speakers: Referent[] = []
  for (const { name, person } of own) {
    const first = name.firstToken - view.firstToken
    const last = name.lastToken - view.firstToken
    if (/^['’]s/.test(text.slice(name.end, name.end + 2))) continue
    if (!isFollowedBySaying(view, last, text) && !isPrecededBySaying(view, first)) continue
    if (person === null) speakers.push({ kind: 'body', name: withArticle(view, first, name.text) })
    else {
      // Whoever has a full name and speaks is a person.
      if (person.keys.length > 1) person.isCertain = true
      if (speakers.every((each) => each.kind === 'body' || each.person !== person)) {
        speakers.push({ kind: 'person', person })
      }
    }
  }
  // Of two people who speak in one sentence, either may go on.
  const persons = speakers.filter(({ kind }) => kind === 'person')
  const [only] = persons.length > 0 ? persons : speakers
  return persons.length > 1 || (persons.length === 0 && speakers.length > 1) ? null : (only ?? null)
}

function isFollowedBySaying(view: SentenceView, last: number, text: string): boolean {
  const { tokens } = view
  const end = tokens[last]?.end ?? 0
  if (saysNext(view, last) && tokens[last + 1]?.start === end + 1) return true
  if (!/^\s?,\s/.test(text.slice(end, end + 3))) return false
  if (REPORTING.has(tokens[last + 1]?.norm ?? '')) return true
  for (let at = last + 1; at < Math.min(tokens.length, last + 16); at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined || next === undefined) return false
    if (/^\s?,\s/.test(text.slice(token.end, next.start))) return REPORTING.has(next.norm)
  }
  return false
}

function isPrecededBySaying(view: SentenceView, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 6; at -= 1) {
    const token = view.tokens[at]
    if (token === undefined) return false
    if (/^(?:said|says|added|according|warned|explained|insisted)$/.test(token.norm)) return true
    const goesOn =
      isTitle(token.norm) ||
      isTitleModifier(token.norm) ||
      token.isCapitalised ||
      /^(?:the|to|'s|of|for)$/.test(token.norm) ||
      /['’]s$/.test(token.text)
    if (!goesOn) return false
  }
  return false
}

/** "The ICRC" where the draft says "the ICRC"; "Britain's Ministry of Defence". */
function withArticle(view: SentenceView, first: number, name: string): string {
  const before = view.tokens[first - 1]
  if (before !== undefined && /['’]s$/.test(before.text)) return `${before.text} ${name}`
  return before?.norm === 'the' ? `the ${name}` : name
}

/** Does a verb of saying follow the token, adverbs and auxiliaries aside? */
export function saysNext(view: SentenceView, at: number): boolean {
  const next = view.tokens.slice(at + 1, at + 3)
  const verb = next.find(
    ({ norm }) => !/^(?:also|later|then|has|have|had|further|previously)$/.test(norm),
  )
  return verb !== undefined && REPORTING.has(verb.norm)
}
