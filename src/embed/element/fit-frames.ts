// Gives each of our frames in a page the height that it asks for.
import { readHeightMessage } from './height-message.ts'

/** Listens in `view`. Only the frame that sends a message is changed, and only one that shows `server`. */
export function fitFrames(view: Window, server: string): void {
  view.addEventListener('message', ({ data, source }) => {
    const message = readHeightMessage(data)
    if (message === null || source === null) return
    for (const frame of view.document.querySelectorAll('iframe')) {
      // A sandboxed frame has no origin to compare: its window and its address say whose it is.
      const isOurs = URL.canParse(frame.src) && new URL(frame.src).origin === server
      if (isOurs && frame.contentWindow === source) frame.height = String(message.height)
    }
  })
}
