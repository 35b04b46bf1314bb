// Page clutter: what is never quoted, and the sentences that stay although they look like it.
import { describe, expect, it } from 'vitest'
import { explainSkipped, markClutter } from '../../../src/clutter/mark-clutter.ts'
import { readPlainText } from '../../../src/compile/read-text.ts'

const LEAD =
  'The harbour bridge was closed to all traffic on Thursday after engineers found a crack in a main beam, the port authority said.'
const MIDDLE =
  'About 12,000 vehicles cross the bridge every day, and the ferry will carry only a third of them until the repair is done.'
const LAST =
  'The bridge was built in 1961 and was last inspected two years ago, according to the records of the authority.'

/** The reason for skipping a line that stands by itself between two paragraphs of a report; null if it stays. */
function whySkipped(line: string): string | null {
  const text = `${LEAD}\n\n${line}\n\n${MIDDLE}\n\n${LAST}`
  const range = markClutter(text, { title: 'Bridge closed' }).find(
    ({ start }) => start === LEAD.length + 2,
  )
  if (range === undefined) return null
  expect(text.slice(range.start, range.end)).toBe(line)
  return range.why
}

describe('a clutter line in the middle of a report', () => {
  it.each([
    'Sign up to our morning newsletter',
    'Sign up for First Light, our free daily email – every weekday at 6am',
    'Register now for FREE unlimited access to Gazette.com',
    'Already a subscriber? Log in',
    'Subscribe now',
    'Download our app from the App Store or Google Play',
    'Join our WhatsApp channel for breaking news and alerts',
    'Support our journalism: become a member today',
    'If you have any questions about our newsletters please email desk@gazette.example',
    'Read more: Ferry company raises prices for the second time this year',
    'READ MORE',
    'Read more',
    'See also  Mayor says ferry will run all night',
    'Also read: “Nobody was in danger”',
    'Related: Why bridges crack',
    'Continue reading',
    'You may also like',
    'Most read',
    'Top stories from the region',
    'Advertisement',
    'ADVERTISEMENT - CONTINUE READING BELOW',
    'Story continues below advertisement',
    'Share on Facebook',
    'Facebook Twitter WhatsApp Email Copy link',
    'Home | News | Sport | Weather',
    'Follow us on Instagram',
    'We use cookies to make our site work. By continuing you accept our privacy policy.',
    'Leave a Reply',
    'Your email address will not be published. Required fields are marked *',
    'Save my name, email, and website in this browser for the next time I comment.',
    'The comments posted here are not from The Port Gazette. Kindly refrain from abuse.',
    'Additional reporting by Mara Lind in Port and Jon Oak in Nordhavn. Editing by Ida Berg',
    '(Reporting by Mara Lind; Editing by Jon Oak)',
    'The Associated Press contributed to this report.',
    '-AP/Reuters/XYZ',
    'With inputs from AFP',
    'Our standards: The Thomson Reuters Trust Principles.',
    '© 2023 The Port Gazette. All rights reserved.',
    'Copyright 2023 The Port Gazette',
    'This article was originally published on Port Weekly.',
    'The bridge seen from the north shore (Picture: AFP via Getty Images)',
    'The bridge seen from the north shore (REUTERS)',
    'The bridge from the north. Photograph: Mara Lind/Reuters',
    'Photo: Mara Lind',
    '01:49 Engineers walk below the bridge – video',
    'Updated at 18.05 BST',
    'Last updated: May 4, 2023',
    '4 min read',
    'Long repair',
    'Engineers and their tools',
  ])('is skipped: %s', (line) => {
    expect(whySkipped(line)).not.toBeNull()
  })
})

