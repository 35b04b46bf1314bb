// The sign of a verdict, drawn: shape tells it where colour cannot.
import { html, svg, type TemplateResult } from 'lit-html'
import type { Verdict } from '../view/types.ts'

const STROKES: Readonly<Record<Verdict, string>> = {
  supported: 'M7.5 12.5 10.8 16 16.8 8.8',
  refuted: 'M8.3 8.3 15.7 15.7 M15.7 8.3 8.3 15.7',
  disputed: 'M7.5 10h9 M7.5 14.2h9 M14 7 10 17.2',
  not_enough_evidence: 'M9.3 9.6a2.8 2.8 0 1 1 4.2 2.6c-1 .6-1.5 1-1.5 2 M12 16.9v.2',
}

export function viewSign(verdict: Verdict): TemplateResult {
  return html`
    <svg class="sign" data-verdict=${verdict} viewBox="0 0 24 24" aria-hidden="true">
      ${svg`<circle cx="12" cy="12" r="11"></circle><path d=${STROKES[verdict]}></path>`}
    </svg>
  `
}
