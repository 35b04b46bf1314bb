// The examples of the OpenAPI document. A test sends each to a server that holds the default corpus and
// compares the answer, so that none of them can go stale.

export type OperationId =
  | 'checkClaim'
  | 'checkClaimByQuery'
  | 'checkBatch'
  | 'listSources'
  | 'checkArticle'
  | 'readSource'
  | 'readIndex'
  | 'readHealth'

export interface ApiExample {
  readonly operationId: OperationId
  readonly name: string
  readonly summary: string
  readonly method: 'GET' | 'POST'
  /** Path and query, as sent. */
  readonly url: string
  /** JSON body, as sent; absent for GET. */
  readonly body?: unknown
  readonly status: number
  /** What comes back; absent where the request alone is worth showing. */
  readonly answer?: unknown
}

const EXAMPLE_REQUEST_ID = 'd09bdbbc-9bff-4b21-ab40-4b7570d0d6ef'

const SUPPORTED = {
  id: '695b0a4cb798989abba0a781',
  claim: 'Abramovich attended the Istanbul talks',
  verdict: 'supported',
  confidence: 0.876,
  summary:
    'In this archive, the claim is supported by Cnews Live (29 March 2022) and Unnamed outlet (Istanbul dateline) (undated), two sources of two independent origins.',
  supporting: [
    {
      id: 'cnews-live-talks-begin-in-istanbul',
      publisher: 'Cnews Live',
      title: 'Russian and Ukrainian delegations start talks in Istanbul amid hopes of progress',
      url: null,
      published: '2022-03-29',
      origin: 'cnews-live-talks-begin-in-istanbul',
      confidence: 0.844,
      evidence: [
        {
          quote:
            "Video pictures taken inside Istanbul's Dolmabahce palace, where the talks were held, showed that the Russian billionaire Roman Abramovich was in attendance.",
          start: 1425,
          end: 1581,
          before:
            "Russia's invasion, the biggest attack since World War II, has come to a standstill on most fronts, while the civilians trapped in cities under siege suffer horribly.\n\n",
          after: ' In what role he was there was not clear at first, Reuters reported.',
          reasons: [],
        },
      ],
    },
    {
      id: 'unnamed-outlet-istanbul-palace-talks',
      publisher: 'Unnamed outlet (Istanbul dateline)',
      title:
        'Turkey hosts the first meeting in person of Russian and Ukrainian negotiators for almost three weeks',
      url: null,
      published: null,
      origin: 'unnamed-outlet-istanbul-palace-talks',
      confidence: 0.802,
      evidence: [
        {
          quote:
            "The Russian billionaire Roman Abramovich was present in Istanbul's Dolmabahce palace, the place where the talks were held.",
          start: 2479,
          end: 2601,
          before:
            'Dmitry Peskov, the Kremlin spokesperson, said that the talks had produced no substantial progress so far, but that it mattered that they were going on in person.\n\n',
          after: ' Abramovich has been trying to act as an intermediary.',
          reasons: [],
        },
      ],
    },
  ],
  conflicting: [],
  related: [],
  origins: {
    supporting: 2,
    conflicting: 0,
  },
  asOf: null,
  index: {
    version: '89a415cf5165b7d8',
    builtAt: '2026-11-21T07:18:47.017Z',
    documents: 5,
    passages: 128,
  },
  model: {
    name: 'deskcheck-alignment',
    version: '0.1.0',
  },
}

