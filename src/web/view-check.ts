// A check as a reader meets it: the verdict and how sure it is, the claim with the words in question
// marked, one sentence, then the sources on either side and when they were published.
import { html, nothing, svg, type TemplateResult } from 'lit-html'
import { markClaim } from '../view/mark-words.ts'
import { sayDate, sayNumber, toPercent } from '../view/say-date.ts'
import type { CheckResult } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import type { Actions, Model } from './model.ts'
import { isToldByForm } from './outcome.ts'
import { viewCopies } from './view-copies.ts'
import { viewRuns } from './view-runs.ts'
import { viewSides } from './view-sides.ts'
import { viewSign } from './view-sign.ts'
import { viewFailure, viewLoading } from './view-states.ts'
import { viewTimeline } from './view-timeline.ts'

export function viewCheck(model: Model, actions: Actions): TemplateResult | typeof nothing {
  const { check } = model
  if (check === null) return nothing
  switch (check.state) {
    case 'loading':
      return viewLoading(ENGLISH.loading)
    case 'failed':
      return isToldByForm(check.failure, ['claim', 'asOf'])
        ? html`<h1 class="unseen">The claim cannot be checked as it is</h1>`
        : viewFailure(check.failure, actions)
    case 'ready':
      return html`
        <article class="result" data-verdict=${check.value.verdict}>
          ${viewVerdict(check.value)} ${viewCopies(check.value, model.copied, actions)}
          ${viewFindings(check.value)}
        </article>
      `
    default:
      return check satisfies never
  }
}

function viewVerdict(result: CheckResult): TemplateResult {
  const { verdict, claim, summary, asOf } = result
  return html`
    <header class="verdict">
      <h1 id="outcome" tabindex="-1">
        ${viewSign(verdict)} <span>${ENGLISH.verdicts[verdict]}</span>
      </h1>
      <blockquote class="claim">
        “${viewRuns(markClaim(claim, listDifferences(result)))}”
      </blockquote>
      <p class="summary">
        ${verdict === 'not_enough_evidence' ? ENGLISH.meanings[verdict] : summary}
      </p>
      ${viewConfidence(result)}
      ${
        asOf === null
          ? nothing
          : html`<p class="aside">
              As of ${sayDate(asOf, ENGLISH)}: later and undated sources were left out.
            </p>`
      }
    </header>
  `
}

/** What the conflicting sources' strongest quotes have against the claim. */
function listDifferences({ verdict, conflicting }: CheckResult) {
  if (verdict === 'supported') return []
  return conflicting.flatMap(({ evidence }) => evidence.slice(0, 1).flatMap((item) => item.reasons))
}

const TICKS = 10

/** A verdict that was given says how sure it is, as a frequency: people read those rightly. */
function viewConfidence({ verdict, confidence }: CheckResult): TemplateResult | typeof nothing {
  if (verdict === 'not_enough_evidence') return nothing
  const percent = toPercent(confidence)
  return html`
    <div class="confidence">
      <svg viewBox="0 0 118 10" aria-hidden="true">
        ${Array.from({ length: TICKS }, (_, tick) => viewTick(tick, percent))}
      </svg>
      <p>
        <strong>${ENGLISH.confidence(percent)}.</strong> Of a hundred verdicts given this surely,
        about ${percent} are right.
      </p>
    </div>
  `
}

function viewTick(tick: number, percent: number) {
  const isFilled = percent >= (tick + 0.5) * (100 / TICKS)
  return svg`<rect class=${isFilled ? 'full' : 'bare'} x=${tick * 12} y="0" width="10" height="10" rx="2"></rect>`
}

function viewFindings(result: CheckResult): TemplateResult {
  const { supporting, conflicting, related, index } = result
  const isSilent = supporting.length + conflicting.length + related.length === 0
  if (isSilent) return viewSilence(index.documents)
  return html`
    <div class="findings">
      ${viewSides(result)}
      ${viewTimeline(result)}
    </div>
  `
}

/** No source speaks about the claim: what a reader can do next. */
function viewSilence(documents: number): TemplateResult {
  return html`
    <section class="notice silence">
      <h2>${ENGLISH.noSources}</h2>
      <p>None of the ${sayNumber(documents, ENGLISH)} sources has anything that could decide it.</p>
      <ul>
        <li>Name people, places and bodies in full, as a report would.</li>
        <li>Ask one statement at a time; of two joined by “and” the whole is judged.</li>
        <li>With a day set, undated sources are out: try any day.</li>
        <li><a href="/?sources=" data-inside>Look at what the archive holds.</a></li>
      </ul>
    </section>
  `
}
