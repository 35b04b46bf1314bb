// The addresses of Slack, to be mounted at /slack.
import { Hono } from 'hono'
import { answerCommand } from './command-route.ts'
import type { SlackDependencies, SlackEnv } from './dependencies.ts'
import { answerInteraction } from './interactivity-route.ts'

/** Routes below `/slack`: command, interactivity, and Slack's check of the certificate. */
export function createSlackRoutes(dependencies: SlackDependencies): Hono<SlackEnv> {
  const routes = new Hono<SlackEnv>()
  routes.post('/command', (context) => answerCommand(context, dependencies))
  routes.post('/interactivity', (context) => answerInteraction(context, dependencies))
  // Only with its parameter is a GET answered: without it, this is an address for POST.
  routes.get('/command', async (context, next) => {
    if (context.req.query('ssl_check') === '1') return context.body(null, 200)
    return await next()
  })
  return routes
}
