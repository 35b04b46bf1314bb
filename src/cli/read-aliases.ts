// Reads the list of spellings that a build applies; refuses a list with any line that is wrong.
import { readFile } from 'node:fs/promises'
import { fail, type Result, succeed } from '../result.ts'
import { type AliasRows, parseAliases } from '../text/aliases.ts'
import { describeFileError } from './file-error.ts'

/** @returns the rows, or one line of error for each problem, each beginning with the file's name */
export async function readAliases(
  file: string,
  name: string,
): Promise<Result<AliasRows, string[]>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return fail([`cannot read ${name}: ${describeFileError(error)}`])
  }
  let csv: string
  try {
    csv = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail([`${name}: not valid UTF-8`])
  }
  const parsed = parseAliases(csv)
  if (parsed.ok) return succeed(parsed.value)
  return fail(parsed.error.map(({ line, message }) => `${name}:${line}: ${message}`))
}
