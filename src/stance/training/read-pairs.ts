// Reads labelled pairs (JSON Lines) for the training and measuring scripts.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { EMPTY_ALIASES } from '../../text/aliases.ts'
import { analyse } from '../../text/analyse.ts'
import type { Analysis } from '../../text/types.ts'

export const LABELS = ['supports', 'refutes', 'neutral'] as const

export interface LabelledPair {
  readonly id: string
  readonly claim: string
  readonly evidence: string
  readonly label: (typeof LABELS)[number]
  readonly passage?: string
  readonly kind?: string
  /** Name of the file without its ending. */
  readonly set: string
}

/** All pairs of a file. */
export function readPairs(file: string): LabelledPair[] {
  const set = basename(file).replace(/\.jsonl$/, '')
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as LabelledPair), set }))
}

/** Repairs what tokenised sets do to brackets, quotes and spaces. */
export function untokenise(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('-LRB-', '(')
    .replaceAll('-RRB-', ')')
    .replaceAll('-LSB-', '[')
    .replaceAll('-RSB-', ']')
    .replaceAll('``', '"')
    .replaceAll("''", '"')
    .replace(/ +([.,;:!?)\]%])/g, '$1')
    .replace(/([([]) +/g, '$1')
    .replace(/ +(n't|'s|'re|'ve|'d|'ll|'m)\b/g, '$1')
    .replace(/ {2,}/g, ' ')
}

/** Analyses a text of a pair, whose publication date is unknown. */
export function analysePairText(text: string): Analysis {
  return analyse(untokenise(text), { published: null, aliases: EMPTY_ALIASES })
}
