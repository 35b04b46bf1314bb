// Finds the source files behind the inputs of a build, in an order that does not depend on the machine.
// Refuses nothing by content: what a file holds is for its reader to judge.
import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Ingested } from './types.ts'

export type SourceFormat = 'markdown' | 'text' | 'html' | 'json' | 'jsonl'

/** A file to read: its path as the caller would type it, its format by ending, its time of change. */
export interface SourceFile {
  readonly kind: 'file'
  readonly path: string
  /** Name without folder and ending: the id of a file that is one source. */
  readonly name: string
  readonly format: SourceFormat
  readonly modified: number
}

export type Problem = Extract<Ingested, { kind: 'problem' }>

const FORMAT_BY_ENDING: ReadonlyMap<string, SourceFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
])

/** The endings that are read, for messages and help. Each may be followed by `.gz`. */
export const SOURCE_ENDINGS = [...FORMAT_BY_ENDING.keys()].map((ending) => `.${ending}`).join(', ')

/** Files of a folder that stand beside sources and are none. */
const NO_SOURCES: ReadonlySet<string> = new Set(['aliases.csv', 'readme.md'])

/** Splits a file's name into its stem and the format that its ending tells; null if it tells none. */
export function detectFormat(path: string): { name: string; format: SourceFormat } | null {
  const plain = basename(path).replace(/\.gz$/i, '')
  const dot = plain.lastIndexOf('.')
  const format = FORMAT_BY_ENDING.get(plain.slice(dot + 1).toLowerCase())
  return dot > 0 && format !== undefined ? { name: plain.slice(0, dot), format } : null
}

/** Builds a problem that concerns a file, or one of its lines. */
export function problemAt(file: string, message: string, line?: number): Problem {
  const origin = line === undefined ? { file } : { file, line }
  return { kind: 'problem', origin, message }
}

/**
 * Lists the files behind one input, folders in depth and by name (code unit order). A path that is
 * missing, unreadable, of unknown ending or a loop of links, and a folder without a source, is a
 * problem in the list; the rest is still listed.
 */
export async function* findSourceFiles(input: string): AsyncGenerator<SourceFile | Problem> {
  let found = 0
  const status = await readStatus(input)
  if ('kind' in status) {
    yield status
    return
  }
  if (!status.isDirectory()) {
    yield describeFile(input, status)
    return
  }
  for await (const entry of walkFolder(input, [])) {
    found++
    yield entry
  }
  if (found === 0) {
    yield problemAt(input, `the folder holds no source; a source ends in ${SOURCE_ENDINGS}`)
  }
}

async function* walkFolder(
  folder: string,
  above: readonly string[],
): AsyncGenerator<SourceFile | Problem> {
  let names: string[]
  let real: string
  try {
    real = await realpath(folder)
    names = await readdir(folder)
  } catch (error) {
    yield problemAt(folder, `cannot be read: ${describeSystemError(error)}`)
    return
  }
  if (above.includes(real)) {
    yield problemAt(folder, 'is a link back to a folder that holds it; left out')
    return
  }
  const isSource = (name: string) =>
    !name.startsWith('.') && name !== 'node_modules' && !NO_SOURCES.has(name.toLowerCase())
  for (const name of names.filter(isSource).sort()) {
    const path = join(folder, name)
    const status = await readStatus(path)
    if ('kind' in status) yield status
    else if (status.isDirectory()) yield* walkFolder(path, [...above, real])
    else yield describeFile(path, status)
  }
}

function describeFile(path: string, status: Stats): SourceFile | Problem {
  const detected = detectFormat(path)
  if (detected === null) {
    return problemAt(path, `has no ending that is read here; a source ends in ${SOURCE_ENDINGS}`)
  }
  return { kind: 'file', path, ...detected, modified: Math.floor(status.mtimeMs) }
}

async function readStatus(path: string): Promise<Stats | Problem> {
  try {
    return await stat(path)
  } catch (error) {
    return problemAt(path, `cannot be read: ${describeSystemError(error)}`)
  }
}

/** Words a Node file system error in one line, without the path (the problem names it). */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'ELOOP':
      return 'too many links'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENAMETOOLONG':
      return 'the name is too long'
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
      return 'the compressed data is damaged or cut off'
    default:
      return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
  }
}
