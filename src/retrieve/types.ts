// What retrieval hands to the judge.
import type { StoredDocument } from '../index/types.ts'

/** A sentence of a document that may decide the claim. */
export interface RankedPassage {
  /** Index into `document.sentences` (0 = first sentence of the text). */
  readonly sentence: number
  readonly score: number
}

export interface RankedDocument {
  readonly document: StoredDocument
  /** Larger is better; comparable within one query only. */
  readonly score: number
  /** Best first; never empty unless the document has no sentence. */
  readonly passages: readonly RankedPassage[]
}

/** Sources that a search must pass over. */
export interface LeaveOut {
  /** Known before anything is read. */
  readonly ordinals: ReadonlySet<number>
  /** Decides once a document is read; must say the same of a document every time. */
  matches(document: StoredDocument): boolean
}
