// How a card looks: one style sheet for the page in a frame and for the shadow root. Text and lines keep
// 4.5:1 and 3:1 against what is behind them (WCAG AA), in both themes.

const LIGHT = `
  --back: #fff; --text: #1b1d21; --soft: #565c66; --line: #868d98; --link: #0b4f9e;
  --good: #0a6138; --bad: #a01c2c; --mixed: #7a4a00; --none: #484e58;
  --differs: #ffe0a3; --agrees: #d8efe0;
  color-scheme: light;`

const DARK = `
  --back: #17191d; --text: #eceef1; --soft: #b3bac5; --line: #7f8794; --link: #9cc7ff;
  --good: #7fdca6; --bad: #ff9ea6; --mixed: #ffc766; --none: #c6ccd6;
  --differs: #6b4a00; --agrees: #1d4a32;
  color-scheme: dark;`

/** The style sheet of a card. */
export const CARD_STYLES = `
.card { ${LIGHT}
  box-sizing: border-box; max-width: 44rem; padding: 1rem 1.125rem;
  border: 1px solid var(--line); border-left: .375rem solid var(--tone, var(--none)); border-radius: .375rem;
  background: var(--back); color: var(--text);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere; text-align: start;
}
@media (prefers-color-scheme: dark) { .card:not([data-theme=light]) { ${DARK} } }
.card[data-theme=dark] { ${DARK} }
.card[data-state=supported] { --tone: var(--good) }
.card[data-state=refuted] { --tone: var(--bad) }
.card[data-state=disputed] { --tone: var(--mixed) }
.card * { box-sizing: border-box }
p, h1, h2, ul, blockquote { margin: 0; padding: 0; font-size: inherit; font-weight: inherit }
ul { list-style: none }
a { color: var(--link); text-underline-offset: .15em }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
cite { font-style: normal }
.verdict { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem }
.badge { color: var(--tone, var(--none)); font-size: 1.125rem; font-weight: 700 }
.sign { display: inline-block; min-width: 1.25em }
.aside, .source-name, footer, .differences { color: var(--soft); font-size: .875rem; font-weight: 400 }
.claim { margin-top: .375rem; font: 600 1.25rem/1.35 Georgia, "Times New Roman", serif }
.summary { margin-top: .5rem }
.side, .more { margin-top: .875rem; padding-top: .75rem; border-top: 1px solid var(--line) }
.side .more { margin-top: .5rem; padding-top: 0; border-top: 0 }
.side-name { font-weight: 700 }
.side-name .aside { margin-inline-start: .375em }
.supporting .side-name { color: var(--good) }
.conflicting .side-name { color: var(--bad) }
.source { margin-top: .625rem }
.source b { color: var(--text) }
.title { font-size: .9375rem; font-weight: 500 }
blockquote { margin-top: .25rem; padding-left: .75rem; border-left: 2px solid var(--line); font-family: Georgia, "Times New Roman", serif }
mark { padding: 0 .125em; border-radius: 2px; background: var(--agrees); color: inherit }
mark.differs { background: var(--differs); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .15em }
.differences { margin-top: .25rem; padding-left: .875rem }
summary { cursor: pointer; padding: .125rem 0; font-weight: 600 }
footer { margin-top: .875rem; padding-top: .625rem; border-top: 1px solid var(--line) }
.notice { color: var(--soft) }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
@media (forced-colors: active) { mark.differs { forced-color-adjust: none; background: Mark; color: MarkText } }
@media print {
  .card, .card[data-theme] { ${LIGHT} max-width: none; break-inside: auto }
  .source { break-inside: avoid }
  details::details-content { content-visibility: visible; display: block; height: auto }
  summary { list-style: none }
  .source a[href]::after { content: " <" attr(href) ">"; font-size: .8125rem; font-weight: 400 }
  mark { print-color-adjust: exact }
}
`
