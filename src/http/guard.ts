// Lets a request through by its key and by how many came before it. What is signed by its sender (Slack,
// webhooks), pages, health and the API's description need no key.
import { scopeOf } from '../access/scope-of.ts'
import type { Access, RateLimit } from '../access/types.ts'
import type { AccessKey } from '../schema/access-key.ts'
import type { Fault } from './faults.ts'
import { type AppContext, respondFault } from './respond.ts'

type Middleware = (context: AppContext, next: () => Promise<void>) => Promise<Response | undefined>

const REALM = 'Bearer realm="deskcheck"'

/**
 * Guards addresses that need a key where access is not public. A key that is shown is always looked at,
 * so that a wrong one is not found out only on the day that keys are required.
 */
export function requireKey(access: Access): Middleware {
  return async (context, next) => {
    const token = readToken(context, access)
    const found = token === null ? null : await access.findKey(token)
    if (found !== null && !found.ok) return respondFault(context, KEYS_UNAVAILABLE)
    const key = found === null ? null : found.value
    // Before anything is said about the key, so that guesses are counted too.
    const limited = await limitRate(context, access.limit, key)
    if (limited !== null) return limited
    const fault = findFault(context, access, token, key)
    if (fault !== null) return respondFault(context, fault)
    await next()
    if (!access.isPublic) keepPrivate(context)
    return undefined
  }
}

/** Limits addresses that need no key, by where a request comes from. */
export function limitByAddress(access: Access): Middleware {
  return async (context, next) => {
    const limited = await limitRate(context, access.limit, null)
    if (limited !== null) return limited
    await next()
    return undefined
  }
}

const KEYS_UNAVAILABLE: Fault = {
  kind: 'keys-unavailable',
  detail: 'The key could not be looked up. Ask again later.',
  headers: { 'retry-after': '5' },
}

/** The bearer token. Where access is public it may be meant for somebody else, unless it looks like a key. */
function readToken(context: AppContext, { isPublic }: Access): string | null {
  const header = context.req.header('authorization') ?? ''
  const token = /^bearer +(\S+) *$/i.exec(header)?.[1] ?? null
  return isPublic && token?.startsWith('dk_') !== true ? null : token
}

function findFault(
  context: AppContext,
  access: Access,
  token: string | null,
  key: AccessKey | null,
): Fault | null {
  if (token === null) {
    if (access.isPublic) return null
    return unauthorised(
      'This server needs a key. Send it as "Authorization: Bearer dk_…"; its operator makes one with "deskcheck key add".',
      REALM,
    )
  }
  if (key === null) {
    return unauthorised(
      'The key is not known here, or was revoked.',
      `${REALM}, error="invalid_token"`,
    )
  }
  const scope = scopeOf(context.req.path)
  if (scope === null || key.scopes.includes(scope)) return null
  return {
    kind: 'forbidden',
    detail: `The key lacks the scope "${scope}" that this address asks for.`,
    headers: { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${scope}"` },
  }
}

function unauthorised(detail: string, challenge: string): Fault {
  return { kind: 'unauthorized', detail, headers: { 'www-authenticate': challenge } }
}

/** Counts the request and says what is allowed; the 429 where it is too much, else null. */
async function limitRate(
  context: AppContext,
  limit: RateLimit | null,
  key: AccessKey | null,
): Promise<Response | null> {
  if (limit === null) return null
  const { quota, windowSeconds } = limit
  context.header('ratelimit-policy', `"default";q=${quota};w=${windowSeconds}`)
  const client = key === null ? `address ${readAddress(context)}` : `key ${key.id}`
  if (await limit.take(client)) return null
  return respondFault(context, {
    kind: 'too-many-requests',
    detail: `More than ${quota} requests in ${windowSeconds} seconds. Ask again later.`,
    headers: { 'retry-after': String(windowSeconds) },
  })
}

/** Where the request comes from; of IPv6 the half that a network gives out, since the rest is free to choose. */
function readAddress(context: AppContext): string {
  const address = context.req.header('cf-connecting-ip') ?? 'unknown'
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const filled = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0')]
  return filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** A cache between here and the client must not give one's answer to those without a key. */
function keepPrivate(context: AppContext): void {
  const { headers } = context.res
  const control = headers.get('cache-control') ?? ''
  if (/^public\b/.test(control)) headers.set('cache-control', control.replace('public', 'private'))
  headers.append('vary', 'Authorization')
}
