// Sentences of the project's own corpus, each with the sentence before it and the headline: what the properties of the
// judge are shown on.
import { readdirSync, readFileSync } from 'node:fs'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'
import { analyse } from '../../../src/text/analyse.ts'
import type { Analysis } from '../../../src/text/types.ts'

export interface CorpusSentence {
  readonly text: string
  readonly before: string
  readonly title: string
}

const FOLDER = new URL('../../../corpus/', import.meta.url)

/** Analyses a text without date or aliases. */
export function read(text: string): Analysis {
  return analyse(text, { published: null, aliases: EMPTY_ALIASES })
}

/** Every sentence of 40 to 300 characters, in the order of the files. */
export function readCorpusSentences(): CorpusSentence[] {
  const found: CorpusSentence[] = []
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.md') || file === 'README.md') continue
    const [, head = '', body = ''] = readFileSync(new URL(file, FOLDER), 'utf8').split(/^---$/m)
    const title = /^title: (.*)$/m.exec(head)?.[1] ?? ''
    const text = body.replace(/\s+/g, ' ').trim()
    let before = ''
    for (const { start, end } of read(text).sentences) {
      const sentence = text.slice(start, end).trim()
      if (sentence.length >= 40 && sentence.length <= 300) {
        found.push({ text: sentence, before, title })
      }
      before = sentence
    }
  }
  return found
}
