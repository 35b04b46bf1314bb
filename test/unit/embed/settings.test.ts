import { describe, expect, it } from 'vitest'
import { readFrameAncestors, readPublisherName } from '../../../src/embed/settings.ts'

describe('FRAME_ANCESTORS', () => {
  it.each([
    [undefined, '*'],
    ['  ', '*'],
    ['*', '*'],
    ["'self'", "'self'"],
    ["'none'", "'none'"],
    ['https://news.example', 'https://news.example'],
    ['https://*.news.example:8443 http:', 'https://*.news.example:8443 http:'],
    ["'self', news.example", "'self' news.example"],
    ['https://news.example/desk/', 'https://news.example/desk/'],
    ['http://127.0.0.1:*', 'http://127.0.0.1:*'],
  ])('%s lets %s frame', (setting, sources) => {
    expect(readFrameAncestors(setting === undefined ? {} : { FRAME_ANCESTORS: setting })).toBe(
      sources,
    )
  })

  it.each([
    "*; script-src 'unsafe-inline'",
    'https://news.example;',
    "'unsafe-inline'",
    "'none' https://news.example",
    'https://news.example\u0000',
    '"*"',
    'https://news.*.example',
  ])('%s, not being understood, lets nobody frame', (setting) => {
    expect(readFrameAncestors({ FRAME_ANCESTORS: setting })).toBe("'none'")
  })
})

describe('PUBLISHER_NAME', () => {
  it('is the name of the software unless set', () => {
    expect(readPublisherName({})).toBe('deskcheck')
    expect(readPublisherName({ PUBLISHER_NAME: ' ' })).toBe('deskcheck')
    expect(readPublisherName({ PUBLISHER_NAME: 'The Courier' })).toBe('The Courier')
  })
})
