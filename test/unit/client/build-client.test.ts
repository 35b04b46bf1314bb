// What `npm run client` emits: small, alone, and typed for programs that have nothing of ours.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildClient } from '../../../src/assets/build-client.ts'

const MAX_GZIPPED_BYTES = 3 * 1024
const folder = mkdtempSync(join(tmpdir(), 'deskcheck-client-test-'))
const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))

const CONSUMER = `
import { createClient, ProblemError, type ArticleClaim, type CheckResult } from './client.js'

export async function use(): Promise<string> {
  const desk = createClient('https://desk.example.com', { key: 'dk_x' })
  const result: CheckResult = await desk.check({ claim: 'It rained.', asOf: '2022-03-29' })
  const verdict: 'supported' | 'refuted' | 'disputed' | 'not_enough_evidence' = result.verdict
  const quote: string | undefined = result.supporting[0]?.evidence[0]?.quote
  const url: string | null | undefined = result.related[0]?.url
  // @ts-expect-error a field that no request has
  await desk.check({ claim: 'It rained.', as_of: '2022-03-29' })
  // @ts-expect-error a claim is needed
  await desk.check({ limit: 2 })
  await desk.checkBatch(['It rained.', { id: 'a', claim: 'It snowed.' }])
  try {
    for await (const { event, data } of desk.streamArticle({ markdown: '# It rained.', explain: true })) {
      if (event === 'claim') { const claim: ArticleClaim = data; console.log(claim.start + claim.end) }
      else console.log(data.summary.verdicts.supported, data.summary.left.question, data.left?.[0]?.because)
    }
  } catch (error) {
    if (error instanceof ProblemError) console.log(error.problem.errors?.[0]?.field, error.kind)
  }
  return [verdict, quote, url].join()
}
`

beforeAll(async () => {
  await buildClient(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the emitted client', () => {
  it('is smaller than 3 KB and imports nothing', () => {
    const code = readFileSync(join(folder, 'client.js'))
    expect(gzipSync(code).length).toBeLessThan(MAX_GZIPPED_BYTES)
    expect(code.toString()).not.toMatch(/\bimport\b|\brequire\b/)
  })

  it('loads as it is', async () => {
    const emitted = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'client.js')).href)
    expect(Object.keys(emitted).sort()).toEqual(['ProblemError', 'createClient'])
  })

  it('types requests and answers without any of our packages', () => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER)
    const options = [
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--lib',
      'es2022,dom,dom.iterable',
      '--types',
      '',
    ]
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...options, 'consumer.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })
})
