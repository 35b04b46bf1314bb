import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutOpening } from '../../../src/http/excerpt.ts'
import { sourceDocument } from '../../../src/schema/source-document.ts'
import { createFakeApp, DOCUMENT } from './fake-app.ts'

describe('GET /v1/sources/{id}', () => {
  it.each(['/v1/sources/bridge/1', '/v1/sources/bridge%2F1'])(
    'gives the source at %s',
    async (p) => {
      const { app } = createFakeApp()
      const response = await app.request(p)
      expect(response.status).toBe(200)
      const source = sourceDocument.parse(await response.json())
      expect(source.text).toBe(DOCUMENT.text)
      expect(source.excerpt).toBe(false)
      expect(response.headers.get('cache-control')).toContain('public')
      expect(response.headers.get('etag')).toBeTruthy()
    },
  )

  it('gives only the opening where the archive is not to be given away, and says so', async () => {
    const { app } = createFakeApp({ sourceText: 'excerpt' })
    const response = await app.request('/v1/sources/bridge%2F1')
    const source = sourceDocument.parse(await response.json())
    expect(source.excerpt).toBe(true)
    expect(source.text).toBe('The mayor opened the bridge.')
  })

  it.each(['/v1/sources/other', '/v1/sources/%00', `/v1/sources/${'x'.repeat(5000)}`])(
    'answers 404 for a source that is not held (%.20s)',
    async (path) => {
      const { app } = createFakeApp()
      expect((await app.request(path)).status).toBe(404)
    },
  )
})

describe('an opening', () => {
  it('is a prefix of at most a third of the text, and never ends within a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 90 }),
        (text, step) => {
          const sentences = []
          for (let at = 0; at + step <= text.length; at += step) {
            sentences.push({ start: at, end: at + step })
          }
          const whole = text.isWellFormed()
            ? sentences.filter(({ end }) => text.slice(0, end).isWellFormed())
            : []
          const opening = cutOpening(text, whole)
          expect(text.startsWith(opening)).toBe(true)
          expect(opening.length).toBeLessThanOrEqual(text.length / 3)
          if (text.isWellFormed()) expect(opening.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  it('of one endless sentence ends between words', () => {
    const text = 'word '.repeat(1000)
    const opening = cutOpening(text, [{ start: 0, end: text.length }])
    expect(opening.length).toBeLessThanOrEqual(600)
    expect(opening.endsWith('word')).toBe(true)
  })
})
