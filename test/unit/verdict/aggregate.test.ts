import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate, findStanding, type SourceStance } from '../../../src/verdict/aggregate.ts'

const BARS = { supported: 0.6, refuted: 0.6, disputed: 0.8 }

function supporting(id: string, strength: number, more: Partial<SourceStance> = {}): SourceStance {
  return { id, origin: id, side: 'supporting', strength, ...more }
}

function conflicting(id: string, strength: number, more: Partial<SourceStance> = {}): SourceStance {
  return { id, origin: id, side: 'conflicting', strength, ...more }
}

describe('a dispute', () => {
  test('needs two independent origins', () => {
    expect(aggregate([supporting('a', 0.9), conflicting('b', 0.9)], BARS).verdict).toBe('disputed')
    const copies = [supporting('a', 0.95), conflicting('b', 0.9, { origin: 'a' })]
    expect(aggregate(copies, BARS).verdict).toBe('supported')
  })

  test('needs a located difference', () => {
    const vague = conflicting('b', 0.9, { isVague: true })
    expect(aggregate([supporting('a', 0.95), vague], BARS).verdict).toBe('supported')
    const located = conflicting('c', 0.85)
    expect(aggregate([supporting('a', 0.95), vague, located], BARS)).toEqual({
      verdict: 'disputed',
      strength: 0.85,
    })
  })

  test('needs one time', () => {
    const early = supporting('a', 0.95, { overtakenBy: ['b'] })
    expect(aggregate([early, conflicting('b', 0.85)], BARS)).toEqual({
      verdict: 'refuted',
      strength: 0.85,
    })
    const other = conflicting('b', 0.9, { isOfAnotherDay: true })
    expect(aggregate([supporting('a', 0.95), other], BARS).verdict).toBe('supported')
  })
})

describe('a source is overtaken', () => {
  const early = supporting('a', 0.95, { overtakenBy: ['b'] })

  test('by one that decides, as sure as a dispute asks or surer than itself', () => {
    const verdictAgainst = (mine: number, theirs: number): string =>
      aggregate([{ ...early, strength: mine }, conflicting('b', theirs)], BARS).verdict
    expect(verdictAgainst(0.95, 0.81)).toBe('refuted')
    expect(verdictAgainst(0.95, 0.7)).toBe('supported')
    expect(verdictAgainst(0.65, 0.7)).toBe('refuted')
    expect(verdictAgainst(0.5, 0.55)).toBe('not_enough_evidence')
  })

  test('by none that is not there', () => {
    expect(aggregate([early], BARS).verdict).toBe('supported')
  })

  test('by one that has been overtaken in turn, too', () => {
    const sources = [
      conflicting('first', 0.9, { overtakenBy: ['second'] }),
      supporting('second', 0.9, { overtakenBy: ['third'] }),
      conflicting('third', 0.9),
    ]
    expect(findStanding(sources, BARS).map(({ id }) => id)).toEqual(['third'])
  })
})

test('for any sources the order does not show, and one that stands is left where any decides', () => {
  const anySource = fc.record({
    side: fc.constantFrom<SourceStance['side']>('supporting', 'conflicting'),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    origin: fc.nat(3).map(String),
    isVague: fc.boolean(),
    isOvertaken: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(anySource, { maxLength: 6 }), (made) => {
      const last = String(made.length - 1)
      const sources = made.map(({ isVague, isOvertaken, ...source }, at): SourceStance => {
        const id = String(at)
        return {
          ...source,
          id,
          ...(isVague && source.side === 'conflicting' ? { isVague: true } : {}),
          ...(isOvertaken && id !== last ? { overtakenBy: [last] } : {}),
        }
      })
      const said = aggregate(sources, BARS)
      const turned = aggregate([...sources].reverse(), BARS)
      expect(turned.verdict).toBe(said.verdict)
      expect(turned.strength).toBeCloseTo(said.strength, 12)
      if (sources.length > 0) expect(findStanding(sources, BARS).length).toBeGreaterThan(0)
    }),
  )
})
