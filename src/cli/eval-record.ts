// Listens to checks through the two interfaces they use, the index they read and the judge they
// ask, so that fitting sees exactly the judged documents a verdict was weighed from.
import { checkClaim } from '../check.ts'
import type { OpenIndex, StoredDocument } from '../index/types.ts'
import { retrieve } from '../retrieve/rank-passages.ts'
import { beginJudging } from '../stance/begin-judging.ts'
import type { Evidence, Judge, Stance } from '../stance/types.ts'
import { analyse } from '../text/analyse.ts'
import type { JudgedDocument, JudgedPassage } from '../verdict/types.ts'

/**
 * The documents that a check of `claim` judged, in the order they were read. Throws where the check
 * fails.
 */
export async function recordJudgements(
  index: OpenIndex,
  judge: Judge,
  claim: string,
): Promise<JudgedDocument[]> {
  const documents: StoredDocument[] = []
  const judged: { readonly evidence: Evidence; readonly stance: Stance }[] = []
  const listeningIndex: OpenIndex = {
    ...index,
    summary: index.summary,
    aliases: index.aliases,
    averageLength: index.averageLength,
    readPostings: (terms, byteBudget) => index.readPostings(terms, byteBudget),
    readDocuments: async (ordinals) => {
      const read = await index.readDocuments(ordinals)
      if (read.ok) documents.push(...read.value)
      return read
    },
    findDocument: (id) => index.findDocument(id),
    countPublishedBy: (day) => index.countPublishedBy(day),
  }
  const judging = beginJudging(judge)
  const listeningJudge: Judge = {
    name: judge.name,
    version: judge.version,
    workload: judge.workload,
    judge: async (analysis, evidence) => {
      const stances = await judging.judge(analysis, evidence)
      for (const [at, one] of evidence.entries()) {
        const stance = stances[at]
        if (stance !== undefined) judged.push({ evidence: one, stance })
      }
      return stances
    },
  }
  const result = await checkClaim({ index: listeningIndex, judge: listeningJudge }, { claim })
  if (!result.ok) throw new Error(`the check of "${claim}" failed: ${result.error.kind}`)
  const analysis = analyse(claim, { published: null, aliases: index.aliases })
  const ranked = await retrieve(index, analysis, { limit: documents.length, asOf: null })
  if (!ranked.ok) throw new Error(`the search for "${claim}" failed: ${ranked.error.kind}`)
  const scores = new Map(ranked.value.map(({ document: { id }, score }) => [id, score]))
  return documents.map((document) => ({
    document,
    score: scores.get(document.id) ?? 0,
    passages: collectPassages(document, judged),
  }))
}

/** Each window of the document once: copies of it under the same headline were judged too. */
function collectPassages(
  document: StoredDocument,
  judged: readonly { readonly evidence: Evidence; readonly stance: Stance }[],
): JudgedPassage[] {
  const passages = new Map<string, JudgedPassage>()
  for (const { evidence, stance } of judged) {
    const passage = locatePassage(document, evidence)
    if (passage !== null) passages.set(`${passage.start}/${passage.end}`, { ...passage, stance })
  }
  return [...passages.values()]
}

/** Where the evidence stands in the document; null where it is another's (the headline tells). */
function locatePassage(
  document: StoredDocument,
  evidence: Evidence,
): Omit<JudgedPassage, 'stance'> | null {
  const words = evidence.passage.text
  if (evidence.context?.text.startsWith(document.title) !== true) return null
  const sentences = document.sentences
  for (const [firstSentence, { start }] of sentences.entries()) {
    if (!document.text.startsWith(words, start)) continue
    const end = start + words.length
    const lastSentence = sentences.findIndex((sentence) => sentence.end === end)
    if (lastSentence >= firstSentence) return { start, end, firstSentence, lastSentence }
  }
  return null
}