describe('a sentence of the report', () => {
  it.each([
    'The site uses cookies to track its users, the regulator said.',
    'Readers can sign up for the service until June.',
    '“Sign up to our newsletter,” the website of the port now says.',
    'Register offices were closed on Thursday, too.',
    'Share prices in the maker of the app fell by 4%.',
    'Support for the subscription plan is weak.',
    'Start-ups will get free access to the archive.',
    'And these could raise the price, she said. Jon Oak contributed to this report.',
    '(C) explain the concept of a toll',
    'watch: a period of time on the bridge',
    'Please, I have a request to the members of the council and to you, the mayor.',
    'Ferry tickets back at old price',
    'Get well soon, the children wrote on the bridge.',
    'Join forces or fail: that was the message of the ministers.',
    'Copyright law does not cover the plans, the court found.',
    'Comments posted below the video were not deleted, police said.',
    'Reporting by the Gazette showed that the crack was known.',
    'Editing by the ministry removed the figures from the report.',
    'The names of the two workers may not be published.',
    'Published figures put the cost at 2.4 million crowns.',
    'Updated plans were shown to the council.',
    'By Thursday Night the ferry was full.',
    'He was told by Reuters.',
    'It was a bad day.',
    'More than 40 lorries waited.',
    'See also the ruling of 1994, the judge wrote.',
    'Photo shops on the quay lost their customers.',
    'You might be interested to hear that the bridge was never paid for.',
    'This article was rejected by the council.',
    'No.',
    '“Never again.”',
    '• The repair takes six weeks',
    '12:30 The first ferry leaves',
    'Port v Nordhavn 2-1',
    'Net 1.2 mln vs 900,000',
  ])('stays: %s', (line) => {
    expect(whySkipped(line)).toBeNull()
  })

  it('keeps its words where only its end is clutter', () => {
    const text = `${LEAD} Read more\n\n${MIDDLE} (Reporting by Mara Lind; Editing by Jon Oak)\n\n${LAST} (Reuters)\n\n${LEAD} Ida Berg in Port contributed reporting.`
    const skipped = markClutter(text, { title: 'Bridge closed' })
    expect(skipped.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Read more',
      '(Reporting by Mara Lind; Editing by Jon Oak)',
      '(Reuters)',
      'Ida Berg in Port contributed reporting.',
    ])
  })

  it('stays in a caption that tells what was said', () => {
    const caption =
      'The minister said on Monday that the bridge would be rebuilt. Photograph: Mara Lind/AP'
    const text = `${LEAD}\n${caption}\n${LAST}`
    const [range] = markClutter(text, { title: 'Bridge closed' })
    expect(text.slice(range?.start, range?.end)).toBe('Photograph: Mara Lind/AP')
  })
})

describe('lists, tables and short sources', () => {
  it('keeps every line of a result list', () => {
    const text = `${LEAD}\n\nNewcastle v Port\n\nOldham v Nordhavn\n\nBowyer (77).\n\n${LAST}`
    expect(markClutter(text, { title: 'Results' })).toEqual([])
  })

  it('keeps a paragraph that is broken over lines', () => {
    const text = `${LEAD}\n\nThe final was won by\n\nPort United\n\nwho beat Nordhavn.\n\n${LAST}`
    expect(markClutter(text, { title: 'Results' })).toEqual([])
  })

  it.each(['Bridge closed', 'Read more', 'Sign up now for our free newsletter', '(AFP)', ''])(
    'keeps a text that is nothing else: %s',
    (text) => {
      expect(markClutter(text, { title: 'Bridge closed' })).toEqual([])
    },
  )
})

const PAGE = `Every paper. One place.
One app.
Start reading
The Port Gazette
The Port Gazette
World
Mara Lind

Harbour bridge closed after crack is found

A crane stands next to the bridge on the north shore of the harbour

(Picture: AFP via Getty Images)

${LEAD}

${MIDDLE} Read more

Long Repair
${LAST}

The mayor apologised.

Sign up to read this article
Read papers from everywhere, curated for you.
Already a member? Sign in here
Related Stories
Ferry company raises its prices
Our Picks
Thirty days free
One app. One membership.
100+ trusted sources.`

