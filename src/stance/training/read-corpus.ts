// Reads a corpus of source records (gzipped JSON Lines) for the training and measuring scripts.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** The records of a file, in order. */
export async function* readCorpus(file: string): AsyncGenerator<{ id: string; text: string }> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
  for await (const line of lines) yield JSON.parse(line) as { id: string; text: string }
}
