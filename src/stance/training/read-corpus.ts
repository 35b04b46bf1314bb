// Reads a corpus of source records (JSON Lines, also gzipped) for the training and measuring scripts.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** The records of a file, in order. */
export async function* readCorpus(file: string): AsyncGenerator<{ id: string; text: string }> {
  const stream = createReadStream(file)
  const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream
  const lines = createInterface({ input })
  for await (const line of lines) yield JSON.parse(line) as { id: string; text: string }
}
