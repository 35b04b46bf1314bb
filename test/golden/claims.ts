// Claims over the default corpus whose whole results are pinned in checks/, one file each.

export interface GoldenClaim {
  /** Name of the pinned file. */
  readonly name: string
  readonly claim: string
  readonly asOf?: string
}

export const GOLDEN_CLAIMS: readonly GoldenClaim[] = [
  { name: 'abramovich-attended', claim: 'Abramovich attended the Istanbul talks' },
  { name: 'shook-hands', claim: 'The delegations shook hands before the talks' },
  { name: 'putin-attended', claim: 'Putin attended the Istanbul talks' },
  { name: 'fled-3-8-million', claim: 'More than 3.8 million people have fled Ukraine.' },
  { name: 'fled-two-million', claim: 'Fewer than two million people have fled Ukraine.' },
  { name: 'mariupol-5000', claim: 'Nearly 5,000 people have been killed in Mariupol.' },
  { name: 'mariupol-50000', claim: 'Nearly 50,000 people have been killed in Mariupol.' },
  { name: 'antalya-march-10', claim: 'Lavrov and Kuleba met in Antalya on 10 March 2022.' },
  {
    name: 'antalya-wrong-city',
    claim: 'The Russian and Ukrainian foreign ministers met in Ankara.',
  },
  {
    name: 'kuleba-quote',
    claim: 'Kuleba said Ukraine was not trading people, land or sovereignty.',
  },
  {
    name: 'lavrov-quote',
    claim: 'Lavrov said Ukraine was not trading people, land or sovereignty.',
  },
  { name: 'turkey-sanctions', claim: 'Turkey supports sanctions on Moscow.' },
  { name: 'donbas-compromise', claim: 'Zelensky is open to a compromise over the Donbas.' },
  { name: 'irpin', claim: 'Ukrainian troops have recaptured Irpin.' },
  { name: 'breakthrough', claim: 'Peskov said the talks had brought a breakthrough.' },
  { name: 'moon', claim: 'The price of coffee rose sharply in Brazil last year.' },
  {
    name: 'as-of-before-all',
    claim: 'Abramovich attended the Istanbul talks',
    asOf: '2022-03-28',
  },
  { name: 'as-of-the-day', claim: 'Abramovich attended the Istanbul talks', asOf: '2022-03-29' },
]
