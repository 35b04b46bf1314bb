// What /embed.js does on another site's page: defines <fact-check>, and gives our frames the height that
// they ask for. Adds nothing else to that page: no global name, no style, no request but its checks.
import { defineFactCheck } from './fact-check.ts'
import { findServer } from './find-server.ts'
import { fitFrames } from './fit-frames.ts'

const server = findServer(document)
if (server !== null) {
  defineFactCheck(server)
  fitFrames(window, server)
}
