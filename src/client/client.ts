// The typed client of the HTTP API, for browsers, Workers and Node alike: `fetch` and nothing else. It
// knows addresses and framing; what an answer means is the caller's business.
import { ProblemError, readProblem } from './problem-error.ts'
import { readEvents } from './read-events.ts'
import type {
  ArticleClaim,
  ArticleEnd,
  ArticleRequest,
  ArticleResult,
  BatchRequest,
  BatchResult,
  CheckRequest,
  CheckResult,
  IndexInfo,
  Problem,
  SourceDocument,
  SourceList,
  SourceListRequest,
} from './types.ts'

export type * from './types.ts'
export { ProblemError }

export interface ClientOptions {
  /** An API key, where the server asks for one. */
  readonly key?: string
  /** Stands in for the global `fetch`. */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>
}

export interface CallOptions {
  /** Gives the call up. */
  readonly signal?: AbortSignal
}

/** What the stream of a draft tells: each claim as it is decided, then the summary. */
export type ArticleEvent =
  | { readonly event: 'claim'; readonly data: ArticleClaim }
  | { readonly event: 'summary'; readonly data: ArticleEnd }

/** Every call rejects with a `ProblemError` where the server refuses, and as `fetch` does where none answers. */
export interface Client {
  /** Checks a claim; by POST, so that it stands in no log on the way. */
  check(request: CheckRequest, options?: CallOptions): Promise<CheckResult>
  /** The same by GET, which caches may answer. */
  checkCached(request: CheckRequest, options?: CallOptions): Promise<CheckResult>
  /** Checks up to 50 claims; each has its result or its problem. */
  checkBatch(claims: BatchRequest['claims'], options?: CallOptions): Promise<BatchResult>
  /** Checks the statements of a draft. */
  checkArticle(request: ArticleRequest, options?: CallOptions): Promise<ArticleResult>
  /** The same as it goes on; the last event is `summary`. Leaving the loop ends the work at the server. */
  streamArticle(request: ArticleRequest, options?: CallOptions): AsyncGenerator<ArticleEvent, void>
  /** Lists or searches the sources. */
  listSources(request?: SourceListRequest, options?: CallOptions): Promise<SourceList>
  /** Reads a source, into whose text the offsets of quotes point. */
  readSource(id: string, options?: CallOptions): Promise<SourceDocument>
  /** What the answers rest on. */
  readIndex(options?: CallOptions): Promise<IndexInfo>
}

/** A client of the server at `address`, such as "https://desk.example.com" or "" for the page's own. */
export function createClient(address: string, options: ClientOptions = {}): Client {
  const base = address.replace(/\/+$/, '')
  const ask = options.fetch ?? ((input, init) => fetch(input, init))
  const key = options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }

  async function send(
    path: string,
    body: unknown,
    accept: string,
    { signal }: CallOptions = {},
  ): Promise<Response> {
    const isPost = body !== undefined
    const response = await ask(base + path, {
      method: isPost ? 'POST' : 'GET',
      headers: { accept, ...key, ...(isPost ? { 'content-type': 'application/json' } : {}) },
      ...(isPost ? { body: JSON.stringify(body) } : {}),
      ...(signal === undefined ? {} : { signal }),
    })
    if (!response.ok) throw new ProblemError(await readProblem(response))
    return response
  }
  /** What a good answer holds is what the server's schema says; it is not checked again. */
  async function askJson<Value>(path: string, body: unknown, call?: CallOptions): Promise<Value> {
    return (await (await send(path, body, 'application/json', call)).json()) as Value
  }

  return {
    check: (request, call) => askJson('/v1/check', request, call),
    checkCached: (request, call) => askJson(`/v1/check${toQuery(request)}`, undefined, call),
    checkBatch: (claims, call) => askJson('/v1/check/batch', { claims }, call),
    checkArticle: (request, call) => askJson('/v1/articles/check', request, call),
    async *streamArticle(request, call) {
      const response = await send('/v1/articles/check', request, 'text/event-stream', call)
      for await (const { event, data } of readEvents(response)) {
        if (event === 'error') throw new ProblemError(data as Problem)
        // An event of a later server is passed over.
        if (event !== 'claim' && event !== 'summary') continue
        yield { event, data } as ArticleEvent
        if (event === 'summary') return
      }
      throw new Error('The stream broke off before its summary.')
    },
    listSources: (request = {}, call) => askJson(`/v1/sources${toQuery(request)}`, undefined, call),
    readSource: (id, call) =>
      askJson(`/v1/sources/${id.split('/').map(encodeURIComponent).join('/')}`, undefined, call),
    readIndex: (call) => askJson('/v1/index', undefined, call),
  }
}

function toQuery(fields: object): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return query.size === 0 ? '' : `?${query}`
}
