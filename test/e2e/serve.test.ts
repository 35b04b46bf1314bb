// `deskcheck serve` as a user meets it: the real Worker over HTTP, two servers at once, a clean end.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  deskcheck,
  endServers,
  findDescendants,
  findFreePort,
  isRunning,
  type Server,
  spawnServe,
  startServer,
} from './run-deskcheck.ts'

const TOWN = {
  id: 'clock',
  publisher: 'Town Crier',
  title: "The mayor's clock strikes again",
  published: '2023-11-02',
  text: 'The clock of the town hall in Aarwick struck at noon on Thursday for the first time in nine years. The repair cost 81,000 euros.',
}

const SLACK = { SLACK_SIGNING_SECRET: 'a secret of "the" $tests' }

let folder: string
let standard: Server
let town: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskcheck-serve-'))
  await writeFile(join(folder, 'town.jsonl'), JSON.stringify(TOWN))
  const index = join(folder, 'index')
  await deskcheck(['build', join(folder, 'town.jsonl'), '--out', index])
  const ports = [await findFreePort(), await findFreePort()]
  const secret = { SOURCE_TEXT: 'excerpt', CLOUDFLARE_API_TOKEN: 'not for the Worker', ...SLACK }
  // One after the other: two that look for free ports in the same instant may find the same one.
  standard = await startServer(['--port', String(ports[0])], {}, 'npm')
  town = await startServer(['--index', index, '--port', String(ports[1])], secret)
})

afterAll(async () => {
  endServers()
  await rm(folder, { recursive: true, force: true })
})

async function check(server: Server, claim: string) {
  const response = await fetch(`${server.url}/v1/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claim }),
  })
  expect(response.status).toBe(200)
  return await response.json()
}

describe("the README's claims", () => {
  it('finds that Abramovich attended, by two sources, quoted', async () => {
    const result = await check(standard, 'Abramovich attended the Istanbul talks')
    expect(result.verdict).toBe('supported')
    expect(result.supporting).toHaveLength(2)
    expect([1, 2]).toContain(result.origins.supporting)
    for (const source of result.supporting) {
      const quotes = source.evidence.map((item: { quote: string }) => item.quote).join(' ')
      expect(quotes).toContain('Abramovich')
    }
  })

  it('finds that the handshake did not happen, in these words', async () => {
    const result = await check(standard, 'The delegations shook hands before the talks')
    expect(result.verdict).toBe('refuted')
    const quotes = result.conflicting.flatMap((source: { evidence: { quote: string }[] }) =>
      source.evidence.map((item) => item.quote),
    )
    expect(quotes.join(' ')).toContain('no handshake')
  })

  it('does not rule on what the corpus does not tell', async () => {
    const result = await check(standard, 'Putin attended the Istanbul talks')
    expect(result.verdict).toBe('not_enough_evidence')
    expect(result.supporting).toEqual([])
    expect(result.conflicting).toEqual([])
  })

  it('gives the same result on the command line', async () => {
    const claim = 'Abramovich attended the Istanbul talks'
    const { output } = await deskcheck(['check', claim, '--json'])
    expect(JSON.parse(output)).toEqual(await check(standard, claim))
  })
})

describe('two servers', () => {
  it('print one line each: what they serve, where, and a request that works', async () => {
    expect(standard.line).toMatch(/^deskcheck serves 5 sources on http:\/\/127\.0\.0\.1:\d+ .*\n$/)
    const words = /-d '(.*)'\n$/.exec(town.line)?.[1]?.replaceAll("'\\''", "'")
    expect(words).toBe(JSON.stringify({ claim: TOWN.title }))
    const result = await check(town, TOWN.title)
    expect(result.index.documents).toBe(1)
  })

  it('each answer from their own index', async () => {
    const claim = 'The clock of the town hall struck at noon on Thursday'
    const [here, there] = await Promise.all([check(town, claim), check(standard, claim)])
    expect(here.supporting.map((source: { id: string }) => source.id)).toEqual(['clock'])
    const listed = [...there.supporting, ...there.conflicting, ...there.related]
    expect(listed.map((source: { id: string }) => source.id)).not.toContain('clock')
    expect([here.index.documents, there.index.documents]).toEqual([1, 5])
  })

  it('pass the named settings to the Worker, each its own', async () => {
    const read = async (server: Server, id: string) => {
      const response = await fetch(`${server.url}/v1/sources/${id}`)
      return await response.json()
    }
    expect((await read(town, 'clock')).excerpt).toBe(true)
    const { supporting } = await check(standard, 'Abramovich attended the Istanbul talks')
    expect((await read(standard, supporting[0].id)).excerpt).toBe(false)
  })

  it('take what is signed with the secret of their shell, and only that', async () => {
    const claim = 'The clock of the town hall in Aarwick struck at noon on Thursday'
    const words = ['slack-try', claim, '--url', town.url]
    const { code, output } = await deskcheck(words, { environment: SLACK })
    expect(code).toBe(0)
    expect(output).toMatch(/^Only you see:\n/)
    expect(output).toContain('*Supported*')
    const forged = await deskcheck(words, { environment: { SLACK_SIGNING_SECRET: 'another' } })
    expect(forged.code).toBe(1)
    expect(forged.errors).toContain('answered 401')
  })

  it('stay quiet on stderr', () => {
    expect(standard.errors()).toBe('')
    expect(town.errors()).toBe('')
  })
})

describe('a wrong start', () => {
  it('says so when the port is taken', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address()
        resolve(address !== null && typeof address === 'object' ? address.port : 0)
      })
    })
    const { code, output, errors } = await deskcheck(['serve', '--port', String(port)])
    blocker.close()
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toMatch(new RegExp(`^deskcheck: port ${port} is in use: .*--port.*\n$`))
  })

  it('says so when a setting is wrong', async () => {
    const { code, errors } = await deskcheck(['serve', '--port', '0'], {
      environment: { SOURCE_TEXT: 'some' },
    })
    expect(code).toBe(2)
    expect(errors).toContain('SOURCE_TEXT must be full or excerpt')
  })
})

describe('the end', () => {
  it('by Ctrl-C or SIGTERM leaves no process', async () => {
    await Promise.all([expectCleanEnd(standard, 'SIGINT'), expectCleanEnd(town, 'SIGTERM')])
  })

  it('while it still starts leaves no process either', async () => {
    // From the first moment to shortly before it is ready.
    await Promise.all(
      [150, 600, 1200].map(async (milliseconds) => {
        const { pids, errors } = await startAndInterrupt(milliseconds)
        expect(pids.filter(isRunning)).toEqual([])
        expect(errors).toBe('')
      }),
    )
  })
})

async function expectCleanEnd(server: Server, signal: NodeJS.Signals) {
  const { pid } = server.child
  const started = pid === undefined ? [] : findDescendants(pid)
  if (process.platform === 'linux') expect(started.length).toBeGreaterThanOrEqual(3)
  expect(await server.end(signal)).toEqual({ code: 0, signal: null })
  expect(started.filter(isRunning)).toEqual([])
  expect(server.errors()).toBe('')
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
}

async function startAndInterrupt(milliseconds: number) {
  const { child, errors } = spawnServe(['--port', String(await findFreePort())])
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  const pids = child.pid === undefined ? [] : [child.pid, ...findDescendants(child.pid)]
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await ended
  return { pids, errors: errors() }
}
