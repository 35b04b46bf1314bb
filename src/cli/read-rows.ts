// Reads a JSON Lines file (or standard input) row by row: memory holds one line at a time.
// A broken row is named and passed over; refuses nothing but a file that cannot be opened.
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod'
import { fail, type Result, succeed } from '../result.ts'
import { describeFileError } from './file-error.ts'
import type { Terminal } from './terminal.ts'

export type Row<Value> =
  | { readonly kind: 'row'; readonly line: number; readonly value: Value }
  | { readonly kind: 'problem'; readonly line: number; readonly message: string }

const rowId = z.union([z.string(), z.number()]).optional()
const dateOrNone = z.string().nullish()

/** A row of `check --claims` and `search --claims`; other fields are passed over. */
export const claimRowSchema = z.object({ id: rowId, claim: z.string(), asOf: dateOrNone })
export type ClaimRow = z.infer<typeof claimRowSchema>

/** A row of `stance --pairs`. */
export const pairRowSchema = z.object({ id: rowId, claim: z.string(), evidence: z.string() })
export type PairRow = z.infer<typeof pairRowSchema>

/** Opens `file` ("-" is standard input); the error is a reason to print after the file's name. */
export async function readRows<Value>(
  file: string,
  schema: z.ZodType<Value>,
  terminal: Terminal,
): Promise<Result<AsyncIterable<Row<Value>>, string>> {
  if (file === '-') return succeed(parseRows(terminal.input, schema))
  try {
    const handle = await open(resolve(terminal.workingDirectory, file))
    if ((await handle.stat()).isDirectory()) {
      await handle.close()
      return fail('it is a folder, not a JSON Lines file')
    }
    return succeed(parseRows(handle.createReadStream(), schema))
  } catch (error) {
    return fail(describeFileError(error))
  }
}

async function* parseRows<Value>(
  bytes: AsyncIterable<Uint8Array>,
  schema: z.ZodType<Value>,
): AsyncGenerator<Row<Value>> {
  let line = 0
  for await (const text of splitLines(bytes)) {
    line += 1
    if (text !== null && text.trim() === '') continue
    yield text === null
      ? { kind: 'problem', line, message: 'not valid UTF-8' }
      : parseRow(text, line, schema)
  }
}

function parseRow<Value>(text: string, line: number, schema: z.ZodType<Value>): Row<Value> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'problem', line, message: 'not valid JSON' }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { kind: 'row', line, value: parsed.data }
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  const said = issue?.message ?? 'not the expected fields'
  return { kind: 'problem', line, message: field === '' ? said : `${field}: ${said}` }
}

/** Yields each line without its end, null for a line that is not UTF-8. Splits at bytes, so U+2028 stays. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const LINE_FEED = 0x0a
  let pending: Uint8Array[] = []
  let isFirst = true
  const finish = (last: Uint8Array): string | null => {
    const whole = pending.length === 0 ? last : Buffer.concat([...pending, last])
    pending = []
    // A fresh decoder a line: a byte order mark is dropped from the first line only.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst })
    isFirst = false
    try {
      return decoder.decode(whole)
    } catch {
      return null
    }
  }
  for await (const chunk of bytes) {
    let start = 0
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start)
      if (end < 0) break
      yield finish(chunk.subarray(start, end))
      start = end + 1
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  }
  if (pending.length > 0) yield finish(new Uint8Array(0))
}
