// Plays the newsroom's receiver: takes the first callback that is signed as it should be, and answers 204.
// What is not signed so gets a 401 and is passed over.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type StandardKey, verifyStandard } from '../hooks/signatures/standard-webhooks.ts'
import { fail, type Result, succeed } from '../result.ts'
import { type ArticleCallback, articleCallback } from '../schema/article-callback.ts'

export interface CallbackReceiver {
  /** The callback of a delivery; null where none came in time. */
  waitFor(delivery: string, milliseconds: number): Promise<ArticleCallback | null>
  close(): void
}

/** Listens at a callback's address on this machine; one line where that is not to be had. */
export async function receiveCallbacks(
  address: URL,
  key: StandardKey,
): Promise<Result<CallbackReceiver, string>> {
  const taken = new Map<string, ArticleCallback>()
  let tell = (): void => {}
  const server = createServer(async (request, response) => {
    const callback = await readCallback(request, key)
    response.writeHead(callback === null ? 401 : 204).end()
    if (callback === null) return
    taken.set(callback.data.delivery, callback)
    tell()
  })
  const port = Number(address.port || 80)
  if (!(await listen(server, port, address.hostname))) {
    return fail(`port ${port} of CALLBACK_URL is in use: something else takes the callbacks`)
  }
  return succeed({
    waitFor: (delivery, milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), milliseconds)
        tell = () => {
          const callback = taken.get(delivery)
          if (callback === undefined) return
          clearTimeout(timer)
          resolve(callback)
        }
        tell()
      }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  })
}

async function readCallback(
  request: IncomingMessage,
  key: StandardKey,
): Promise<ArticleCallback | null> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  const signed = { method: request.method ?? '', path: request.url ?? '', headers, body }
  const verified = await verifyStandard(signed, key, Date.now())
  if (!verified.ok) return null
  const parsed = articleCallback.safeParse(JSON.parse(body.toString('utf8')))
  return parsed.success ? parsed.data : null
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => resolve(true))
  })
}
