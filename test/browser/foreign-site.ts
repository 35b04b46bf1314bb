// Another site on another port: a page of a given text and headers, as a newsroom's own server sends it.
import { createServer } from 'node:http'

export interface ForeignSite {
  /** Address of the page. */
  readonly url: string
  close(): Promise<void>
}

/** Serves `html` at every path, with `headers` beside its content type. */
export async function startForeignSite(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ForeignSite> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
