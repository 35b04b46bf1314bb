// The default corpus: five reports restated. Each is whole, and each fact of a report is in its source.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../../src/compile/ingest.ts'
import type { SourceRecord } from '../../../src/compile/types.ts'

const FOLDER = fileURLToPath(new URL('../../../corpus', import.meta.url))

const sources = new Map<string, SourceRecord>()
const problems: string[] = []
for await (const entry of ingest([FOLDER])) {
  if (entry.kind === 'record') sources.set(entry.record.id, entry.record)
  else problems.push(`${entry.origin.file}: ${entry.message}`)
}

const PALACE = 'unnamed-outlet-istanbul-palace-talks'
const STANDARD = 'evening-standard-delegates-arrive-in-turkey'
const CNEWS = 'cnews-live-talks-begin-in-istanbul'
const MARCH = 'unnamed-outlet-march-29-talks'
const ANTALYA = 'reuters-lavrov-kuleba-meet-in-antalya'

/** The sentences of a source that hold each of the patterns. */
function sentencesWith(id: string, patterns: readonly RegExp[]): string[] {
  const text = sources.get(id)?.text ?? ''
  const sentences = text.split(/(?<=[.!?]["”]?)\s+/)
  return sentences.filter((sentence) => patterns.every((pattern) => pattern.test(sentence)))
}

describe('the sources', () => {
  it('are five and read without a problem', () => {
    expect(problems).toEqual([])
    expect([...sources.keys()]).toEqual([CNEWS, STANDARD, ANTALYA, PALACE, MARCH])
  })

  it('hold no clutter: every line is indexed', () => {
    for (const source of sources.values()) expect(source.skipped ?? []).toEqual([])
  })

  it('state publisher, title and language, and date, author and credit where the report tells them', () => {
    const fields = [...sources.values()].map(
      ({ publisher, published, author, credit, language }) => [
        publisher,
        published,
        author,
        credit,
        language,
      ],
    )
    expect(fields).toEqual([
      ['Cnews Live', '2022-03-29', undefined, 'AP/Reuters/RT', 'en'],
      ['Evening Standard', '2022-03-29', 'Daniel Keane', undefined, 'en'],
      ['Reuters', undefined, undefined, 'Reuters', 'en'],
      ['Unnamed outlet (Istanbul dateline)', undefined, undefined, undefined, 'en'],
      ['Unnamed outlet (March 29 report)', '2022-03-29', undefined, undefined, 'en'],
    ])
    for (const { title } of sources.values()) expect(title.length).toBeGreaterThan(40)
  })

  it('are told apart by publisher', () => {
    expect(new Set([...sources.values()].map(({ publisher }) => publisher)).size).toBe(5)
  })
})

describe('a fact', () => {
  const facts: readonly (readonly [string, readonly RegExp[]])[] = [
    [PALACE, [/Abramovich/, /present/, /Dolmabahce palace/, /Istanbul/]],
    [PALACE, [/Abramovich/, /intermediary/]],
    [PALACE, [/fell ill/, /several of the Ukrainian negotiators/, /early in the conflict/]],
    [PALACE, [/Ukrainian television/, /"a cold welcome"/, /no handshake/]],
    [PALACE, [/Tuesday/, /nearly three weeks/, /face to face/]],
    [PALACE, [/Tayyip Erdogan/, /"stopping this tragedy"/, /palace/]],
    [PALACE, [/Ukraine/, /United States/, /breakthrough/]],
    [PALACE, [/[Mm]ore than 3\.8 million/]],
    [PALACE, [/Mariupol/, /nearly 5,000/, /210/, /children/]],
    [PALACE, [/Kyiv/, /northeast/, /south/, /Russian troops/]],
    [PALACE, [/Dmytro Kuleba/, /"not trading people, land or sovereignty"/, /national television/]],
    [PALACE, [/Sergei Shoigu/, /first phase/]],
    [PALACE, [/southeast/, /separatists/]],
    [PALACE, [/West/, /overthrowing the government in Kyiv/]],
    [PALACE, [/US State Department/, /Putin/, /compromise/]],
    [PALACE, [/Peskov/, /no substantial progress/]],
    [STANDARD, [/Istanbul/, /Monday night/]],
    [STANDARD, [/Irpin/, /Monday evening/, /northwest of Kyiv/]],
    [STANDARD, [/Mr Zelensky/, /"fight"/, /Monday night/]],
    [STANDARD, [/"simply so that we don't burn out"/]],
    [STANDARD, [/neutral/, /ceasefire/]],
    [STANDARD, [/"beyond doubt"/, /"complex issue of Donbas"/]],
    [STANDARD, [/Friday/, /Donbas/]],
    [STANDARD, [/eight years/, /separatist war/]],
    [STANDARD, [/over 4 million/, /thousands of civilians/]],
    [STANDARD, [/March 10/, /foreign ministers/]],
    [STANDARD, [/Lavrov/, /not on the agenda/]],
    [STANDARD, [/Kuleba/, /"not trading people, land or sovereignty"/]],
    [STANDARD, [/Peskov/, /in person/]],
    [STANDARD, [/Lavrov/, /Monday/, /"clarity regarding solutions on all key issues"/]],
    [STANDARD, [/Mariupol/, /Ministry of Defence/, /Tuesday morning/]],
    [STANDARD, [/threat to Kyiv/, /MoD/]],
    [STANDARD, [/United Nations/, /1,119/, /1,790/, /February 24/]],
    [STANDARD, [/Kharkiv/, /firefighters/]],
    [CNEWS, [/Abramovich/, /Dolmabahce palace/, /in attendance/]],
    [CNEWS, [/role/, /not clear/, /Reuters/]],
    [CNEWS, [/Ukrainian television/, /"a cold welcome"/, /no handshake/]],
    [CNEWS, [/air raid sirens/, /dawn/, /Tuesday/]],
    [CNEWS, [/three rounds/, /video link/, /Kiev/]],
    [CNEWS, [/"deeply worried about the conflict"/]],
    [CNEWS, [/Erdogan/, /direct talks/, /Putin/, /Volodymyr Zelensky/]],
    [CNEWS, [/Sergey Lavrov/, /Kuleba/, /Antalya/, /March 10/]],
    [CNEWS, [/biggest attack since World War II/]],
    [CNEWS, [/Crimea/, /Donetsk/, /Lugansk/, /Donbass/]],
    [CNEWS, [/Kiev/, /denied/, /republics/]],
    [MARCH, [/Istanbul, the Turkish capital/]],
    [MARCH, [/Recep Tayyip Erdogan/, /"stopping this tragedy"/]],
    [MARCH, [/NATO/, /Black Sea/]],
    [MARCH, [/Antalya/, /foreign ministers/, /no progress/]],
    [MARCH, [/telephone/, /Putin/, /Zelenskyy/]],
    [MARCH, [/March 29/, /"fresh hope for peace"/]],
    [MARCH, [/video address/, /neutral/]],
    [MARCH, [/compromise/, /Donbas/]],
    [MARCH, [/"beyond doubt"/, /"mandatory"/]],
    [MARCH, [/"special military operation"/, /"demilitarize"/, /"de-Nazify"/]],
    [MARCH, [/"completely incomprehensible"/]],
    [MARCH, [/referendum/]],
    [MARCH, [/fully withdraw/]],
    [MARCH, [/Peskov/, /no significant achievements or breakthroughs/]],
    [MARCH, [/"harmful"/]],
    [MARCH, [/[Mm]ore than 3\.8 million/]],
    [ANTALYA, [/Lavrov and Kuliba/]],
    [ANTALYA, [/Antalya/, /Thursday/, /foreign ministers/]],
    [ANTALYA, [/Dmytro Kuleba/, /Sergei Lavrov/]],
    [ANTALYA, [/Mevlut Cavusoglu/]],
    [ANTALYA, [/more than two million/]],
    [ANTALYA, [/United Nations/, /World War Two/]],
    [ANTALYA, [/"in good faith"/]],
    [ANTALYA, [/Wednesday/, /video statement/, /expected little/]],
    [ANTALYA, [/third point/, /humanitarian/]],
    [ANTALYA, [/neutral/, /NATO/]],
    [ANTALYA, [/two in Belarus/, /one in Ukraine/]],
    [ANTALYA, [/"special military operation"/, /"neo-Nazis"/]],
    [ANTALYA, [/44 million/]],
    [ANTALYA, [/Mustafa Aydin/, /Kadir Has University/, /"step forward"/]],
    [ANTALYA, [/Aydin/, /not yet close/]],
    [ANTALYA, [/against sanctions/]],
    [ANTALYA, [/drones/, /angry/]],
    [ANTALYA, [/Cavusoglu/, /asked to take part/]],
    [ANTALYA, [/"turning point"/, /He hoped/]],
  ]

  it.each(facts.map(([id, patterns]) => [id, patterns.map(String).join(' '), patterns] as const))(
    'of %s stands in one place: %s',
    (id, _, patterns) => {
      const inSentence = sentencesWith(id, patterns)
      const paragraphs = (sources.get(id)?.text ?? '').split('\n\n')
      const inParagraph = paragraphs.filter((text) =>
        patterns.every((pattern) => pattern.test(text)),
      )
      expect(inSentence.length + inParagraph.length).toBeGreaterThan(0)
    },
  )

  it('that decides a claim stands in one sentence, its subject named', () => {
    for (const id of [PALACE, CNEWS]) {
      expect(sentencesWith(id, [/Abramovich/, /Dolmabahce palace/])).toHaveLength(1)
      expect(sentencesWith(id, [/Ukrainian television/, /talks/, /no handshake/])).toHaveLength(1)
    }
  })

  it('that no report has is in no source: nobody says that Putin attended', () => {
    for (const id of sources.keys()) {
      expect(sentencesWith(id, [/Putin/, /\b(?:attend|present|palace|delegation)/])).toEqual([])
    }
  })
})
