// `deskcheck article`: a draft with its statements marked, for people, or its checks as data. Reads the
// file and nothing else; a draft is kept nowhere.
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { type ArticleRequest, checkArticle } from '../../check-article.ts'
import type { DraftFormat } from '../../draft/types.ts'
import { fail, type Result, succeed } from '../../result.ts'
import { ENCODED_PAIRS_IN_DRAFT } from '../../stance/built-in-judge.ts'
import { exitCodeOf, wordCheckFailure } from '../failures.ts'
import { describeFileError } from '../file-error.ts'
import { openFolder } from '../open-folder.ts'
import { renderArticle } from '../render-article.ts'
import { createShippedJudge } from '../shipped-judge.ts'
import { createPalette } from '../style.ts'
import { type ExitCode, failWork, printError, refuseCall, type Terminal } from '../terminal.ts'

export interface ArticleCall {
  readonly file: string
  readonly index?: string
  readonly format?: DraftFormat
  readonly asOf?: string
  readonly published?: string
  readonly maxClaims?: number
  readonly exclude?: readonly string[]
  /** Sources listed a side. */
  readonly limit: number
  readonly explain?: boolean
  readonly json?: boolean
}

const FORMATS: Readonly<Record<string, DraftFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
}

/** Checks one draft and prints it. */
export async function runArticle(call: ArticleCall, terminal: Terminal): Promise<ExitCode> {
  const source = await readDraft(call.file, terminal)
  if (!source.ok) return refuseCall(terminal, source.error, 'article')
  const opened = await openFolder(call.index, 'article', terminal)
  if (!opened.ok) return opened.error
  const { index, name } = opened.value
  const format = call.format ?? FORMATS[extname(call.file).toLowerCase()] ?? 'text'
  const checked = await checkArticle(
    {
      index,
      judge: createShippedJudge(terminal.environment, { encodedPairs: ENCODED_PAIRS_IN_DRAFT }),
    },
    toRequest(call, { format, source: source.value }),
  )
  if (!checked.ok) {
    const said = wordCheckFailure(checked.error, name)
    if (checked.error.kind === 'claim_unusable') return failWork(terminal, said)
    printError(terminal, said)
    return exitCodeOf(checked.error)
  }
  if (call.json) {
    const { left, ...answer } = checked.value
    terminal.output.write(`${JSON.stringify(call.explain ? { ...answer, left } : answer)}\n`)
    return 0
  }
  const palette = createPalette(terminal.output, terminal.environment)
  const columns = Math.min(100, terminal.output.columns)
  const shown = { source: source.value, explain: call.explain === true, columns, palette }
  terminal.output.write(renderArticle(checked.value, shown))
  return 0
}

function toRequest(call: ArticleCall, draft: ArticleRequest['draft']): ArticleRequest {
  const { asOf, published, maxClaims, exclude, limit } = call
  return {
    draft,
    limit,
    ...(asOf === undefined ? {} : { asOf }),
    ...(published === undefined ? {} : { published }),
    ...(maxClaims === undefined ? {} : { maxClaims }),
    ...(exclude === undefined ? {} : { exclude }),
  }
}

async function readDraft(file: string, terminal: Terminal): Promise<Result<string, string>> {
  const name = file === '-' ? 'standard input' : file
  try {
    const bytes =
      file === '-'
        ? await drain(terminal)
        : await readFile(resolve(terminal.workingDirectory, file))
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : describeFileError(error)
    return fail(`cannot read ${name}: ${why}`)
  }
}

async function drain({ input }: Terminal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(chunk)
  return Buffer.concat(chunks)
}
