// Saved web pages as sources: the article without its frame, the fields that the page states.
import { describe, expect, it } from 'vitest'
import { explainSkipped } from '../../../src/clutter/mark-clutter.ts'
import { decodePage } from '../../../src/compile/ingest-bytes.ts'
import { readHtml } from '../../../src/compile/read-html.ts'

const STORY = `
  <p>The harbour bridge was closed to all traffic on Thursday after engineers found a crack in one of its
  main beams, the port authority said.</p>
  <p>About 12,000 vehicles cross the bridge every day, and the ferry will carry only a third of them until
  the repair is done.<br>“Nobody was in danger,” said the harbour master, Ilse Brandt.</p>
  <ul><li>The repair takes six weeks</li><li>It costs 2.4 million crowns</li></ul>
  <table><tr><td>2021</td><td>11,000</td></tr><tr><td>2022</td><td>12,000</td></tr></table>
  <p>The bridge was built in 1961 and was last inspected two years ago, according to the authority’s own
  records, which were published in March.</p>`

function page(head: string, body: string): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
}

function read(html: string) {
  const result = readHtml(html, 'saved-page')
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('text', () => {
  it('is the article, a paragraph a block, without the frame of the page', () => {
    const frame = `<header><nav><a href="/">Home</a> <a href="/w">World</a></nav></header><main><article>
      <h1>Harbour bridge closed</h1><figure><img src="b.jpg"><figcaption>The bridge (Photo: AFP)</figcaption></figure>
      ${STORY}<script>track()</script></article></main>
      <aside><h3>Most read</h3><p>A cat was found</p></aside><footer>© 2023 The Port Gazette</footer>`
    const { text } = read(page('<title>Harbour bridge closed</title>', frame))
    expect(text.split('\n\n')).toEqual([
      'The harbour bridge was closed to all traffic on Thursday after engineers found a crack in one of its main beams, the port authority said.',
      'About 12,000 vehicles cross the bridge every day, and the ferry will carry only a third of them until the repair is done.\n“Nobody was in danger,” said the harbour master, Ilse Brandt.',
      '• The repair takes six weeks',
      '• It costs 2.4 million crowns',
      '2021; 11,000',
      '2022; 12,000',
      expect.stringMatching(/^The bridge was built in 1961/),
    ])
  })

  it('has its clutter marked like any other', () => {
    const body = `<article><h1>Harbour bridge closed</h1>${STORY}
      <p>Sign up to our free newsletter for more stories like this</p>
      <p>(Reporting by Mara Lind in Port; Editing by Jon Oak)</p></article>`
    const record = read(page('<title>Harbour bridge closed</title>', body))
    expect(explainSkipped(record).map(({ why }) => why)).toEqual([
      'sign-up or subscription line',
      'credit line',
    ])
  })

  it('of a page that is no article is what its body holds', () => {
    expect(read('<p>Short note about the ferry.</p>').text).toBe('Short note about the ferry.')
  })

  it('is refused where there is none, or where tags nest without end', () => {
    expect(readHtml(page('<title>Empty</title>', '<script>x</script>'), 'a')).toEqual({
      ok: false,
      error: { message: 'text is empty' },
    })
    const nested = readHtml('<div>'.repeat(100_000), 'a')
    expect(nested.ok ? '' : nested.error.message).toMatch(/tags nest more than 2000 deep$/)
  })

  it('comes back from deep nesting in bearable time', () => {
    expect(read(`${'<div>'.repeat(1500)}<p>The ferry is late.</p>`).text).toBe('The ferry is late.')
  })
})

describe('fields', () => {
  it('come from JSON-LD first', () => {
    const jsonLd = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Harbour bridge closed',
          datePublished: '2023-05-04T10:00:00+02:00',
          author: [{ '@type': 'Person', name: 'Mara Lind' }, { name: 'Jon Oak' }],
          publisher: { '@type': 'Organization', name: 'The Port Gazette', logo: { url: 'x' } },
          mainEntityOfPage: { '@id': 'https://gazette.example/bridge' },
        },
      ],
    }
    const head = `<title>Other</title><meta property="og:site_name" content="Other">
      <script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`
    expect(read(page(head, STORY))).toMatchObject({
      id: 'saved-page',
      title: 'Harbour bridge closed',
      publisher: 'The Port Gazette',
      published: '2023-05-04T10:00:00+02:00',
      author: 'Mara Lind, Jon Oak',
      url: 'https://gazette.example/bridge',
      language: 'en-GB',
    })
  })

  it('come from meta tags and the canonical link', () => {
    const head = `<title>Harbour bridge closed | The Port Gazette</title>
      <link rel="canonical" href="https://gazette.example/bridge">
      <meta property="og:site_name" content="The Port Gazette"><meta name="author" content="By Mara Lind">
      <meta property="article:author" content="https://social.example/mara">
      <meta property="article:published_time" content="2023-05-04">
      <script type="application/ld+json">{broken</script>`
    expect(read(page(head, STORY))).toMatchObject({
      title: 'Harbour bridge closed',
      publisher: 'The Port Gazette',
      published: '2023-05-04',
      author: 'Mara Lind',
      url: 'https://gazette.example/bridge',
    })
  })

  it('are left out where the page does not state them or states nonsense', () => {
    const head = `<title>Harbour bridge closed</title><link rel="canonical" href="/bridge">
      <meta name="date" content="yesterday"><meta name="author" content="https://social.example/mara">`
    const record = read(page(head, STORY))
    expect(record.publisher).toBe('saved-page')
    expect([record.published, record.author, record.url]).toEqual([undefined, undefined, undefined])
  })

  it('understand a date in words', () => {
    const head = '<title>T</title><meta name="pubdate" content="Thu, 4 May 2023 10:00:00 GMT">'
    expect(read(page(head, STORY)).published).toBe('2023-05-04')
  })
})

describe('encoding', () => {
  it('is the one that the page names', () => {
    const html = '<html><head><meta charset="windows-1252"></head><body>Café</body></html>'
    expect(decodePage(Buffer.from(html, 'latin1'))).toEqual({ ok: true, value: html })
  })

  it('is refused where it is neither UTF-8 nor named', () => {
    expect(decodePage(Buffer.from('<p>Caf\xe9</p>', 'latin1'))).toMatchObject({
      ok: false,
      error: { line: 1 },
    })
  })
})
