// Words around names: honorifics and offices to leave out, particles that join, words that tell an
// organisation or a place from a person. English.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

/** Offices and honorifics: no part of a name before or after it. */
const TITLES = setOf(`
mr mrs ms miss mx dr doctor prof professor sir dame lord lady president vice-president premier
minister chancellor secretary senator sen congressman congresswoman representative rep governor gov
mayor ambassador envoy spokesman spokeswoman spokesperson chief chairman chairwoman chair chairperson
director ceo cfo coo executive manager coach captain capt general gen colonel col major maj lieutenant
lt sergeant sgt cpl corporal commander cmdr admiral adm brigadier brig marshal private pvt pte inspector
constable detective superintendent judge justice attorney prosecutor king queen prince princess emperor
sultan sheikh shaikh sheik ayatollah imam mullah pope cardinal archbishop bishop rev reverend father
sister brother saint rabbi monsignor duke duchess earl baron baroness count countess viscount mp mep
deputy undersecretary treasurer commissioner councillor alderman sheriff officer pm
archduke patriarch metropolitan hetman tsar czar herr frau monsieur madame mme signor senor don
cosmonaut astronaut striker midfielder defender goalkeeper adviser advisor winger forward fullback skipper referee
co-founder founder director-general secretary-general leader analyst economist author actor actress
singer director-general boss tycoon billionaire oligarch lawyer historian`)

/** Stand before a title and go with it: "Foreign Minister", "Prime Minister", "Vice President". */
const TITLE_MODIFIERS = setOf(`
foreign prime vice deputy defence defense interior finance chief former ex acting first second lord
energy justice home trade health education economy economic culture sports labour labor agriculture
environment transport infrastructure digital secretary assistant senior joint honorary crown
shadow attorney permanent under press presidential opposition interim outgoing incoming then
lieutenant major brigadier rear wing team world national security staff managing`)

/** After a title these make a body, not a person: "General Motors", "General Assembly". */
const BODY_WORDS = setOf(`
motors assembly electric staff mills dynamics hospital council court ministry department office
committee party union university college club city united company corporation corp inc ltd group bank
association federation institute agency authority commission board congress parliament senate house
party movement front army navy force forces guard airlines airways air news times post press radio
television tv street road avenue square bridge palace airport station river sea lake mountain island
islands ocean bay gulf peninsula province region oblast district county state states kingdom republic
cup league championship games open prize award awards act treaty agreement accord protocol declaration
convention constitution foundation trust fund museum gallery theatre theater school academy church
cathedral mosque temple stadium arena park field centre center tower hall hotel plaza steelworks plant
battalion brigade division regiment corps fleet command unit cross crescent nations`)

/** Join two capitalised words into one name. */
const PARTICLES =
  setOf(`of de da do dos das du del della di der den des la le el al van von bin ibn bint ben ter
ten op zu af av y e und und-der and the for et as-`)
const SOFT_PARTICLES = setOf('the and for et e y')

/** Also in the plural: "Ministers Lavrov and Kuleba". */
export function isTitle(norm: string): boolean {
  return TITLES.has(norm) || (norm.endsWith('s') && TITLES.has(norm.slice(0, -1)))
}

export function isTitleModifier(norm: string): boolean {
  return TITLE_MODIFIERS.has(norm)
}

/** Words that make the name that holds them a body or a place. */
export function isBodyWord(norm: string): boolean {
  return BODY_WORDS.has(norm)
}

export function isParticle(norm: string): boolean {
  return PARTICLES.has(norm)
}

/** Particles that join only inside "of the" and after another particle, never alone. */
export function isSoftParticle(norm: string): boolean {
  return SOFT_PARTICLES.has(norm)
}

/** What an office is for, after "of": "Secretary of State", "Minister of Foreign Affairs". */
export function isPortfolio(norm: string): boolean {
  return (
    TITLE_MODIFIERS.has(norm) ||
    /^(state|affairs|internal|exchequer|treasury|war|commerce)$/.test(norm)
  )
}

/** Weekdays and months: capitalised, but dates. */
export const CALENDAR_WORDS = setOf(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue
tues wed thu thur thurs fri sat sun christmas easter`)
