// A delivery: one publication of one article, from the webhook that told of it to the callback that took
// its result. What the log of deliveries is asked, and the platform's storage as far as it is used.
import type { PublishedArticle, Vendor } from '../types.ts'

export interface NewDelivery {
  /** The same for every repetition of a delivery. */
  readonly key: string
  readonly vendor: Vendor
  readonly article: PublishedArticle
}

/** What is left to do for a delivery. */
export type Job =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'check'; readonly vendor: Vendor; readonly article: PublishedArticle }
  | { readonly kind: 'send' }

export type SendOutcome =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed'
      /** For an operator: "status 503", "no answer". */
      readonly because: string
      readonly retryInSeconds: number
    }

/** The log of deliveries, as the edge and the consumer reach it over the platform's calls. */
export interface DeliveryDesk {
  /** Takes a delivery and queues it; "known" where it was taken before. */
  accept(delivery: NewDelivery): Promise<'accepted' | 'known'>
  read(key: string): Promise<Job>
  /** Keeps the body of the callback, the same for every attempt, and forgets the article. */
  keepResult(key: string, body: Uint8Array): Promise<void>
  /** Posts the result; `attempts` counts from 1 and decides when to try again. */
  send(key: string, attempts: number): Promise<SendOutcome>
  /** Tells that the next attempt comes in so many seconds. */
  postpone(key: string, seconds: number): Promise<void>
  /** Out of attempts. The delivery stays until it can be revived, or for its time. */
  giveUp(key: string): Promise<void>
}

/** A message of the queue: the article itself may be larger than a message can. */
export interface DeliveryMessage {
  readonly key: string
}

export interface DeliveryQueue {
  send(message: DeliveryMessage): Promise<unknown>
}

export type SqlValue = string | number | null | ArrayBuffer

export interface SqlStorage {
  exec(query: string, ...bindings: SqlValue[]): { toArray(): Record<string, SqlValue>[] }
}
