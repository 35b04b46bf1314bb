// The examples of the OpenAPI document. A test sends each to a server that holds the default corpus and
// compares the answer, so that none of them can go stale.

export type OperationId =
  | 'checkClaim'
  | 'checkClaimByQuery'
  | 'checkBatch'
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

export const API_EXAMPLES: readonly ApiExample[] = [
  {
    operationId: 'checkClaim',
    name: 'claim',
    summary: 'A claim alone',
    method: 'POST',
    url: '/v1/check',
    body: { claim: 'Abramovich attended the Istanbul talks' },
    status: 200,
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
]
