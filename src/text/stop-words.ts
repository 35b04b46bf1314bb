// Function words, negations and quantifiers of English. Own list; retrieval ignores what is here.

/** Words that retrieval never counts: articles, pronouns, prepositions, auxiliaries, particles. */
const FUNCTION_WORDS = `
a an the this that these those
i me my mine myself you your yours yourself yourselves he him his himself she her hers herself
it its itself we us our ours ourselves they them their theirs themselves
who whom whose which what when where why how whoever whatever whichever whenever wherever
and or but nor so yet if then else than as because while whereas although though unless until till
of at by for with about against between among into through during before after above below to from
up down in out on off over under again further upon within along across toward towards onto via
per around amid amidst despite beside besides beyond throughout near since
am is are was were be been being isn't aren't wasn't weren't
have has had having haven't hasn't hadn't
do does did doing done don't doesn't didn't dont didnt doesnt
will would shall should can could may might must ought won't wouldn't shan't shouldn't can't
cannot couldn't mightn't mustn't cant wont couldnt
i'm i've i'd i'll you're you've you'd you'll he'd he'll she'd she'll it'd it'll
we're we've we'd we'll they're they've they'd they'll that'll who'll there'll
there here also just only very too even still such same own other others another each both either
neither any some all most more much many less least few several every enough
not no nor never none nothing nobody n't
ever however therefore thus hence rather quite almost nearly already
etc eg ie vs mr mrs ms dr rt amp
s t d ll re ve m
`

/** Negations, kept out of retrieval but visible to stance as tokens. */
const NEGATIONS = `not no nor never none nothing nobody nowhere neither without cannot n't
isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shan't
shouldn't can't couldn't mightn't mustn't ain't cant dont wont didnt doesnt isnt wasnt`

const stopWords: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(/\s+/).filter(Boolean))
const negations: ReadonlySet<string> = new Set(NEGATIONS.split(/\s+/).filter(Boolean))

/** Is this folded word a function word? */
export function isStopWord(norm: string): boolean {
  return stopWords.has(norm)
}

/** Does this folded word negate? (Verbs of denial are the stance room's business.) */
export function isNegation(norm: string): boolean {
  return negations.has(norm)
}
