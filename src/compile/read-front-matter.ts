// Splits a file's YAML front matter from its body. Refuses front matter that is no list of fields.
import { parseDocument } from 'yaml'
import { fail, type Result, succeed } from '../result.ts'

export interface FrontMatter {
  /** Field → value as YAML gives it; dates stay text. Empty where the file has no front matter. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
}

const OPENING = /^---[ \t]*\r?\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/

/**
 * Reads the block between a first line `---` and the next `---`. A first `---` without a second one is
 * a thematic break, not front matter. The error names the line in the file.
 */
export function splitFrontMatter(
  text: string,
): Result<FrontMatter, { line: number; message: string }> {
  const opening = OPENING.exec(text)
  if (opening === null) return succeed({ fields: {}, body: text })
  let end = opening[0].length
  for (let start = end; ; start = end) {
    if (start >= text.length) return succeed({ fields: {}, body: text })
    const feed = text.indexOf('\n', start)
    end = feed === -1 ? text.length : feed + 1
    const line = text.slice(start, end).replace(/\r?\n$/, '')
    if (CLOSING.test(line))
      return parseFields(text.slice(opening[0].length, start), text.slice(end))
  }
}

function parseFields(
  yaml: string,
  body: string,
): Result<FrontMatter, { line: number; message: string }> {
  // An alias may not multiply the document (a "billion laughs" file).
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' })
  const fault = document.errors[0]
  if (fault !== undefined) {
    const line = 1 + (fault.linePos?.[0].line ?? 1)
    return fail({ line, message: `front matter is no valid YAML: ${firstLine(fault.message)}` })
  }
  let fields: unknown
  try {
    fields = document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : ''
    return fail({ line: 1, message: `front matter is no valid YAML: ${reason}` })
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return fail({ line: 1, message: 'front matter is no list of fields (name: value)' })
  }
  return succeed({ fields: { ...fields }, body })
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}
