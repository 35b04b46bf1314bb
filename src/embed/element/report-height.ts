// The one script of the embed page: tells the page around it how tall the card is, as often as that
// changes. The height is all that it tells, so everyone may hear it.
import type { HeightMessage } from './height-message.ts'
import { openForPrint } from './open-for-print.ts'

function report(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  parent.postMessage({ type: 'deskcheck:height', height } satisfies HeightMessage, '*')
}

if (parent !== window) new ResizeObserver(report).observe(document.documentElement)
openForPrint(window, document)
