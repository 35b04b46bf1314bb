import { env, exports } from 'cloudflare:workers'
import { expect, it } from 'vitest'

it('runs in workerd', async () => {
  await env.INDEX.put('a', 'b')
  expect(await env.INDEX.get('a')).toBe('b')
  const r = await exports.default.fetch('http://x/')
  expect(await r.text()).toBe('deskcheck')
})
