// The memory of all deliveries: a Durable Object, of which there is one in the world, so that a delivery
// is done once however often its webhook or its queue message arrives. It posts the callbacks itself:
// between a 2xx and the note that it came no other attempt can begin.
import { DurableObject } from 'cloudflare:workers'
import { postCallback } from '../callback.ts'
import { type HookSettings, readCallback } from '../settings.ts'
import { VENDORS } from '../types.ts'
import { createDeliveryStore, type DeliveryStore } from './delivery-store.ts'
import { chooseDelay, OVERDUE_MILLISECONDS, REQUEUE_MILLISECONDS } from './schedule.ts'
import type { DeliveryDesk, DeliveryQueue, Job, NewDelivery, SendOutcome } from './types.ts'

export interface DeliveryEnv extends HookSettings {
  readonly ARTICLES: DeliveryQueue
}

export class DeliveryLog extends DurableObject<DeliveryEnv> implements DeliveryDesk {
  readonly #store: DeliveryStore = createDeliveryStore(this.ctx.storage.sql)
  /** Deliveries whose callback is being posted. An object that breaks off forgets them, as it should. */
  readonly #underWay = new Set<string>()

  async accept(delivery: NewDelivery): Promise<'accepted' | 'known'> {
    const found = this.#store.find(delivery.key)
    if (found === null) this.#store.insert(delivery, Date.now())
    else if (found.state === 'dead') this.#store.revive(delivery.key)
    else return 'known'
    await this.#enqueue([delivery.key])
    return 'accepted'
  }

  async read(key: string): Promise<Job> {
    const found = this.#store.find(key)
    if (found?.state !== 'open') return { kind: 'nothing' }
    const article = this.#store.readPart(key, 'article')
    if (article === null) return { kind: 'send' }
    const vendor = VENDORS.find((name) => name === found.vendor) ?? 'generic'
    return { kind: 'check', vendor, article: JSON.parse(new TextDecoder().decode(article)) }
  }

  async keepResult(key: string, body: Uint8Array): Promise<void> {
    if (this.#store.find(key)?.state === 'open') this.#store.putResult(key, body)
  }

  async send(key: string, attempts: number): Promise<SendOutcome> {
    const body = this.#store.readPart(key, 'result')
    if (this.#store.find(key)?.state !== 'open' || body === null) return { kind: 'sent' }
    if (this.#underWay.has(key)) return this.#fail(key, attempts, 'it is under way', null)
    const callback = readCallback(this.env)
    if (!callback.ok) {
      const { setting, message } = callback.error
      return this.#fail(key, attempts, `${setting} ${message}`, null)
    }
    this.#underWay.add(key)
    try {
      const posted = await postCallback(callback.value, { id: `msg_${key}`, body }, Date.now())
      if (!posted.ok) {
        return this.#fail(key, attempts, posted.error.because, posted.error.retryAfterSeconds)
      }
      this.#store.finish(key, Date.now())
    } finally {
      this.#underWay.delete(key)
    }
    await this.#reviveDead()
    return { kind: 'sent' }
  }

  async postpone(key: string, seconds: number): Promise<void> {
    this.#store.setOverdue(key, Date.now() + seconds * 1000 + OVERDUE_MILLISECONDS)
    await this.#planAlarm()
  }

  async giveUp(key: string): Promise<void> {
    this.#store.bury(key)
    await this.#planAlarm()
  }

  /** Queues again what got lost and deletes what was kept for its time. */
  async alarm(): Promise<void> {
    const now = Date.now()
    for (const key of this.#store.purge(now)) {
      console.error(JSON.stringify({ event: 'delivery_expired', delivery: key }))
    }
    await this.#enqueue(this.#store.listOverdue(now))
  }

  async #fail(
    key: string,
    attempts: number,
    because: string,
    askedSeconds: number | null,
  ): Promise<SendOutcome> {
    const retryInSeconds = chooseDelay(attempts, askedSeconds)
    await this.postpone(key, retryInSeconds)
    return { kind: 'failed', because, retryInSeconds }
  }

  /** The callback works: what died while it did not is tried anew. */
  async #reviveDead(): Promise<void> {
    const keys = this.#store.listDead()
    for (const key of keys) this.#store.revive(key)
    await this.#enqueue(keys)
  }

  /** Whatever becomes of the messages: the alarm sends those again whose attempt does not come. */
  async #enqueue(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#store.setOverdue(key, Date.now() + REQUEUE_MILLISECONDS)
    await this.#planAlarm()
    for (const key of keys) {
      try {
        await this.env.ARTICLES.send({ key })
        this.#store.setOverdue(key, Date.now() + OVERDUE_MILLISECONDS)
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error
        console.error(JSON.stringify({ event: 'queue_failure', delivery: key, error: name }))
      }
    }
  }

  async #planAlarm(): Promise<void> {
    const next = this.#store.findNextTime()
    if (next !== null) await this.ctx.storage.setAlarm(Math.max(next, Date.now() + 1000))
  }
}
