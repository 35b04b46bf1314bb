// Closed lists of English words that tell what a sentence does: report, judge, urge, guess, appeal.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Verbs of saying: with a subject they make an opinion somebody's statement. */
export const REPORTING = setOf(`
accuse accused accuses acknowledge acknowledged acknowledges add added adds admit admits admitted agree agreed agrees
allege alleged alleges announce announced announces argue argued argues assert asserted ask asked asks assured believe
believed believes called calls claim claimed claims cite cited comment commented complain complained complains conceded
conclude concluded concludes confirm confirmed confirms criticised criticized declare declared declares demanded
denied denies deny described describes detailed disclosed dismissed echoed emphasised emphasized estimate estimated
estimates explain explained explains expressed feared fears forecast forecasts insist insisted insists joked
maintain maintained maintains mentioned noted notes observed pledged pointed posted predict predicted predicts
promise promised promises proposed quoted recalled recommended reiterated remarked repeated replied report reported
reports responded reveal revealed reveals said saying says signalled speculated state stated states stressed
suggest suggested suggests summarised swore telling tells testified think thinks thought told tweeted urged urges
vowed warn warned warns wrote writes`)

/** Judgements of the writer when nobody is named who made them. */
export const JUDGEMENTS = setOf(`
abysmal absurd amazing appalling appallingly astonishing astonishingly atrocious awful beautiful boring breathtaking
brilliant brilliantly charming cowardly delicious delightful despicable devastatingly disappointing disappointingly
disastrous disgrace disgraceful disgusting dreadful dreary dull enchanting excellent extraordinary fabulous fantastic
farcical foolish gorgeous great-value happily heartbreaking heartwarming hideous hilarious hopefully horrendous
horrible horrific idiotic impressive incredible incredibly inexcusable insane inspiring ironically laughable ludicrous
magnificent marvellous marvelous mediocre must-see outrageous pathetic perfectly pitiful pointless ridiculous sadly
sensible shameful shamefully shocking shockingly silly splendid stunning stunningly stupid superb superbly
surprisingly terrible terrific thankfully tragic tragically ugly unacceptable unbelievable undeniably
undoubtedly unfair unforgivable unforgettable unfortunately unsurprisingly vile wonderful wonderfully wrongheaded`)

/** Phrases of the writer's own view. */
export const OWN_VIEW =
  /\b(?:in my (?:view|opinion|experience)|in our (?:view|opinion)|to my mind|i (?:think|believe|feel|hope|suspect|doubt|fear|suppose|guess|wonder|agree|disagree)|we (?:think|believe|feel|hope|suspect|fear|need to|must|should)|needless to say|let's face it|make no mistake|it (?:is|was|seems|is surely|would be) (?:a (?:pity|shame|disgrace|scandal|tragedy|mistake)|hard to|difficult to (?:see|imagine|avoid)|easy to|tempting|clear that|obvious|time (?:to|for|that)|right (?:to|that)|wrong (?:to|that)|important (?:to|that)|vital|essential|crucial|unlikely|high time)|no one (?:should|can doubt)|of course|the (?:best|worst) (?:thing|part)|arguably|surely)\b/i

/** "ought to", "must": what somebody should do is no fact. */
export const DUTY =
  /\b(?:should|ought to|must(?! have)|has to be|have to be|needs to|need to|had better)\b/

export const GUESS =
  /\b(?:may|might|could|perhaps|maybe|probably|possibly|presumably|apparently|seems? (?:to|likely|that|as)|appears? (?:to|likely|that)|(?:is|are|was|were) (?:likely|unlikely|bound) to)\b/

/** Base forms that news uses as calls on the reader, and almost never as a sentence's subject. */
export const IMPERATIVES = setOf(`
add allow apply arrive ask avoid bake be beat become begin boil book bookmark bring browse buy call cast check choose
click combine come compare complete consider contact continue cook cover create cut discover do don't donate
download drain drop email empty enable enjoy ensure enter expect explore figure fill find follow fold forget fry get
give go grab grate grill guess have heat help hold imagine install invite join judge keep learn leave let let's
like listen log look make meet melt mix move never note notice open order pack pay pick picture place play please
pour prepare press put read recall register remember remove repeat reply report reserve rinse save say scroll search
season see select send serve set share sign skip slice sprinkle stand start stay stir stop submit subscribe suppose
swipe switch take tap tell text think tick tip toss touch transfer trim try tune turn type unlock unsubscribe
update upload use view visit vote wait walk warm wash watch whisk win work write`)

/** What follows a call on the reader, and seldom a noun that begins a sentence. */
export const AFTER_IMPERATIVE = setOf(`
a an the this that these those your our us me my all any each every some more it them him up in out on off down
for to with at by from into over through here there now today what why how where who when which if no not always never
sure both one two three carefully gently well about around yourself free well away back aside until
along is as ahead and`)

/** Openings that tie a sentence to the one before, and say nothing themselves. */
export const CONNECTIVE =
  /^(?:(?:But|And|Yet|So|Or|Nor|Still|Also|Plus)(?:,)? (?=\S)|(?:However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Instead|Additionally|Besides|Likewise|Similarly|Separately|Elsewhere|In addition|By contrast|In contrast|On the other hand|At the same time|As a result|For example|For instance|In fact|Indeed|Of course|Then|Thus|Therefore|Consequently|Afterwards|Later|Earlier), )/

/** People without a name: "he" may well be one of them. */
export const UNNAMED_PEOPLE = setOf(`
man woman boy girl child teenager baby father mother son daughter brother sister husband wife uncle aunt friend
colleague neighbour neighbor suspect victim driver teacher doctor nurse soldier officer commander student pupil
worker resident witness passenger pensioner gunman attacker judge lawyer spokesman spokeswoman spokesperson leader
president minister official captain pilot priest activist journalist reporter author analyst expert professor player
manager coach owner founder chief director candidate politician diplomat ambassador singer actor actress king
queen prince princess pope bishop mayor governor senator chancellor secretary envoy general colonel refugee
volunteer farmer hostage prisoner defendant guard fighter warlord mercenary billionaire tycoon person someone
anyone everyone nobody somebody patient customer user survivor relative widow widower grandfather grandmother
youth toddler citizen engineer scientist researcher artist writer musician photographer conscript sergeant`)

/** Past tenses that no ending tells. */
export const IRREGULAR_PASTS = setOf(`
arose ate awoke beat bent bet bit bled blew bore bought bound bred broke built burst cast caught chose clung cost crept
cut dealt dove drank drew drove dug ended fed fled flew flung forbade forecast forgave forgot fought froze hid hung
hurt knelt leapt lent lit lost meant overcame overran overthrew oversaw put quit rang read rid rode rose sang sank sat
shook shone shot shrank shut slept slid slung sold sought sped spilt split spoke sprang spread spun stole stood strode
strove struck stuck stung swam swept swore swung taught tore undertook underwent upheld upset wept withdrew withheld
withstood woke won wore wound wove`)