export const API_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'checkClaim',
    name: 'claim',
    summary: 'A claim alone',
    method: 'POST',
    url: '/v1/check',
    body: { claim: 'Abramovich attended the Istanbul talks' },
    status: 200,
    answer: SUPPORTED,
  },
  {
    operationId: 'checkClaim',
    name: 'claimAsOf',
    summary: 'What was known by a day, five sources a side',
    method: 'POST',
    url: '/v1/check',
    body: {
      claim: 'The delegations shook hands before the talks',
      asOf: '2022-03-31',
      limit: 5,
    },
    status: 200,
  },
  {
    operationId: 'checkClaimByQuery',
    name: 'claim',
    summary: 'A claim as a URL',
    method: 'GET',
    url: '/v1/check?claim=Abramovich+attended+the+Istanbul+talks',
    status: 200,
  },
  {
    operationId: 'checkBatch',
    name: 'claims',
    summary: 'A claim as text, and one with an id of yours',
    method: 'POST',
    url: '/v1/check/batch',
    body: {
      claims: [
        'Abramovich attended the Istanbul talks',
        { id: 'line-7', claim: 'Putin attended the Istanbul talks', asOf: '2022-03-31' },
      ],
    },
    status: 200,
  },
  {
    operationId: 'readIndex',
    name: 'index',
    summary: 'The corpus that comes with deskcheck',
    method: 'GET',
    url: '/v1/index',
    status: 200,
    answer: {
      version: '7b646a916e4b2289',
      builtAt: '2022-03-30T00:00:00.000Z',
      documents: 5,
      passages: 128,
      published: { first: '2022-03-29', last: '2022-03-29', undated: 2 },
      model: { name: 'deskcheck-alignment', version: '0.1.0' },
    },
  },
  {
    operationId: 'readHealth',
    name: 'ok',
    summary: 'Claims can be checked',
    method: 'GET',
    url: '/healthz',
    status: 200,
    answer: { status: 'ok', index: { version: '7b646a916e4b2289' } },
  },
  {
    operationId: 'listSources',
    name: 'newest',
    summary: 'The newest source of the corpus that comes with deskcheck',
    method: 'GET',
    url: '/v1/sources?limit=1',
    status: 200,
    answer: {
      sources: [
        {
          id: 'unnamed-outlet-march-29-talks',
          publisher: 'Unnamed outlet (March 29 report)',
          title:
            'Russia and Ukraine return to the negotiating table in Istanbul in search of common ground',
          url: null,
          published: '2022-03-29',
          author: null,
          passage: null,
        },
      ],
      total: 5,
      next: 1,
    },
  },
  {
    operationId: 'listSources',
    name: 'search',
    summary: 'The sources that speak about Crimea',
    method: 'GET',
    url: '/v1/sources?query=Crimea&limit=3',
    status: 200,
  },
  {
    operationId: 'readSource',
    name: 'unknownSource',
    summary: 'An id that the index does not have',
    method: 'GET',
    url: '/v1/sources/no-such-source',
    status: 404,
    answer: {
      type: 'urn:deskcheck:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'The index has no such source.',
      instance: '/v1/sources/no-such-source',
      requestId: EXAMPLE_REQUEST_ID,
    },
  },
  {
    operationId: 'checkClaim',
    name: 'misspeltField',
    summary: 'A misspelt field and a limit that is none',
    method: 'POST',
    url: '/v1/check',
    body: { claim: 'Abramovich attended the Istanbul talks', as_of: '2022-03-31', limit: 0 },
    status: 422,
    answer: {
      type: 'urn:deskcheck:problem:invalid-request',
      title: 'The request is not valid',
      status: 422,
      detail: 'limit must be a whole number from 1 to 50. 1 more in "errors".',
      instance: '/v1/check',
      requestId: EXAMPLE_REQUEST_ID,
      errors: [
        { field: '/limit', message: 'must be a whole number from 1 to 50' },
        { field: '/as_of', message: 'is not a field of this request' },
      ],
    },
  },
  {
    operationId: 'checkClaimByQuery',
    name: 'noDate',
    summary: 'A day that does not exist',
    method: 'GET',
    url: '/v1/check?claim=Abramovich+attended+the+Istanbul+talks&asOf=2022-02-30',
    status: 422,
    answer: {
      type: 'urn:deskcheck:problem:invalid-request',
      title: 'The request is not valid',
      status: 422,
      detail: 'asOf must be a date that exists, written YYYY-MM-DD.',
      instance: '/v1/check',
      requestId: EXAMPLE_REQUEST_ID,
      errors: [{ field: '/asOf', message: 'must be a date that exists, written YYYY-MM-DD' }],
    },
  },
  {
    operationId: 'checkArticle',
    name: 'draft',
    summary: 'A draft of three sentences, one of them a question',
    method: 'POST',
    url: '/v1/articles/check',
    body: {
      text: 'Roman Abramovich attended the Istanbul talks on Tuesday. He sat at a table with the delegations. Was he a negotiator?',
      published: '2022-03-29',
      explain: true,
    },
    status: 200,
  },
  {
    operationId: 'checkArticle',
    name: 'noDraft',
    summary: 'No draft',
    method: 'POST',
    url: '/v1/articles/check',
    body: { maxClaims: 5 },
    status: 422,
    answer: {
      type: 'urn:deskcheck:problem:invalid-request',
      title: 'The request is not valid',
      status: 422,
      detail: 'The request needs a draft as text, markdown or html.',
      instance: '/v1/articles/check',
      requestId: EXAMPLE_REQUEST_ID,
      errors: [{ field: '', message: 'needs a draft as text, markdown or html' }],
    },
  },
]
