// A result in the forms in which it can be taken along.
import { toClaimReview } from '../view/claim-review.ts'
import { toMarkdown, toPlainText } from '../view/to-text.ts'
import type { CheckResult } from '../view/types.ts'
import { toAddress } from './address.ts'

export type CopyFormat = 'link' | 'text' | 'markdown' | 'json' | 'claimReview'

export const FORMAT_NAMES: Readonly<Record<CopyFormat, string>> = {
  link: 'Link',
  text: 'Text',
  markdown: 'Markdown',
  json: 'JSON',
  claimReview: 'ClaimReview',
}

/** The formats that a result has: no verdict, no ClaimReview. */
export function listFormats({ verdict }: CheckResult): CopyFormat[] {
  const formats: CopyFormat[] = ['link', 'text', 'markdown', 'json']
  return verdict === 'not_enough_evidence' ? formats : [...formats, 'claimReview']
}

/** The address on `origin` under which this page shows the check. */
export function toPermalink({ claim, asOf }: CheckResult, origin: string): string {
  return new URL(toAddress({ view: 'check', claim, asOf }), origin).href
}

/** The text that is copied. */
export function formatResult(result: CheckResult, format: CopyFormat, origin: string): string {
  const permalink = toPermalink(result, origin)
  switch (format) {
    case 'link':
      return permalink
    case 'text':
      return toPlainText(result, permalink)
    case 'markdown':
      return toMarkdown(result, permalink)
    case 'json':
      return JSON.stringify(result, null, 2)
    case 'claimReview': {
      const author = { name: new URL(origin).host, url: `${origin}/` }
      return JSON.stringify(toClaimReview(result, { url: permalink, author }), null, 2)
    }
    default:
      return format satisfies never
  }
}
