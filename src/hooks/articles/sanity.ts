// A Sanity document as a webhook brings it, whole or as the webhook's projection shapes it.
import { sanityPayload } from '../../schema/cms-payloads.ts'
import { BODIES, chooseBody, choosePublished, chooseTitle, chooseUrl } from './choose-fields.ts'
import { readPortableText } from './portable-text.ts'
import { orNull, type Reading, refuse, refuseIssues } from './reading.ts'

/** The article of a document; `operation` is the header sanity-operation. Drafts need no check. */
export function readSanity(payload: unknown, operation: string | null): Reading {
  if (operation === 'delete') return { kind: 'ignored', because: 'the document was deleted' }
  const parsed = sanityPayload.safeParse(payload)
  if (!parsed.success) return refuseIssues(parsed.error)
  const document = parsed.data
  if (/^(drafts|versions)\./.test(document._id)) {
    return { kind: 'ignored', because: 'the document is not published' }
  }
  const body = chooseBody(document, readPortableText)
  if (body === null) {
    return refuse('', `must hold the text in one of text, markdown, html, ${BODIES.join(', ')}`)
  }
  return {
    kind: 'article',
    article: {
      id: document._id,
      title: chooseTitle(document),
      url: chooseUrl(document),
      published: choosePublished(document),
      ...body,
    },
    revision: orNull(document._rev),
  }
}
