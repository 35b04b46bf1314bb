// Ghost's `post.published`, `post.published.edited` and their like for pages.
import { ghostPayload } from '../../schema/cms-payloads.ts'
import type { ArticleText } from '../types.ts'
import { orNull, type Reading, refuse, refuseIssues } from './reading.ts'

/** The article of a Ghost event; drafts, scheduled and deleted posts need no check. */
export function readGhost(payload: unknown): Reading {
  const parsed = ghostPayload.safeParse(payload)
  if (!parsed.success) return refuseIssues(parsed.error)
  const { post, page } = parsed.data
  const kind = post === undefined ? 'page' : 'post'
  const current = (post ?? page)?.current ?? {}
  if (current.id === undefined || current.status !== 'published') {
    return { kind: 'ignored', because: `the ${kind} is not published` }
  }
  const text = chooseText(orNull(current.html), orNull(current.plaintext))
  if (text === null) return refuse(`/${kind}/current/html`, 'holds no text')
  return {
    kind: 'article',
    article: {
      id: current.id,
      title: orNull(current.title),
      url: orNull(current.url),
      published: orNull(current.published_at),
      ...text,
      isRendered: false,
    },
    revision: orNull(current.updated_at),
  }
}

function chooseText(html: string | null, plaintext: string | null): ArticleText | null {
  if (html !== null) return { format: 'html', source: html }
  return plaintext === null ? null : { format: 'text', source: plaintext }
}
