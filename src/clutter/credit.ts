// Credits: which wire agencies a report names as its own sources, and which lines or line ends are
// nothing but credits (agencies, reporters, editors). A picture's credit is no credit of the text.
import { type Line, MAX_LOOKED_AT, wordsOf } from './lines.ts'

/** Agencies by the names that credits use; matched as whole names, case as written or all capitals. */
const AGENCY_NAMES = [
  'Reuters',
  'Thomson Reuters',
  'The Associated Press',
  'Associated Press',
  'AP',
  'Agence France-Presse',
  'AFP',
  'PA Media',
  'Press Association',
  'PA',
  'UPI',
  'dpa',
  'DPA',
  'EFE',
  'ANSA',
  'Xinhua',
  'TASS',
  'Tass',
  'RIA Novosti',
  'RIA',
  'Interfax',
  'Ukrinform',
  'Anadolu Agency',
  'Anadolu',
  'Bloomberg',
  'IANS',
  'PTI',
  'ANI',
  'Kyodo',
  'Kyodo News',
  'Yonhap',
  'AAP',
  'The Canadian Press',
  'Canadian Press',
  'BNS',
  'Belga',
  'NTB',
  'TT',
  'PAP',
  'CTK',
  'MTI',
  'SPA',
  'WAM',
  'KUNA',
  'MENA',
  'IRNA',
  'Sputnik',
  'RT',
  'DW',
  'CNN',
  'BBC',
] as const

const AGENCIES = new Set(AGENCY_NAMES.map((name) => name.toLowerCase()))
const AGENCY = AGENCY_NAMES.toSorted((a, b) => b.length - a.length).join('|')

/** "ANTALYA, Turkey (Reuters) –", "KYIV, March 3 (AP) —": a dateline with its agency. */
const DATELINE = new RegExp(
  `^\\p{Lu}[^()\\n.!?]{1,80}(?:[.][^()\\n.!?]{0,40})?\\((${AGENCY})\\)\\s*[-–—:]`,
  'u',
)
/** "(Reuters) -" with the place left out. */
const BARE_DATELINE = new RegExp(`^\\((${AGENCY})\\)\\s*[-–—:]`)
const CONTRIBUTED =
  /^(.{2,160}?) contributed (?:reporting|(?:to|with) (?:this|the) (?:report|article|story))/i
/** The same as the last sentence of a line. */
const CONTRIBUTED_AT_END = new RegExp(`${CONTRIBUTED.source}[^.!?]{0,40}[.)]*$`, 'i')
const WITH_AGENCIES =
  /^\(?(?:with (?:inputs?|reporting|files|additional reporting) (?:from|by)|source:)\s(.{2,120}?)[.)]*$/i

const LINES_AT_AN_END = 12

/**
 * The wire credit of a text as written ("Reuters", "AP/Reuters/RT"), from its dateline or from a
 * credit line near its end; null where it names none.
 */
export function findWireCredit(lines: readonly Line[]): string | null {
  const dateline = findDatelineAgency(lines)
  if (dateline !== null) return dateline
  for (const line of lines.slice(-LINES_AT_AN_END).reverse()) {
    const credit = readCreditLine(line)
    if (credit !== null) return credit
  }
  return null
}

/** The agency in the dateline: "KYIV (Reuters) – …" is Reuters. Null where there is none. */
export function findDatelineAgency(lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, LINES_AT_AN_END * 2)) {
    const start = line.text.slice(0, 160)
    const match = DATELINE.exec(start) ?? BARE_DATELINE.exec(start)
    if (match?.[1] !== undefined) return match[1]
  }
  return null
}

function readCreditLine(line: Line): string | null {
  if (line.text.length > 240) return readTrailingAgency(line.text)
  const list = readAgencyList(line.text)
  if (list !== null) return list
  const named = (CONTRIBUTED.exec(line.text) ?? WITH_AGENCIES.exec(line.text))?.[1]
  if (named !== undefined) {
    const agencies = splitNames(named).filter((name) => AGENCIES.has(name.toLowerCase()))
    if (agencies.length > 0) return agencies.join('/')
  }
  return readTrailingAgency(line.text)
}

