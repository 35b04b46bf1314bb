// A long draft through the HTTP edge: how soon the first verdict streams, and the CPU of the whole.
import { checkClaim } from '../../src/check.ts'
import { checkArticle } from '../../src/check-article.ts'
import { readEvents } from '../../src/client/read-events.ts'
import type { SourceRecord } from '../../src/compile/types.ts'
import { createApp } from '../../src/http/app.ts'
import type { OpenIndex } from '../../src/index/types.ts'
import { succeed } from '../../src/result.ts'
import type { Judge } from '../../src/stance/types.ts'
import { splitSentences } from '../../src/text/sentences.ts'

export const DRAFT_BYTES = 200 * 1024

export interface DraftFigures {
  readonly sentences: number
  readonly statements: number
  readonly firstVerdictMs: number
  readonly firstVerdictCpuMs: number
  readonly wholeMs: number
  readonly cpuMs: number
}

/**
 * A draft of 200 KB out of every third sentence of the records: enough of the archive's own words that
 * each claim finds something, too few of any source that the draft would be its copy.
 */
export function composeDraft(records: readonly SourceRecord[]): string {
  const paragraphs = records.map(({ text }) =>
    splitSentences(text)
      .filter((_sentence, at) => at % 3 === 0)
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  )
  const draft: string[] = []
  let bytes = 0
  for (let at = 0; ; at += 1) {
    const paragraph = paragraphs[at % paragraphs.length] ?? ''
    bytes += Buffer.byteLength(paragraph) + 2
    if (bytes > DRAFT_BYTES) return draft.join('\n\n')
    draft.push(paragraph)
  }
}

export interface DraftAsk {
  readonly judge: Judge
  readonly maxClaims: number
}

/** Posts the draft to an app over `index` and reads the stream. */
export async function measureDraft(
  index: OpenIndex,
  draft: string,
  { judge, maxClaims }: DraftAsk,
): Promise<DraftFigures> {
  const app = createApp({
    withIndex: (use) => use(index),
    checkClaim,
    checkArticle,
    judge,
    settings: { sourceText: 'full', publisherName: 'bench' },
    access: { isPublic: true, findKey: async () => succeed(null), limit: null },
    log: () => {},
  })
  const before = process.cpuUsage()
  const started = performance.now()
  const response = await app.request('/v1/articles/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ text: draft, maxClaims }),
  })
  if (response.status !== 200) throw new Error(await response.text())
  let firstVerdictMs = 0
  let firstVerdictCpuMs = 0
  let summary = { sentences: 0, statements: 0 }
  for await (const { event, data } of readEvents(response)) {
    if (event === 'claim' && firstVerdictMs === 0) {
      firstVerdictMs = performance.now() - started
      firstVerdictCpuMs = cpuSince(before)
    }
    if (event === 'summary') summary = (data as { summary: typeof summary }).summary
  }
  return {
    ...summary,
    firstVerdictMs,
    firstVerdictCpuMs,
    wholeMs: performance.now() - started,
    cpuMs: cpuSince(before),
  }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}
