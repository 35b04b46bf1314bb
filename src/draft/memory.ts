// What a draft's earlier sentences leave for later ones: whom they named, who was their subject, who spoke.
import { isTitle, isTitleModifier } from '../text/titles.ts'
import type { Token } from '../text/types.ts'
import type { Referent } from './find-speaker.ts'
import type { Mention, Person } from './people.ts'
import type { SentenceView } from './sentence-view.ts'
import { UNNAMED_PEOPLE } from './words.ts'

interface Remembered {
  readonly paragraph: number
  /** People named outside quotations, each once, in order. */
  readonly people: readonly { readonly person: Person; readonly isSubject: boolean }[]
  /** Was somebody spoken of without a name: "a man", "the driver"? */
  readonly hasUnnamed: boolean
  /** Who was said to say something. */
  readonly speaker: Referent | null
  /** A body as the subject of the sentence. */
  readonly body: string | null
}

/** What the sentences before tell about the next one's pronouns. */
export interface Memory {
  readonly sentences: Remembered[]
  readonly officeHolders: Map<string, Set<Person>>
}

export function createMemory(): Memory {
  return { sentences: [], officeHolders: new Map() }
}

/** Somebody without a name: "a man", "the driver". */
export function isUnnamedPerson(token: Token): boolean {
  return UNNAMED_PEOPLE.has(token.norm) && !token.isCapitalised
}

/** Keeps a sentence: `own` are its mentions outside quotations, `subject` whom its first pronoun stood for. */
export function remember(
  view: SentenceView,
  own: readonly Mention[],
  speaker: Referent | null,
  subject: Person | null,
  text: string,
  memory: Memory,
): void {
  const people: { person: Person; isSubject: boolean }[] = []
  if (subject !== null) people.push({ person: subject, isSubject: true })
  for (const { name, person } of own) {
    if (person === null || people.some((each) => each.person === person)) continue
    const isSpeaker = speaker?.kind === 'person' && speaker.person === person
    const isHead = isSubjectHere(view, name.firstToken - view.firstToken, name.end, text)
    people.push({ person, isSubject: isSpeaker || (people.length === 0 && isHead) })
    for (const office of person.offices) {
      const holders = memory.officeHolders.get(office) ?? new Set<Person>()
      memory.officeHolders.set(office, holders.add(person))
    }
  }
  const [opener] = own
  const isBody =
    speaker?.kind === 'body' && opener?.person === null && opener.name.start - view.start <= 5
  memory.sentences.push({
    paragraph: view.paragraph,
    people,
    hasUnnamed: view.tokens.some(
      (token, at) => isUnnamedPerson(token) && !isOfficeOfName(view, at, own),
    ),
    speaker,
    body: isBody && speaker.kind === 'body' ? speaker.name : null,
  })
}

/** "foreign minister Sergei Lavrov", "Lavrov, the minister,": the office of somebody who is named. */
function isOfficeOfName(view: SentenceView, at: number, own: readonly Mention[]): boolean {
  const token = view.tokens[at]
  if (token === undefined) return false
  return own.some(
    ({ name, person }) =>
      person !== null &&
      ((name.start >= token.end && name.start - token.end <= 3) ||
        (token.start >= name.end && token.start - name.end <= 60 && isTitle(token.norm))),
  )
}

/** Near the head of the sentence, and neither owner nor object of a preposition. */
function isSubjectHere(view: SentenceView, first: number, end: number, text: string): boolean {
  if (/^['’]s?\b/.test(text.slice(end, end + 2))) return false
  let at = first - 1
  while (at >= 0) {
    const token = view.tokens[at]
    if (token === undefined) break
    const isLabel =
      isTitle(token.norm) ||
      isTitleModifier(token.norm) ||
      token.isCapitalised ||
      /^(?:the|a|an)$/.test(token.norm) ||
      /['’]s$/.test(token.text)
    if (!isLabel) break
    at -= 1
  }
  const before = view.tokens[at]
  if (before === undefined) return true
  return (
    first <= 12 &&
    !/^(?:by|of|with|to|for|from|against|between|and|or|about|over|at|in|on|under|like|as|than|after|before|told|met|said)$/.test(
      before.norm,
    )
  )
}
