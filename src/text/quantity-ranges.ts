// One figure with its unit, and two that make a range: "3-5", "between 3 and 5", "two or three".
// Scores and changes ("rose from 3 to 5") stay two figures.
import { readFigure, startsFigure } from './figures.ts'
import type { Figure } from './number-words.ts'
import { currencyBefore, type Unit, unitAfter } from './quantity-units.ts'
import type { Token } from './types.ts'

const CHANGE_VERBS =
  /^(r[oi]se[ns]?|rising|fell|falls?|fallen|falling|increas\w*|decreas\w*|grew|grown?|grows|dropp?\w*|cut|cuts|rais\w*|up|down|widen\w*|narrow\w*|climb\w*|jump\w*|slid\w*|slump\w*|declin\w*|reduc\w*|improv\w*|doubl\w*|advanc\w*|gain\w*|lower\w*|surg\w*|soar\w*|plung\w*|moved?|changed?|went|gone|shrank|edg\w*|tumbl\w*)$/

/** "rose from 3 to 5" tells of two figures, "from 3 to 5 people" of one range. */
function isChange(tokens: readonly Token[], from: number, at: number): boolean {
  for (let index = Math.max(from, at - 7); index < at; index += 1) {
    if (CHANGE_VERBS.test(tokens[index]?.norm ?? '')) return true
  }
  return false
}

export interface Reading {
  readonly figure: Figure
  readonly unit: Unit
  readonly firstToken: number
  readonly lastToken: number
  readonly currency: string | null
}

export function readOne(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): Reading | null {
  const before = currencyBefore(text, tokens, at, from)
  const figure = readFigure(text, tokens, at, before !== null)
  if (figure === null) return null
  const unit = unitAfter(text, tokens, figure, before?.code ?? null)
  return {
    figure,
    unit,
    firstToken: before?.firstToken ?? at,
    lastToken: unit.lastToken,
    currency: before?.code ?? null,
  }
}

/** The second half of a range after `left`: "3-5", "3 to 5", "two or three", "between 3 and 5". */
export function readRangeEnd(
  text: string,
  tokens: readonly Token[],
  left: Reading,
  from: number,
): { readonly right: Reading; readonly opener: number } | null {
  const lastLeft = tokens[left.lastToken]
  const link = tokens[left.lastToken + 1]
  if (lastLeft === undefined || link === undefined || link.sentence !== lastLeft.sentence)
    return null
  const opener = tokens[left.firstToken - 1]
  const opens = opener !== undefined && left.firstToken - 1 >= from ? opener.norm : ''
  const gap = text.slice(lastLeft.end, link.start)
  const isDash = /^\s?[-–—‑]\s?$/.test(gap) && startsOrSigns(link)
  const isBetween = opens === 'between' && link.norm === 'and'
  const isWord = link.norm === 'to' || link.norm === 'or' || isBetween
  if (!isDash && !isWord) return null
  let at = isDash ? left.lastToken + 1 : left.lastToken + 2
  if (tokens[at]?.kind === 'symbol') at += 1
  if (tokens[at]?.sentence !== lastLeft.sentence) return null
  const right = readOne(text, tokens, at, left.lastToken + 1)
  if (right === null || right.figure.form !== left.figure.form) return null
  if (left.figure.form === 'ordinal' || left.figure.isVague || right.figure.isVague) return null
  // "$5-10 million": the sign stands for both.
  const sharesSign = left.currency !== null && right.unit.kind === 'cardinal'
  const hasLeftUnit = !sharesSign && (left.unit.kind !== 'cardinal' || left.unit.unit !== null)
  if (hasLeftUnit && left.unit.kind !== right.unit.kind) return null
  // "between 3 and 5 million": the scale belongs to both.
  const [low, high] = scaleBoth(left, right)
  if (low >= high) return null
  if (isBetween) return { right, opener: left.firstToken - 1 }
  if (opens === 'from' && link.norm === 'to') {
    return isChange(tokens, from, left.firstToken) ? null : { right, opener: left.firstToken - 1 }
  }
  if (link.norm === 'to' && isChange(tokens, from, left.firstToken)) return null
  if (link.norm === 'or' && high - low > 2 && high / low > 2) return null
  // "a 1-3 defeat", "lost 2 to 4": scores are two numbers.
  const isBare = right.unit.kind === 'cardinal' && right.unit.unit === null
  if (isDash && isBare && !sharesSign && high <= 20) return null
  if (link.norm === 'to' && isBare) return null
  return { right, opener: left.firstToken }
}

function startsOrSigns(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'symbol' || startsFigure(token)
}

export function scaleBoth(left: Reading, right: Reading): [number, number] {
  const scale = [1e12, 1e9, 1e6, 1e3, 100].find((step) => right.figure.value >= step) ?? 1
  const low = left.figure.value
  const shares = low < 1000 && scale >= 1e6 && right.figure.value / scale < 1000
  return [shares && low * scale < right.figure.value ? low * scale : low, right.figure.value]
}
