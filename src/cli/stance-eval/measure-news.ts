// Verdicts on claims about a folder of news: builds an index of its `articles.jsonl` into a temporary
// folder, and asks it the claims of its `claims.jsonl` as `deskcheck eval` does.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BuildFailure, buildIndex } from '../../compile/build-index.ts'
import { ingest } from '../../compile/ingest.ts'
import { openIndex } from '../../index/open-index.ts'
import { fail, type Result, succeed } from '../../result.ts'
import type { Judge } from '../../stance/types.ts'
import { createFolderReader } from '../../store/folder.ts'
import type { AliasRows } from '../../text/aliases.ts'
import { collectEvalClaims, evalClaimSchema, runEval } from '../eval.ts'
import type { EvalMetrics } from '../eval-metrics.ts'
import { wordCheckFailure, wordIndexFailure } from '../failures.ts'
import { readRows } from '../read-rows.ts'
import type { Terminal } from '../terminal.ts'

export interface NewsOptions {
  /** The folder as the user named it. */
  readonly folder: string
  readonly judge: Judge
  readonly aliases: AliasRows
  readonly terminal: Terminal
  /** Called while the index is built (`total` is null) and after each claim. */
  readonly onProgress: (step: 'indexing' | 'checking', done: number, total: number | null) => void
}

export interface NewsFigures {
  readonly documents: number
  readonly metrics: EvalMetrics
}

/** The error is one line. The index is removed again, also where the work fails or is stopped. */
export async function measureNews(options: NewsOptions): Promise<Result<NewsFigures, string>> {
  const temporary = await mkdtemp(join(tmpdir(), 'deskcheck-stance-eval-'))
  const remove = (): Promise<void> => rm(temporary, { recursive: true, force: true })
  const release = options.terminal.onStop(async () => {
    await remove()
    return null
  })
  try {
    return await measureIn(temporary, options)
  } finally {
    release()
    await remove()
  }
}

async function measureIn(
  temporary: string,
  { folder, judge, aliases, terminal, onProgress }: NewsOptions,
): Promise<Result<NewsFigures, string>> {
  const claimsFile = join(folder, 'claims.jsonl')
  const rows = await readRows(claimsFile, evalClaimSchema, terminal)
  if (!rows.ok) return fail(`cannot read ${claimsFile}: ${rows.error}`)
  const claims = await collectEvalClaims(rows.value)
  if (!claims.ok) {
    const [first] = claims.error
    return fail(`${claimsFile}:${first?.line ?? 0}: ${first?.message ?? 'cannot be used'}`)
  }
  const articles = resolve(terminal.workingDirectory, folder, 'articles.jsonl')
  const out = join(temporary, 'index')
  const built = await buildIndex(ingest([articles]), {
    out,
    aliases,
    strict: true,
    onProgress: ({ done }) => onProgress('indexing', done, null),
  })
  if (!built.ok) return fail(`cannot index ${join(folder, 'articles.jsonl')}: ${word(built.error)}`)
  const opened = await openIndex(createFolderReader(out))
  if (!opened.ok) return fail(wordIndexFailure(opened.error, folder))
  const measured = await runEval({
    index: opened.value,
    judge,
    claims: claims.value,
    onProgress: (done, total) => onProgress('checking', done, total),
  })
  if (!measured.ok) {
    const { claim, failure } = measured.error
    return fail(`claim ${claim}: ${wordCheckFailure(failure, folder)}`)
  }
  return succeed({ documents: opened.value.summary.documents, metrics: measured.value })
}

function word(failure: BuildFailure): string {
  switch (failure.kind) {
    case 'out_refused':
    case 'write_failed':
      return failure.message
    case 'problems':
    case 'nothing_to_build':
      return failure.problems[0]?.message ?? 'it holds no source'
  }
}
