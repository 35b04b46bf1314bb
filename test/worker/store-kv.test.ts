// The contract of every store, for real local KV inside workerd.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { createKvReader } from '../../src/store/kv.ts'
import { describeShardReader } from '../unit/store/shard-reader-contract.ts'

describe('a store in Workers KV', () => {
  describeShardReader(async () => {
    for (const { name } of (await env.INDEX.list()).keys) await env.INDEX.delete(name)
    return {
      reader: createKvReader(env.INDEX),
      write: (key, bytes) => env.INDEX.put(key, bytes),
    }
  })

  it('takes the times to live that a Worker asks for', async () => {
    await env.INDEX.put('posting/0123456789abcdef', Uint8Array.of(1))
    const reader = createKvReader(env.INDEX, {
      manifestCacheTtlSeconds: 60,
      shardCacheTtlSeconds: 86_400,
    })
    expect((await reader.read('posting/0123456789abcdef')).ok).toBe(true)
    expect(await reader.read('posting/fedcba9876543210')).toEqual({ ok: true, value: null })
  })
})
