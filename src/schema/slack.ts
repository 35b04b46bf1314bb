// What Slack sends: the form of a slash command and the payload of a pressed button. Fields that are not
// used are left out, since Slack adds new ones as it likes.
import * as z from 'zod'
import { checkRequest } from './check-request.ts'

/** Form of `POST /slack/command`. */
export const slackCommand = z.object({
  ssl_check: z.string().optional(),
  text: z.string().default(''),
  response_url: z.string().optional(),
})

/** What a button of ours carries: the request that its message answers. Slack takes at most 2,000 characters. */
export const slackButtonValue = checkRequest.omit({ limit: true })

/** The JSON in the form field `payload` of `POST /slack/interactivity`, of the kind that buttons send. */
export const slackBlockActions = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }).optional(),
  container: z.object({ is_ephemeral: z.boolean().default(false) }).optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
})

export type SlackCommand = z.output<typeof slackCommand>
export type SlackButtonValue = z.output<typeof slackButtonValue>
export type SlackBlockActions = z.output<typeof slackBlockActions>

const shownText = z.object({ text: z.string() })

/** A message of ours as a client of the command gets it: the blocks that are used, with their texts. */
export const slackAnswer = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']),
  text: z.string(),
  blocks: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('section'), text: shownText }),
      z.object({ type: z.literal('context'), elements: z.array(shownText) }),
      z.object({ type: z.literal('actions'), elements: z.array(z.object({ text: shownText })) }),
    ]),
  ),
})

export type SlackAnswer = z.output<typeof slackAnswer>
