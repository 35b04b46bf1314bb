// Closed word classes of English, as folded words: what negates, hedges, restricts, attributes and joins.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const DETERMINERS = words(
  'a an the this that these those his her its their our my your some any no every each all both another such what which whose either neither',
)
export const PREPOSITIONS = words(
  'of in on at by for with from to into onto over under about against between among through during before after since until till within without across near beyond behind despite amid amongst towards toward upon per via off out up down around along than as like unlike except besides',
)
export const PRONOUNS = words(
  'i you he she it we they him them us me himself herself itself themselves who whom someone anyone everyone nobody everybody something anything nothing one others',
)
export const AUXILIARIES = words(
  "be am is are was were been being do does did have has had having 's 're 've 'd isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't",
)
export const BE_FORMS = words(
  "be am is are was were been being isn't aren't wasn't weren't get got gets",
)
export const MODALS = words(
  "will would can could may might must shall should ought cannot can't won't wouldn't couldn't shouldn't mustn't needn't 'll",
)
export const CONJUNCTIONS = words(
  'and or but nor so yet because although though while whereas if unless when whether since as',
)
export const CLAUSE_OPENERS = words(
  'but because although though while whereas if unless when whether who which that where whose as since after before until despite',
)
export const REASON_OPENERS = words(
  'because since due owing thanks amid following so therefore thus',
)

/** Words that turn what follows them round. */
export const NEGATORS = words(
  "not n't no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom non isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't won't wouldn't couldn't shouldn't mustn't needn't ain't zero",
)
/** Of them, those that deny what a verb says; "no", "nothing" and "no longer" have more readings. */
export const PLAIN_DENIALS = words(
  "not n't never cannot isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't won't wouldn't couldn't shouldn't",
)
/** What "not" goes with to say that something is so: "will not end until", "the only one that did not". */
export const EXCEPTIONS = words('until till unless only except but')
/** Stems after which an infinitive ("failed to pay") is what does not happen. */
export const NEGATIVE_BEFORE_TO = words(
  'fail failur refus declin neglect omit forgot forget unabl unwil unlik reluct hesit inabl',
)
/** Stems after which the thing itself is what does not happen or is not so: "denied guilt", "prevent an attack". */
export const NEGATIVE_BEFORE_THING = words(
  'deni reject refut refus dismiss avoid prevent lack without prohibit absenc ceas stop repel repuls foil thwart avert fight_off call_off fend_off ward_off stave_off turn_down',
)
/** All of them, for counting. */
export const NEGATIVE_STEMS = new Set([
  ...NEGATIVE_BEFORE_TO,
  ...NEGATIVE_BEFORE_THING,
  ...words(
    'forbid ban block abandon cancel scrap halt miss disput contradict fals impossibl oppos resist',
  ),
])
/** Verbs of speech that have an object which may be exchanged with the speaker. */
export const ACCUSING_STEMS = words(
  'accus tell told ask urg criticis critic prais condemn call warn',
)
/** Words before "to" that make one preposition with it, which says nothing of where. */
export const BEFORE_COMPOUND_TO = words('according due owing thanks prior next close subject')
/** Stems that deny the truth of what follows. */
export const DENIAL_STEMS = words('deni reject refut dismiss disput rebut contradict debunk')

/** Said to be possible, planned or wished, not to be done. */
export const HEDGES = words(
  'may might could would should can likely possibly perhaps probably potentially plan plans planned planning propose proposes proposed proposal proposals consider considers considering considered expect expects expected expecting hope hopes hoped hoping intend intends intended aim aims aimed seek seeks sought seeking want wants wanted threaten threatens threatened attempt attempts attempted try tries tried trying urge urges urged call calls called ask asks asked demand demands demanded suggest suggests suggested allegedly alleged reportedly rumoured rumored rumours suspected accused believed thought feared forecast predicted predicts estimate estimated estimates if unless whether possible potential would-be prepared ready set due willing offer offered offers pledge pledged vow vowed promise promised warn warned warns warning claim claimed claims appear appears appeared seem seems seemed unconfirmed speculation discuss discussing discussed pending tentative target targets',
)
/** Firmly stated or future by decision. */
export const CERTAINTY = words(
  'will definitely certainly must confirmed proven proved officially guaranteed undoubtedly clearly inevitable surely always indeed already successfully',
)
export const RESTRICTIONS = words('only solely exclusively just merely alone sole unique purely')
export const TOTALITY = words(
  'all every each both entire whole always entirely completely fully totally everyone everything everybody any unanimously unanimous wholly throughout',
)
export const PARTIALITY = words(
  'some several many most few part partly partially majority minority half certain various mainly mostly largely often sometimes usually almost nearly largely numerous handful couple none',
)
export const NONE_WORDS = words('no none nobody nothing neither never without zero')
export const COMPARATIVES = words(
  'more less fewer greater smaller larger bigger higher lower better worse faster slower longer shorter older younger stronger weaker cheaper earlier later than rather',
)
export const FIRST_WORDS = words('first earliest initially debut inaugural maiden original')
export const LAST_WORDS = words('last latest final finally lastly ultimate')
export const BEFORE_WORDS = words('before prior earlier ahead until previously preceding')
export const AFTER_WORDS = words('after following later since subsequently afterwards then')

