// Which server this script came from: that is the one to ask.

/**
 * The origin of the script that is running. A module is no current script, so it is looked for by name;
 * null where the page has no such script, since then there is no one to ask.
 */
export function findServer(page: Document): string | null {
  const { currentScript } = page
  if (currentScript instanceof HTMLScriptElement && currentScript.src !== '') {
    return new URL(currentScript.src).origin
  }
  for (const { src } of page.querySelectorAll<HTMLScriptElement>('script[src]')) {
    const url = new URL(src, page.baseURI)
    if (url.pathname === '/embed.js') return url.origin
  }
  return null
}
