// Finds out whether a port of this machine can be listened on.
import { createServer } from 'node:net'
import { fail, type Result, succeed } from '../result.ts'

/** Tries a port of 127.0.0.1 (0: any free one) and returns its number; the error is one line. */
export function claimPort(port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(fail(wordPortError(error, port)))
    })
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      const found = address !== null && typeof address === 'object' ? address.port : port
      server.close(() => resolve(succeed(found)))
    })
  })
}

function wordPortError(error: NodeJS.ErrnoException, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: end what listens there, or name another with --port (0 takes any free one)`
    case 'EACCES':
      return `this user may not listen on port ${port}: name one above 1023 with --port`
    default:
      return `cannot listen on 127.0.0.1:${port}: ${error.message}`
  }
}
