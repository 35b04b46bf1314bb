// Addresses that may become a link. A source's URL comes out of somebody's archive: "javascript:" may be in it.

/** The address where it is an absolute http or https URL; null otherwise. */
export function toSafeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
