// Puts figures between two markers of a page, and leaves the rest of the page alone.
import { fail, type Result, succeed } from '../../result.ts'

export const BEGIN = '<!-- stance-eval:begin -->'
export const END = '<!-- stance-eval:end -->'

/** The page with what stands between its markers replaced; fails unless each stands there once, in order. */
export function placeFigures(page: string, figures: string): Result<string, string> {
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END)
  const isOnce = begin === page.lastIndexOf(BEGIN) && end === page.lastIndexOf(END)
  if (begin === -1 || end < begin || !isOnce) {
    return fail(`must hold ${BEGIN} and, below it, ${END}, each once`)
  }
  return succeed(`${page.slice(0, begin + BEGIN.length)}\n${figures}\n${page.slice(end)}`)
}
