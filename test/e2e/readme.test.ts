// The README shows a real answer. After a change of corpus, judge or verdict, write it anew with
// `npx vitest run --config test/vitest.config.ts --project e2e -u readme`.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deskcheck, ROOT } from './run-deskcheck.ts'

const CLAIM = 'Abramovich attended the Istanbul talks'
const BEGIN = '<!-- answer:begin -->'
const END = '<!-- answer:end -->'

interface ShownSource {
  readonly publisher: string
  readonly published: string | null
  readonly evidence: readonly { quote: string; start: number; end: number }[]
}

it('shows the answer that its request gets', async () => {
  const { code, output } = await deskcheck(['check', CLAIM, '--json'])
  expect(code).toBe(0)
  const path = join(ROOT, 'README.md')
  const readme = await readFile(path, 'utf8')
  const [before = '', rest = ''] = readme.split(BEGIN)
  const [, after = ''] = rest.split(END)
  const shown = `${before}${BEGIN}\n${formatAnswer(JSON.parse(output))}\n${END}${after}`
  await expect(shown).toMatchFileSnapshot(path)
})

function formatAnswer(result: Record<string, unknown>): string {
  const shorten = (source: ShownSource) => ({
    publisher: source.publisher,
    published: source.published,
    evidence: source.evidence.slice(0, 1).map(({ quote, start, end }) => ({ quote, start, end })),
  })
  const { verdict, confidence, summary, origins } = result
  const supporting = (result.supporting as ShownSource[]).map(shorten)
  const fields = Object.entries({ verdict, confidence, summary, origins }).map(
    ([name, value]) => `  "${name}": ${JSON.stringify(value)},`,
  )
  const sources = supporting.map((source) => `    ${JSON.stringify(source)}`).join(',\n')
  const answer = ['{', ...fields, '  "supporting": [', sources, '  ]', '}'].join('\n')
  return [
    '```',
    "curl -s 127.0.0.1:8787/v1/check -H 'content-type: application/json' \\",
    `  -d '${JSON.stringify({ claim: CLAIM })}'`,
    '```',
    '',
    '```json',
    answer,
    '```',
    '',
    'Shortened: sources also have id, title, URL, confidence, origin and the text around each quote; `conflicting` and `related` list the others.',
  ].join('\n')
}
