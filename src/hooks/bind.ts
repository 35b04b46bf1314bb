// Binds the hooks to the platform: settings, the one log of deliveries, the clock.

import { createArticleCheck, type RunArticle } from './check-published.ts'
import { type Batch, consumeDeliveries } from './consume.ts'
import type { DeliveryDesk } from './deliveries/types.ts'
import { createHookRoutes } from './routes.ts'
import type { HookSettings } from './settings.ts'

export interface HookBindings extends HookSettings {
  /** The Durable Object DeliveryLog; without it the hooks answer 503. */
  readonly DELIVERIES?: { getByName(name: string): DeliveryDesk }
}

/** All deliveries are remembered in one place, so that dead ones can be found and tried anew. */
const LOG_NAME = 'deliveries'

/** The routes below /hooks. */
export function bindHooks(
  bindings: HookBindings,
  log: (line: string) => void,
): ReturnType<typeof createHookRoutes> {
  const { DELIVERIES } = bindings
  // A stub for each request: one that failed once fails for good.
  const openDeliveries = DELIVERIES === undefined ? null : () => DELIVERIES.getByName(LOG_NAME)
  return createHookRoutes({ settings: bindings, openDeliveries, now: Date.now, log })
}

/** What the queue's batches are handed to. */
export function bindConsumer(
  bindings: HookBindings,
  run: RunArticle,
  log: (line: string) => void,
): (batch: Batch) => Promise<void> {
  const checkArticle = createArticleCheck(run)
  return async (batch) => {
    const deliveries = bindings.DELIVERIES?.getByName(LOG_NAME)
    if (deliveries === undefined) throw new Error('The binding DELIVERIES is missing.')
    await consumeDeliveries(batch, { deliveries, checkArticle, now: Date.now, log })
  }
}
