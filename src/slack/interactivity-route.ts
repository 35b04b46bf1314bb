// `POST /slack/interactivity`: the buttons "Show all" and "Share to channel". Slack shows nothing of the
// response, so the press is acknowledged and its answer posted to response_url.
import type { Context } from 'hono'
import { type SlackBlockActions, slackBlockActions, slackButtonValue } from '../schema/slack.ts'
import { logBug, wordFailure } from './answer-failure.ts'
import { noteTo, type SlackMessage } from './blocks.ts'
import type { SlackDependencies, SlackEnv } from './dependencies.ts'
import { readSignedForm } from './read-signed-form.ts'
import { renderAnswer, SHARE, SHOW_ALL } from './render-answer.ts'
import { postMessage, readResponseUrl } from './response-url.ts'
import { toCheckRequest } from './to-check-request.ts'
import { CHECK_FAILED } from './words.ts'

/** Sources a side asked for by "Show all"; no message holds more. */
const SOURCES_LISTED = 20

/** Answers a pressed button. What is no button of ours is acknowledged and left. */
export async function answerInteraction(
  context: Context<SlackEnv>,
  dependencies: SlackDependencies,
): Promise<Response> {
  const form = await readSignedForm(context, dependencies)
  if (!form.ok) return form.error
  const pressed = readPress(form.value.payload)
  const responseUrl = readResponseUrl(pressed?.response_url)
  if (pressed !== null && responseUrl !== null) {
    context.executionCtx.waitUntil(complete(context, dependencies, pressed, responseUrl))
  }
  return context.body(null, 200, { 'cache-control': 'no-store' })
}

function readPress(payload: string | undefined): SlackBlockActions | null {
  const parsed = slackBlockActions.safeParse(parseJson(payload))
  return parsed.success ? parsed.data : null
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

async function complete(
  context: Context<SlackEnv>,
  dependencies: SlackDependencies,
  pressed: SlackBlockActions,
  responseUrl: string,
): Promise<void> {
  const message = await answerPress(context, dependencies, pressed)
  if (message === null || (await postMessage(responseUrl, message, dependencies))) return
  const requestId = context.get('requestId')
  dependencies.log(JSON.stringify({ event: 'slack_post_failed', requestId }))
}

/** The message that a press asks for, null where it asks for none. */
async function answerPress(
  context: Context<SlackEnv>,
  { check, log }: SlackDependencies,
  { actions, container, user }: SlackBlockActions,
): Promise<SlackMessage | null> {
  const [action] = actions
  const isShare = action?.action_id === SHARE
  if (!isShare && action?.action_id !== SHOW_ALL) return null
  const value = slackButtonValue.safeParse(parseJson(action.value))
  if (!value.success)
    return noteTo('This button is from an older version. Please ask again.', false)
  const requestId = context.get('requestId')
  try {
    const checked = await check(toCheckRequest(value.data, isShare ? undefined : SOURCES_LISTED))
    if (!checked.ok) return noteTo(wordFailure(checked.error, requestId, log), false)
    // A message that the channel sees stays as it is: who wants more of it gets it alone.
    const replacesOriginal = !isShare && container?.is_ephemeral === true
    return renderAnswer(checked.value, {
      extent: isShare ? 'first' : 'all',
      isShared: isShare,
      replacesOriginal,
      ...(isShare ? { sharedBy: readUserId(user?.id) } : {}),
    })
  } catch (error) {
    logBug(error, requestId, log)
    return noteTo(CHECK_FAILED, false)
  }
}

/** An id of Slack's, since it becomes part of our markup. */
function readUserId(id: string | undefined): string | undefined {
  return id !== undefined && /^[UW][A-Z0-9]{2,30}$/.test(id) ? id : undefined
}
