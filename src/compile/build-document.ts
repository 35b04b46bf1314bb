// One source record → its stored bytes, its terms and its fingerprints. Refuses what cannot be
// checked against: no sentence, a date that is none, a text too large for one shard.
import { encodeTerm } from '../index/dictionary.ts'
import { LARGEST_SHARD_BYTES, LARGEST_TEXT_BYTES } from '../index/format.ts'
import { encodeDocument } from '../index/passage-shard.ts'
import { fail, type Result, succeed } from '../result.ts'
import { analyse } from '../text/analyse.ts'
import { toDayNumber } from '../text/days.ts'
import { fingerprintSentence } from '../text/fingerprint.ts'
import { collectFullNames } from '../text/full-names.ts'
import { splitSentences } from '../text/sentences.ts'
import { indexTerms } from '../text/terms.ts'
import type { AliasTable, Analysis, DayNumber } from '../text/types.ts'
import { readWires } from './build-wires.ts'
import type { SourceRecord } from './types.ts'

/** A term of one document: how often, and in which sentences (0 is the headline), ascending. */
export interface TermEntry {
  frequency: number
  readonly sentences: number[]
}

export interface BuiltDocument {
  readonly publishedDay: DayNumber | null
  /** As the passage shard holds it. */
  readonly stored: Uint8Array
  readonly terms: ReadonlyMap<string, TermEntry>
  /** Terms of headline and text, repeats counted. */
  readonly length: number
  /** Terms of the text alone, repeats counted. */
  readonly textLength: number
  /** Fingerprint of the headline, then of each sentence; 0 where too short. */
  readonly fingerprints: Uint32Array
}

/** Room for the frame around a document that stands alone in its shard. */
const FRAME_ALLOWANCE_BYTES = 64

/** The failure says in a few words why the record is left out. */
export function buildDocument(
  record: SourceRecord,
  aliases: AliasTable,
): Result<BuiltDocument, string> {
  if (record.id === '') return fail('the source has no id')
  if (!record.id.isWellFormed()) return fail('the id of the source is not valid Unicode')
  if (record.text.trim() === '') return fail(`source "${record.id}" has no text`)
  const bytes = Buffer.byteLength(record.text)
  if (bytes > LARGEST_TEXT_BYTES) {
    const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`
    return fail(`the text of source "${record.id}" has ${size}, the limit is 20 MiB`)
  }
  const published = readDay(record)
  if (!published.ok) return published
  const sentences = splitSentences(record.text, record.skipped ?? [])
  if (sentences.length === 0) {
    return fail(`source "${record.id}" has no sentence besides what was marked as page clutter`)
  }
  const context = { published: published.value, aliases }
  const headline = analyse(record.title, context)
  const text = analyse(record.text, { ...context, sentences })
  const terms = new Map<string, TermEntry>()
  const headlineLength = addTerms(terms, [indexTerms(headline).flat()], 0)
  const textLength = addTerms(terms, indexTerms(text), 1)
  const fingerprints = fingerprintAll(headline, text)
  const stored = encodeDocument({
    id: record.id,
    publisher: record.publisher,
    title: record.title,
    text: record.text,
    url: record.url ?? null,
    published: record.published ?? null,
    publishedDay: published.value,
    author: record.author ?? null,
    language: record.language ?? null,
    wires: readWires(record.credit, record.author),
    sentences,
    fingerprints: fingerprints.subarray(1),
    fullNames: collectFullNames(text),
  })
  if (stored.length > LARGEST_SHARD_BYTES - FRAME_ALLOWANCE_BYTES) {
    return fail(`source "${record.id}" is too large to be stored as one value`)
  }
  return succeed({
    publishedDay: published.value,
    stored,
    terms,
    length: headlineLength + textLength,
    textLength,
    fingerprints,
  })
}

function readDay(record: SourceRecord): Result<DayNumber | null, string> {
  if (record.published === undefined) return succeed(null)
  const day = toDayNumber(record.published)
  const shown = record.published.slice(0, 40)
  return day === null
    ? fail(`"${shown}", published of source "${record.id}", is no date`)
    : succeed(day)
}

/** Counts the terms of sentences numbered from `first`; gives how many there were. */
function addTerms(
  terms: Map<string, TermEntry>,
  sentences: readonly (readonly string[])[],
  first: number,
): number {
  let length = 0
  for (const [at, sentence] of sentences.entries()) {
    const number = first + at
    length += sentence.length
    for (const term of sentence) {
      const entry = terms.get(term)
      if (entry !== undefined) {
        entry.frequency += 1
        if (entry.sentences.at(-1) !== number) entry.sentences.push(number)
      } else if (encodeTerm(term) !== null) {
        terms.set(term, { frequency: 1, sentences: [number] })
      }
    }
  }
  return length
}

function fingerprintAll(headline: Analysis, text: Analysis): Uint32Array {
  const fingerprints = new Uint32Array(1 + text.sentences.length)
  // A headline of several sentences is one to a reader; only its first tells copies apart.
  fingerprints[0] = fingerprintSentence(headline, 0)
  for (let at = 0; at < text.sentences.length; at += 1) {
    fingerprints[at + 1] = fingerprintSentence(text, at)
  }
  return fingerprints
}
