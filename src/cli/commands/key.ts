// `deskcheck key`: makes, lists and revokes the API keys of a server, on this machine or at Cloudflare.
import { openTarget } from '../../compile/publish.ts'
import type { PublishTarget } from '../../compile/publish-target.ts'
import type { Result } from '../../result.ts'
import { type AccessKey, SCOPES, type Scope } from '../../schema/access-key.ts'
import { addKey, listKeys, revokeKey } from '../key-store.ts'
import { prepareLocalState } from '../local-state.ts'
import { openFolder } from '../open-folder.ts'
import { type ExitCode, failWork, refuseCall, type Terminal, toOneLine } from '../terminal.ts'

export interface KeyCall {
  readonly action: 'add' | 'list' | 'revoke'
  /** The name of a new key, or the id of one to revoke. */
  readonly word?: string
  readonly scope?: readonly Scope[]
  readonly index?: string
  readonly remote?: boolean
  readonly json?: boolean
}

const MAX_NAME_CHARACTERS = 60

/** Does what `call` says to the keys beside an index in local KV, or with `remote` to those at Cloudflare. */
export async function runKey(call: KeyCall, terminal: Terminal): Promise<ExitCode> {
  const wrong = findWrongCall(call)
  if (wrong !== null) return refuseCall(terminal, wrong, 'key')
  let persistTo: string | null = null
  if (call.remote !== true) {
    const opened = await openFolder(call.index, 'key', terminal)
    if (!opened.ok) return opened.error
    persistTo = await prepareLocalState(opened.value.folder)
  }
  const target = await openTarget(
    persistTo === null ? { kind: 'remote' } : { kind: 'local', persistTo },
  )
  try {
    const said = await act(call, target)
    if (!said.ok) return failWork(terminal, said.error)
    terminal.output.write(said.value)
    return 0
  } finally {
    await target.close()
  }
}

function findWrongCall({ action, word, scope, index, remote }: KeyCall): string | null {
  if (remote === true && index !== undefined) return 'give either --index or --remote'
  if (scope !== undefined && action !== 'add') return '--scope belongs to "key add"'
  switch (action) {
    case 'list':
      return word === undefined ? null : '"key list" takes no name'
    case 'add': {
      const name = toOneLine(word ?? '')
      if (name === '') return 'say whose key it is: deskcheck key add "web desk"'
      return name.length <= MAX_NAME_CHARACTERS
        ? null
        : `a name has at most ${MAX_NAME_CHARACTERS} characters`
    }
    case 'revoke':
      return /^[0-9a-f]{4,64}$/.test(word ?? '')
        ? null
        : 'name the key by its id: deskcheck key revoke 1a2b3c4d5e6f'
    default:
      return action satisfies never
  }
}

/** The lines to print. */
async function act(call: KeyCall, target: PublishTarget): Promise<Result<string, string>> {
  const { action, word = '', scope = [] } = call
  switch (action) {
    case 'add': {
      const scopes: readonly Scope[] = scope.length === 0 ? ['check'] : [...new Set(scope)]
      const today = new Date().toISOString().slice(0, 10)
      const added = await addKey(target, { name: toOneLine(word), scopes, today })
      if (!added.ok) return added
      const { key, record } = added.value
      const lines = call.json
        ? JSON.stringify({ key, ...record })
        : `${key}\nKeep it now: only its hash is stored. Its id is ${record.id}, its scopes: ${scopes.join(', ')}.`
      return { ok: true, value: `${lines}\n` }
    }
    case 'list': {
      const listed = await listKeys(target)
      if (!listed.ok) return listed
      if (call.json) return { ok: true, value: listed.value.map(toJsonLine).join('') }
      if (listed.value.length === 0) return { ok: true, value: 'There are no keys.\n' }
      return { ok: true, value: listed.value.map(toLine).join('') }
    }
    case 'revoke': {
      const revoked = await revokeKey(target, word)
      if (!revoked.ok) return revoked
      const said = `${revoked.value} is revoked; servers that know it may take it for two more minutes`
      return {
        ok: true,
        value: call.json ? `${JSON.stringify({ id: revoked.value })}\n` : `${said}\n`,
      }
    }
    default:
      return action satisfies never
  }
}

function toLine({ id, name, scopes, created }: AccessKey): string {
  return `${id}  ${created}  ${scopes.join(',').padEnd(SCOPES.join(',').length)}  ${toOneLine(name)}\n`
}

function toJsonLine(record: AccessKey): string {
  return `${JSON.stringify(record)}\n`
}
