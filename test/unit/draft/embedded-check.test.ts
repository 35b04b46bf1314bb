// A draft with a fact-check in it: the link for readers without JavaScript is not the draft's own word.
import { expect, it } from 'vitest'
import { findStatements, renderDraft } from '../../../src/draft/find-statements.ts'
import { EMPTY_ALIASES } from '../../../src/text/aliases.ts'

it('leaves the claim inside a <fact-check> alone', () => {
  const own = 'The Lindholm bridge opened on 29 March 2022 after 42 months of work.'
  const claim = 'Nearly 50,000 people have been killed in Mariupol.'
  const source = `<p>${own}</p><fact-check claim="${claim}"><a href="https://desk.example/embed">Fact-check: ${claim}</a></fact-check><p>${own}</p>`
  const found = [
    ...findStatements(renderDraft({ format: 'html', source }), {
      aliases: EMPTY_ALIASES,
      writtenOn: null,
    }),
  ]
  expect(found.map(({ start, end }) => source.slice(start, end))).toEqual([own, own])
})