/** Stems of the verbs with which somebody is quoted. */
export const SPEECH_STEMS = words(
  'said sai tell told state announc claim warn add argu explain insist declar report confirm reveal admit acknowledg suggest believ note predict forecast estim deni reject accus alleg describ call urg promis vow pledg complain stress comment conced maintain assert testifi write wrote think thought accord ask hint indic speak spoke conclud emphasi emphas disclos recommend propos expect hope fear dismiss criticis critic prais condemn welcom agre repli respond',
)
export const PERSON_TITLES = words(
  'mr mrs ms miss dr sir lord lady prof professor president minister chairman chairwoman chief prime secretary senator judge king queen prince princess captain coach manager director spokesman spokeswoman spokesperson general',
)

export const RELATIVES = words('who which that whom whose where when')
/** Verbs after which "to" says what is meant to happen, not what does. */
export const PLAN_STEMS = words(
  'plan intend want hope seek aim promis pledg vow threaten agre offer propos expect prepar try attempt wish look schedul tend consid ask urg order tell told call demand invit allow encourag warn forc persuad requir need like prefer set decid',
)
/** Verbs whose object does what follows "to". */
export const OBJECT_CONTROL_STEMS = words(
  'ask tell told urg order forc persuad allow invit encourag warn requir want expect permit help enabl lead led caus command beg instruct advis press push',
)
/** Of the modals, those that say that something may be; the rest say that it will. */
export const POSSIBILITY_WORDS = words('may might could can would should ought')
/** Verbs that only say how sure it is what follows ("did not appear ready"). */
export const RAISING_STEMS = words('appear seem')
export const QUANTIFIERS = words(
  'all every each both most many several some few no none neither half only numerous half',
)

/** Verbs of what happens to a thing by itself or by somebody: "the talks began", "they began the talks". */
export const ERGATIVE_STEMS = words(
  'begin began begun start end finish open close resum continu stop halt increas decreas grow grew sink sank sunk explod deton break broke chang move turn spread doubl tripl halv improv worsen expand shrink shrank drop collaps burn crash roll ring fail launch slow cool heat freez froze melt dri split burst',
)
/** Nouns of deeds whose owner does them ("Russia's invasion"), unlike those done to it ("Ukraine's defeat"). */
export const OWNED_DEED_STEMS = words(
  'invas incurs attack assault offens aggress strike bombard shell raid advanc retreat withdraw intervent occup annex blockad sieg refus demand offer propos threat warn promis pledg decis denial accus critic visit victori vote boycott embargo veto purchas deliveri donat',
)

/** Verbs that both sides do to each other: nobody's part can be exchanged. */
export const SYMMETRIC_STEMS = words(
  'meet met talk speak spoke marri agre negoti discuss merg fight fought clash join cooper collabor sign disagre compet',
)

const CONTRARY_LINES = `
before until ahead prior earlier | after since later following
above over | below under beneath
with | without
for | against
inside within | outside
up | down
into onto | from off
more greater | less fewer
most many several numerous | few least little
all every each both everyone everybody everything | some few none no neither nobody half several certain
always often frequently usually | never seldom rarely sometimes
first | last second third
everyone everybody | nobody
already | yet
will | may might could
can could | cannot
must | may might
`

/** Function words that exclude each other in one place of a sentence, each with all its contraries. */
export const CONTRARY_FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = collectContraries(
  CONTRARY_LINES,
)

const CONVERSE_LINES = `
buy bought purchas acquir | sell sold
lend lent loan | borrow
give gave given donat suppli | receiv get got obtain accept
send sent | receiv
beat defeat win won | lose lost
emploi hire | work join
teach taught | learn studi
own | belong
pay paid | receiv charg earn
leas rent | leas rent
import | export
follow succeed | preced
`
/** Stems of verbs that tell one event from its two sides. */
export const CONVERSE_STEMS: ReadonlyMap<string, ReadonlySet<string>> = collectContraries(
  CONVERSE_LINES,
)

function collectContraries(text: string): Map<string, Set<string>> {
  const contraries = new Map<string, Set<string>>()
  for (const line of text.trim().split('\n')) {
    const [left = [], right = []] = line.split('|').map((side) => side.trim().split(/\s+/))
    for (const [own, others] of [
      [left, right],
      [right, left],
    ] as const) {
      for (const word of own) {
        const set = contraries.get(word) ?? new Set()
        for (const other of others) set.add(other)
        contraries.set(word, set)
      }
    }
  }
  return contraries
}

/** Words that leave room for one alone. */
export const EXCLUSIVE = words(`
only sole solely single alone unique exclusive exclusively first last final most least top best worst record
win wins won winner beat beats beaten champion title majority
owner owns owned belong belongs belonged founder founded inventor invented author authored wrote composed composer
successor succeeded succeeds replaced replaces named appointed elected
flagship capital birthplace hometown headquarters husband wife widow father mother
`)
/** Deeds that a passive mostly gives one doer: "written by Peter Morgan". */
export const DONE_BY_ONE = words(`
written composed directed designed invented founded owned painted led headed chaired conducted discovered
captained succeeded replaced preceded won
`)
/** Verbs before the words that say who or what something is. */
export const IDENTIFIERS = words('is was are were becomes became remains remained')
