// The encoder's weights file: "DCE1", the header's length (Uint32, little-endian), the header (JSON, padded with spaces
// to a multiple of 16), then the tensors, each at a multiple of 16. Every byte is checked before it is believed.
import { z } from 'zod'
import { hashSha256 } from '../../digest.ts'
import { fail, type Result, succeed } from '../../result.ts'

const MAGIC = 'DCE1'
const PREFIX_BYTES = 8
const BYTES = { int8: 1, float32: 4 } as const

const size = z.int().positive().max(65_536)
const headerSchema = z.object({
  version: z.string(),
  width: size,
  layers: z.int().positive().max(64),
  heads: size,
  inner: size,
  pieces: z.array(z.string()).max(65_000),
  tensors: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['int8', 'float32']),
      shape: z.array(size).min(1).max(2),
      offset: z.int().nonnegative().multipleOf(16),
    }),
  ),
})

export interface EncoderWeights {
  readonly version: string
  readonly width: number
  readonly layers: number
  readonly heads: number
  readonly inner: number
  /** The learnt word pieces, in order. */
  readonly pieces: readonly string[]
  /** The tensors, as they stand in the file. */
  readonly body: Uint8Array
  /** Where a tensor begins in `body`, in bytes. */
  readonly offsets: ReadonlyMap<string, number>
}

/** What `version` and SHA-256 the code was made for; stands beside the code. */
export interface EncoderCard {
  readonly version: string
  readonly sha256: string
  readonly bytes: number
}

/** Parses a weights file that `card` describes. The failure says in a few words what is wrong. */
export async function readWeights(
  bytes: Uint8Array,
  card: EncoderCard,
): Promise<Result<EncoderWeights, string>> {
  if (bytes.length !== card.bytes) {
    return fail(`it has ${bytes.length} bytes instead of ${card.bytes}`)
  }
  if ((await hashSha256(bytes)) !== card.sha256) return fail('its checksum is wrong')
  return parseWeights(bytes)
}

function parseWeights(bytes: Uint8Array): Result<EncoderWeights, string> {
  const decoder = new TextDecoder()
  if (decoder.decode(bytes.subarray(0, 4)) !== MAGIC) return fail('it is no weights file')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = PREFIX_BYTES + view.getUint32(4, true)
  const parsed = headerSchema.safeParse(readJson(decoder.decode(bytes.subarray(8, start))))
  if (!parsed.success) return fail('its header cannot be read')
  const { tensors, ...header } = parsed.data
  const body = bytes.subarray(start)
  const offsets = new Map<string, number>()
  for (const { name, type, shape, offset } of tensors) {
    const length = shape.reduce((product, side) => product * side, BYTES[type])
    if (offset + length > body.length) return fail(`its tensor ${name} is cut off`)
    offsets.set(name, offset)
  }
  const missing = listTensors(header.layers).find((name) => !offsets.has(name))
  if (missing !== undefined) return fail(`its tensor ${missing} is missing`)
  return succeed({ ...header, body, offsets })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const matrix = (name: string): string[] => [`${name}.weight`, `${name}.scale`, `${name}.bias`]
const vector = (name: string): string[] => [`${name}.weight`, `${name}.bias`]

function listTensors(layers: number): string[] {
  const names = ['words.weight', 'words.scale', 'parts.weight', 'flags.weight']
  names.push(...vector('norm'), ...vector('final'), ...matrix('pool'))
  names.push(...vector('stance'), ...vector('differs'))
  for (let layer = 0; layer < layers; layer += 1) {
    const inside = `layers.${layer}`
    names.push(...vector(`${inside}.norm1`), ...vector(`${inside}.norm2`))
    for (const part of ['qkv', 'out', 'up', 'down']) names.push(...matrix(`${inside}.${part}`))
  }
  return names
}
