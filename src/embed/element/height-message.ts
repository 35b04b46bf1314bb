// The message by which a frame tells the page around it how tall it is. A page that has not loaded
// embed.js may listen for it too: `event.data.type === 'deskcheck:height'`, then `event.data.height`.

export interface HeightMessage {
  readonly type: 'deskcheck:height'
  /** CSS pixels, whole. */
  readonly height: number
}

/** Taller than any card; more than that is somebody else's message. */
const MAX_HEIGHT = 20_000

/** The message in `data`, null where it is none. */
export function readHeightMessage(data: unknown): HeightMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { type, height } = data as Record<string, unknown>
  if (type !== 'deskcheck:height' || typeof height !== 'number') return null
  return Number.isInteger(height) && height > 0 && height <= MAX_HEIGHT ? { type, height } : null
}
