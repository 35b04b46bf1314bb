// Source records (JSON Lines, also gzipped) → what the tagger learns from, one word a line: its form, the tag that closed lists
// give it ("open" where none does), the gap behind it, and the part of speech that wink-nlp finds; an empty line between
// sentences.
import { EMPTY_ALIASES } from '../../text/aliases.ts'
import { analyse } from '../../text/analyse.ts'
import { createGazetteer } from '../lexicon/gazetteer.ts'
import { openLexicon } from '../lexicon/open-lexicon.ts'
import { readText } from '../read-text.ts'
import { isOpenTag, readGap } from '../tag-words.ts'
import { readCorpus } from './read-corpus.ts'
import { openTeacher } from './read-with-teacher.ts'

/** Characters read of each record. */
const LONGEST = 4000

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: tag-text.ts RECORDS.jsonl[.gz]… > tags.tsv')
  process.exit(2)
}
const teacher = await openTeacher()
const [lexicon, gazetteer] = [openLexicon(), createGazetteer()]
for (const file of files) {
  for await (const record of readCorpus(file)) {
    const text = record.text.slice(0, LONGEST).replace(/\s+/g, ' ')
    const analysis = analyse(text, { published: null, aliases: EMPTY_ALIASES })
    const view = readText(analysis, lexicon, gazetteer)
    const taught = new Map(teacher.read(text).map(({ start, pos }) => [start, pos]))
    const lines: string[] = []
    for (const word of view.words) {
      if (view.sentenceStarts.includes(word.index)) lines.push('')
      const tag = isOpenTag(word.tag) ? 'open' : word.tag
      const gap = readGap(text, word, view.words[word.index + 1])
      const bits = lexicon.posOf(word.token.stem)
      lines.push([word.norm, tag, gap, bits, taught.get(word.token.start) ?? ''].join('\t'))
    }
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}
