// Signatures as each vendor specifies them. The vectors of Contentful, Sanity and Standard Webhooks were
// made with the vendors' own packages; Ghost's after its source.
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HookSettings } from '../../../src/hooks/settings.ts'
import { readStandardKey, signStandard } from '../../../src/hooks/signatures/standard-webhooks.ts'
import type { SignedRequest, Vendor } from '../../../src/hooks/types.ts'
import { chooseVerify } from '../../../src/hooks/verify.ts'

const BODY = '{"sys":{"id":"a1"},"fields":{"title":{"en-US":"Überschrift"}}}'
const SIGNED_AT = 1_700_000_000_000
const STANDARD_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

interface Vector {
  readonly name: string
  readonly vendor: Vendor
  readonly settings: HookSettings
  readonly path?: string
  readonly headers: Readonly<Record<string, string>>
  /** The header that holds the signature. */
  readonly signature: string
}

const STANDARD_HEADERS = {
  'webhook-id': 'msg_1',
  'webhook-timestamp': '1700000000',
  'webhook-signature': 'v1,nhvdNmR25Fi07nrYCsxUndD+bToUsJf30mXRw8mpgnQ=',
}

const CONTENTFUL_HEADERS = {
  'content-type': 'application/vnd.contentful.management.v1+json',
  'x-contentful-topic': 'ContentManagement.Entry.publish',
  'x-contentful-signature': '1b555b8b8050c552ddc6e51beaafa8f5a5ab21bdf1072b47a5c9e53db9ae3c77',
  'x-contentful-signed-headers':
    'content-type,x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic',
  'x-contentful-timestamp': '1700000000000',
}
const CONTENTFUL_SECRET = '0123456789abcdef'.repeat(4)

const VECTORS: readonly Vector[] = [
  {
    name: 'Ghost',
    vendor: 'ghost',
    settings: { WEBHOOK_SECRET_GHOST: 'ghöst' },
    headers: {
      'x-ghost-signature':
        'sha256=c03a42007a078e0c3665d05fafc245d4954da8ea80940b1aa739f1f0164ab5d3, t=1700000000000',
    },
    signature: 'x-ghost-signature',
  },
  {
    name: 'Contentful',
    vendor: 'contentful',
    settings: { WEBHOOK_SECRET_CONTENTFUL: CONTENTFUL_SECRET },
    headers: CONTENTFUL_HEADERS,
    signature: 'x-contentful-signature',
  },
  {
    name: 'Contentful with a query',
    vendor: 'contentful',
    settings: { WEBHOOK_SECRET_CONTENTFUL: CONTENTFUL_SECRET },
    path: '/hooks/contentful?desk=a b',
    headers: {
      'x-contentful-topic': 'ContentManagement.Entry.publish',
      'x-contentful-signature': '53c740b31d5c50dae616dad76c6678c1ca18073c40a9ea03a7a3693a839f1e08',
      'x-contentful-signed-headers':
        'x-contentful-signed-headers,x-contentful-timestamp,x-contentful-topic',
      'x-contentful-timestamp': '1700000000000',
    },
    signature: 'x-contentful-signature',
  },
  {
    name: 'Sanity',
    vendor: 'sanity',
    settings: { WEBHOOK_SECRET_SANITY: 'sänity secret' },
    headers: {
      'sanity-webhook-signature': 't=1700000000000,v1=s966y3hykLB9A2y6l4pwdr5Mid43Qrfiro5j155Dul8',
    },
    signature: 'sanity-webhook-signature',
  },
  {
    name: 'WordPress',
    vendor: 'wordpress',
    settings: { WEBHOOK_SECRET_WORDPRESS: STANDARD_SECRET },
    headers: STANDARD_HEADERS,
    signature: 'webhook-signature',
  },
  {
    name: 'Standard Webhooks',
    vendor: 'generic',
    settings: { WEBHOOK_SECRET_GENERIC: STANDARD_SECRET },
    headers: STANDARD_HEADERS,
    signature: 'webhook-signature',
  },
]

interface Change {
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
  readonly settings?: HookSettings
  readonly method?: string
  readonly path?: string
  readonly now?: number
}

async function verify(vector: Vector, change: Change = {}): Promise<string> {
  const headers = new Headers()
  for (const [name, value] of Object.entries({ ...vector.headers, ...change.headers })) {
    if (value !== null) headers.set(name, value)
  }
  const request: SignedRequest = {
    method: change.method ?? 'POST',
    path: change.path ?? vector.path ?? `/hooks/${vector.vendor}`,
    headers,
    body: new TextEncoder().encode(change.body ?? BODY),
  }
  const chosen = chooseVerify(change.settings ?? vector.settings, vector.vendor)
  if (!chosen.ok) throw new Error(`${chosen.error.setting} ${chosen.error.message}`)
  const verified = await chosen.value(request, change.now ?? SIGNED_AT)
  return verified.ok ? 'good' : verified.error
}

