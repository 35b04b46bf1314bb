// `POST /slack/command`: /factcheck. Answers in the first response; a check that would not make it is
// acknowledged and completed through response_url. A claim is neither logged nor stored.
import type { Context } from 'hono'
import { slackCommand } from '../schema/slack.ts'
import { logBug, wordFailure } from './answer-failure.ts'
import { noteTo, type SlackMessage } from './blocks.ts'
import type { SlackDependencies, SlackEnv } from './dependencies.ts'
import { type Command, parseCommand } from './parse-command.ts'
import { readSignedForm } from './read-signed-form.ts'
import { renderAnswer } from './render-answer.ts'
import { postMessage, readResponseUrl } from './response-url.ts'
import { encodeText } from './text.ts'
import { toCheckRequest } from './to-check-request.ts'
import { CHECK_FAILED, HELP, STILL_CHECKING } from './words.ts'

/** Slack waits three seconds; what is left is the way there and back. */
const ANSWER_WITHIN_MILLISECONDS = 2000

/** Answers a slash command. */
export async function answerCommand(
  context: Context<SlackEnv>,
  dependencies: SlackDependencies,
): Promise<Response> {
  const arrivedAtMs = dependencies.now()
  const form = await readSignedForm(context, dependencies)
  if (!form.ok) return form.error
  const { text, response_url } = slackCommand.parse(form.value)
  const command = parseCommand(text)
  if (!command.ok) return respond(context, noteTo(encodeText(command.error)))
  if (command.value.kind === 'help') return respond(context, noteTo(HELP))
  const answer = answerCheck(context, dependencies, command.value)
  const responseUrl = readResponseUrl(response_url)
  // Without an address to complete it through, a slow answer is better than none.
  if (responseUrl === null) return respond(context, await answer)
  const first = await raceDeadline(answer, arrivedAtMs, dependencies)
  if (first !== null) return respond(context, first)
  context.executionCtx.waitUntil(completeLater(context, dependencies, responseUrl, answer))
  return respond(context, noteTo(STILL_CHECKING))
}

/** The message that answers a check, whatever comes of it. */
async function answerCheck(
  context: Context<SlackEnv>,
  { check, log }: SlackDependencies,
  { request, isShared }: Extract<Command, { kind: 'check' }>,
): Promise<SlackMessage> {
  const requestId = context.get('requestId')
  try {
    const checked = await check(toCheckRequest(request))
    if (checked.ok) return renderAnswer(checked.value, { extent: 'first', isShared })
    return noteTo(wordFailure(checked.error, requestId, log))
  } catch (error) {
    logBug(error, requestId, log)
    return noteTo(CHECK_FAILED)
  }
}

async function raceDeadline(
  answer: Promise<SlackMessage>,
  arrivedAtMs: number,
  { now, sleep }: SlackDependencies,
): Promise<SlackMessage | null> {
  const leftMs = arrivedAtMs + ANSWER_WITHIN_MILLISECONDS - now()
  return await Promise.race([answer, sleep(Math.max(0, leftMs)).then(() => null)])
}

async function completeLater(
  context: Context<SlackEnv>,
  dependencies: SlackDependencies,
  responseUrl: string,
  answer: Promise<SlackMessage>,
): Promise<void> {
  const isTaken = await postMessage(responseUrl, await answer, dependencies)
  if (isTaken) return
  const requestId = context.get('requestId')
  dependencies.log(JSON.stringify({ event: 'slack_post_failed', requestId }))
}

function respond(context: Context<SlackEnv>, message: SlackMessage): Response {
  return context.body(JSON.stringify(message), 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
}
