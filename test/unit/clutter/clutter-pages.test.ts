// Pages of several makes, as people paste them: what is left of each is the report, sentence for sentence.
import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/compile/read-text.ts'

function readPage(page: string) {
  const result = readPlainText(page, 'pasted-page')
  if (!result.ok) throw new Error(result.error.message)
  const { text, skipped = [], title, publisher, published, author, credit } = result.value
  const kept: string[] = []
  let position = 0
  for (const { start, end } of [...skipped, { start: text.length, end: text.length }]) {
    kept.push(...text.slice(position, start).split('\n'))
    position = end
  }
  const lines = kept.map((line) => line.trim()).filter((line) => line !== '')
  return { lines, fields: { title, publisher, published, author, credit } }
}

const LISTS = `News|Shipping
Port strike enters third week as talks stall
Union rejects an offer of 4 percent; ministers say the army may unload medicine.

Dockers stand in front of the gate of the container port in Nordhavn [Ida Berg/AFP]
By News Agencies
Published On 4 May 2023
4 May 2023

Share

Save articles to read later and create your own reading list.
Save
Dockers in Nordhavn have rejected a new pay offer, extending a strike that has closed the country's largest port for almost three weeks.

Keep reading
list of 4 items
list 1 of 4
Why the dockers are on strike
list 2 of 4
Port strike: A timeline
list 3 of 4
Who owns the harbour?
list 4 of 4
‘We will not move’: Union leader speaks
end of list

“The offer is an insult,” union leader Per Holm told reporters on Thursday.

The government says the strike costs 30 million crowns a day.

Advertisement

‘A question of days’
Ministers met on Wednesday and discussed whether the army could unload medicine and food, according to officials.

Source: News Agencies
Listen to this page using text-to-speech
Powered by TTS
Dockers block the road to the harbour [File: Jon Oak/Reuters]`

const BROADCASTER = `Skip to content
Home
News
Sport
Menu
Port strike: Dockers reject new pay offer
Published
4 May 2023
Share
Share page
About sharing
Image source, Getty Images
Image caption, The port has been closed for three weeks
By Mara Lind
Business reporter, Nordhavn
Dockers have turned down a new pay offer from the harbour board, and the strike goes into its third week.
The union said 92% of its 4,100 members had voted against the offer.
Harbour board chief Ilse Brandt said she was "deeply disappointed".
What happens next?
The two sides are due to meet again on Monday, when a mediator will be present for the first time.
This video can not be played
To play this video you need to enable JavaScript in your browser.
Media caption, Watch: How the strike began
Ms Brandt told the BBC the board "cannot pay more".
Related Topics
Trade unions
Shipping
Nordhavn
More on this story
Dockers to strike from Monday
Published
17 April 2023
Related Internet Links
Harbour board
The BBC is not responsible for the content of external sites.`

const AGENCY = `Port strike goes into third week after dockers reject offer
By Mara Lind and Jon Oak

May 4, 202310:42 AM GMT+2Updated 3 months ago

NORDHAVN, May 4 (Reuters) - Dockers in Nordhavn turned down a pay offer on Thursday, prolonging a strike that has shut the port for nearly three weeks, their union said.

Item 1 of 2 A ship waits off Nordhavn, May 3, 2023. REUTERS/Ida Berg/File Photo
Acquire Licensing Rights, opens new tab

The union said 92% of the 4,100 members who voted had rejected the rise of 4%. ($1 = 7.1 crowns)

Get the latest news with the Reuters Daily Briefing newsletter. Sign up here.

"The offer is an insult," union leader Per Holm said.

Reporting by Mara Lind and Jon Oak; Editing by Ida Berg and Per Falk

Our Standards: The Thomson Reuters Trust Principles., opens new tab

Purchase Licensing Rights
Read Next
Business
Harbour board shares fall, May 3, 2023`

const BROADSHEET = `Nordhavn dockers reject pay offer as strike enters third week
This article is more than 1 year old
Union says offer of 4% is an insult while harbour board says it cannot pay more

Mara Lind in Nordhavn
Thu 4 May 2023 12.08 BST
Last modified on Fri 5 May 2023 09.00 BST

View image in fullscreen
Dockers outside the harbour board’s offices on Thursday. Photograph: Ida Berg/AFP/Getty Images

Dockers in Nordhavn have voted against a pay offer from the harbour board, prolonging a strike that has shut the largest port of the country.

The vote, by 92% to 8%, came after two days of talks.

skip past newsletter promotion
Sign up to Harbour Mail
Our morning email tells you what is happening and why it matters
Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy.
after newsletter promotion

Holm said: “We will not move.”

Explore more on these topics
Trade unions
Shipping
news
Share
Reuse this content
Most viewed`

describe('a pasted page', () => {
  it('with lists of other stories', () => {
    expect(readPage(LISTS)).toEqual({
      lines: [
        'Union rejects an offer of 4 percent; ministers say the army may unload medicine.',
        "Dockers in Nordhavn have rejected a new pay offer, extending a strike that has closed the country's largest port for almost three weeks.",
        '“The offer is an insult,” union leader Per Holm told reporters on Thursday.',
        'The government says the strike costs 30 million crowns a day.',
        'Ministers met on Wednesday and discussed whether the army could unload medicine and food, according to officials.',
      ],
      fields: {
        title: 'Port strike enters third week as talks stall',
        publisher: 'pasted-page',
        published: '2023-05-04',
        author: 'News Agencies',
      },
    })
  })

  it('of a broadcaster, with menus and players', () => {
    expect(readPage(BROADCASTER)).toEqual({
      lines: [
        'Dockers have turned down a new pay offer from the harbour board, and the strike goes into its third week.',
        'The union said 92% of its 4,100 members had voted against the offer.',
        'Harbour board chief Ilse Brandt said she was "deeply disappointed".',
        'What happens next?',
        'The two sides are due to meet again on Monday, when a mediator will be present for the first time.',
        'Ms Brandt told the BBC the board "cannot pay more".',
      ],
      fields: {
        title: 'Port strike: Dockers reject new pay offer',
        publisher: 'pasted-page',
        published: '2023-05-04',
        author: 'Mara Lind',
      },
    })
  })

  it('of an agency, with licence lines', () => {
    expect(readPage(AGENCY)).toEqual({
      lines: [
        'NORDHAVN, May 4 (Reuters) - Dockers in Nordhavn turned down a pay offer on Thursday, prolonging a strike that has shut the port for nearly three weeks, their union said.',
        'The union said 92% of the 4,100 members who voted had rejected the rise of 4%. ($1 = 7.1 crowns)',
        '"The offer is an insult," union leader Per Holm said.',
      ],
      fields: {
        title: 'Port strike goes into third week after dockers reject offer',
        publisher: 'Reuters',
        published: '2023-05-04',
        author: 'Mara Lind and Jon Oak',
        credit: 'Reuters',
      },
    })
  })

  it('of a broadsheet, with a newsletter in its middle', () => {
    expect(readPage(BROADSHEET)).toEqual({
      lines: [
        'Union says offer of 4% is an insult while harbour board says it cannot pay more',
        'Dockers in Nordhavn have voted against a pay offer from the harbour board, prolonging a strike that has shut the largest port of the country.',
        'The vote, by 92% to 8%, came after two days of talks.',
        'Holm said: “We will not move.”',
      ],
      fields: {
        title: 'Nordhavn dockers reject pay offer as strike enters third week',
        publisher: 'pasted-page',
        published: '2023-05-04',
      },
    })
  })
})
