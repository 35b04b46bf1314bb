// The buttons of an answer: what a press posts, and to whom.
import { describe, expect, it } from 'vitest'
import { fail } from '../../../src/result.ts'
import { createFakeSlack, expectSound, pressForm, signHeaders, textsOf } from './fake-slack.ts'

const VALUE = JSON.stringify({ claim: 'It rained', asOf: '2022-03-30' })

describe('a press', () => {
  it('of "Show all" replaces the message that its user alone sees', async () => {
    const slack = createFakeSlack()
    const response = await slack.send('/interactivity', pressForm('show_all', VALUE))
    expect([response.status, await response.text()]).toEqual([200, ''])
    await slack.settle()
    expect(slack.asked).toEqual([{ claim: 'It rained', asOf: '2022-03-30', limit: 20 }])
    expect(slack.posts).toHaveLength(1)
    expect(slack.posts[0]).toMatchObject({
      url: 'https://hooks.slack.com/actions/T0001/1/abc',
      message: { response_type: 'ephemeral', replace_original: true },
    })
  })

  it('of "Show all" in a message of the channel leaves that message as it is', async () => {
    const slack = createFakeSlack()
    await slack.send('/interactivity', pressForm('show_all', VALUE, { isEphemeral: false }))
    await slack.settle()
    expect(slack.posts[0]?.message).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    })
  })

  it('of "Share to channel" shows the answer to all, and who shared it', async () => {
    const slack = createFakeSlack()
    await slack.send('/interactivity', pressForm('share', VALUE))
    await slack.settle()
    const message = slack.posts[0]?.message
    if (message === undefined) throw new Error('nothing was posted')
    expectSound(message)
    expect(message).toMatchObject({ response_type: 'in_channel', replace_original: false })
    expect(textsOf(message).join('\n')).toContain('Shared by <@U2147483697>.')
    expect(JSON.stringify(message)).not.toContain('Share to channel')
  })

  it('is told when the archive cannot be read', async () => {
    const slack = createFakeSlack({
      check: async () => fail({ kind: 'store_failed', key: 'manifest', message: 'down' }),
    })
    await slack.send('/interactivity', pressForm('share', VALUE))
    await slack.settle()
    expect(slack.posts[0]?.message).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringContaining('nothing was ruled on'),
    })
  })

  it.each(['', 'not json', '{}', '{"claim":"x"}', '{"claim":"It rained","limit":1}'])(
    'of a button with the value %j asks to ask again',
    async (value) => {
      const slack = createFakeSlack()
      await slack.send('/interactivity', pressForm('share', value))
      await slack.settle()
      expect(slack.asked).toEqual([])
      expect(slack.posts[0]?.message.text).toContain('Please ask again')
    },
  )

  it.each([
    pressForm('someone_elses', VALUE),
    pressForm('share', VALUE, { responseUrl: 'https://evil.example/' }),
    'payload=not+json',
    'payload=%7B%22type%22%3A%22view_submission%22%7D',
    '',
  ])('that is none of ours is acknowledged and left', async (body) => {
    const slack = createFakeSlack()
    expect((await slack.send('/interactivity', body)).status).toBe(200)
    await slack.settle()
    expect(slack.posts).toEqual([])
  })

  it('must be signed, and counts once', async () => {
    const slack = createFakeSlack()
    const body = pressForm('share', VALUE)
    expect((await slack.send('/interactivity', body, signHeaders('x'))).status).toBe(401)
    expect((await slack.send('/interactivity', body)).status).toBe(200)
    expect((await slack.send('/interactivity', body)).status).toBe(401)
    await slack.settle()
    expect(slack.posts).toHaveLength(1)
  })
})
