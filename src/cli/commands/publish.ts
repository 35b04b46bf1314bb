// `deskcheck publish`: an index folder into Workers KV, at Cloudflare or on this machine.
import { type PublishProgress, publishIndex } from '../../compile/publish.ts'
import { prepareLocalState } from '../local-state.ts'
import { ENCODER_COMPANION } from '../open-encoder.ts'
import { openFolder } from '../open-folder.ts'
import { createProgressBar, formatCount, type Progress } from '../progress.ts'
import { type ExitCode, failWork, printError, type Terminal } from '../terminal.ts'

export interface PublishCall {
  readonly index: string
  readonly remote?: boolean
  readonly prune?: boolean
}

/** Publishes what the target lacks; called again after a break, it goes on where it stopped. */
export async function runPublish(call: PublishCall, terminal: Terminal): Promise<ExitCode> {
  const opened = await openFolder(call.index, 'publish', terminal)
  if (!opened.ok) return opened.error
  const { folder, name } = opened.value
  const bar = createProgressBar(terminal.errors, () => performance.now())
  const published = await publishIndex({
    index: folder,
    target:
      call.remote === true
        ? { kind: 'remote' }
        : { kind: 'local', persistTo: await prepareLocalState(folder) },
    companions: [ENCODER_COMPANION],
    prune: call.prune === true,
    onProgress: (progress) => bar.update(describeProgress(progress)),
    onWarning: (line) => {
      bar.clear()
      printError(terminal, `warning: ${line}`)
    },
  })
  bar.clear()
  if (!published.ok) return failWork(terminal, published.error.message)
  const { version, written, writtenBytes, kept, removed, previous } = published.value
  const parts = [
    `version ${version}`,
    `${written} written (${formatCount(writtenBytes, 'bytes')})`,
    `${kept} there already`,
    ...(call.prune === true ? [`${removed} removed`] : []),
    previous === null ? 'no index before it' : `falls back to ${previous}`,
  ]
  const where = call.remote === true ? 'Cloudflare' : 'local KV'
  terminal.output.write(`${name} is published to ${where}: ${parts.join(', ')}\n`)
  return 0
}

const STEPS = { list: 'listing', write: 'publishing', remove: 'removing' } as const

function describeProgress({ phase, done, total }: PublishProgress): Progress {
  const share = total !== undefined && total > 0 ? done / total : null
  return { step: STEPS[phase], done, unit: 'keys', share }
}
