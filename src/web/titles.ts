// The title of the document, which is what a tab, a bookmark and a history entry show.
import { ENGLISH } from '../view/words/en.ts'
import type { Model } from './model.ts'

const NAME = 'deskcheck'

/** What is shown, most telling words first. */
export function sayTitle({ place, check, source }: Model): string {
  switch (place.view) {
    case 'ask':
      return `${NAME}: what does the archive say?`
    case 'draft':
      return `A draft · ${NAME}`
    case 'check': {
      const verdict = check?.state === 'ready' ? `${ENGLISH.verdicts[check.value.verdict]}: ` : ''
      return `${verdict}“${place.claim}” · ${NAME}`
    }
    case 'sources':
      return `Sources · ${NAME}`
    case 'source':
      return `${source?.state === 'ready' ? source.value.title : 'Source'} · ${NAME}`
    default:
      return place satisfies never
  }
}
