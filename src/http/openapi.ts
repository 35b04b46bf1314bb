// The OpenAPI 3.1 document: paths and problems here, schemas generated from the zod schemas that the
// routes parse and answer with, examples from the file that a test replays.

import { scopeOf } from '../access/scope-of.ts'
import { EVENT_STREAM_MEDIA_TYPE } from '../schema/article.ts'
import { PROBLEM_MEDIA_TYPE } from '../schema/problem.ts'
import { CLAIM_REVIEW_MEDIA_TYPE } from '../view/claim-review.ts'
import { MAX_BATCH_BODY_BYTES, MAX_BODY_BYTES, MAX_DRAFT_BODY_BYTES } from './body-limits.ts'
import { API_EXAMPLES, type OperationId } from './openapi-examples.ts'
import { type ComponentName, describeSchemas, type Json } from './openapi-schemas.ts'
import { describeWebhooks } from './openapi-webhooks.ts'

const PROBLEMS = {
  400: 'The body cannot be read: it is empty, not UTF-8, not JSON or broke off.',
  401: 'The server needs a key, or does not know the one that was sent.',
  403: 'The key lacks the scope that the address asks for.',
  404: 'The index has no such source.',
  405: 'The address does not answer this method; `Allow` lists those it does.',
  406: 'The client accepts nothing that is on offer, or only a ClaimReview where no verdict was given.',
  413: `The body is larger than ${MAX_BODY_BYTES} bytes, or a batch than ${MAX_BATCH_BODY_BYTES}, or a draft than ${MAX_DRAFT_BODY_BYTES}.`,
  415: 'The body is not sent as application/json in UTF-8, uncompressed.',
  422: 'A field is wrong; `errors` names each.',
  429: 'More requests than `RateLimit-Policy` allows, where the server limits them.',
  500: 'A fault of the server. Report the request id.',
  503: 'The index is missing, unreadable, damaged or of another format, or keys cannot be looked up. Nothing was ruled on.',
} as const
type ProblemStatus = keyof typeof PROBLEMS

const EVERYWHERE: readonly ProblemStatus[] = [405, 406, 500]
/** What only the guarded addresses, those below /v1, answer. */
const GUARDED: readonly ProblemStatus[] = [401, 403, 429]
const WITH_BODY: readonly ProblemStatus[] = [400, 413, 415, 422]

interface Operation {
  readonly path: string
  readonly method: 'get' | 'post'
  readonly id: OperationId
  readonly summary: string
  readonly body?: ComponentName
  readonly parameters?: readonly Json[]
  readonly answer: ComponentName
  readonly answerText: string
  /** Answers in other media types, by type. */
  readonly otherAnswers?: Json
  readonly isRevalidated?: boolean
  readonly problems: readonly ProblemStatus[]
}

/** Builds the document; the same every time. */
export function describeApi(): Json {
  const schemas = describeSchemas()
  return {
    openapi: '3.1.1',
    info: {
      title: 'deskcheck',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Is a claim supported or contradicted by what the archive holds, by which sources and in ' +
        'which words? A verdict speaks of the archive only: no evidence found is not evidence ' +
        'against. Claims are neither logged nor stored.',
    },
    servers: [{ url: '/' }],
    paths: describePaths(listOperations(schemas)),
    webhooks: describeWebhooks(),
    components: {
      schemas,
      securitySchemes: { ApiKey: API_KEY },
      headers: HEADERS,
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          `Problem${status}`,
          describeProblem(Number(status), description),
        ]),
      ),
    },
  }
}

const API_KEY = {
  type: 'http',
  scheme: 'bearer',
  description:
    'A key that begins with "dk_". Needed only where the server is closed (PUBLIC_ACCESS=false); its ' +
    'scopes say which addresses it is for.',
}

const HEADERS = {
  RequestId: {
    description: 'Names the request: the x-request-id you sent where it is sane, else a new one.',
    schema: { type: 'string' },
  },
  ETag: {
    description: 'Send it back as If-None-Match to get a 304 while nothing has changed.',
    schema: { type: 'string' },
  },
  RetryAfter: {
    description: 'Seconds to wait before asking again.',
    schema: { type: 'integer' },
  },
  RateLimitPolicy: {
    description:
      'Requests (q) in a window of seconds (w), as draft-ietf-httpapi-ratelimit-headers writes them; ' +
      'only where the server limits requests.',
    schema: { type: 'string', examples: ['"default";q=100;w=60'] },
  },
  WwwAuthenticate: {
    description: 'What is asked for: a bearer key, and what was wrong with the one sent.',
    schema: { type: 'string' },
  },
  Allow: { description: 'The methods of the address.', schema: { type: 'string' } },
}

