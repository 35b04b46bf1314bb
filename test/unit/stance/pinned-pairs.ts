// Pairs whose stances are pinned to the last digit: judged in Node and in workerd they give the same bytes.

export interface PinnedPair {
  readonly claim: string
  readonly passage: string
  readonly context: string | null
}

const PASSAGE =
  'The harbour authority of Varna said on Monday that nearly 4,200 passengers boarded the ferry Aurora in March 2019.'

export const PINNED_PAIRS: readonly PinnedPair[] = [
  { claim: PASSAGE, passage: PASSAGE, context: null },
  { claim: PASSAGE, passage: PASSAGE, context: 'Ferries are full\nThe season has begun.' },
  {
    claim: 'Some 9,800 people took the ferry Aurora in May 2019.',
    passage: PASSAGE,
    context: 'Ferries are full\nThe season has begun.',
  },
  {
    claim: 'The two ministers signed the fishing agreement in Oslo.',
    passage: 'The two ministers refused to sign the fishing agreement when they met in Norway.',
    context: null,
  },
  {
    claim: 'The brewery was sold to its workers.',
    passage:
      'The workers bought the brewery, which had lost money for years, from the Dahl family.',
    context: 'A brewery changes hands\nNobody had expected it.',
  },
  {
    claim: 'Dahl sued the workers.',
    passage: 'The workers, who had been paid late, sued Mr Dahl.',
    context: null,
  },
  {
    claim: 'Exports of timber will fall.',
    passage: 'Exports of timber rose by 7.5 per cent. The ministry expects a fall next year.',
    context: null,
  },
  { claim: 'Zażółć gęślą jaźń', passage: 'Мэр открыл линию 🚋', context: null },
]
