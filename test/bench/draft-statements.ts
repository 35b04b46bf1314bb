// `node test/bench/draft-statements.ts FILE.jsonl [--drafts N] [--resolved] [--left REASON]`: what is found in
// the drafts of a file of source records, to be read by a person; and how many of each kind.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { findStatements, renderDraft } from '../../src/draft/find-statements.ts'
import { createAliasTable } from '../../src/text/aliases.ts'
import { toDayNumber } from '../../src/text/days.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    drafts: { type: 'string', default: '20' },
    resolved: { type: 'boolean', default: false },
    left: { type: 'string' },
  },
})
const [file] = positionals
if (file === undefined) throw new Error('Name a file of source records, one JSON object a line.')

const counts = new Map<string, number>()
const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
let drafts = 0
for await (const line of createInterface({ input: createReadStream(file) })) {
  if (drafts === Number(values.drafts)) break
  drafts += 1
  const { id, text, published } = JSON.parse(line) as Record<string, string>
  console.log(`\n## ${id} ${published ?? 'undated'}`)
  const source = text ?? ''
  const context = { aliases: createAliasTable([]), writtenOn: toDayNumber(published ?? '') }
  for (const found of findStatements(renderDraft({ format: 'text', source }), context)) {
    if (found.sentence !== source.slice(found.start, found.end))
      throw new Error('Offsets are wrong.')
    const sentence = found.sentence.replace(/\s+/g, ' ')
    if (found.kind === 'left') {
      count(`left: ${found.reason}`)
      const isShown = values.left === undefined ? !values.resolved : values.left === found.reason
      if (isShown) console.log(`- [${found.reason}: ${found.because}] ${sentence}`)
      continue
    }
    const isResolved = found.claim !== sentence
    count(isResolved ? 'statement, resolved' : 'statement')
    if (values.left !== undefined || (values.resolved && !isResolved)) continue
    console.log(`+ ${sentence}${isResolved ? `\n  = ${found.claim}` : ''}`)
  }
}
console.log()
for (const [name, number] of [...counts].sort()) console.log(`${name}: ${number}`)
