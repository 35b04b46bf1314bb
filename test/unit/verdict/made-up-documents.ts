// Builds judged documents from sentences and stances, so that a test reads like an archive.
import type { StoredDocument } from '../../../src/index/types.ts'
import type { Reason, Stance } from '../../../src/stance/types.ts'
import type {
  EvidenceItem,
  JudgedDocument,
  JudgedPassage,
  Source,
} from '../../../src/verdict/types.ts'

export const LATER_REASON: Reason = {
  code: 'number',
  claim: 'four million',
  evidence: '3.8 million',
}

export function support(probability: number): Stance {
  const refutes = (1 - probability) * 0.1
  return { supports: probability, refutes, neutral: 1 - probability - refutes, reasons: [] }
}

export function refute(probability: number, reasons: readonly Reason[] = [LATER_REASON]): Stance {
  const supports = (1 - probability) * 0.1
  return { supports, refutes: probability, neutral: 1 - probability - supports, reasons }
}

export function neutral(): Stance {
  return { supports: 0.02, refutes: 0.02, neutral: 0.96, reasons: [] }
}

export interface MadeUpDocument {
  readonly id: string
  readonly ordinal?: number
  readonly publisher?: string
  readonly published?: string | null
  readonly publishedDay?: number | null
  readonly wires?: readonly string[]
  readonly sentences: readonly string[]
  readonly fingerprints?: readonly number[]
}

export function makeDocument(made: MadeUpDocument): StoredDocument {
  let text = ''
  const sentences = made.sentences.map((sentence) => {
    if (text !== '') text += ' '
    const start = text.length
    text += sentence
    return { start, end: text.length }
  })
  return {
    ordinal: made.ordinal ?? 0,
    id: made.id,
    publisher: made.publisher ?? 'The Daily Post',
    title: `Title of ${made.id}`,
    text,
    url: null,
    published: made.published ?? null,
    publishedDay: made.publishedDay ?? null,
    author: null,
    language: null,
    wires: made.wires ?? [],
    sentences,
    fingerprints: Uint32Array.from(made.fingerprints ?? made.sentences.map(() => 0)),
    fullNames: [],
  }
}

/** A window of sentences [first, last] with its stance. */
export type MadeUpWindow = readonly [first: number, last: number, stance: Stance]

export function judge(
  made: MadeUpDocument,
  windows: readonly MadeUpWindow[],
  score = 10,
): JudgedDocument {
  const document = makeDocument(made)
  return {
    document,
    score,
    passages: windows.map(
      ([first, last, stance]): JudgedPassage => ({
        start: document.sentences[first]?.start ?? 0,
        end: document.sentences[last]?.end ?? 0,
        firstSentence: first,
        lastSentence: last,
        stance,
      }),
    ),
  }
}

/** A document of one sentence, judged once. */
export function judgeOne(
  made: Omit<MadeUpDocument, 'sentences'> & { readonly sentence?: string },
  stance: Stance,
  score = 10,
): JudgedDocument {
  const sentence = made.sentence ?? `A sentence that only ${made.id} has, about ${made.id} itself.`
  return judge({ ...made, sentences: [sentence] }, [[0, 0, stance]], score)
}

export function makeSource(source: Partial<Source> & { readonly id: string }): Source {
  return {
    publisher: 'The Daily Post',
    title: 'A title',
    url: null,
    published: null,
    confidence: 0.8,
    origin: source.id,
    evidence: [],
    ...source,
  }
}

export function makeEvidence(reasons: readonly Reason[]): EvidenceItem {
  return { quote: 'Words.', start: 0, end: 6, before: '', after: '', reasons }
}
