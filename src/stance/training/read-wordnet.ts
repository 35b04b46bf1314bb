// Reads Open English WordNet's YAML (an unpacked folder) line by line. Knows only the regular form it is published in.
import { readdirSync, readFileSync } from 'node:fs'

export interface Sense {
  readonly id: string
  readonly lemma: string
  /** n, v, a, s or r. */
  readonly pos: string
  /** 0 = the commonest sense of this lemma and part of speech. */
  readonly rank: number
  synset: string
  readonly links: Map<string, string[]>
}

export interface Synset {
  readonly id: string
  readonly members: string[]
  readonly hypernyms: string[]
  readonly similar: string[]
}

export interface WordNet {
  readonly senses: Map<string, Sense>
  readonly synsets: Map<string, Synset>
  /** Irregular forms: bought → buy. */
  readonly forms: [string, string][]
}

const unquote = (text: string): string =>
  text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text

/** Reads every `entries-*.yaml` and synset file below `folder`. */
export function readWordnet(folder: string): WordNet {
  const senses = new Map<string, Sense>()
  const synsets = new Map<string, Synset>()
  const forms: [string, string][] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml') || name === 'frames.yaml') continue
    const lines = readFileSync(`${folder}/${name}`, 'utf8').split('\n')
    if (name.startsWith('entries-')) readEntries(lines, senses, forms)
    else readSynsets(lines, synsets)
  }
  return { senses, synsets, forms }
}

function readEntries(lines: string[], senses: Map<string, Sense>, forms: [string, string][]): void {
  let lemma = ''
  let pos = ''
  let rank = 0
  let section = ''
  let key = ''
  let links = new Map<string, string[]>()
  for (const line of lines) {
    const indent = line.length - line.trimStart().length
    const text = line.trim()
    if (text === '') continue
    if (indent === 0) lemma = unquote(text.slice(0, -1))
    else if (indent === 2) {
      pos = text.slice(0, -1)
      rank = 0
    } else if (indent === 4 && !text.startsWith('- ')) section = text.replace(/:.*$/, '')
    else if (section === 'form' && text.startsWith('- '))
      forms.push([unquote(text.slice(2)), lemma])
    else if (section === 'sense') {
      let body = text
      if (indent === 4) {
        links = new Map()
        body = text.slice(2)
      } else if (text.startsWith('- ')) {
        const list = links.get(key) ?? []
        list.push(unquote(text.slice(2)))
        links.set(key, list)
        continue
      }
      const colon = body.indexOf(':')
      key = body.slice(0, colon)
      const value = unquote(body.slice(colon + 1).trim())
      if (key === 'id') links.set('id', [value])
      if (key === 'synset') {
        const id = links.get('id')?.[0] ?? ''
        senses.set(id, { id, lemma, pos: pos.slice(0, 1), rank, synset: value, links })
        rank += 1
      }
    }
  }
}

function readSynsets(lines: string[], synsets: Map<string, Synset>): void {
  let current: Synset | null = null
  let key = ''
  for (const line of lines) {
    if (line === '') continue
    if (!line.startsWith(' ')) {
      current = { id: line.slice(0, -1), members: [], hypernyms: [], similar: [] }
      synsets.set(current.id, current)
    } else if (current !== null && line.startsWith('  - ')) {
      const value = unquote(line.slice(4))
      if (key === 'members') current.members.push(value)
      if (key === 'hypernym' || key === 'instance_hypernym') current.hypernyms.push(value)
      if (key === 'similar') current.similar.push(value)
    } else if (/^ {2}[a-z]/.test(line)) key = line.slice(2).replace(/:.*$/, '')
  }
}
