// A terminal for tests: collects what a command prints and feeds it what it reads.
import type { Terminal } from '../../../src/cli/terminal.ts'

export interface FakeTerminal {
  readonly terminal: Terminal
  output(): string
  errors(): string
}

export function createFakeTerminal(
  options: {
    readonly input?: string | Uint8Array
    readonly isTerminal?: boolean
    readonly columns?: number
    readonly environment?: Record<string, string>
    readonly workingDirectory?: string
  } = {},
): FakeTerminal {
  const { input = '', isTerminal = false, columns = 80 } = options
  let output = ''
  let errors = ''
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  async function* read(): AsyncGenerator<Uint8Array> {
    // Small pieces, so that characters and lines cross their borders.
    for (let start = 0; start < bytes.length; start += 7) yield bytes.slice(start, start + 7)
  }
  const terminal: Terminal = {
    input: read(),
    output: {
      write: (text) => {
        output += text
      },
      isTerminal,
      columns,
    },
    errors: {
      write: (text) => {
        errors += text
      },
      isTerminal,
      columns,
    },
    environment: options.environment ?? {},
    workingDirectory: options.workingDirectory ?? process.cwd(),
    onStop: () => () => {},
  }
  return { terminal, output: () => output, errors: () => errors }
}
