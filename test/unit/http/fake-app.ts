// An app over an index and an engine that do as told, for tests of the HTTP edge alone.
import type { Access } from '../../../src/access/types.ts'
import type { CheckFailure } from '../../../src/check.ts'
import { checkArticle } from '../../../src/check-article.ts'
import { createApp } from '../../../src/http/app.ts'
import type { AppDependencies, CheckArticle, CheckClaim } from '../../../src/http/dependencies.ts'
import type { IndexFailure, OpenIndex, StoredDocument } from '../../../src/index/types.ts'
import { fail, succeed } from '../../../src/result.ts'
import type { CheckResult } from '../../../src/verdict/types.ts'

export const SUMMARY = {
  version: 'a1b2c3',
  builtAt: '2022-04-01T00:00:00.000Z',
  documents: 1,
  passages: 4,
}
const MODEL = { name: 'fake', version: '1' }

const TEXT =
  'The mayor opened the bridge. It had been closed for repairs since June. ' +
  'Traffic resumed within the hour, and the council thanked the engineers for their patience. ' +
  'A second bridge is to follow next year.'

export const DOCUMENT: StoredDocument = {
  ordinal: 0,
  id: 'bridge/1',
  publisher: 'The Courier',
  title: 'Bridge opens',
  text: TEXT,
  url: null,
  published: '2022-03-29',
  publishedDay: 19_080,
  author: null,
  language: null,
  wires: [],
  sentences: [
    { start: 0, end: 28 },
    { start: 29, end: 71 },
    { start: 72, end: 162 },
    { start: 163, end: TEXT.length },
  ],
  fingerprints: new Uint32Array(4),
  fullNames: [],
}

const INDEX: OpenIndex = {
  summary: SUMMARY,
  aliases: { canonicalByVariant: new Map(), longestVariant: 0 },
  averageLength: { document: 30, passage: 8 },
  readPostings: async () => succeed(new Map()),
  readDocuments: async (ordinals) => succeed(ordinals.map(() => DOCUMENT)),
  findDocument: async (id) => succeed(id === DOCUMENT.id ? 0 : null),
  countPublishedBy: (day) => (day < (DOCUMENT.publishedDay ?? 0) ? 0 : 1),
}

/** A result that echoes the request. */
export const echoCheck: CheckClaim = async (_dependencies, request) =>
  succeed({
    id: request.id ?? `hash of ${request.claim} ${request.asOf ?? ''} ${request.limit ?? ''}`,
    claim: request.claim,
    verdict: 'not_enough_evidence',
    confidence: 0.5,
    summary: 'Nothing in the archive answers this claim.',
    supporting: [],
    conflicting: [],
    related: [],
    origins: { supporting: 0, conflicting: 0 },
    asOf: request.asOf ?? null,
    index: SUMMARY,
    model: MODEL,
  } satisfies CheckResult)

export function failCheck(failure: CheckFailure): CheckClaim {
  return async () => fail(failure)
}

interface FakeOptions {
  readonly checkClaim?: CheckClaim
  readonly checkArticle?: CheckArticle
  readonly sourceText?: 'full' | 'excerpt'
  readonly access?: Partial<Access>
  /** Fails every opening of the index. */
  readonly indexFailure?: IndexFailure
}

/** The app, and the lines it logged. */
export function createFakeApp(options: FakeOptions = {}) {
  const lines: string[] = []
  const dependencies: AppDependencies = {
    withIndex: (use) => {
      const { indexFailure } = options
      return indexFailure === undefined ? use(INDEX) : Promise.resolve(fail(indexFailure))
    },
    checkClaim: options.checkClaim ?? echoCheck,
    checkArticle: options.checkArticle ?? checkArticle,
    judge: { ...MODEL, judge: async () => [] },
    settings: { sourceText: options.sourceText ?? 'full', publisherName: 'The Courier' },
    access: { isPublic: true, findKey: async () => succeed(null), limit: null, ...options.access },
    log: (line) => lines.push(line),
  }
  return { app: createApp(dependencies), lines }
}

export const JSON_HEADERS = { 'content-type': 'application/json' }

/** POSTs `body` as JSON; text goes as it is. */
export function post(
  app: ReturnType<typeof createApp>,
  path: string,
  body: unknown,
  headers: Record<string, string> = JSON_HEADERS,
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return Promise.resolve(app.request(path, { method: 'POST', body: text, headers }))
}
