// Clicks on links of this page that it follows itself, without loading anything anew.
import { type Place, readPlace } from './address.ts'

/** Where a plain click on a link marked `data-inside` leads; null for any other click. */
export function findPlace(event: MouseEvent): Place | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[data-inside]') : null
  return link instanceof HTMLAnchorElement ? readPlace(new URL(link.href).search) : null
}

/** The number, from 0, of the statement that a clicked link of a draft leads to; null for any other click. */
export function findStatement(event: MouseEvent): number | null {
  const link = event.target instanceof Element ? event.target.closest('a.statement') : null
  const [, number] = /#statement-(\d+)$/.exec(link?.getAttribute('href') ?? '') ?? []
  return number === undefined ? null : Number(number) - 1
}
