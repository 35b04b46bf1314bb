// Drafts in workerd, over real local KV that holds the default corpus, asked through the client.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { createClient } from '../../src/client/client.ts'
import { articleResult } from '../../src/schema/article.ts'
import { seed, startWorker } from './seed.ts'

beforeAll(() => seed(inject('defaultIndex')))

const TEXT =
  'The Russian billionaire Roman Abramovich attended the talks in Istanbul on Tuesday. Was he a negotiator? The delegations exchanged no handshake, according to Ukrainian television.'
const HTML = `<article><h1>Talks</h1><p>${TEXT.replace('Istanbul', '<b>Istanbul</b>')}</p></article>`

function connect() {
  const ask = startWorker()
  return createClient('', { fetch: (path, init) => ask(path, init) })
}

describe('a draft', () => {
  it('is checked statement by statement, each as the claim would be alone', async () => {
    const desk = connect()
    const checked = articleResult.parse(
      await desk.checkArticle({ text: TEXT, published: '2022-03-29' }),
    )
    expect(checked.claims.map(({ claim }) => claim)).toEqual([
      'The Russian billionaire Roman Abramovich attended the talks in Istanbul on 29 March 2022.',
      'The delegations exchanged no handshake, according to Ukrainian television.',
    ])
    for (const { sentence, start, end, claim, result } of checked.claims) {
      expect(TEXT.slice(start, end)).toBe(sentence)
      expect(result).toEqual(await desk.check({ claim }))
    }
    expect(checked.claims.some(({ result }) => result.verdict !== 'not_enough_evidence')).toBe(true)
  })

  it('streams the same that it answers as a whole', async () => {
    const desk = connect()
    const whole = await desk.checkArticle({ html: HTML, explain: true })
    const claims: unknown[] = []
    let end: unknown
    for await (const { event, data } of desk.streamArticle({ html: HTML, explain: true })) {
      if (event === 'claim') claims.push(data)
      else end = data
    }
    expect({ claims, ...(end as object) }).toEqual(whole)
    expect(whole.left?.map(({ reason }) => reason)).toEqual(['heading', 'question'])
  })

  it('that is a source of the archive does not support itself', async () => {
    const desk = connect()
    const id = 'cnews-live-talks-begin-in-istanbul'
    const { text } = await desk.readSource(id)
    const { claims, copies } = await desk.checkArticle({ text })
    expect(copies).toContain(id)
    expect(claims.length).toBeGreaterThan(8)
    for (const { result } of claims) {
      const listed = [...result.supporting, ...result.conflicting, ...result.related]
      expect(listed.map((source) => source.id)).not.toContain(id)
    }
  })
})
