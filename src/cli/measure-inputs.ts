// Foretells how much text a build will read, for the time left on its progress bar; never exact.
import { open } from 'node:fs/promises'
import { findSourceFiles } from '../compile/ingest-files.ts'

/** A gzip file ends in the length of what it holds, modulo 2^32 (RFC 1952, ISIZE). */
const GZIP_TRAILER_BYTES = 4

/** Bytes behind the inputs once decompressed; null where standard input is one of them. */
export async function measureInputs(inputs: readonly string[]): Promise<number | null> {
  if (inputs.includes('-')) return null
  let bytes = 0
  for (const input of inputs) {
    for await (const file of findSourceFiles(input)) {
      if (file.kind === 'file') bytes += await measureFile(file.path)
    }
  }
  return bytes
}

async function measureFile(path: string): Promise<number> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    if (!path.toLowerCase().endsWith('.gz') || size < GZIP_TRAILER_BYTES) return size
    const trailer = new DataView(new ArrayBuffer(GZIP_TRAILER_BYTES))
    await file.read(trailer, 0, GZIP_TRAILER_BYTES, size - GZIP_TRAILER_BYTES)
    return Math.max(size, trailer.getUint32(0, true))
  } catch {
    // The build itself names a file that cannot be read.
    return 0
  }
}
