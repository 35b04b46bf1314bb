// The article of any other system, alone or in an envelope of Standard Webhooks.
import { genericArticle, genericEnvelope } from '../../schema/cms-payloads.ts'
import type { ArticleText } from '../types.ts'
import { orNull, type Reading, refuse, refuseIssues } from './reading.ts'

/** Events of an envelope that bring an article; any other needs no check. */
const PUBLISHING = ['article.published', 'article.updated']

/** The article of a generic payload. */
export function readGeneric(payload: unknown): Reading {
  const isEnveloped = typeof payload === 'object' && payload !== null && 'data' in payload
  const parsed = isEnveloped
    ? genericEnvelope.safeParse(payload)
    : genericArticle.transform((data) => ({ type: null, data })).safeParse(payload)
  if (!parsed.success) return refuseIssues(parsed.error)
  const { type, data: article } = parsed.data
  if (type !== null && !PUBLISHING.includes(type)) {
    return { kind: 'ignored', because: `"type" is not ${PUBLISHING.join(' or ')}` }
  }
  const texts = readTexts(article)
  const [text, ...others] = texts
  const pointer = type === null ? '' : '/data'
  if (text === undefined) return refuse(pointer, 'must have "text", "markdown" or "html"')
  if (others.length > 0) {
    return refuse(pointer, 'must have one of "text", "markdown" and "html", not several')
  }
  return {
    kind: 'article',
    article: {
      id: article.id,
      title: orNull(article.title),
      url: orNull(article.url),
      published: orNull(article.published),
      ...text,
      isRendered: false,
    },
    revision: null,
  }
}

/** The fields of an article's text that are filled. */
export function readTexts(fields: Readonly<Record<string, unknown>>): ArticleText[] {
  return (['text', 'markdown', 'html'] as const).flatMap((format) => {
    const source = orNull(fields[format])
    return source === null ? [] : [{ format, source }]
  })
}
