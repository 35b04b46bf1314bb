// What is found in the sources of corpus/ when each is read as a draft: every sentence that was rewritten
// beside its claim, and what was left with the reason. To be read; after a change that is meant:
// UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/golden/drafts, then read the diff.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findStatements, renderDraft } from '../../src/draft/find-statements.ts'
import { createAliasTable, parseAliases } from '../../src/text/aliases.ts'

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
const rows = parseAliases(readFileSync(join(corpus, 'aliases.csv'), 'utf8'))
if (!rows.ok) throw new Error(JSON.stringify(rows.error))
const aliases = createAliasTable(rows.value)
const drafts = readdirSync(corpus).filter((name) => name.endsWith('.md') && name !== 'README.md')

test.each(drafts)('%s', async (name) => {
  const source = readFileSync(join(corpus, name), 'utf8')
  const lines: string[] = []
  for (const finding of findStatements(renderDraft({ format: 'markdown', source }), {
    aliases,
    writtenOn: null,
  })) {
    expect(source.slice(finding.start, finding.end).replace(/\s+/g, ' ')).toBe(finding.sentence)
    lines.push(
      finding.kind === 'left'
        ? `- ${finding.sentence}\n  ${finding.reason}: ${finding.because}`
        : finding.claim === finding.sentence
          ? `+ ${finding.sentence}`
          : `+ ${finding.sentence}\n= ${finding.claim}`,
    )
  }
  const pinned = `${lines.join('\n')}\n`
  const file = fileURLToPath(new URL(`drafts/${name.replace(/\.md$/, '.txt')}`, import.meta.url))
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, pinned)
  await expect(pinned).toMatchFileSnapshot(file)
})
