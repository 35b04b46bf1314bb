// Reads the sets of labelled pairs that a folder holds, one a file. Takes every row or none: figures over
// half a set would mislead.
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import * as z from 'zod'
import { fail, type Result, succeed } from '../../result.ts'
import { LABELS } from '../../stance/training/read-pairs.ts'
import { describeFileError } from '../file-error.ts'
import { readRows } from '../read-rows.ts'
import type { Terminal } from '../terminal.ts'

const rowId = z.union([z.string(), z.number()]).transform(String)

const labelledPair = z.object({
  id: rowId,
  claim: z.string(),
  evidence: z.string(),
  label: z.enum(LABELS),
  kind: z.string().optional(),
  /** The row that differs in a few words and has the other label. */
  twin: rowId.optional(),
})
export type LabelledRow = z.output<typeof labelledPair>

export interface PairSet {
  /** The file's name without its ending. */
  readonly name: string
  readonly rows: readonly LabelledRow[]
}

/**
 * The sets of a folder's `*.jsonl`, by name; of its folder `dev` where it has one; or of a single file.
 * The error is one line that names file and line.
 */
export async function readSets(
  named: string,
  terminal: Terminal,
): Promise<Result<readonly PairSet[], string>> {
  const files = await findFiles(resolve(terminal.workingDirectory, named))
  if (!files.ok) return fail(`cannot read ${named}: ${files.error}`)
  if (files.value.length === 0) return fail(`${named} holds no *.jsonl of labelled pairs`)
  const sets: PairSet[] = []
  for (const file of files.value) {
    const rows = await readRows(file, labelledPair, terminal)
    if (!rows.ok) return fail(`cannot read ${file}: ${rows.error}`)
    const held: LabelledRow[] = []
    for await (const row of rows.value) {
      if (row.kind === 'problem') return fail(`${file}:${row.line}: ${row.message}`)
      held.push(row.value)
    }
    sets.push({ name: basename(file, '.jsonl'), rows: held })
  }
  return succeed(sets)
}

async function findFiles(path: string): Promise<Result<readonly string[], string>> {
  try {
    if ((await stat(path)).isFile()) return succeed([path])
    const entries = await readdir(path, { withFileTypes: true })
    if (entries.some((entry) => entry.name === 'dev' && entry.isDirectory())) {
      return await findFiles(join(path, 'dev'))
    }
    return succeed(
      entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
        .map((entry) => join(path, entry.name))
        .sort(),
    )
  } catch (error) {
    return fail(describeFileError(error))
  }
}
