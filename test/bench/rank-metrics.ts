// Ranking metrics with binary relevance, as trec_eval defines them.

/** Normalised discounted cumulative gain over the first `depth` hits. */
export function ndcg(
  hits: readonly string[],
  relevant: ReadonlySet<string>,
  depth: number,
): number {
  let gain = 0
  hits.slice(0, depth).forEach((hit, rank) => {
    if (relevant.has(hit)) gain += 1 / Math.log2(rank + 2)
  })
  let ideal = 0
  for (let rank = 0; rank < Math.min(depth, relevant.size); rank++) ideal += 1 / Math.log2(rank + 2)
  return ideal === 0 ? 0 : gain / ideal
}

/** Share of the relevant documents among the first `depth` hits. */
export function recall(
  hits: readonly string[],
  relevant: ReadonlySet<string>,
  depth: number,
): number {
  const found = hits.slice(0, depth).filter((hit) => relevant.has(hit)).length
  return relevant.size === 0 ? 0 : found / relevant.size
}

/** Average precision over the first `depth` hits. */
export function averagePrecision(
  hits: readonly string[],
  relevant: ReadonlySet<string>,
  depth: number,
): number {
  let found = 0
  let sum = 0
  hits.slice(0, depth).forEach((hit, rank) => {
    if (relevant.has(hit)) {
      found++
      sum += found / (rank + 1)
    }
  })
  return relevant.size === 0 ? 0 : sum / Math.min(depth, relevant.size)
}

export interface RankingFigures {
  readonly claims: number
  readonly ndcgAt10: number
  readonly recallAt100: number
  readonly meanAveragePrecisionAt5: number
}

/** Means over claims; claims without a relevant document are left out. */
export function averageRanking(
  runs: readonly { readonly hits: readonly string[]; readonly relevant: ReadonlySet<string> }[],
): RankingFigures {
  const judged = runs.filter((run) => run.relevant.size > 0)
  const mean = (measure: (run: (typeof judged)[number]) => number) =>
    judged.reduce((sum, run) => sum + measure(run), 0) / Math.max(1, judged.length)
  return {
    claims: judged.length,
    ndcgAt10: mean((run) => ndcg(run.hits, run.relevant, 10)),
    recallAt100: mean((run) => recall(run.hits, run.relevant, 100)),
    meanAveragePrecisionAt5: mean((run) => averagePrecision(run.hits, run.relevant, 5)),
  }
}