/** Beside a known agency, another outlet by its initials. */
const OTHER_AGENCY = /^(?:\p{Lu}{2,5}|(?:other )?agencies)$/u

/** A line of agencies alone: "-AP/Reuters/RT", "(AFP)", "Reuters, AP". */
export function readAgencyList(text: string): string | null {
  if (text.length > 80) return null
  const bare = text.replace(/^[\s([–—-]+/, '').replace(/[\s)\].]+$/, '')
  const names = splitNames(bare)
  const known = names.filter((name) => AGENCIES.has(name.toLowerCase()))
  const isNamed = (name: string) => AGENCIES.has(name.toLowerCase()) || OTHER_AGENCY.test(name)
  return known.length > 0 && known.length * 2 >= names.length && names.every(isNamed) ? bare : null
}

function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:\/|,|;|&|\band\b)\s*/)
    .map((name) => name.replace(/^(?:and|the) /i, '').trim())
    .filter((name) => name !== '')
}

const TRAILING_AGENCY = new RegExp(
  `[.!?…]["”’')]{0,2}\\s+([(\\[]\\s?(?:with )?((?:${AGENCY})(?:\\s?[/,]\\s?(?:${AGENCY}))*)\\s?[)\\]]|[-–—]\\s?((?:${AGENCY})(?:\\s?[/,]\\s?(?:${AGENCY}))*))$`,
)

function readTrailingAgency(text: string): string | null {
  const match = TRAILING_AGENCY.exec(text.slice(-160))
  return match?.[2] ?? match?.[3] ?? null
}

const CREDIT_OPENER =
  /^\(?(?:(?:additional|further|extra) )?(?:reporting|writing|editing|edited|compiled|photos?|graphics?)(?: and (?:reporting|writing|editing|additional reporting))? by\s/i
const CREDIT_SMALL_WORD =
  /^(?:additional|further|extra|reporting|writing|editing|edited|compiled|by|and|in|at|from|with|for|of|the|de|del|der|di|van|von|bin|al|el|la|le|da|dos|our|staff|bureau|bureaus|newsroom|correspondents?|agencies|desk|team|writers?|editors?|reporters?|journalists?|other|&)$/

/** "Additional reporting by … Editing by …": opens as a credit, and holds names and small words only. */
export function isStaffCredit(text: string): boolean {
  return text.length <= MAX_LOOKED_AT && CREDIT_OPENER.test(text) && isNameList(text)
}

/** Nothing but names and the small words between them. */
function isNameList(text: string): boolean {
  return wordsOf(text).every((word) => {
    const bare = word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    return /^\p{Lu}/u.test(bare) || CREDIT_SMALL_WORD.test(bare.toLowerCase())
  })
}

/** "X and Y contributed to this report": who helped, as a line of its own. */
export function isContributorCredit(line: Line): boolean {
  const names = line.words <= 30 ? CONTRIBUTED.exec(line.text)?.[1] : undefined
  return names !== undefined && isNameList(names)
}

/** "With inputs from AFP" or a list of agencies as a line of its own. */
export function isAgencyCredit(line: Line): boolean {
  if (line.text.length > 140) return false
  const names = WITH_AGENCIES.exec(line.text)?.[1]
  return (names !== undefined && isNameList(names)) || readAgencyList(line.text) !== null
}

const SENTENCE_START = /[.!?…]["”’')]{0,2}\s+(?=\(?\p{Lu})/gu

/** Where the end of a line is nothing but a credit; the offset within the line, or null. */
export function findTrailingCredit(text: string): number | null {
  const tailStart = Math.max(0, text.length - MAX_LOOKED_AT)
  const tail = text.slice(tailStart)
  const agency = TRAILING_AGENCY.exec(tail.slice(-160))
  if (agency?.[1] !== undefined) return text.length - agency[1].length
  for (const match of tail.matchAll(SENTENCE_START)) {
    const start = match.index + match[0].length
    const rest = tail.slice(start)
    const contributors = CONTRIBUTED_AT_END.exec(rest)?.[1]
    if (isStaffCredit(rest) || (contributors !== undefined && isNameList(contributors))) {
      return tailStart + start
    }
  }
  return null
}
