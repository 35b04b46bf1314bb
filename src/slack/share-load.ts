// Many commands at once share one isolate's CPU, and Slack waits three seconds: while few come, claims are checked in full,
// else briefly. What was checked how is told by the result's model.

/** Commands within the span below up to which they are checked in full. */
const FEW = 2
const SPAN_MILLISECONDS = 1000

export interface Checks<Check> {
  readonly inFull: Check
  readonly briefly: Check
}

/**
 * One check of two: the full one where few came lately, else the brief one. Arrivals are counted, not checks under way: one
 * that finds its shards in memory lets nobody in between.
 * @param now milliseconds of any origin
 */
export function shareLoad<Request, Outcome>(
  { inFull, briefly }: Checks<(request: Request) => Outcome>,
  now: () => number,
): (request: Request) => Outcome {
  /** When the last ones came, at most one more than few. */
  let arrivals: readonly number[] = []
  return (request) => {
    const since = now() - SPAN_MILLISECONDS
    arrivals = [...arrivals.filter((at) => at > since), now()].slice(-FEW - 1)
    return arrivals.length <= FEW ? inFull(request) : briefly(request)
  }
}
