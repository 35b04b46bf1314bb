// The embed edge over a check that answers as told, behind the app that stands before it in the Worker.
import type { CheckFailure, CheckRequest } from '../../../src/check.ts'
import { createEmbedRoutes } from '../../../src/embed/routes.ts'
import { fail, succeed } from '../../../src/result.ts'
import type { CheckResult, Source } from '../../../src/schema/check-result.ts'
import { createFakeApp } from '../http/fake-app.ts'

export const SOURCE: Source = {
  id: 'istanbul',
  publisher: 'The Courier & Sons',
  title: 'Talks <begin>',
  url: 'https://courier.example/a?b=1&c=2',
  published: '2022-03-29',
  confidence: 0.8,
  origin: 'istanbul',
  evidence: [
    {
      quote: 'In Mariupol nearly 5,000 people have been killed.',
      start: 0,
      end: 49,
      before: '',
      after: '',
      reasons: [{ code: 'number', claim: '50,000', evidence: '5,000' }],
    },
  ],
}

export const REFUTED: CheckResult = {
  id: '1',
  claim: 'Nearly 50,000 people were killed in Mariupol',
  verdict: 'refuted',
  confidence: 0.739,
  summary: 'In this archive, the claim is contradicted by The Courier & Sons (29 March 2022).',
  supporting: [],
  conflicting: [SOURCE],
  related: [{ ...SOURCE, id: 'other', url: 'javascript:alert(1)', published: null }],
  origins: { supporting: 0, conflicting: 1 },
  asOf: null,
  index: { version: 'v', builtAt: '2022-04-01T00:00:00.000Z', documents: 2225, passages: 9 },
  model: { name: 'm', version: '1' },
}

interface FakeEmbed {
  readonly result?: CheckResult
  readonly failure?: CheckFailure
  readonly frameAncestors?: string
}

/** The app with the embed's routes, what was asked of the check, and the lines that were logged. */
export function createFakeEmbed({
  result = REFUTED,
  failure,
  frameAncestors = '*',
}: FakeEmbed = {}) {
  const requests: CheckRequest[] = []
  const lines: string[] = []
  const { app } = createFakeApp()
  const routes = createEmbedRoutes({
    check: async (request) => {
      requests.push(request)
      if (failure !== undefined) return fail(failure)
      return succeed({ ...result, claim: request.claim, asOf: request.asOf ?? null })
    },
    frameAncestors,
    publisherName: 'The Courier',
    log: (line) => lines.push(line),
  })
  app.route('/', routes)
  return { app, requests, lines }
}
