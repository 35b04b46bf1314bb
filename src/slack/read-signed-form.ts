// What every request of Slack goes through before it is read: size, signature, age, replay. Returns the
// form fields, or the response that refuses the request.
import type { Context } from 'hono'
import { fail, type Result, succeed } from '../result.ts'
import { readBytes } from '../wire/read-bytes.ts'
import type { SlackDependencies, SlackEnv } from './dependencies.ts'
import { type Refusal, refuse } from './respond.ts'
import { verifySignature } from './signature.ts'

/** A pressed button brings its whole message along, percent-encoded. */
const MAX_BODY_BYTES = 256 * 1024

export type Form = Readonly<Record<string, string>>

/**
 * The fields of a form that Slack signed and that was not taken before. A field that is given twice
 * counts once, by its last value.
 */
export async function readSignedForm(
  context: Context<SlackEnv>,
  { signingSecret, replays, now }: SlackDependencies,
): Promise<Result<Form, Response>> {
  const refused = (refusal: Refusal) => fail(refuse(context, refusal, MAX_BODY_BYTES))
  const body = await readBytes(context.req.raw, MAX_BODY_BYTES)
  if (!body.ok) return refused(body.error)
  const form: Form = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body.value)))
  // Slack's check of the certificate asks for nothing but a 200, so it needs no proof of who asks.
  if (form.ssl_check === '1') return fail(context.body(null, 200))
  if (signingSecret === null) return refused('not_set_up')
  const nowMs = now()
  const { headers } = context.req.raw
  const verified = await verifySignature(signingSecret, headers, body.value, nowMs)
  if (!verified.ok) return refused(verified.error)
  const { signature, expiresAtMs } = verified.value
  const waitUntil = (work: Promise<unknown>): void => context.executionCtx.waitUntil(work)
  const isNew = await replays.take(signature, expiresAtMs, nowMs, waitUntil)
  if (!isNew) return refused('replayed')
  return succeed(form)
}
