// The Slack command under load, and its messages at their largest.
// Usage: SLACK_SIGNING_SECRET=… node test/bench/slack.ts INDEX_DIR CLAIMS.jsonl [URL of a server of that index]
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { checkClaim } from '../../src/check.ts'
import { createShippedJudge } from '../../src/cli/shipped-judge.ts'
import { toHex } from '../../src/digest.ts'
import { openIndex } from '../../src/index/open-index.ts'
import { createShardCache } from '../../src/index/shard-cache.ts'
import type { SlackMessage } from '../../src/slack/blocks.ts'
import { renderAnswer } from '../../src/slack/render-answer.ts'
import { createFolderReader } from '../../src/store/folder.ts'
import { signHmac } from '../../src/wire/hmac.ts'

const AT_ONCE = 16
const ROUNDS = 3
const WARMING = 64

const [indexFolder, claimsFile, url] = process.argv.slice(2)
if (indexFolder === undefined || claimsFile === undefined) {
  console.error('Usage: node test/bench/slack.ts INDEX_DIR CLAIMS.jsonl [URL]')
  process.exit(2)
}
const claims = (await readFile(claimsFile, 'utf8'))
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): string => JSON.parse(line).claim)

await measureMessages(indexFolder, claims)
if (url !== undefined) await measureLatency(url, claims, process.env.SLACK_SIGNING_SECRET ?? '')

/** The largest first answer and the largest "Show all" over all claims, against Slack's limits. */
async function measureMessages(folder: string, asked: readonly string[]): Promise<void> {
  const opened = await openIndex(createFolderReader(folder), {
    cache: createShardCache(512 * 2 ** 20),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const judge = createShippedJudge(process.env)
  for (const extent of ['first', 'all'] as const) {
    let blocks = 0
    let characters = 0
    let text = 0
    for (const claim of asked) {
      const limit = extent === 'all' ? 20 : 10
      const checked = await checkClaim({ index: opened.value, judge }, { claim, limit })
      if (!checked.ok) throw new Error(JSON.stringify(checked.error))
      const message = renderAnswer(checked.value, { extent, isShared: false })
      blocks = Math.max(blocks, message.blocks.length)
      characters = Math.max(characters, JSON.stringify(message).length)
      text = Math.max(text, ...listTexts(message).map(({ length }) => length))
    }
    console.log(
      `${asked.length} claims, ${extent}: at most ${blocks} blocks, ${text} characters a text, ${characters} characters as JSON`,
    )
  }
}

function listTexts(message: SlackMessage): string[] {
  return message.blocks.flatMap((block) =>
    block.type === 'section' ? [block.text.text] : block.elements.map(readElement),
  )
}

function readElement({ text }: { readonly text: string | { readonly text: string } }): string {
  return typeof text === 'string' ? text : text.text
}

/** Latency of the whole request, 16 at a time, each claim several times; the first 64 warm the isolate and its compiler. */
async function measureLatency(
  server: string,
  asked: readonly string[],
  secret: string,
): Promise<void> {
  const queue = [...asked.slice(0, WARMING), ...Array.from({ length: ROUNDS }, () => asked).flat()]
  const milliseconds: number[] = []
  const kinds = new Map<string, number>()
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < queue.length; at = next++) {
      const body = new URLSearchParams({
        command: '/factcheck',
        text: queue[at] ?? '',
        response_url: 'https://hooks.slack.com/commands/none',
        trigger_id: randomUUID(),
      }).toString()
      const seconds = String(Math.floor(Date.now() / 1000))
      const signature = toHex(await signHmac(secret, `v0:${seconds}:`, body))
      const started = performance.now()
      const response = await fetch(`${server}/slack/command`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-slack-request-timestamp': seconds,
          'x-slack-signature': `v0=${signature}`,
        },
      })
      const text = await response.text()
      if (at >= WARMING) milliseconds.push(performance.now() - started)
      const kind = text.includes('Still checking') ? 'acknowledged' : `status ${response.status}`
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  milliseconds.sort((a, b) => a - b)
  const quantile = (share: number) =>
    (milliseconds[Math.ceil(share * milliseconds.length) - 1] ?? 0).toFixed(0)
  console.log(
    `${milliseconds.length} commands, ${AT_ONCE} at a time: p50 ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, p99 ${quantile(0.99)} ms; ${JSON.stringify(Object.fromEntries(kinds))}`,
  )
}
