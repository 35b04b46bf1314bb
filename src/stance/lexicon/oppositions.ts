// Words of news English that exclude each other when said of the same thing. Own list. Each line is
// "one side | other side"; words of one side are near synonyms in this sense.

export const OPPOSITIONS = `
rise increase grow climb gain soar jump surge raise expand advance rally boost higher up growth | fall decrease drop decline shrink slip plunge slump tumble sink lower reduce cut lose down reduction dip ease slide
win victory triumph beat winner | lose defeat loss loser
won victory | lost defeat beaten
accept approve endorse agree back support favour welcome | reject refuse oppose decline dismiss rebuff disapprove veto
support back favour | oppose resist criticise condemn
allow permit let legalise authorise enable | ban forbid prohibit bar block prevent outlaw
confirm acknowledge admit affirm | deny reject dispute refute
start begin launch open commence | end finish stop close conclude halt cease
open opened reopen | close shut closed
arrive enter come | leave depart exit go
join | leave quit
buy purchase acquire | sell dispose divest
profit gain surplus | loss deficit shortfall
before earlier ahead prior previous | after later following subsequent
more greater larger bigger higher | less fewer smaller lower
most majority | least minority few none
many lots numerous several | few none hardly little
all every each both | none no neither some
always | never rarely seldom
often frequently usually | rarely seldom never
first | last second third final
early | late
earlier | later
old ancient elderly | new young modern
best | worst
better improve improvement improved | worse worsen deteriorate deterioration
strong stronger strengthen | weak weaker weaken
good positive | bad poor negative
hire recruit appoint employ | fire sack dismiss
appoint elect | resign oust
arrest detain jail imprison capture | release free acquit
guilty convict | innocent acquit
convict | clear acquit
alive survive survivor live | dead die kill death
survive | perish die
success succeed successful | failure fail unsuccessful
agree agreement consensus | disagree dispute disagreement
remain stay keep retain | leave change quit drop abandon
include | exclude
import | export
extend lengthen prolong | shorten cut curtail
delay postpone | hasten accelerate advance
fast quick rapid quickly speed | slow slowly delay
accelerate | slow
easy easily simple | hard difficult tough
cheap inexpensive affordable | expensive costly dear
rich wealthy | poor
safe safely secure | dangerous unsafe risky
legal lawful | illegal unlawful
public | private secret
domestic home local national | foreign overseas abroad international
male man men boy | female woman women girl
husband | wife
father | mother
son | daughter
brother | sister
buyer | seller
winner | loser
teacher | pupil student
attack attacker offensive | defend defender defensive
friend ally | enemy rival opponent
north northern | south southern
east eastern | west western
left | right
inside indoors | outside outdoors
day daytime morning | night evening
summer | winter
above over | below under beneath
upgrade | downgrade
majority | minority
maximum most | minimum least
long | short
large big huge massive | small tiny little minor
major | minor
high | low
heavy | light
hot warm | cold cool
full | empty
complete | partial incomplete unfinished
optimistic upbeat confident hopeful | pessimistic gloomy doubtful sceptical worried
optimism confidence | pessimism doubt
praise applaud hail commend | criticise condemn attack blame
popular | unpopular
happy pleased delighted glad satisfied | unhappy sad disappointed angry upset dissatisfied
calm peaceful | violent tense
peace truce ceasefire | war fighting conflict
withdraw retreat pull | advance deploy send stay
build construct create establish | destroy demolish dismantle abolish scrap
introduce impose adopt | abolish scrap lift remove repeal withdraw
impose tighten | lift ease relax loosen
increase widen | narrow reduce
widen | narrow
save | spend waste
lend | borrow
lender | borrower
employer | employee
creditor | debtor
pass approve | fail reject
passed | failed
unanimous unanimously | divided split
united unite | divided divide split
same identical | different
similar alike | different dissimilar unlike
true real genuine | false fake untrue
known familiar | unknown unfamiliar
likely probable probably | unlikely improbable
possible | impossible
certain sure definite definitely | uncertain unsure doubtful
able | unable
visible | hidden invisible
permanent permanently | temporary temporarily
voluntary voluntarily | compulsory mandatory forced
mandatory required compulsory | optional voluntary
require oblige force | exempt
free | captive jail
present attend | absent miss skip
attend | miss skip boycott
remember | forget
trust believe | doubt distrust
love like enjoy | hate dislike
encourage urge | discourage deter
persuade | dissuade
hope | fear
fall | rise
top | bottom
lead ahead leading | trail behind trailing
leader front-runner | underdog
overtake | trail
exceed surpass top beat outpace | miss
fulfil keep honour | break breach violate
comply obey | defy violate disobey
single | several multiple
alone solo individually | together jointly
jointly together | separately alone
direct directly | indirect indirectly
immediately instantly | eventually later
stable steady unchanged flat | volatile change
unchanged | changed
appear | disappear vanish
find discover | lose
give donate | take receive
send | receive
teach | learn
ask question | answer reply
push | pull
hit strike | miss
score | concede
qualify | fail
wet rainy rain | dry drought
healthy well fit | sick ill unwell injured
recover recovery | worsen relapse collapse
shortage scarce scarcity lack | surplus abundance plenty glut
overestimate overstate exaggerate | underestimate understate
overvalue | undervalue
restore reinstate | remove cut
exactly precisely | roughly approximately about
only solely exclusively | also
entire whole | part partly
wholly fully entirely completely | partly partially
amateur | professional
junior | senior
urban city | rural countryside
rural | urban
civilian | military soldier
independent | dependent
conservative | liberal
left-wing | right-wing
democrat | republican
christian | muslim
landlord | tenant
plaintiff | defendant
victim | attacker perpetrator
offence | defence
income revenue | expenditure spending cost
asset | liability
demand | supply
bull bullish | bear bearish
inflation | deflation
boom | recession slump bust
import | export
gold | silver bronze
silver | bronze
monday | tuesday wednesday thursday friday saturday sunday
`
