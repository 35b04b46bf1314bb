// What a command may touch of its process: its streams, environment, working directory and the wish
// to stop. Tests pass their own; nothing else in the command line reads `process`.

/** 0 done, 1 the work failed, 2 the call was wrong. */
export type ExitCode = 0 | 1 | 2

export interface Output {
  /** Writes text as it is; adds no line end. */
  write(text: string): void
  readonly isTerminal: boolean
  /** Width in characters; 80 where the output is no terminal. */
  readonly columns: number
}

/**
 * Called when the user or the system asks the command to end. Ends what the command started.
 * Returns the exit code of an orderly end, or null to die of the signal as any program does.
 */
export type StopHandler = () => Promise<ExitCode | null>

export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>
  readonly output: Output
  readonly errors: Output
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly workingDirectory: string
  /** Registers a handler for Ctrl-C, SIGTERM, SIGHUP and a closed pipe; returns the call that takes it back. */
  onStop(handler: StopHandler): () => void
}

/** Prints the one line of an error. Control characters in file names and texts are made harmless. */
export function printError(terminal: Terminal, message: string): void {
  terminal.errors.write(`deskcheck: ${toOneLine(message)}\n`)
}

/** Reports that the work failed. */
export function failWork(terminal: Terminal, message: string): ExitCode {
  printError(terminal, message)
  return 1
}

/** Reports that the call was wrong and where the right one is described. */
export function refuseCall(terminal: Terminal, message: string, command?: string): ExitCode {
  const help = command === undefined ? 'deskcheck --help' : `deskcheck ${command} --help`
  printError(terminal, `${message}; see ${help}`)
  return 2
}

/** Folds white space and control characters, so that a message stays one line on any terminal. */
export function toOneLine(text: string): string {
  return toPrintable(text).replace(/\s+/g, ' ').trim()
}

/**
 * Takes the power out of hostile text: terminal escapes, other control characters and invisible
 * direction marks become a space; lone surrogates become U+FFFD. Line ends stay.
 */
export function toPrintable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
}
