// The key of a desk that is not public. It stays in this tab and goes to this server alone.

const NAME = 'deskcheck-key'

/** The key that was entered in this tab, or null. A browser that keeps nothing has none. */
export function readKey(): string | null {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}

/** Keeps the key until the tab is closed; an empty one forgets it. */
export function keepKey(key: string): void {
  try {
    if (key === '') sessionStorage.removeItem(NAME)
    else sessionStorage.setItem(NAME, key)
  } catch {
    // Without storage the key is asked for again, which the reader sees.
  }
}