function listOperations(schemas: Readonly<Record<ComponentName, Json>>): Operation[] {
  return [
    {
      path: '/v1/check',
      method: 'post',
      id: 'checkClaim',
      summary: 'Check a claim',
      body: 'CheckRequest',
      answer: 'CheckResult',
      answerText: 'The verdict, with the sources behind it and their words.',
      problems: [...WITH_BODY, 503],
    },
    {
      path: '/v1/check',
      method: 'get',
      id: 'checkClaimByQuery',
      summary: 'Check a claim by a URL that can be cached',
      parameters: toParameters(schemas.CheckRequest),
      answer: 'CheckResult',
      answerText: 'The same result as by POST, or its ClaimReview where `Accept` prefers that.',
      otherAnswers: {
        [CLAIM_REVIEW_MEDIA_TYPE]: {
          schema: {
            type: 'object',
            description:
              'A ClaimReview (https://schema.org/ClaimReview), where a verdict was given.',
          },
        },
      },
      isRevalidated: true,
      problems: [422, 503],
    },
    {
      path: '/v1/check/batch',
      method: 'post',
      id: 'checkBatch',
      summary: 'Check up to 50 claims',
      body: 'BatchRequest',
      answer: 'BatchResult',
      answerText: 'For each claim, in order, its result or its problem.',
      problems: [...WITH_BODY, 503],
    },
    {
      path: '/v1/articles/check',
      method: 'post',
      id: 'checkArticle',
      summary: "Check a draft's statements",
      body: 'ArticleRequest',
      answer: 'ArticleResult',
      answerText:
        'Each statement found, where it stands in the draft, the claim it makes and the result; or ' +
        'the same as events, where `Accept` prefers that. Drafts are neither logged nor stored.',
      otherAnswers: {
        [EVENT_STREAM_MEDIA_TYPE]: {
          schema: {
            type: 'string',
            description:
              'Server-sent events: `claim` (an ArticleClaim) for each as it is decided, in the order ' +
              'of the draft; then `summary` (an ArticleEnd), or `error` (a Problem).',
          },
        },
      },
      problems: [...WITH_BODY, 503],
    },
    {
      path: '/v1/sources',
      method: 'get',
      id: 'listSources',
      summary: 'List or search the sources',
      parameters: toParameters(schemas.SourceListRequest),
      answer: 'SourceList',
      answerText: 'A page of sources: newest first, or those that speak about the words asked for.',
      isRevalidated: true,
      problems: [422, 503],
    },
    {
      path: '/v1/sources/{id}',
      method: 'get',
      id: 'readSource',
      summary: 'Read a source',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      answer: 'SourceDocument',
      answerText: 'The source. Offsets of quotes count in its text.',
      isRevalidated: true,
      problems: [404, 503],
    },
    {
      path: '/v1/index',
      method: 'get',
      id: 'readIndex',
      summary: 'What the answers rest on',
      answer: 'IndexInfo',
      answerText: 'The index and the model that answer now.',
      isRevalidated: true,
      problems: [503],
    },
    {
      path: '/healthz',
      method: 'get',
      id: 'readHealth',
      summary: 'Whether claims can be checked now',
      answer: 'Health',
      answerText: 'They can.',
      problems: [503],
    },
  ]
}

/** Query parameters out of the properties of a request's schema. */
function toParameters(request: Json): Json[] {
  const required = Array.isArray(request.required) ? request.required : []
  return Object.entries(request.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function describePaths(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = paths[operation.path] ?? {}
    path[operation.method] = describeOperation(operation)
    paths[operation.path] = path
  }
  return paths
}

function describeOperation(operation: Operation): Json {
  const { id, summary, body, parameters, answer, answerText, otherAnswers, isRevalidated } =
    operation
  const isGuarded = operation.path.startsWith('/v1/')
  const problems = [...EVERYWHERE, ...(isGuarded ? GUARDED : []), ...operation.problems].sort(
    (a, b) => a - b,
  )
  return {
    operationId: id,
    summary,
    ...(isGuarded ? { security: describeSecurity(operation.path) } : {}),
    ...(parameters === undefined ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: describeBody(id, body) }),
    responses: {
      200: {
        description: answerText,
        headers: {
          'x-request-id': refer('headers', 'RequestId'),
          ...(isRevalidated ? { etag: refer('headers', 'ETag') } : {}),
          ...(isGuarded ? { 'ratelimit-policy': refer('headers', 'RateLimitPolicy') } : {}),
        },
        content: {
          'application/json': {
            schema: refer('schemas', answer),
            ...namedExamples(id, 200, ({ answer }) => answer),
          },
          ...otherAnswers,
        },
      },
      ...(isRevalidated ? { 304: { description: 'Nothing has changed.' } } : {}),
      ...Object.fromEntries(
        problems.map((status) => [status, refer('responses', `Problem${status}`)]),
      ),
    },
  }
}

/** Without a key where the server is public, else with one of the address's scope. */
function describeSecurity(path: string): Json[] {
  const scope = scopeOf(path)
  return [{}, { ApiKey: scope === null ? [] : [scope] }]
}

function describeBody(operationId: OperationId, schema: ComponentName): Json {
  return {
    required: true,
    content: {
      'application/json': {
        schema: refer('schemas', schema),
        ...namedExamples(operationId, 200, ({ body }) => body),
      },
    },
  }
}

function namedExamples(
  operationId: OperationId,
  status: number,
  select: (example: (typeof API_EXAMPLES)[number]) => unknown,
): Json {
  const entries = API_EXAMPLES.filter(
    (example) => example.operationId === operationId && example.status === status,
  ).flatMap((example) => {
    const value = select(example)
    return value === undefined ? [] : [[example.name, { summary: example.summary, value }]]
  })
  return entries.length === 0 ? {} : { examples: Object.fromEntries(entries) }
}

function describeProblem(status: number, description: string): Json {
  const examples = API_EXAMPLES.filter(
    (example) => example.status === status && example.answer !== undefined,
  ).map(({ name, summary, answer }) => [name, { summary, value: answer }])
  return {
    description,
    headers: {
      'x-request-id': refer('headers', 'RequestId'),
      ...(status === 405 ? { allow: refer('headers', 'Allow') } : {}),
      ...(status === 401 || status === 403
        ? { 'www-authenticate': refer('headers', 'WwwAuthenticate') }
        : {}),
      ...(status === 429 ? { 'ratelimit-policy': refer('headers', 'RateLimitPolicy') } : {}),
      ...(status === 429 || status === 503
        ? { 'retry-after': refer('headers', 'RetryAfter') }
        : {}),
    },
    content: {
      [PROBLEM_MEDIA_TYPE]: {
        schema: refer('schemas', 'Problem'),
        ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }),
      },
    },
  }
}

function refer(section: string, name: string): Json {
  return { $ref: `#/components/${section}/${name}` }
}
