// Accessibility by axe-core: everything that it can prove against WCAG 2.2 A and AA and its own
// good practices.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** One line for each rule that the page breaks, with the elements that break it. Empty when all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run
    const { violations } = await run(document)
    return violations.map(({ id, help, nodes }) => {
      const where = nodes.slice(0, 5).map(({ target }) => target.join(' '))
      return `${id}: ${help} (${where.join('; ')})`
    })
  })
}
