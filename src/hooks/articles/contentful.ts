// A Contentful entry as `Entry.publish` brings it: every field by locale.
import { contentfulPayload } from '../../schema/cms-payloads.ts'
import { BODIES, chooseBody, choosePublished, chooseTitle, chooseUrl } from './choose-fields.ts'
import { orNull, type Reading, refuse, refuseIssues } from './reading.ts'
import { readRichText } from './rich-text.ts'

/** The article of an entry; `topic` is the header x-contentful-topic. Saved drafts need no check. */
export function readContentful(payload: unknown, topic: string | null): Reading {
  if (topic !== null && !topic.endsWith('.Entry.publish')) {
    return { kind: 'ignored', because: 'the topic is not Entry.publish' }
  }
  const parsed = contentfulPayload.safeParse(payload)
  if (!parsed.success) return refuseIssues(parsed.error)
  const { sys } = parsed.data
  const fields = chooseLocale(parsed.data.fields)
  const body = chooseBody(fields, readRichText)
  if (body === null) return refuse('/fields', `must hold the text in one of ${BODIES.join(', ')}`)
  const mark = sys.revision ?? sys.publishedVersion ?? null
  const scope = [sys.space?.sys.id, sys.environment?.sys.id].map((part) => part ?? '').join('/')
  return {
    kind: 'article',
    article: {
      id: sys.id,
      title: chooseTitle(fields),
      url: chooseUrl(fields),
      published: choosePublished(fields) ?? orNull(sys.publishedAt) ?? orNull(sys.updatedAt),
      ...body,
    },
    revision: mark === null ? null : `${scope}/${mark}`,
  }
}

/** Each field in English, or in its first locale; what is not by locale stays as it is. */
function chooseLocale(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, chooseFrom(value)]),
  )
}

function chooseFrom(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  const isByLocale = entries.length > 0 && entries.every(([name]) => LOCALE.test(name))
  if (!isByLocale) return value
  const english = entries.find(([name]) => name === 'en-US' || name === 'en')
  return (english ?? entries.find(([name]) => name.startsWith('en')) ?? entries[0])?.[1]
}

/** "en", "en-US", "zh-Hant-TW": no field of a rich text document reads like that. */
const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
