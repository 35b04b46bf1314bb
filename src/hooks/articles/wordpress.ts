// A WordPress post as the REST API gives it, which the plugin sends when a post is published.
import { wordpressPayload } from '../../schema/cms-payloads.ts'
import { orNull, type Reading, refuse, refuseIssues } from './reading.ts'

/** The article of a WordPress post; what is not published needs no check. */
export function readWordpress(payload: unknown): Reading {
  const parsed = wordpressPayload.safeParse(payload)
  if (!parsed.success) return refuseIssues(parsed.error)
  const post = parsed.data
  if (post.status !== 'publish') return { kind: 'ignored', because: 'the post is not published' }
  const source = orNull(post.content.rendered)
  if (source === null) return refuse('/content/rendered', 'holds no text')
  return {
    kind: 'article',
    article: {
      id: post.id,
      title: orNull(post.title?.rendered),
      url: orNull(post.link),
      // WordPress writes GMT without saying so.
      published: orNull(post.date_gmt)?.replace(/(?<=T[\d:]+)$/, 'Z') ?? null,
      format: 'html',
      source,
      isRendered: false,
    },
    revision: null,
  }
}
