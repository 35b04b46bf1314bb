// Opens the index that a command was pointed at, or the default one, and words what is wrong with it.
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openIndex } from '../index/open-index.ts'
import type { OpenIndex } from '../index/types.ts'
import { fail, type Result, succeed } from '../result.ts'
import { createFolderReader } from '../store/folder.ts'
import { buildDefaultIndex } from './default-index.ts'
import { exitCodeOf, wordIndexFailure } from './failures.ts'
import { describeFileError } from './file-error.ts'
import { type ExitCode, failWork, printError, refuseCall, type Terminal } from './terminal.ts'

export interface OpenedFolder {
  readonly index: OpenIndex
  /** The folder's path, absolute. */
  readonly folder: string
  /** The folder as the user named it, for messages. */
  readonly name: string
}

/**
 * Finds the folder of an index without opening it.
 * @param named what --index said; undefined builds the default corpus where that is needed
 */
export async function locateIndex(
  named: string | undefined,
  command: string,
  terminal: Terminal,
): Promise<Result<string, ExitCode>> {
  if (named === undefined) {
    const built = await buildDefaultIndex()
    return built.ok ? built : fail(failWork(terminal, built.error))
  }
  const folder = resolve(terminal.workingDirectory, named)
  try {
    if ((await stat(folder)).isDirectory()) return succeed(folder)
    return fail(refuseCall(terminal, `--index ${named} is a file, not an index folder`, command))
  } catch (error) {
    const why = describeFileError(error)
    return fail(refuseCall(terminal, `cannot open --index ${named}: ${why}`, command))
  }
}

/** Opens an index; the error is printed and the exit code handed on. */
export async function openFolder(
  named: string | undefined,
  command: string,
  terminal: Terminal,
): Promise<Result<OpenedFolder, ExitCode>> {
  const folder = await locateIndex(named, command, terminal)
  if (!folder.ok) return folder
  const name = named ?? folder.value
  const opened = await openIndex(createFolderReader(folder.value), {
    onWarning: (line) => printError(terminal, `warning: ${line}`),
  })
  if (opened.ok) return succeed({ index: opened.value, folder: folder.value, name })
  printError(terminal, wordIndexFailure(opened.error, name))
  return fail(exitCodeOf(opened.error))
}
