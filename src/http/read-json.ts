// Reads a JSON body within a limit in bytes, whatever the client announces. Refuses other media types,
// encodings and charsets; what the JSON means is the schema's business.
import { fail, type Result, succeed } from '../result.ts'
import { type BodyFailure, readBytes } from '../wire/read-bytes.ts'
import type { Fault } from './faults.ts'

/** The parsed body, or the 400, 413 or 415 that it deserves. Reads at most `maxBytes` and a chunk. */
export async function readJson(
  request: Request,
  maxBytes: number,
): Promise<Result<unknown, Fault>> {
  const unsupported = findMediaFault(request.headers)
  if (unsupported !== null) return fail(unsupported)
  const body = await readBytes(request, maxBytes)
  if (!body.ok) return fail(wordBodyFailure(body.error, maxBytes))
  return parseJson(body.value)
}

function findMediaFault(headers: Headers): Fault | null {
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding.trim().toLowerCase() !== 'identity') {
    return {
      kind: 'unsupported-media-type',
      detail: 'A compressed body is not read. Send it without a Content-Encoding.',
      headers: { 'accept-encoding': 'identity' },
    }
  }
  const [type = '', ...parameters] = (headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  if (type === 'application/json' && isUtf8) return null
  return {
    kind: 'unsupported-media-type',
    detail: 'Send the body as JSON in UTF-8, with "content-type: application/json".',
    headers: { 'accept-post': 'application/json' },
  }
}

/** The failure of a body in the words of a problem. */
function wordBodyFailure(failure: BodyFailure, maxBytes: number): Fault {
  switch (failure) {
    case 'too_large':
      return { kind: 'body-too-large', detail: `The body may have at most ${maxBytes} bytes.` }
    case 'broke_off':
      return { kind: 'malformed-body', detail: 'The body broke off before its end.' }
    default:
      return failure satisfies never
  }
}

function parseJson(bytes: Uint8Array): Result<unknown, Fault> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail({ kind: 'malformed-body', detail: 'The body is not valid UTF-8.' })
  }
  if (text.trim() === '') {
    return fail({ kind: 'malformed-body', detail: 'The body is empty. Send a JSON object.' })
  }
  try {
    return succeed(JSON.parse(text) as unknown)
  } catch {
    return fail({ kind: 'malformed-body', detail: 'The body is not valid JSON.' })
  }
}
