// Reads a request's body within a limit in bytes, whatever length the client announces. Bytes only: what
// they mean, and what a client is told, is the business of the edge that reads them.
import { fail, type Result, succeed } from '../result.ts'

export type BodyFailure = 'too_large' | 'broke_off'

/** The whole body, exactly as sent; empty where there is none. Reads at most `maxBytes` and a chunk. */
export async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, BodyFailure>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return fail('too_large')
  if (request.body === null) return succeed(new Uint8Array(0))
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > maxBytes) {
        await reader.cancel()
        return fail('too_large')
      }
      chunks.push(value)
    }
  } catch {
    return fail('broke_off')
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return succeed(bytes)
}
