// Contentful's request verification: an HMAC-SHA-256 in hex over method, path, the headers that
// `x-contentful-signed-headers` lists, and the body. Refuses a list without the time or without itself.
import { fail, type Result, succeed } from '../../result.ts'
import { fromHex, verifyHmac } from '../../wire/hmac.ts'
import type { SignedRequest } from '../types.ts'
import { isFresh, type SignatureFailure } from './signature.ts'

const SIGNATURE = 'x-contentful-signature'
const SIGNED_HEADERS = 'x-contentful-signed-headers'
const TIMESTAMP = 'x-contentful-timestamp'

/** Checks a request from Contentful against the space's signing secret; `now` in milliseconds. */
export async function verifyContentful(
  request: SignedRequest,
  secret: string,
  now: number,
): Promise<Result<null, SignatureFailure>> {
  const given = request.headers.get(SIGNATURE)
  const list = request.headers.get(SIGNED_HEADERS)
  const time = request.headers.get(TIMESTAMP)
  if (given === null || list === null || time === null) return fail('missing')
  const signature = fromHex(given.trim())
  const names = list.split(',').map((name) => name.trim().toLowerCase())
  const isWhole = names.includes(SIGNED_HEADERS) && names.includes(TIMESTAMP)
  if (signature === null || signature.length !== 32 || !isWhole || !/^\d{1,16}$/.test(time)) {
    return fail('malformed')
  }
  if (!isFresh(Number(time), now)) return fail('stale')
  const head = [request.method, encodePath(request.path), joinHeaders(names, request.headers), '']
  const isRight = await verifyHmac(secret, signature, head.join('\n'), request.body)
  return isRight ? succeed(null) : fail('wrong')
}

/** "name:value;name:value" in the order of the names; a header that is not there is left out. */
function joinHeaders(names: readonly string[], headers: Headers): string {
  return [...new Set(names)]
    .sort()
    .flatMap((name) => {
      const value = /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) ? headers.get(name) : null
      return value === null ? [] : [`${name}:${value.trim()}`]
    })
    .join(';')
}

/** As Contentful writes it: the query escaped as one word, and the whole once more. */
function encodePath(path: string): string {
  const [pathname = '', query = ''] = path.split('?')
  return encodeURI(query === '' ? pathname : `${pathname}?${encodeURIComponent(query)}`)
}
