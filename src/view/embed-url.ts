// The permalink of a check: where it is shown, framed, cited and shared. `/embed` reads it, `/oembed` knows it.

export interface EmbedTarget {
  readonly claim: string
  /** ISO date: later and undated sources are out. */
  readonly asOf?: string | null | undefined
  /** BCP 47 tag of the words around the result. */
  readonly lang?: string | null | undefined
  readonly theme?: string | null | undefined
}

/** The permalink on `origin`; parameters in a fixed order, and none that say nothing. */
export function toEmbedUrl(origin: string, target: EmbedTarget): string {
  const url = new URL('/embed', origin)
  for (const name of ['claim', 'asOf', 'lang', 'theme'] as const) {
    const value = target[name]
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, value)
  }
  return url.href
}
