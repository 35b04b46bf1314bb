// Which scope an address asks of a key.
import type { Scope } from '../schema/access-key.ts'

/** The scope of a path; null where any key will do. */
export function scopeOf(path: string): Scope | null {
  if (path.startsWith('/hooks/')) return 'hooks'
  if (path.startsWith('/v1/articles')) return 'article'
  return path.startsWith('/v1/check') ? 'check' : null
}