describe.each(VECTORS)('a request signed as $name signs', (vector) => {
  const written = vector.headers[vector.signature] ?? ''

  it('is taken', async () => {
    expect(await verify(vector)).toBe('good')
  })

  it('is taken up to five minutes early or late, and no further', async () => {
    for (const minutes of [-5, 5]) {
      expect(await verify(vector, { now: SIGNED_AT + minutes * 60_000 })).toBe('good')
      const beyond = SIGNED_AT + minutes * 60_000 + Math.sign(minutes)
      expect(await verify(vector, { now: beyond })).toBe('stale')
    }
  })

  it('is refused with another body, even by one byte', async () => {
    for (const body of ['', `${BODY} `, BODY.replace('a1', 'a2')]) {
      expect(await verify(vector, { body })).toBe('wrong')
    }
  })

  it('is refused under another secret', async () => {
    const settings = {
      WEBHOOK_SECRET_GHOST: 'ghost',
      WEBHOOK_SECRET_CONTENTFUL: '1'.repeat(64),
      WEBHOOK_SECRET_SANITY: 'sanity',
      WEBHOOK_SECRET_WORDPRESS: `whsec_${btoa('x'.repeat(32))}`,
      WEBHOOK_SECRET_GENERIC: `whsec_${btoa('x'.repeat(32))}`,
    }
    expect(await verify(vector, { settings })).toBe('wrong')
  })

  it('is refused with a changed signature', async () => {
    // The first character of the digest: each stands for bits that count.
    const changed = written.replace(/(sha256=|v1[=,]|^(?!t=))(.)/, (_, before, first) => {
      return `${before}${first === '0' ? '1' : '0'}`
    })
    expect(changed).not.toBe(written)
    expect(await verify(vector, { headers: { [vector.signature]: changed } })).toBe('wrong')
  })

  it('is refused with a changed time, since the time is signed', async () => {
    const later = (text: string) => text.replace('1700000000', '1700000001')
    const headers = Object.fromEntries(
      Object.entries(vector.headers).map(([name, value]) => [name, later(value)]),
    )
    expect(await verify(vector, { headers, now: SIGNED_AT + 1000 })).toBe('wrong')
  })

  it('is refused without a signature, or with what is none', async () => {
    expect(await verify(vector, { headers: { [vector.signature]: null } })).toBe('missing')
    for (const text of ['', 'v1', 'sha256=', 't=,v1=', '*', 'v1,', 'sha256=00, t=1700000000000']) {
      expect(await verify(vector, { headers: { [vector.signature]: text } })).toBe('malformed')
    }
  })

  it('is refused whatever stands in its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'v1t=,sha256 _-+/0aF') }),
        async (text) => {
          expect(await verify(vector, { headers: { [vector.signature]: text } })).not.toBe('good')
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('Ghost', () => {
  it('of old, which signs no time, is refused', async () => {
    const digest = createHmac('sha256', 'ghöst').update(BODY).digest('hex')
    const [ghost] = VECTORS
    if (ghost === undefined) throw new Error('no vector')
    for (const text of [`sha256=${digest}`, `sha256=${digest}, t=${SIGNED_AT}`]) {
      expect(await verify(ghost, { headers: { 'x-ghost-signature': text } })).not.toBe('good')
    }
  })
})

describe('Contentful', () => {
  const vector = VECTORS[1] as Vector

  it('signs method, path and the listed headers', async () => {
    expect(await verify(vector, { method: 'PUT' })).toBe('wrong')
    expect(await verify(vector, { path: '/hooks/ghost' })).toBe('wrong')
    const headers = { 'x-contentful-topic': 'ContentManagement.Entry.unpublish' }
    expect(await verify(vector, { headers })).toBe('wrong')
    expect(await verify(vector, { headers: { 'x-contentful-topic': null } })).toBe('wrong')
    expect(await verify(vector, { headers: { 'x-other': 'is not signed' } })).toBe('good')
  })

  it('must sign the time and the list itself', async () => {
    for (const list of [
      'x-contentful-signed-headers',
      'x-contentful-timestamp',
      '',
      'a b,\u00e9',
    ]) {
      expect(await verify(vector, { headers: { 'x-contentful-signed-headers': list } })).toBe(
        'malformed',
      )
    }
  })
})

describe('Standard Webhooks', () => {
  it('signs and checks the vector of the specification', async () => {
    const key = readStandardKey(STANDARD_SECRET)
    if (key === null) throw new Error('no key')
    const body = new TextEncoder().encode('{"test": 2432232314}')
    const headers = await signStandard(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body },
      key,
      1_614_265_330_000,
    )
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('takes one right signature among several, as secrets are rotated', async () => {
    const vector = VECTORS[5] as Vector
    const right = STANDARD_HEADERS['webhook-signature']
    const wrong = `v1,${btoa('x'.repeat(32))}`
    const check = (list: string) => verify(vector, { headers: { 'webhook-signature': list } })
    expect(await check(`${wrong} ${right}`)).toBe('good')
    expect(await check(`v1a,abc ${right}`)).toBe('good')
    expect(await check(`${wrong} ${wrong}`)).toBe('wrong')
    expect(await check(right.replace('v1,', 'v1a,'))).toBe('malformed')
    expect(await check(`${`${wrong} `.repeat(100)}${right}`)).toBe('wrong')
  })

  it('signs the id', async () => {
    const vector = VECTORS[5] as Vector
    expect(await verify(vector, { headers: { 'webhook-id': 'msg_2' } })).toBe('wrong')
    expect(await verify(vector, { headers: { 'webhook-id': null } })).toBe('missing')
  })
})

describe('a secret', () => {
  it.each<[Vendor, HookSettings, string]>([
    ['ghost', {}, 'WEBHOOK_SECRET_GHOST'],
    ['contentful', { WEBHOOK_SECRET_CONTENTFUL: '' }, 'WEBHOOK_SECRET_CONTENTFUL'],
    ['sanity', { WEBHOOK_SECRET_GHOST: 'x' }, 'WEBHOOK_SECRET_SANITY'],
    ['wordpress', { WEBHOOK_SECRET_WORDPRESS: 'no base64!' }, 'WEBHOOK_SECRET_WORDPRESS'],
    ['generic', { WEBHOOK_SECRET_GENERIC: 'whsec_c2hvcnQ=' }, 'WEBHOOK_SECRET_GENERIC'],
  ])('of %s that is missing or none is named', (vendor, settings, setting) => {
    expect(chooseVerify(settings, vendor)).toMatchObject({ ok: false, error: { setting } })
  })
})
