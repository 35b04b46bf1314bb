// Every way to change one word of a sentence so that it says something else: a figure, a name, a negation put in or
// taken out, an opposite. Deterministic; for property tests and for measuring, not for training.
import type { Analysis } from '../../text/types.ts'

export type ChangeKind = 'number' | 'date' | 'name' | 'negated' | 'affirmed' | 'antonym'

export interface ChangedSentence {
  readonly kind: ChangeKind
  readonly text: string
}

const OPPOSITE_FORMS = `
rose/fell rise/fall rising/falling increased/decreased increase/decrease increasing/decreasing higher/lower more/fewer most/least
won/lost win/lose winning/losing accepted/rejected accept/reject supported/opposed support/oppose supporting/opposing
began/ended begin/end start/stop started/stopped opened/closed open/close joined/left bought/sold buy/sell before/after
first/last early/late always/never better/worse best/worst strong/weak stronger/weaker good/bad largest/smallest larger/smaller
large/small big/small high/low high/low easy/hard safe/dangerous public/private old/new long/short true/false north/south
east/west northern/southern eastern/western arrived/departed attacked/defended killed/rescued succeeded/failed agreed/disagreed
allowed/banned allow/ban confirmed/denied confirm/deny welcomed/condemned possible/impossible likely/unlikely legal/illegal
successful/unsuccessful guilty/innocent alive/dead inside/outside above/below increase/reduction growth/decline victory/defeat
advance/retreat advancing/retreating gained/lost many/few all/none everyone/nobody strengthened/weakened improve/worsen
improved/worsened optimistic/pessimistic happy/unhappy military/civilian peace/war friend/enemy allies/enemies included/excluded
`

const opposites = new Map<string, string>()
for (const pair of OPPOSITE_FORMS.trim().split(/\s+/)) {
  const [left = '', right = ''] = pair.split('/')
  if (!opposites.has(left)) opposites.set(left, right)
  if (!opposites.has(right)) opposites.set(right, left)
}

const NEGATIONS = /^(?:not|never)$/
const AUXILIARY =
  /^(?:is|are|was|were|will|would|can|could|should|may|might|must|has|have|had|does|do|did)$/
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** All changes, in the order of the words. `names` are names of other sentences, to put in the place of one's own. */
export function changeOneWord(analysis: Analysis, names: readonly string[]): ChangedSentence[] {
  const { text, tokens } = analysis
  const changed: ChangedSentence[] = []
  const replace = (kind: ChangeKind, start: number, end: number, by: string): void => {
    changed.push({ kind, text: text.slice(0, start) + by + text.slice(end) })
  }
  for (const [at, token] of tokens.entries()) {
    const { start, end } = token
    if (token.kind === 'number' && /^\d/.test(token.text)) {
      const value = Number(token.text.replaceAll(',', ''))
      const isYear = /^(?:1[89]|20)\d\d$/.test(token.text)
      if (Number.isFinite(value)) {
        const other = isYear ? value - 3 : value < 10 ? value + 3 : Math.round(value * 1.4)
        const written = token.text.includes(',') ? other.toLocaleString('en-US') : String(other)
        replace(isYear ? 'date' : 'number', start, end, written)
      }
      continue
    }
    if (MONTHS.includes(token.text) || DAYS.includes(token.text)) {
      const list = MONTHS.includes(token.text) ? MONTHS : DAYS
      const other = list[(list.indexOf(token.text) + 2) % list.length]
      if (other !== undefined && token.text !== 'May') replace('date', start, end, other)
      continue
    }
    const next = tokens[at + 1]
    if (NEGATIONS.test(token.norm) && next !== undefined) replace('affirmed', start, next.start, '')
    else if (AUXILIARY.test(token.norm) && next !== undefined && !NEGATIONS.test(next.norm)) {
      if (next.sentence === token.sentence && next.text !== ',') {
        replace('negated', end, end, ' not')
      }
    }
    const opposite = opposites.get(token.text)
    if (opposite !== undefined) replace('antonym', start, end, opposite)
  }
  for (const [order, name] of analysis.names.entries()) {
    const inside = tokens[name.firstToken]
    if (inside === undefined || name.text.length < 4 || !/^[A-Z][a-z]/.test(name.text)) continue
    const other = names.find(
      (one, rank) =>
        rank % 7 === order % 7 && !text.includes(one) && one.slice(0, 4) !== name.text.slice(0, 4),
    )
    if (other !== undefined) replace('name', name.start, name.end, other)
  }
  return changed
}
