import { describe, expect, it } from 'vitest'
import { collectFullNames } from '../../../src/text/full-names.ts'
import { namesOf, read } from './context.ts'

describe('names', () => {
  it.each<[string, string[]]>([
    ['Ukrainian Foreign Minister Dmytro Kuleba spoke.', ['Ukrainian', 'Dmytro Kuleba']],
    ['The talks were held in Istanbul by the Red Cross.', ['Istanbul', 'Red Cross']],
    [
      'He joined the Bank of England and the Ministry of Defence.',
      ['Bank of England', 'Ministry of Defence'],
    ],
    [
      'Women fled the town with Bashar al-Assad and Ursula von der Leyen.',
      ['Bashar al-Assad', 'Ursula von der Leyen'],
    ],
    ['Putin arrived. Troops arrived.', ['Putin']],
    ['Russia and Ukraine met on Tuesday in March.', ['Russia', 'Ukraine']],
    ['General Motors hired Gen Mark Milley.', ['General Motors', 'Mark Milley']],
    ['Writers like Stephen King met J. K. Rowling.', ['Stephen King', 'J. K. Rowling']],
    ['The U.S. and NATO agreed.', ['U.S.', 'NATO']],
    ['Theresa May spoke in May.', ['Theresa May']],
    ["Paris's mayor met Anna's brother.", ['Paris', 'Anna']],
    ['Senator Ann Lee of South Carolina spoke.', ['Ann Lee', 'South Carolina']],
    [
      'U.S. Secretary of State Antony Blinken met Foreign Ministers Lavrov and Kuleba.',
      ['U.S.', 'Antony Blinken', 'Lavrov', 'Kuleba'],
    ],
    [
      'Ukrainian Volodymyr Zelensky met Park Hae-jin.',
      ['Ukrainian', 'Volodymyr Zelensky', 'Park Hae-jin'],
    ],
    ['New York was hit.', ['New York']],
    ['the delegations shook hands', []],
    ['', []],
  ])('in %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expected)
  })

  it('are told from ordinary words in headlines of capitals', () => {
    expect(namesOf('PUTIN MEETS ERDOGAN FOR PEACE TALKS')).toEqual(['PUTIN', 'ERDOGAN'])
    expect(namesOf('Putin Meets Erdogan For New Peace Talks')).toEqual(['Putin', 'Erdogan'])
  })

  it('give a surname the full name that the text gave before', () => {
    const { names } = read('Roman Abramovich was there. Mr Abramovich left. Kyiv waited.')
    expect(names.map((name) => name.fullKeys.join(' '))).toEqual([
      'roman abramovic',
      'roman abramovic',
      'kiv',
    ])
  })

  it('give a surname the full name known from elsewhere in the document', () => {
    const analysis = read('Abramovich left.')
    expect(analysis.names[0]?.fullKeys).toEqual(['abramovic'])
    const [full] = collectFullNames(read('Roman Abramovich came.'))
    expect(full).toEqual(['roman', 'abramovic'])
  })

  it('list persons and not bodies, places or nations as full names', () => {
    const text =
      'Ann Lee met Bob Ray in New York at Oxford University. Manchester United and South Korea lost.'
    expect(collectFullNames(read(text))).toEqual([
      ['ann', 'lee'],
      ['bob', 'ray'],
    ])
  })

  it('take their canonical words from the alias list, and keep what was written', () => {
    const rows = [
      ['Kyiv', 'Kiev'],
      ['UN', 'United Nations'],
      ['USA', 'US', 'United States'],
    ]
    const { names } = read('The United Nations left Kiev. It told us. The US agreed.', null, rows)
    expect(names.map((name) => [name.text, ...name.keys])).toEqual([
      ['United Nations', 'un'],
      ['Kiev', 'kiv'],
      ['US', 'usa'],
    ])
  })

  it('do not take a surname for a nation', () => {
    const rows = [['Netherlands', 'Holland']]
    expect(
      read('Then Tom Holland left Holland.', null, rows).names.map((name) => name.keys),
    ).toEqual([['tom', 'holand'], ['netherlands']])
  })

  it('are found by the alias list in text without capitals', () => {
    const rows = [['UN', 'United Nations']]
    expect(namesOf('the united nations left', rows)).toEqual(['united nations'])
  })
})
