// What is read out of each system's payload, in the shapes that they send.
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/hooks/articles/read-article.ts'
import { VENDORS, type Vendor } from '../../../src/hooks/types.ts'
import { changeIn, PAYLOADS } from './sign-payload.ts'

const PLAIN = [
  'Roman Abramovich attended the Istanbul talks.',
  'Russian and Ukrainian delegates shook hands before the talks.',
]

function read(vendor: Vendor, payload: unknown, headers: Record<string, string> = {}) {
  return readArticle(vendor, payload, new Headers(headers))
}

function readPublished(vendor: Vendor, payload: unknown) {
  const reading = read(vendor, payload)
  if (reading.kind !== 'article') throw new Error(JSON.stringify(reading))
  return reading
}

describe.each(VENDORS)('a publication in %s', (vendor) => {
  it('yields title, date, text and a mark of its revision', () => {
    const { article, revision } = readPublished(vendor, PAYLOADS[vendor])
    expect(article.title).toBe('Talks in Istanbul')
    expect(article.published?.slice(0, 10)).toBe('2022-03-29')
    const text = article.source.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    for (const sentence of PLAIN) expect(text).toContain(sentence)
    expect(revision === null).toBe(vendor === 'wordpress' || vendor === 'generic')
  })

  it.each([null, [], 'text', 1, {}, { post: 1 }, { sys: {} }, { _id: 5.5 }])(
    'that is none names what is wrong (%j)',
    (payload) => {
      const reading = read(vendor, payload)
      if (reading.kind !== 'invalid') throw new Error(JSON.stringify(reading))
      expect(reading.errors.length).toBeGreaterThan(0)
      for (const { field, message } of reading.errors) {
        expect(field).toMatch(/^(\/|$)/)
        expect(message).not.toBe('')
      }
    },
  )
})

describe('what is not published', () => {
  it.each<[Vendor, unknown, Record<string, string>]>([
    ['ghost', changeIn('ghost', 'post.current.status', 'draft'), {}],
    ['ghost', changeIn('ghost', 'post.current.status', 'scheduled'), {}],
    ['ghost', changeIn('ghost', 'post.current', {}), {}],
    ['contentful', PAYLOADS.contentful, { 'x-contentful-topic': 'ContentManagement.Entry.save' }],
    ['contentful', {}, { 'x-contentful-topic': 'ContentManagement.Entry.unpublish' }],
    ['sanity', changeIn('sanity', '_id', 'drafts.b9a5a8c8'), {}],
    ['sanity', changeIn('sanity', '_id', 'versions.r1.b9a5a8c8'), {}],
    ['sanity', PAYLOADS.sanity, { 'sanity-operation': 'delete' }],
    ['wordpress', changeIn('wordpress', 'status', 'draft'), {}],
    ['wordpress', changeIn('wordpress', 'status', 'future'), {}],
    ['generic', changeIn('generic', 'type', 'article.deleted'), {}],
  ])('in %s is left alone', (vendor, payload, headers) => {
    expect(read(vendor, payload, headers).kind).toBe('ignored')
  })
})

describe('what holds no text', () => {
  it.each<[Vendor, unknown, string]>([
    [
      'ghost',
      changeIn('ghost', 'post.current', { id: 'a', status: 'published' }),
      '/post/current/html',
    ],
    ['contentful', changeIn('contentful', 'fields.body', { 'en-US': '  ' }), '/fields'],
    ['sanity', changeIn('sanity', 'body', []), ''],
    ['wordpress', changeIn('wordpress', 'content.rendered', '\n'), '/content/rendered'],
    ['generic', changeIn('generic', 'data.markdown', ''), '/data'],
    ['generic', changeIn('generic', 'data.html', '<p>Twice.</p>'), '/data'],
    ['generic', { id: 'a' }, ''],
  ])('in %s is refused, naming the field', (vendor, payload, field) => {
    expect(read(vendor, payload)).toMatchObject({ kind: 'invalid', errors: [{ field }] })
  })
})

describe('Ghost', () => {
  it('sends pages too, and text alone where there is no HTML', () => {
    const page = { page: changeIn('ghost', 'post.current.html', null).post }
    expect(readPublished('ghost', page).article).toMatchObject({
      format: 'text',
      url: 'https://paper.example/talks-in-istanbul/',
      isRendered: false,
    })
  })
})

describe('Contentful', () => {
  it('sends rich text, which becomes HTML, in English where there is English', () => {
    expect(readPublished('contentful', PAYLOADS.contentful).article).toMatchObject({
      format: 'html',
      isRendered: true,
      source: [
        '<h2>What happened</h2>',
        '<p>Roman Abramovich attended the Istanbul talks.</p>',
        '<li>Russian and Ukrainian delegates shook hands before the talks.</li>',
      ].join('\n'),
    })
  })

  it('sends plain fields by locale, or without locales as a payload of its own', () => {
    const markdown = changeIn('contentful', 'fields.body', { fr: 'Non.', 'en-GB': '# Yes.' })
    const html = changeIn('contentful', 'fields', {
      headline: 'A',
      content: '<p>Yes &amp; no.</p>',
    })
    expect(readPublished('contentful', markdown).article).toMatchObject({
      format: 'markdown',
      source: '# Yes.',
      isRendered: false,
    })
    expect(readPublished('contentful', html).article).toMatchObject({
      format: 'html',
      source: '<p>Yes &amp; no.</p>',
      title: 'A',
    })
  })

  it('tells revisions of an entry apart, and the same entry of two environments', () => {
    const marks = [
      PAYLOADS.contentful,
      changeIn('contentful', 'sys.revision', 9),
      changeIn('contentful', 'sys.environment.sys.id', 'staging'),
    ].map((payload) => readPublished('contentful', payload).revision)
    expect(new Set(marks).size).toBe(3)
  })
})

describe('Sanity', () => {
  it('sends Portable Text, which becomes HTML; markup in it stays text', () => {
    const blocks = [{ _type: 'block', children: [{ text: 'a < b & "c"\nd <p>' }, { marks: [] }] }]
    expect(readPublished('sanity', PAYLOADS.sanity).article.source.split('\n')).toEqual([
      '<h2>What happened</h2>',
      '<p>Roman Abramovich attended the Istanbul talks.</p>',
      '<li>Russian and Ukrainian delegates shook hands before the talks.</li>',
    ])
    expect(readPublished('sanity', changeIn('sanity', 'body', blocks)).article.source).toBe(
      '<p>a &lt; b &amp; "c" d &lt;p&gt;</p>',
    )
  })

  it('sends what a projection makes of the document', () => {
    const projected = { _id: 'a', title: 'T', text: 'One. Two.', url: 'https://paper.example/a' }
    expect(readPublished('sanity', projected)).toMatchObject({
      article: { format: 'text', source: 'One. Two.', url: 'https://paper.example/a' },
      revision: null,
    })
  })
})

describe('nesting without end', () => {
  it('in rich text is cut, not followed', () => {
    let node: unknown = { nodeType: 'text', value: 'deep' }
    for (let depth = 0; depth < 5000; depth += 1) node = { nodeType: 'quote', content: [node] }
    const payload = changeIn('contentful', 'fields.body', {
      'en-US': {
        nodeType: 'document',
        content: [node, { nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'flat' }] }],
      },
    })
    expect(readPublished('contentful', payload).article.source).toBe('<p>flat</p>')
  })
})
