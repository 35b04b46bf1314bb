// Finds the wire agencies that a report credits.

/** The credit as written ("AP/Reuters"), or null where the text names none. */
export function findWireCredit(text: string): string | null {
  return /\((Reuters|AP|AFP|dpa|PA|UPI|Xinhua|TASS)\)/.exec(text)?.[1] ?? null
}
