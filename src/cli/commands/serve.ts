// `deskcheck serve`: the real Worker on this machine, with one index in a local KV of its own.
import { seedLocal } from '../../compile/publish.ts'
import type { OpenIndex } from '../../index/types.ts'
import { claimPort } from '../free-port.ts'
import { prepareLocalState } from '../local-state.ts'
import { ENCODER_COMPANION } from '../open-encoder.ts'
import { openFolder } from '../open-folder.ts'
import { readDevVars } from '../read-dev-vars.ts'
import { readSettings } from '../settings.ts'
import { type ExitCode, failWork, refuseCall, type Terminal } from '../terminal.ts'
import { startWorker } from '../worker-process.ts'

export interface ServeCall {
  readonly index?: string
  readonly port: number
  readonly verbose?: boolean
}

/** Serves until it is told to stop, and then leaves no process behind. */
export async function runServe(call: ServeCall, terminal: Terminal): Promise<ExitCode> {
  const settings = readSettings(terminal.environment, await readDevVars())
  if (!settings.ok) return refuseCall(terminal, settings.error, 'serve')
  const opened = await openFolder(call.index, 'serve', terminal)
  if (!opened.ok) return opened.error
  const port = await claimPort(call.port)
  if (!port.ok) return failWork(terminal, port.error)
  const stateFolder = await prepareLocalState(opened.value.folder)
  const seeded = await seedLocal({
    index: opened.value.folder,
    persistTo: stateFolder,
    companions: [ENCODER_COMPANION],
  })
  if (!seeded.ok) return failWork(terminal, seeded.error.message)
  const worker = await startWorker(
    { port: port.value, stateFolder, settings: settings.value, isVerbose: call.verbose === true },
    terminal,
  )
  if (!worker.ok) {
    if (worker.error.kind === 'asked_to_end') return 0
    return failWork(terminal, worker.error.message)
  }
  const { url, ended } = worker.value
  terminal.output.write(`${await describeServer(opened.value.index, url, call)}\n`)
  if ((await ended) === 'asked') return 0
  return failWork(terminal, 'wrangler ended by itself; --verbose shows what it said')
}

/** One line: what is served, where, and a request that it answers. */
async function describeServer(index: OpenIndex, url: string, call: ServeCall): Promise<string> {
  const { documents } = index.summary
  const claim =
    call.index === undefined ? 'Abramovich attended the Istanbul talks' : await chooseClaim(index)
  const body = JSON.stringify({ claim }).replaceAll("'", "'\\''")
  const sources = `${documents.toLocaleString('en-US')} source${documents === 1 ? '' : 's'}`
  const request = `curl -s ${url}/v1/check -H 'content-type: application/json' -d '${body}'`
  return `deskcheck serves ${sources} on ${url} (Ctrl-C ends it). Try: ${request}`
}

/** A claim that the archive speaks about: the headline of its newest dated source. */
async function chooseClaim(index: OpenIndex): Promise<string> {
  const dated = index.countPublishedBy(Number.MAX_SAFE_INTEGER)
  const read = await index.readDocuments([Math.max(0, dated - 1)])
  const title = read.ok ? (read.value[0]?.title ?? '') : ''
  const claim = title.replace(/\s+/g, ' ').trim().slice(0, 200).toWellFormed()
  return claim.length >= 3 ? claim : 'Put a claim here'
}
