// Makes the embed edge out of the Worker's settings. Refuses to know where they come from.
import type { Hono } from 'hono'
import type { EmbedEnv } from './problems.ts'
import type { EmbedDependencies } from './respond-embed.ts'
import { createEmbedRoutes } from './routes.ts'
import { type EmbedSettings, readFrameAncestors, readPublisherName } from './settings.ts'

/** The routes of `/embed` and `/oembed`. */
export function bindEmbed(
  settings: EmbedSettings,
  check: EmbedDependencies['check'],
  log: EmbedDependencies['log'],
): Hono<EmbedEnv> {
  return createEmbedRoutes({
    check,
    log,
    frameAncestors: readFrameAncestors(settings),
    publisherName: readPublisherName(settings),
  })
}
