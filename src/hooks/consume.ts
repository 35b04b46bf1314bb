// Takes deliveries from the queue: checks the article once, keeps the result, has it posted, and retries
// what fails. A message may come twice; the log of deliveries knows what is left to do.
import type { ArticleCallback } from '../schema/article-callback.ts'
import { chooseDelay } from './deliveries/schedule.ts'
import type { DeliveryMessage, Job } from './deliveries/types.ts'
import type { ConsumerDependencies } from './dependencies.ts'

/** The queue of messages that ran out of attempts, as wrangler.toml names it. */
export const DEAD_LETTERS = 'deskcheck-dead-letters'

interface Message {
  readonly body: DeliveryMessage
  /** Counts from 1. */
  readonly attempts: number
  ack(): void
  retry(options: { readonly delaySeconds: number }): void
}

export interface Batch {
  readonly queue: string
  readonly messages: readonly Message[]
}

/** Works through a batch; each message is acknowledged or comes again. */
export async function consumeDeliveries(
  batch: Batch,
  dependencies: ConsumerDependencies,
): Promise<void> {
  for (const message of batch.messages) {
    if (batch.queue === DEAD_LETTERS) await bury(message, dependencies)
    else await attempt(message, dependencies)
  }
}

async function attempt(message: Message, dependencies: ConsumerDependencies): Promise<void> {
  const { deliveries, log } = dependencies
  const { key } = message.body
  const again = (because: string, delaySeconds: number): void => {
    const { attempts } = message
    log(JSON.stringify({ event: 'delivery_retry', delivery: key, attempts, because, delaySeconds }))
    message.retry({ delaySeconds })
  }
  try {
    const job = await deliveries.read(key)
    if (job.kind === 'nothing') return message.ack()
    if (job.kind === 'check') {
      const because = await check(key, job, dependencies)
      if (because !== null) {
        const delaySeconds = chooseDelay(message.attempts)
        await deliveries.postpone(key, delaySeconds)
        return again(because, delaySeconds)
      }
    }
    const outcome = await deliveries.send(key, message.attempts)
    if (outcome.kind === 'sent') return message.ack()
    again(outcome.because, outcome.retryInSeconds)
  } catch (error) {
    // The name alone: a message could quote the article.
    again(error instanceof Error ? error.name : typeof error, chooseDelay(message.attempts))
  }
}

/** Checks the article and keeps the result; why it cannot be done now, or null. */
async function check(
  key: string,
  { vendor, article }: Extract<Job, { kind: 'check' }>,
  { deliveries, checkArticle, now }: ConsumerDependencies,
): Promise<string | null> {
  const checked = await checkArticle(article)
  const { id, title, url, published, format, source, isRendered } = article
  const common = {
    delivery: key,
    cms: vendor,
    article: { id, title, url, published, format, ...(isRendered ? { source } : {}) },
  }
  const timestamp = new Date(now()).toISOString()
  let callback: ArticleCallback
  if (checked.ok) {
    callback = { type: 'article.checked', timestamp, data: { ...common, check: checked.value } }
  } else if (checked.error.kind === 'unusable') {
    const { errors } = checked.error
    callback = { type: 'article.unchecked', timestamp, data: { ...common, errors } }
  } else {
    return checked.error.because
  }
  await deliveries.keepResult(key, new TextEncoder().encode(JSON.stringify(callback)))
  return null
}

async function bury(message: Message, { deliveries, log }: ConsumerDependencies): Promise<void> {
  const { key } = message.body
  try {
    await deliveries.giveUp(key)
    log(JSON.stringify({ event: 'delivery_dead', delivery: key }))
    message.ack()
  } catch {
    message.retry({ delaySeconds: chooseDelay(message.attempts) })
  }
}
