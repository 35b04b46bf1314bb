// Which words before a full stop do not end a sentence, and which words open one. English.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

/** Never end a sentence: titles and words that want something after them. Lower case, no stop. */
export const BOUND_ABBREVIATIONS = setOf(`
mr mrs ms mx dr prof gen col lt capt cpt sgt cpl pvt maj brig adm rear cmdr cdr sen rep gov rev hon
pres st mt ft supt insp det msgr fr messrs mme mlle amb sec asst atty dep dist pte
vs v cf approx ca al eg ie viz ed eds trans`)

/** Followed by a number they do not end a sentence; before anything else they may. */
export const NUMBER_ABBREVIATIONS = setOf(`
no nos p pp vol vols art arts ch chap sect sec fig figs eq eqs ref refs para jan feb mar apr jun jul
aug sep sept oct nov dec tel ext nr`)

/** End a sentence only before a word that opens one. */
export const LOOSE_ABBREVIATIONS = setOf(`
inc corp ltd co cos bros jr sr esq plc llc dept univ assn intl govt
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
ariz ark calif colo conn del fla ill ind kan mass md mich minn miss mo mont neb nev okla ore pa tenn
tex va vt wash wis wyo ala ga ky la ave blvd rd hwy bldg fig figs ref refs eq etc est min max`)

/** Capitalised, these open a sentence far more often than they go on in a name. */
export const OPENERS = setOf(`
the a an this that these those it its he she they we you i his her their our my your there here
in on at by for from with to of as if when while after before since until although though because
but and or so yet not no nor however moreover meanwhile also then now still once what who why how
where which all both each most many some several other others another one two three more less
according despite during last next only even just such it's he's she's they're we're that's there's
i'm let do does did is are was were has have had will would can could should may might must
today yesterday tomorrow officials instead again perhaps maybe`)

/** Of the openers, those that more often go on after "U.S.": verbs and joining words. */
export const CARRYING_OPENERS = setOf(`
and or as to with for of is was has have will can could should may might must are were had do does
did than`)
