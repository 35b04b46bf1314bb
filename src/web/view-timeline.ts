// When the sources were published, oldest first; outlets that carried one text stand under it.
import { html, nothing, type TemplateResult } from 'lit-html'
import { sayDate } from '../view/say-date.ts'
import type { CheckResult, Side, Source } from '../view/types.ts'
import { ENGLISH } from '../view/words/en.ts'
import { layOutTimeline, type TimelineEntry } from './lay-out-timeline.ts'

const SAYS: Readonly<Record<Side, string>> = {
  supporting: 'supports',
  conflicting: 'contradicts',
  related: 'decides nothing',
}

export function viewTimeline(result: CheckResult): TemplateResult | typeof nothing {
  const entries = layOutTimeline(result)
  if (entries.length === 0) return nothing
  const { asOf } = result
  return html`
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">In time</h2>
      <ol>
        ${groupByDay(entries).map(
          ([day, ofDay]) => html`
            <li>
              <p class="day">
                ${day === null ? 'No date' : html`<time datetime=${day}>${sayDate(day, ENGLISH)}</time>`}
              </p>
              <ul>${ofDay.map(viewEntry)}</ul>
            </li>
          `,
        )}
        ${asOf === null ? nothing : html`<li class="cut"><p class="day">${sayDate(asOf, ENGLISH)}</p><p>Nothing after this day was read.</p></li>`}
      </ol>
    </section>
  `
}

function groupByDay(entries: readonly TimelineEntry[]): [string | null, TimelineEntry[]][] {
  const days = new Map<string | null, TimelineEntry[]>()
  for (const entry of entries) {
    const ofDay = days.get(entry.day)
    if (ofDay === undefined) days.set(entry.day, [entry])
    else ofDay.push(entry)
  }
  return [...days]
}

function viewEntry({ side, sources, day }: TimelineEntry): TemplateResult {
  const [first, ...others] = sources
  return html`
    <li data-side=${side}>
      <strong>${first?.publisher}</strong> <span class="says">${SAYS[side]}</span>
      ${
        others.length === 0
          ? nothing
          : html`<p class="copies-of">
              Same text: ${others.map((source) => nameCopy(source, day)).join(', ')}
            </p>`
      }
    </li>
  `
}

/** An outlet that carried the text; its day where it was another one. */
function nameCopy({ publisher, published }: Source, day: string | null): string {
  const own = published?.slice(0, 10) ?? null
  return own === day || own === null ? publisher : `${publisher} (${sayDate(own, ENGLISH)})`
}
