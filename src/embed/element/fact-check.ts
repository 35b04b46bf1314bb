// <fact-check claim="…" as-of lang theme>: a check as a card in a shadow root. Until there is a result,
// and where there is none to be had, what the page put inside the element (a link) stays visible.

import { chooseWords } from '../../view/choose-words.ts'
import { toPageUrl } from '../../view/embed-url.ts'
import { element } from '../card/node.ts'
import { type CardContext, renderCard, renderNotice } from '../card/render-card.ts'
import { CARD_STYLES } from '../card/styles.ts'
import { type Answer, askCheck } from './ask-check.ts'
import { buildDom } from './build-dom.ts'
import { openForPrint } from './open-for-print.ts'

const NAME = 'fact-check'
const HOST_STYLES = ':host { display: block } :host([hidden]) { display: none }'

/** Defines the element, once a page; it asks `server`. */
export function defineFactCheck(server: string): void {
  if (customElements.get(NAME) !== undefined) return
  // A constructed sheet is no inline style: a policy of the page without 'unsafe-inline' lets it be.
  const styles = new CSSStyleSheet()
  styles.replaceSync(HOST_STYLES + CARD_STYLES)

  customElements.define(
    NAME,
    class extends HTMLElement {
      static readonly observedAttributes = ['claim', 'as-of', 'lang', 'theme']
      readonly #root = this.attachShadow({ mode: 'open' })
      #pending: AbortController | null = null

      constructor() {
        super()
        this.#root.adoptedStyleSheets = [styles]
        openForPrint(window, this.#root)
      }

      connectedCallback(): void {
        this.#update()
      }

      disconnectedCallback(): void {
        this.#pending?.abort()
      }

      attributeChangedCallback(): void {
        if (this.isConnected) this.#update()
      }

      /** Asks anew; several changes in one turn of the page make one request. */
      #update(): void {
        this.#pending?.abort()
        const pending = new AbortController()
        this.#pending = pending
        queueMicrotask(() => {
          if (!pending.signal.aborted) void this.#show(pending.signal)
        })
      }

      async #show(signal: AbortSignal): Promise<void> {
        const claim = this.getAttribute('claim') ?? ''
        const asOf = this.getAttribute('as-of') || null
        const context = this.#readContext(claim, asOf)
        this.#render(
          renderNotice(context.words.loading, context, 'loading', [element('slot', {}, [])]),
        )
        try {
          const answer = await askCheck(server, claim, asOf, signal)
          if (!signal.aborted) this.#render(renderAnswer(answer, context))
        } catch (error) {
          // An aborted request has a successor, which renders.
          if (!signal.aborted) throw error
        }
      }

      #readContext(claim: string, asOf: string | null): CardContext {
        const lang = this.closest('[lang]')?.getAttribute('lang') ?? null
        const asked = this.getAttribute('theme')
        const theme = asked === 'light' || asked === 'dark' ? asked : 'auto'
        const moreUrl = toPageUrl(server, { claim, asOf })
        return { words: chooseWords(lang), theme, moreUrl, hasHeadings: false }
      }

      #render(card: Parameters<typeof buildDom>[0]): void {
        this.#root.replaceChildren(buildDom(card, document))
      }
    },
  )
}

function renderAnswer(answer: Answer, context: CardContext) {
  switch (answer.kind) {
    case 'checked':
      return renderCard(answer.result, context)
    case 'refused':
      return renderNotice(answer.detail, context, 'failed', [element('slot', {}, [])])
    case 'failed': {
      const link = element('a', { href: context.moreUrl }, [context.words.openCheck])
      return renderNotice(context.words.failed, context, 'failed', [element('slot', {}, [link])])
    }
    default:
      return answer satisfies never
  }
}