describe('a whole page', () => {
  const result = readPlainText(PAGE, 'page-17')
  if (!result.ok) throw new Error(result.error.message)
  const record = result.value

  it('is kept to the letter', () => {
    expect(record.text).toBe(PAGE)
  })

  it('tells headline, outlet and author', () => {
    expect(record).toMatchObject({
      id: 'page-17',
      title: 'Harbour bridge closed after crack is found',
      publisher: 'The Port Gazette',
      author: 'Mara Lind',
    })
    expect(record.published).toBeUndefined()
  })

  it('leaves the report and nothing else', () => {
    let rest = ''
    let position = 0
    for (const { start, end } of record.skipped ?? []) {
      rest += record.text.slice(position, start)
      position = end
    }
    rest += record.text.slice(position)
    const lines = rest.split('\n').map((line) => line.trim())
    expect(lines.filter((line) => line !== '')).toEqual([
      LEAD,
      MIDDLE,
      LAST,
      'The mayor apologised.',
    ])
  })

  it('can be explained line by line', () => {
    const explained = explainSkipped(record)
    expect(explained.find(({ line }) => line === 9)).toEqual({
      line: 9,
      why: 'headline',
      text: 'Harbour bridge closed after crack is found',
    })
    for (const { line, text } of explained) {
      expect(PAGE.split('\n')[line - 1]?.replaceAll(/\s+/g, ' ')).toContain(text)
    }
  })
})

describe('what a plain text page tells', () => {
  function fieldsOf(text: string) {
    const result = readPlainText(text, 'file-name')
    if (!result.ok) throw new Error(result.error.message)
    const { title, publisher, author, published, credit } = result.value
    return { title, publisher, author, published, credit }
  }

  it('is nothing but its file name where it states nothing', () => {
    const fields = fieldsOf(`${LEAD}\n${MIDDLE}`)
    expect(fields).toEqual({
      title: LEAD,
      publisher: 'file-name',
      author: undefined,
      published: undefined,
      credit: undefined,
    })
  })

  it('is a title cut between words where the first sentence is long', () => {
    const { title } = fieldsOf(`${LEAD.slice(0, -1)} and ${MIDDLE}`)
    expect(title).toMatch(/^The harbour bridge .{100,140} \S+…$/)
    expect(title.length).toBeLessThanOrEqual(161)
  })

  it('is byline and date line', () => {
    const text = `Bridge closed for good\nBy Mara Lind and Jon Oak\nPublished: 4 May 2023, 10:30\n\n${LEAD}\n`
    expect(fieldsOf(text)).toMatchObject({
      title: 'Bridge closed for good',
      author: 'Mara Lind and Jon Oak',
      published: '2023-05-04',
    })
  })

  it('is no date that the calendar lacks', () => {
    expect(fieldsOf(`Bridge closed for good\n31 April 2023\n\n${LEAD}\n`).published).toBeUndefined()
  })

  it.each([
    ['the agency of the dateline', `NORDHAVN, May 4 (Reuters) – ${LEAD}`, 'Reuters', 'Reuters'],
    [
      'a notice below the report',
      `${LEAD}\n\nThe comments posted here are not from Port Live. Kindly refrain from abuse.`,
      'Port Live',
      undefined,
    ],
    [
      'a copyright line',
      `${LEAD}\n\n© 2023 Nordhavn Times. All rights reserved.`,
      'Nordhavn Times',
      undefined,
    ],
    ['a credit line, which is no outlet', `${LEAD}\n-AP/Reuters`, 'file-name', 'AP/Reuters'],
    [
      'helpers, who are no outlet',
      `${LEAD}\n\nAgence France-Presse contributed to this report.`,
      'file-name',
      'Agence France-Presse',
    ],
    [
      'a picture, whose credit is not the text’s',
      `${LEAD}\n\nThe bridge (REUTERS)`,
      'file-name',
      undefined,
    ],
  ])('is %s', (_, text, publisher, credit) => {
    const fields = fieldsOf(text)
    expect([fields.publisher, fields.credit]).toEqual([publisher, credit])
  })

  it('is read alike from lines that are wrapped at a column', () => {
    const wrapped =
      `Bridge closed for good\n\n${LEAD}\n\n${MIDDLE} ${LAST}\n\nRead more`.replaceAll(
        /(.{50,70}) /g,
        '$1\r\n',
      )
    const result = readPlainText(wrapped, 'wrapped')
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.title).toBe('Bridge closed for good')
    expect(explainSkipped(result.value).map(({ text }) => text)).toEqual([
      'Bridge closed for good',
      'Read more',
    ])
  })
})
