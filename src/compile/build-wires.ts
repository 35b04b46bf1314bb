// Reads which wire agencies stand behind a report from its credit line and author field.
// A credit that names no known agency says nothing about copies, and is left out.

/** Folded names as credits write them → the agency's key. */
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['afp', 'afp'],
  ['agence france presse', 'afp'],
  ['agence france-presse', 'afp'],
  ['ap', 'ap'],
  ['associated press', 'ap'],
  ['the associated press', 'ap'],
  ['a.p.', 'ap'],
  ['aap', 'aap'],
  ['australian associated press', 'aap'],
  ['pa', 'pa'],
  ['pa media', 'pa'],
  ['press association', 'pa'],
  ['reuters', 'reuters'],
  ['thomson reuters', 'reuters'],
  ['upi', 'upi'],
  ['united press international', 'upi'],
  ['bloomberg', 'bloomberg'],
  ['bloomberg news', 'bloomberg'],
  ['dow jones', 'dow jones'],
  ['dow jones newswires', 'dow jones'],
  ['dpa', 'dpa'],
  ['deutsche presse-agentur', 'dpa'],
  ['efe', 'efe'],
  ['ansa', 'ansa'],
  ['apa', 'apa'],
  ['belga', 'belga'],
  ['anp', 'anp'],
  ['ptb', 'ptb'],
  ['tt', 'tt'],
  ['ritzau', 'ritzau'],
  ['ntb', 'ntb'],
  ['stt', 'stt'],
  ['pap', 'pap'],
  ['ctk', 'ctk'],
  ['mti', 'mti'],
  ['tass', 'tass'],
  ['itar-tass', 'tass'],
  ['ria', 'ria novosti'],
  ['ria novosti', 'ria novosti'],
  ['interfax', 'interfax'],
  ['interfax-ukraine', 'interfax ukraine'],
  ['ukrinform', 'ukrinform'],
  ['unian', 'unian'],
  ['anadolu', 'anadolu'],
  ['anadolu agency', 'anadolu'],
  ['aa', 'anadolu'],
  ['iha', 'iha'],
  ['dha', 'dha'],
  ['xinhua', 'xinhua'],
  ['xinhua news agency', 'xinhua'],
  ['kyodo', 'kyodo'],
  ['kyodo news', 'kyodo'],
  ['jiji', 'jiji'],
  ['jiji press', 'jiji'],
  ['yonhap', 'yonhap'],
  ['pti', 'pti'],
  ['press trust of india', 'pti'],
  ['ani', 'ani'],
  ['ians', 'ians'],
  ['cp', 'canadian press'],
  ['canadian press', 'canadian press'],
  ['the canadian press', 'canadian press'],
  ['irna', 'irna'],
  ['sana', 'sana'],
  ['wafa', 'wafa'],
  ['mena', 'mena'],
  ['cna', 'cna'],
  ['antara', 'antara'],
  ['bernama', 'bernama'],
])

/** Characters of a credit that are read; no credit line is longer. */
const LONGEST_CREDIT = 2000

/**
 * Agencies named in credit lines ("AP/AFP", "Reuters and dpa", "Agence France-Presse"), sorted,
 * each once.
 */
export function readWires(...credits: readonly (string | undefined)[]): string[] {
  const wires = new Set<string>()
  for (const credit of credits) {
    const folded = (credit ?? '').slice(0, LONGEST_CREDIT).toLowerCase()
    for (const part of folded.split(/[/,;|&+()]|\band\b|\bwith\b|\bvia\b|\bby\b/)) {
      const agency = AGENCIES.get(part.trim().replace(/\s+/g, ' '))
      if (agency !== undefined) wires.add(agency)
    }
  }
  return [...wires].sort()
}
