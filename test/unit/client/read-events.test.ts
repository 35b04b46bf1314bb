import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvents, type ServerEvent } from '../../../src/client/read-events.ts'

async function read(text: string, cuts: readonly number[] = []): Promise<ServerEvent[]> {
  const bytes = new TextEncoder().encode(text)
  const borders = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])]
  borders.sort((a, b) => a - b)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      borders.slice(1).forEach((end, at) => {
        controller.enqueue(bytes.slice(borders[at], end))
      })
      controller.close()
    },
  })
  const events: ServerEvent[] = []
  for await (const event of readEvents(new Response(body))) events.push(event)
  return events
}

const STREAM =
  'event: claim\ndata: {"a":"é–😀"}\n\n: note\n\nevent: summary\ndata: {"b":\ndata: 2}\n\n'

describe('server-sent events', () => {
  it('come as they were sent, however the bytes were cut', async () => {
    const events = [
      { event: 'claim', data: { a: 'é–😀' } },
      { event: 'summary', data: { b: 2 } },
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
        expect(await read(STREAM, cuts)).toEqual(events)
      }),
    )
  })

  it('that broke off are dropped', async () => {
    expect(await read('event: claim\ndata: {"a":')).toEqual([])
    expect(await read('')).toEqual([])
  })
})
