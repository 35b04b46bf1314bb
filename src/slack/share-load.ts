// Many commands at once share one isolate's CPU, and Slack waits three seconds: while a few claims are checked in full,
// further ones are checked briefly. What was checked how is told by the result's model.

/** Claims checked in full at once: two take about as long as Slack's users like to wait. */
const IN_FULL_AT_ONCE = 2

/** One check of two: the full one while few are under way, else the brief one. */
export function shareLoad<Request, Outcome>(
  checkInFull: (request: Request) => Promise<Outcome>,
  checkBriefly: (request: Request) => Promise<Outcome>,
): (request: Request) => Promise<Outcome> {
  let underWay = 0
  return async (request) => {
    const check = underWay < IN_FULL_AT_ONCE ? checkInFull : checkBriefly
    underWay += 1
    try {
      return await check(request)
    } finally {
      underWay -= 1
    }
  }
}
