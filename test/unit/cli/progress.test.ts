// The progress bar: share, rate and time left, on a terminal only.
import { expect, it } from 'vitest'
import {
  createProgressBar,
  formatCount,
  formatProgress,
  formatSeconds,
} from '../../../src/cli/progress.ts'
import { createFakeTerminal } from './fake-terminal.ts'

it('shows share, rate and time left', () => {
  const line = formatProgress({ step: 'reading', done: 2500, unit: 'sources', share: 0.25 }, 5, 120)
  expect(line).toBe('reading [######..................] 25% 2,500 sources 500/s 15 s left')
})

it('shows count and rate where the total is unknown, and fits any width', () => {
  const progress = { step: 'reading', done: 3_400_000, unit: 'bytes', share: null }
  expect(formatProgress(progress, 2, 120)).toBe('reading 3.4 MB 1.7 MB/s')
  expect(formatProgress(progress, 0, 120)).toBe('reading 3.4 MB')
  expect(formatProgress(progress, 2, 20)).toHaveLength(19)
})

it('words times and counts', () => {
  expect([0, 59.4, 60, 3599, 3600, 90_061].map(formatSeconds)).toEqual([
    '0 s',
    '59 s',
    '1 min 00 s',
    '59 min 59 s',
    '1 h 00 min',
    '25 h 01 min',
  ])
  expect(formatCount(12_345, 'sources')).toBe('12,345')
  expect(
    ['999', '1500', '2500000', '3000000000'].map((n) => formatCount(Number(n), 'bytes')),
  ).toEqual(['999 B', '1.5 kB', '2.5 MB', '3.0 GB'])
})

it('draws nothing where the output is no terminal', () => {
  const fake = createFakeTerminal()
  const bar = createProgressBar(fake.terminal.errors, () => 0)
  bar.update({ step: 'reading', done: 1, unit: 'sources', share: 0.5 })
  bar.clear()
  expect(fake.errors()).toBe('')
})

it('redraws in place, not more often than the eye can follow, and leaves a clean line', () => {
  const fake = createFakeTerminal({ isTerminal: true })
  let time = 0
  const bar = createProgressBar(fake.terminal.errors, () => time)
  for (let done = 1; done <= 100; done++) {
    time += 10
    bar.update({ step: 'reading', done, unit: 'sources', share: done / 100 })
  }
  bar.clear()
  const draws = fake.errors().split('\r').length - 1
  expect(draws).toBeGreaterThan(5)
  expect(draws).toBeLessThan(20)
  expect(fake.errors().endsWith('\r\u001b[2K')).toBe(true)
})
