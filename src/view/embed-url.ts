// The addresses of a check: `/embed?claim=…` is where it is shown, framed and cited, `/?claim=…` where it
// can be worked with. Both stay the same as long as claim and date do.

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
  return writeUrl(new URL('/embed', origin), target, ['claim', 'asOf', 'lang', 'theme'])
}

/** The address of the same check on the page at `/`. */
export function toPageUrl(origin: string, target: EmbedTarget): string {
  return writeUrl(new URL('/', origin), target, ['claim', 'asOf'])
}

function writeUrl(url: URL, target: EmbedTarget, names: readonly (keyof EmbedTarget)[]): string {
  for (const name of names) {
    const value = target[name]
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, value)
  }
  return url.href
}
