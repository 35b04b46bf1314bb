// Porter stems of English words, counted by this project in 18 million words of mixed prose (capitals
// inside a sentence against lower case). Lists of words, no sentence of any source.

/** 9581 stems, each at least 30 times in lower case and at most three in five capitalised: "Women fled" is told from "Putin fled". */
export const ORDINARY_STEMS = `
abandon abat abattoir abbei abbot abbrevi abdic abdomen abdomin abduct abid abil abl abnorm aboard
abolish abolit abolitionist abort abound about abov abras abroad abrog abrupt abruptli absenc
absent absolut absorb absorpt abstain abstract absurd abund abus abut abyss academ academia acced
acceler accent accept access accessori accid accident acclaim accolad accommod accompani accomplic
accomplish accord accordingli accordion account accredit accru accrual accumul accur accuraci
accus accustom acet ach achiev acid acknowledg acn acorn acoust acquaint acquiesc acquir acquisit
acquit acr acreag acronym across act actin action activ activist actor actress actual acuiti acut
ad adapt add addict addit addition address adequ adequaci adher adhes adjac adject adjoin adjourn
adjud adjunct adjust administ administr admir admiss admit admixtur adolesc adopt ador adorn adren
adult adulter adulteri adulthood advanc advantag advent adventur advers adversari advert advertis
advic advis advisor advisori advoc advocaci aerat aerial aerodynam aerosol aerospac aesthet affair
affect affection affidavit affili affin affirm affix afflict affluent afford afield afloat
aforement afraid aft after aftermath afternoon afterward ag again against agar agenc agenda agent
aggrav aggreg aggress aggressor aggriev agil agit ago agoni agonist agre agreeabl agreement
agribusi agricultur aground ahead aid ail ailment aim air airborn aircraft airfield airlift airmen
airplai airplan airport airspac airstrik airwai aisl aka akin alarm albedo albeit album alcohol
alert alga algal algebra algorithm alia alien align alik alimentari aliv alkalin all alleg
allegedli allegi allei allel allerg allergi allevi alli allianc allig alloc alloi allot allow
allud allus alluvi alma almost alon along alongsid aloud alpha alphabet alpin alreadi also altar
alter altern although altitud altogeth aluminium aluminum alumni alwai amalgam amass amateur amaz
ambassador amber ambient ambigu ambit ambiti ambul ambush amelior amen amend amiabl amicu amid
amidst amino ammonia ammonium ammunit amnesia amnesti among amongst amount amphetamin amphibi
amphibian amphioxu ampl amplif amplifi amplitud amput amus anadrom anal analges analog analogu
analys analysi analyst analyt analyz anarch anarchist anatom anatomi ancestor ancestr ancestri
anchor anchorag ancient ancillari and androgen anecdot anemia anemon anesthesia anesthet anew
anger angl angler angri angrili anguish angular ani anim animos anion ankl annex annexin annihil
anniversari annoi annot announc annoy annual annul annum anod anomali anonym anoth answer ant
antagon antagonist antebellum anteced antenna anterior anthem antholog anthrax anthropolog
anthropologist anti antibiot antibodi anticip antigen antihistamin antimicrobi antiqu antisemit
antitrust antivir antler anu anxieti anxiou anxious anybodi anymor anyon anyth anytim anywai
anywher aorta ap apart apartheid apertur apex apic apolog apologis app appal appar apparatu
apparel appeal appear appeas appel append appendag appetit applaud applaus appli applianc applic
appoint appointe apport apportion apprais appreci apprehend apprehens apprent apprentic
apprenticeship approach appropri approv approxim apt aptitud aquacultur aquarium aquat aqueou
aquif ar arabl arbitr arbitrag arbitrari arc arcad arch archaeolog archaeologist archaic archeolog
archipelago architect architectur archiv ardent area arena argon argu arguabl argument arid aris
arisen aristocraci aristocrat arithmet arm armament armi armistic armor armour aroma aromat aros
around arous arrai arrang arrear arrest arrhythmia arriv arrog arrow arson art arteri arthriti
arthroplasti arthropod articl articul artifact artifici artilleri artisan artist artwork asbesto
ascend ascent ascertain ascrib ash asham ashor asid ask asleep aspect asphalt aspir aspirin assai
assail assassin assault assembl assemblag assent assert assess asset assign assimil assist associ
assort assum assumpt assur asteroid asthma astonish astrolog astronaut astronom astronomi asylum
asymmetr asymptomat at atheist athlet atmospher atol atom atop atrium atroc attach attack attain
attempt attend attende attent attenu attest attic attir attitud attornei attract attribut auction
audibl audienc audio audit auditor auditori auditorium augment aunt auspic auster authent author
authoris authorit authoritarian authorship autism auto autobiograph autobiographi autoimmun autom
automak automat automobil automot autonom autonomi autopsi autosom autumn auxiliari auxin avail
avalanch avant avatar aveng averag avers avert aviat avid avoid aw awai await awak awaken awar
award awesom awfulli awkward ax axi axl axon babi back backbench backbon backdrop backer backfil
backfir background backlash backlog backmask backpack backstag backup backward backwat backyard
bacteri bacteria bacterium bad badg badli badminton baffl bag baggag bail bailout bait bake bakeri
balanc balconi bald bale ball ballad ballast ballet ballist balloon ballot ballroom bamboo ban
banana banc band bandag bandit bandwidth bang banish bank banker bankrupt bankruptci banner
banquet baptism baptiz bar barb barbar barber bare barg bargain bark barlei barn baroni barrack
barrag barrel barren barrier barrist bartend basal basalt bascul base basebal baselin baseman
basement basi basic basin basket basketbal bass bassist bat batch bath bathroom baton batsman
battalion batter batteri battl battlefield battleground battleship be beach beacon bead beak beam
bean bear beard bearer beast beat beaten beauti beautifulli beaver becam becaus becom bed bedrock
bedroom bee beech beef been beer beet beetl befor beforehand befriend beg began beggar begin begun
behalf behav behavior behaviour behead behind behold belief believ bell belli belliger belong
belov below belt bench benchmark bend beneath benefactor benefici beneficiari benefit benevol
benign bent benthic benzen bequeath bereav berm berri berth beset besid besieg best bestow bestsel
bet beta betrai betray better between beverag bewild beyond bia bias biblic bibliographi bicycl
bid bidder biennial big bigger biggest bighorn bigotri bike bilater bilingu bill billion
billionair bin binari bind bio biochem biochemistri biodivers biofuel biograph biographi biolog
biologi biologist biomass biomed biometr biopsi biospher biotech biotechnolog bipartisan bipolar
bird birth birthdai birthplac bisexu bismuth bit bite bitten bitter bitterli bizarr black
blackmail blackout blacksmith bladder blade blame blank blanket blast blaze bleach bleak bleed
blend bless blew blight blind blink blister bloc block blockad blockag blockbust blocker blog
blogger bloke blond blood bloodi bloodsh bloodstream bloom blossom blot blow blown blue blueprint
bluff blunt blur blush board boast boat boatyard bodi bodili bodyguard bog boi boil boiler bold
boldli bolster bolt bomb bombard bomber bona bond bondag bone boni bonnet bonu bonus book booklet
bookshop bookstor boom boost booster boot booth border bore born borough borrow bosom boson boss
bot botan botanist botch both bother bottl bottleneck bottom bottomland bought boulder bounc bound
boundari bounti bout bovin bow bowel bowl bowler box boxer boycot boycott boyfriend bpd brace
bracket brain brainstorm brake branch brand brandi brass brave braveri breach bread breadth break
breakawai breakdown breaker breakfast breakout breakthrough breakup breast breastfeed breath bred
breech breed breeder breez brevet brew breweri bribe briberi brick bride bridg brief briefli brig
brigad brigadi bright brighter brightest brightli brilliant bring brink briquett bristl brittl
broad broadband broadcast broaden broader broadest broadli brochur broke broken broker brokerag
bronz brood brother brought brow brownish brows browser bruis brush brutal bu bubbl bucket bud
budget budgetari buffer bug bui build builder buildup built bulb bulg bulk bulkhead bulki bull
bulldoz bullet bulli bullpen bump bumper bunch bundl bunk bunker buoi burden burdensom bureaucraci
bureaucrat burgeon burglar burglari buri burial burn burnt burrow burst buse bushel bushfir busi
busiest businessman businessmen bust bustl but butcher butter butterfli button buttress buyer
buyout buzz bye bypass byproduct bystand cab cabaret cabbag cabin cabl cach cactu cadav cadet cadr
cafe cafeteria caffein cage cake calam calcium calcul calculu calendar calf calibr caliph call
caller calm calmli calori came camel cameo camera camp campaign campground campsit campu campus
can canal cancel cancer candi candid candidaci candl cane canid canin cannabi canneri cannon
cannot cano canon canopi canton canva canvass cap capabl capac capillari capit capita capitalis
capitalist cappella caprici capsul captain caption captiv captur car carapac caravan carbohydr
carbon carcass carcinoma card cardboard cardiac cardiomyocyt cardiovascular care career carefulli
caregiv careless carer caretak cargo caricatur carniv carnivor carpent carpet carri carriag
carrier carrot cart cartel cartilag cartoon cartoonist cartridg carv cascad case cash casino
cassett cast castl casual casualti cat catalog catalogu catalyst catalyt cataract catastroph catch
catcher catchment categor categori cater caterpillar cathet cathod cation cattail cattl caucu
caught caus causal causat causewai caution cautiou cautious cavalri cave caveat cavern caviti ceas
ceasefir cede ceil celebr celesti cell cellar cello cellular cellulos cement cemeteri censor
censorship censu censur cent centenari centenni center centimet centr central centralis centrifug
centrosom centuri ceram cereal cerebr cerebrum ceremoni certain certainli certainti certif certifi
certiorari cervic cessat cetera chain chair chairman chairmanship chalk challeng chamber champagn
champion chanc chancel chang channel chant chao chaotic chapel chapter char charact character
characteris characterist charcoal charg charger chariot charismat charit chariti charm chart
charter chase chassi chat cheap cheaper cheapest cheapli cheat check checklist checkpoint cheek
cheer cheerlead chees chef chemic chemist chemistri chemotherapi chequ cherish cherri chess chest
chestnut chew chick chicken chief chiefli chieftain child childbirth childcar childhood childish
children chill chimnei chin chip chlorid chlorin chocol choic choir choke cholera cholesterol
choos chop choral chord chordat chore choreograph choreographi choru chose chosen christen
chromatographi chromosom chronic chronicl chronolog chunk church churchyard cigar cigarett cinema
cinematographi circa circl circu circul circular circumfer circumst circumv circumvent citat cite
citi citizen citizenri citizenship citru civic civil civilian civilis clad clai claim claimant
clam clamp clan clandestin clap clarif clarifi clarinet clariti clash clasp class classic classif
classifi classmat classroom claus claw clean cleaner cleans cleanup clear clearanc clearer clearli
clergi clergyman cleric clerk clever clich click client cliff climat climax climb climber clinch
cling clinic clinician clip cloak clock clog clone close closer closest closet closur clot cloth
cloud clown club clue clump clumsi cluster clutch coach coagul coal coalit coars coast coastal
coastlin coat cobbl coca cocain cockpit cocktail cocoa coconut code codex codic codifi codon
coeffici coerc coercion coerciv coexist coffe cofferdam coffin cognit cogniz coher cohes cohort
coil coin coinag coincid coke cold colder coliform collabor collag collaps collar collat collater
colleagu collect collector collegi collid collis colloid colloqui colon coloni colonis colonist
color colorect colorless colour colt column columnist coma comb combat combin combust come
comeback comed comedi comedian comet comfort comic command commando commemor commenc commend
commensur comment commentari commerc commerci commit commod common commonli commonplac commun
communiqu commut compact compani companion compar comparison compart compass compassion compat
compatriot compel compens compensatori compet competit competitor compil complac complain
complaint complement complementari complet complex complexion compli complianc compliant complic
compliment compon compos composit compost compound comprehend comprehens compress compressor
compris compromis compuls compulsori comput computer comrad con concav conceal conced conceiv
concentr concept conceptu concern concert concerto concess concession concili concis conclud
conclus concret concur concurr condemn condens condit condition condol condom condominium condon
conduc conduct conductor conduit cone confer confess confid confidenti configur confin confirm
confisc conflict confluenc conform confound confront confus congenit congest conglomer congratul
congreg congression conic conif conjectur conjug conjunct connect connector connot conquer
conqueror conquest conquistador conscienc conscienti consciou conscious conscript consecr consecut
consensu consent consequ consequenti conserv conservat consid consider consign consist consol
consolid conson consort consortium conspicu conspir conspiraci constabl constant constantli
constel constip constitu constitut constitution constrain constraint constrict constru construct
consul consular consult consum consumm consumpt contact contain contamin contempl contemporan
contemporari contempt contend content contenti contest context contextu contigu contin continent
conting continu continuum contour contraband contracept contract contractor contractu contradict
contradictori contraind contrari contrast contribut contributor contriv control controversi
convect convei conven conveni convent converg convers convert convex convey conveyor convict
convinc convoi convuls cook cool cooler cooper coordin cop cope copi copper copyright coral cord
cordial core corn cornea corner cornerston cornic coron coronari coronaviru corpor corps corpu
correct correctli correl correspond corridor corrobor corros corrug corrupt cortex cortic cosmet
cosmic cosmo cosmolog cosmonaut cosmopolitan cost costli costum cottag cotton couch cough could
councillor counsel counselor count counten counter counteract counterattack counterfeit
countermeasur counternarcot counterpart counterproduct counterweight countless countri countrymen
countrysid coup coupl coupon courag courier cours court courtesi courthous courtroom courtyard
cousin coval coven cover coverag covert covet cow cowork coyot crab crack crackdown cracker cradl
craft craftsmen cramp crane cranial cranium crash crate crater crave crawl crazi cream creat
creation creativ creator creatur credenti credibl credit creditor creed creep creol crest crew cri
cricket crime crimin crimson crippl crise crisi criteria criterion critic criticis critiqu
crocodil crook crop cropland cross crossov crossroad crowd crowdsourc crown crucial crude cruel
cruelti cruis cruiser crumbl crunch crush crust crustacean crustal cry cryptograph cryptographi
cryptosystem crystal crystallin ct cube cubic cue cuisin culinari culmin culpabl culprit cult
cultiv cultivar cultur culvert cum cumbersom cumul cur curat curb curbsid cure curiam curios
curiou curl currenc current curricula curriculum curs cursor curtail curtain curv curvatur cushion
custodi custodian custom customari cut cutback cutoff cutter cyber cybercrim cybersecur cycl
cyclic cyclist cyclon cylind cylindr cynic cytokin cytoplasm cytotox dad dagger dai daili dairi
dam damag damn damp dampen danc dancer danger dao dare dark darken darker darl dart dash dashboard
data databas dataset date daughter daunt dawn daybeacon daylight daytim de deacon deactiv dead
deadli deadliest deadlin deadlock deaf deal dealer dealership dealt dear death debat debentur
debilit debit debri debt debtor debut decad decai decapit deceas deceit deceiv decenc decent
decentr decept decid decidedli decidu decim deciph decis decisionmak deck declar declaratori
declassif declassifi declin decod decolon decommiss decompos decomposit decongest deconstruct
decor decre decreas decri dedic deduc deduct deed deem deep deepen deeper deepest deepli deer
defam default defeat defec defect defenc defend defens defer defi defianc defici deficit defin
definit deflat deflect deforest deform defraud defunct defus degener degrad degre dehydr deiti del
delai deleg delet deliber delic delicaci delici delight delimit delin delinqu delist deliv deliver
deliveri della delus delv demand demarc dementia demis demo demobil democraci demograph demolish
demolit demon demonstr demot den denatur dendrit deni denial denomin denot denounc dens denser
densiti dent dental dentist department departur depend depict deplet deploi deplor deploy depolar
deport depos deposit depositor depot depreci depred depress depriv depth deput der derail deregul
derelict deriv derogatori descend descent describ descript desecr desegreg desert deserv design
designe desir desk desktop desol despair despatch desper despis despit dessert destabil destabilis
destin destini destroi destroy destruct detach detail detain detaine detect detector detent deter
deterg deterior determin deterr deton detriment devalu devast develop development deviat devic
devil devis devoid devolv devot devote devour devout di diabet diagnos diagnosi diagnost diagon
diagram dial dialect dialogu dialysi diamet diamond diari diarrhea diaspora dice dictat
dictatorship dictionari did die diesel diet dietari differ differenti difficult difficulti diffus
dig digest digger digit dignifi dignitari digniti dike dilapid dilat dilemma dilig dilut dim
dimens diminish diminut dine diner dinner dinosaur dinucleotid dioces dioxid dip diploma diplomaci
diplomat dire direct directli director directori dirt dirti disabl disadvantag disagr disagre
disallow disappear disappoint disapprov disarm disarma disassembl disast disastr disband disburs
disc discard discern discharg discipl disciplin disciplinari disclaim disclos disclosur disco
discomfort disconnect discont discontinu discord discount discourag discours discov discoveri
discredit discrep discret discretionari discrimin discriminatori discuss disdain diseas
disenfranchis disengag disgrac disguis disgust dish dishonest disillus disinfect disinform
disintegr disk dislik disloc dismai dismal dismantl dismiss dismount disobedi disord dispar
disparag dispatch dispel dispens dispers displac displai displeas dispos disposit disproportion
disprov disput disqualif disqualifi disregard disrespect disrupt dissatisfact dissatisfi dissect
dissemin dissent dissert dissid dissimilar dissip dissoci dissolut dissolv disson dissuad distal
distanc distant distast distil distilleri distinct distinctli distinguish distort distract
distress distribut distributor district distrust disturb disus ditch diuret dive diver diverg
divers diversif diversifi divert divest divestitur divid dividend divin divis division divorc
dizzi dlr do dock doctor doctrin document documentari dodg doe dog dogwood doll dollar dolphin
domain dome domest domin domino donat done donor doom door doorwai dope dormant dormitori dorsal
dosag dose dot doubl doubt down downfal downgrad downhil download downplai downsid downsiz
downstair downstream downtown downturn downward dozen draft drag drain drainag drama dramat drank
drape drastic draught draw drawback drawer drawn dread dream dreari dredg dress drew dri drier
drift drill drink drip drive driven driver drone droop drop droplet dropout drought drove drown
drug drum drummer drunk drunken dry dual dub dubiou duck duct due duel duet dug duli dull dumb
dump dune dung duo duplic durabl durat dure dusk dust duti dwarf dwell dweller dwindl dy dye dynam
dynasti dysfunct each eager eagerli ear earli earlier earliest earmark earn earner earnest
earnestli earthen earthli earthquak eas easement easi easier easiest easili eastern eastward eat
eaten ebb eccentr ecclesiast echelon echo eclect eclips eco ecolog econom economi economist
ecosystem ecstasi edema edg edibl edict edit editor editori educ effect effector effectu efficaci
effici effluent effort egalitarian egg ego eight eighteen eighteenth eighth eighti either ejacul
eject elabor elaps elast elbow elder elderli eldest elect elector electr electrician electrif
electro electrod electrolyt electromagnet electron eleg element elementari eleph elev eleven
eleventh elicit elig elimin elit elk ellipt elm elong eloqu els elsewher elucid elud elus email
eman emancip embank embargo embark embarrass embassi embed embezzl emblem embodi embolden embrac
embroideri embryo embryon emerg emigr emin emiss emit emot emotion empathi emperor emphas emphasi
emphasis emphat emplac emploi employ employe empow empower empti emul ena enabl enact enamel
encamp encapsul enchant encircl enclav enclos enclosur encod encompass encount encourag encroach
encrypt end endang endeavor endeavour endem endless endocrin endors endotheli endow endpoint endur
enemi energet energi enforc engag engend engin engrav engulf enhanc enjoi enjoin enjoy enlarg
enlighten enlist enorm enough enquiri enrag enrich enrol ensembl enshrin enslav ensu ensur entail
entangl enter enterpris entertain enthusiasm enthusiast entic entir entireti entiti entitl entranc
entrant entrench entrepreneur entrepreneuri entrepreneurship entri entrust enumer envelop envi
environ environment environmentalist envis envisag envoi enzym ephedra epic epicent epidem
epidemiolog epilepsi episod epistemolog epitheli epithelium epithet epoch eponym equal equalis
equat equestrian equilibrium equip equit equiti equival er era erad eras erect erod eros erot err
errand errat erron error erupt erythrocyt escal escap escort esophagu especi espionag espous essai
essenc essenti establish estat esteem ester estim estradiol estrang estrogen estron estuari etc
etch etern ethanol ether ethic ethnic ethnocentr ethnograph etho etiolog etiquett eukaryot euro
eurobond euthanasia evacu evad evalu evangel evapor evas even evenli event eventu ever evergreen
everi everybodi everydai everyon everyth everywher evict evid evidenc evidentiari evil evok evolut
evolutionari evolv exacerb exact exactli exagger exalt exam examin exampl excav exce exceed
exceedingli excel except exception excerpt excess exchang excis excit exclaim exclam exclud exclus
exclusionari excret excurs excus execut exemplari exemplifi exempt exercis exert exhaust exhibit
exil exist existenti exit exodu exon exoplanet exot expand expans expatri expect expedi expedit
expediti expeditionari expel expend expenditur expens experi experienc experiment expert expertis
expir explain explan explanatori explicit explicitli explod exploit explor exploratori explos
expon exponenti export expos exposit exposur express expressli expresswai expuls exquisit extant
extend extens extent exterior extermin extern extinct extinguish extirp extort extra extracellular
extract extradit extraordinari extraordinarili extrapol extraterritori extravag extrem extremist
ey eyebrow eyelid eyesight eyewit fabric facad face facet facial facil facilit fact faction facto
factor factori factual faculti fade fail failur faint fair fairer fairi fairli faith faithfulli
fake fall fallen fallout fals falsifi falter fame famili familiar famin famou famous fan fanci
fantasi fantast far farc fare farewel farm farmer farmhous farmland farmwork farther fascin
fascism fascist fashion fast fasten faster fastest fat fatal fate father fatigu fatti fault faulti
fauna favor favorit favour favourit fax fear feasibl feast feat feather featur fecal fece fed
feder fee feebl feed feedback feeder feel feet fell fellow fellowship felon feloni felt femal
femin feminin feminist fenc fend feral ferment fern feroci ferri fertil fertilis festiv fetal
fetch fetu feud feudal fever few fewer fianc fiber fibr fibrou fiction fictiti fiddl fide
fiduciari field fierc fieri fifteen fifteenth fifth fifti fig fight fighter figur filament file
fill filli film filmmak filter filtrat fin final finalis finalist financ financi find fine finer
finest finger fingerprint finish finit fir fire firearm firefight fireplac firework firm firmli
first firsthand firstli fiscal fish fisheri fisherman fishermen fission fist fit five fix fixat
fixtur flag flagship flake flame flank flap flare flash flashback flat flatten flatter flavor
flavour flaw flea fled fledgl flee fleet flesh flew flex flexibl fli flight fling flip flirt float
flock flood floodplain floodwat floor flora floral flotilla flounder flour flourish flow flower
flown flu fluctuat fluent fluid flung fluoresc flurri flush flute flutter flux fly flyer foam
focal focu focus focuss foe fog foil fold folder foliag folk folklor folli follow fond font food
fool foolish foot footag footbal foothil foothold footnot footpath footprint footstep footwear for
forag forai forbad forbear forbid forbidden forc forcefulli forcibl fore forearm forecast foreclos
forefront forego forehead foreign foreman foremost forens forerunn forese foreshadow forest
forestri forev forfeit forfeitur forg forgeri forget forgiv forgiven forgot forgotten form formal
format former formerli formid formul formula forth forthcom forti fortif fortifi fortnight
fortress fortun forum forward fossil foster fought foul found foundat founder foundri fountain
four fourteen fourth fowl fractal fraction fractur fragil fragment fragrant frai frame framer
framework franchis frankli frantic fratern fraud fraudul fraught free freed freedom freehold
freelanc freeli freer freestyl freewai freez freight freighter frenzi frequenc frequent fresco
fresh freshman freshwat fret fri friction friend friendli friendship frigat frighten fring frivol
frog from front frontal frontier frontlin frontman frost frown froze frozen fructos fruit fruition
frustrat fuel fuell fugit fulfil full fullback fuller fullest fulli fumbl fun function fund
fundament fundrais funer fungal fungi fungicid fungu funk funnel funni fur furi furiou furnac
furnish furnitur further furthermor fuse fuselag fusion futil futur ga gabl gadget gag gai gain
gala galact galaxi gale gall gallei galleri gallon gallop galvan gambl gambler game gameplai gamer
gamet gamma gang ganglia ganglion gangster gap garag garbag garden garlic garment garner garrison
gase gaseou gasolin gastric gastrointestin gate gatewai gather gaug gave gaze gear gel gem gender
gene genealog gener genera generos genet genit geniu genocid genom genotyp genr gentl gentleman
gentlemen gentli gentri genu genuin geodet geograph geographi geolog geologi geologist geometr
geometri geophys geopolit geotherm germ germin gerrymand gestat gestur get geyser ghetto ghost
giant gift gig gigant gild gill gin girl girlfriend give given glacial glacier glad glamor glanc
gland glare glass glaze gleam glial glide glider glimmer glimps glitter global globalis globe
gloom gloomi glori glorifi gloriou glossi glove glow glucocorticoid glucos glycem gnome go goal
goalkeep goalscor goat goddess goe gold golden golf gone gonna good goodby goodwil gorg gossip got
gotten goug gover govern government governor gown grab grace graciou grade grader gradient gradual
graduat graffiti graft grai grain gram grammar grammat grandchildren granddaught grandeur
grandfath grandmoth grandpar grandson granit grant granul granular grape grapefruit graph graphic
grappl grasp grass grassland grassroot grate gratif gratifi gratitud grave gravel graveyard gravit
graviti graze great greater greatest greatli greed green greenhous greenish greet grei grenad grew
greyhound grid grief griev grievanc grill grim grin grind grip groan groceri groom groov gross
grossli ground groundbreak groundwat groundwork group grow grower grown growth grudg guarante
guardian gubernatori guerilla guerrilla guess guest gui guid guidanc guidelin guilder guilt guilti
guis guitar guitarist gum gun gunboat gunfir gunman gunmen gunner gunshot guru gust gut gym
gymnasium gymnast ha habea habit habitat habitu hack hackathon hacker had hai hail hair haircut
hairi half halftim halfwai hallmark hallucin hallwai halo halt halv hamlet hammer hamper hand
handbook handgun handheld handi handicap handkerchief handl handler handout handset handsom
handwrit handwritten hang happen happi happier happili har harass harbor harbour hard hardcor
harden harder hardest hardli hardship hardwar hardwood hardwork harm harmless harmon harmoni
harmonis harp harsh harvest hashish hashtag hast hasten hasti hastili hat hatch hatcheri hatchl
hate hatr haul haunt have havoc hawksbil hazard head headach header headlin headmast headphon
headquart headwat heal health healthcar healthi healthier heap hear heard heart heartbeat
heartbreak heartfelt hearth heat heater heaven heavi heavier heaviest heavili hectar hedg heed
heel hefti height heighten heir heiress held helicopt helium hell helm helmet helminth help
helpless hemichord hemispher hemoglobin hemorrhag hen henc hepat her herb herbac herbal herbicid
herd here herebi hereditari herein heritag hero heroic heroin heroism herp herself hesit heterogen
heterosexu hi hiatu hid hidden hide hierarch hierarchi high higher highest highli highlight
highwai hijab hijack hike hiker hilli hillsid him himself hind hinder hing hint hip hire histor
histori historian historiographi hit hitherto hoax hobbi hoc hockei hog hoist hold holder hole
holidai holist hollow homag home homeland homeless homeostasi homeown homepag homestead hometown
homework homicid homogen homolog homosexu hone honei honest honesti honestli honeymoon honor
honorari honour hood hook hookworm hop hope hopefulli hopeless horizon horizont hormon horn
horribl horrid horrif horrifi horror hors horseback horticultur hose hospit host hostag hostel
hostess hostil hot hotel hotspot hotter hottest hound hour hourli hous household housekeep hover
how howev hub hue hug huge hulk hull human humanist humanitarian humankind humbl humeru humid
humil humili humor humour hundr hung hunger hungri hunt hunter hurdl hurl hurri hurrican hurt
husband husbandri hut hybrid hydrat hydraul hydro hydrocarbon hydroelectr hydrogen hydrolog
hydropow hydrotherm hygien hymn hype hyperglycemia hypersensit hyperson hypertens hypocrisi
hypothalamu hypothes hypothesi hypothet hyster ibn ic iceberg ici icon idea ideal idealist ident
identif identifi ideolog idiot idl idol ignit ignor ill illeg illegitim illicit illiter illumin
illus illustr illustri imag imageri imagin imaginari imbal imit immatur immedi immens immers
immigr immin immobil immor immort immun immunolog immunosuppress impact impair impart imparti
impass impati impeach imped impedi impend imper imperfect imperi impermiss imperson impetu implant
implement impli implic implicit implicitli implor import importantli impos imposit imposs impot
impound impoverish impract impress imprint imprison improb improp improperli improv improvis
impuls impun impur imput in inabl inaccess inaccur inact inactiv inadequ inadequaci inadmiss
inadvert inalien inanim inappropri inaugur incap incapacit incarcer incarn incendiari incens
incent incept incest inch incid incident inciner incis incit inclin includ inclus incom incompat
incompet incomplet inconclus inconsist incontin inconveni incorpor incorrect incorrectli increas
increasingli incred increment incrimin incub incumb incur incurs inde indebt indebted indec
indefinit indentur independ index indic indict indiffer indig indigen indign indirect indirectli
indiscrimin indispens indistinguish individu individualist indol indoor induc induct inducte
indulg industri industrialis industrialist ineffect ineffici inelig inequ inerti inertia inevit
inexpens inexperienc infam infanc infant infantri infarct infect infecti infer inferior infertil
infest infiltr infin infinit inflamm inflammatori inflat inflationari inflect inflex inflict
inflow influenc influent influenti influenza influx info infograph inform infract inframargin
infrar infrastructur infrequ infring infus ing ingenu ingest ingredi inhabit inhal inher inherit
inhibit inhibitor inhuman initi inject injunct injur injuri injustic ink inland inlet inmat innat
inner innoc innov innumer inocul inorgan inpati input inquest inquir inquiri insan inscrib
inscript insect insecticid insecur insensit insert insid insight insignia insignific insist
insofar insolv inspect inspector inspir instabl instal instanc instant instantan instantli instead
instig instil instinct institut institution instruct instructor instrument insuffici insul insulin
insult insur insurg insurrect intact intak intang integ integr intellect intellectu intellig
intend intens intensif intensifi intent intention inter interact interag interbank intercept
interceptor interchang interconnect intercontinent intercours interdepend interdict
interdisciplinari interest interf interfac interfer interferon intergovernment interim interior
interject interlock interlud intermedi intermediari intermitt intern internation internship
interoper interperson interplai interpol interpret interregion interrel interrog interrupt
intersect interspers interst interstellar intertwin interv interven intervent interview intestin
intim intimaci intimid into intoler inton intox intra intracellular intraven intric intrigu
intrins introduc introduct introductori intrud intrus intuit inund invad invalid invalu invari
invas invent inventor inventori invers invert invertebr invest investig investor invis invit
invoic invok involuntari involuntarili involv inward ion ionic ioniz iron ironi irradi irrat
irregular irrelev irrespect irrespons irrevers irrig irrit island islet isol isotop issu issuanc
issuer it itch item iter itinerari itself ivori jacket jail jam jar javelina jaw jazz jealou
jealousi jeopard jeopardi jerk jet jetti jewel jewelleri jewelri job jobless jockei joi join joint
jointli joke journal journalist journei judg judgement judgment judici judiciari juic jump
junction junctur jungl junior junk junta juri jurisdict jurisprud jurist juror just justif justifi
justli juvenil karma kart kayak keel keen keenli keep keeper kei kept kernel keyboard keyboardist
keynot keyword kick kicker kickoff kid kidnap kidnei kill killer kilogram kilomet kilometr
kilowatt kin kinas kind kindergarten kindli kinet kinship kiosk kiss kit kitchen knee kneel knew
knife knit knive knock knockout knot know knowingli knowledg known lab label labor laboratori
labour lace lack lacross lad ladder ladi ladyship lag lagoon lahar lai laid lamb lament lamp lanc
land landfal landfil landlord landmark landown landscap landslid lane languag languish lantern lap
laps laptop larg larger largest larva laser lash last lastli late latent later latest lath latitud
latter laud laugh laughter launch launcher launder laundri laureat laurel lava lavish law lawfulli
lawless lawmak lawn lawsuit lawyer lax layer layoff layout lazi leach lead leader leadership leaf
leaflet leak leakag lean leap learn learner learnt leas least leather leatherback leav lectur led
ledg ledger left leftist leg legaci legal legat legend legendari legisl legislatur legitim
legitimaci leisur lemon len lend lender length lengthen lengthi lens lent leopard lesbian lesion
less lesse lessen lesser lesson lest let lethal letter leukemia leukocyt leve level lever leverag
levi li liabil liabl liaison liar libel liber liberalis libertarian liberti libplot librari
librarian libretto licenc licens license licensur lick lid lie lien lieu lieuten life lifeboat
lifelin lifelong lifespan lifestyl lifetim lift ligament ligand light lighter lighthous lightli
lightn lightweight like likelihood liken likewis limb lime limeston limit limitless line lineag
linear lineback linen liner lineup linger linguist link linkag lion lip lipid liquefi liquid
liquor lire list listen lit liter literaci literari literatur lithium lithograph lithospher litig
litr litt litter littl liturg live livelihood liver liveri livestock lizard load loam loan loath
lobbi lobbyist lobe lobster local localis locat lock lockdown locker locomot lodg loft lofti log
logarithm logic login logist logo lone loneli long longer longest longev longitud longitudin
longstand longtim look lookout loom loop loophol loos loosen loot lose loser loss lost lot lotteri
loud loudli loung love lover low lower lowest lowland loyal loyalti lubric luck lucki lucr luggag
lumber lumen lumin luminos lump lunar lunch luncheon lung lupu lure lush luxuri ly lymph lymphat
lymphocyt lyric machin machineri macro macroeconom macrophag mad made magazin magic magician
magistr magma magnesium magnet magnifi magnific magnitud mahogani mai maid maiden mail main
mainland mainli mainstai mainstream maintain mainten maiz major make maker makeshift makeup
malaria male malform malfunct malic malici malign mall malnutrit malpractic mammal mammalian
mammari man manag manageri mandat mandatori mandibl maneuv manga manganes mango mani manifest
manifesto manipul mankind manner manoeuvr manor manpow mansion manslaught mantl manual manufactur
manur manuscript map mapl marathon marbl mare margin marijuana marin marina marit maritim mark
markedli marker market marketplac markup marri marriag marrow marsh martial martyr marvel mascot
masculin mask masonri masquerad mass massacr massiv mast master masteri mastermind masterpiec mat
match mate mater materi materialis matern math mathemat mathematician matricul matrix matter matur
mausoleum maxim maximis maximum mayb mayor meadow meal mean meander meaning meaningless meant
meantim meanwhil measl measur meat mechan medal medalist medallion medallist meddl media medial
median mediat medic medicin mediev mediocr medit medium medlei medulla meet mega melamin
melancholi mellitu melod melodi melt member membership membran meme memo memoir memor memorabilia
memoranda memorandum memori men menac mening mental mention mentor menu mercantil mercenari
merchandis merchant merci mercuri mere merg merger merit merri mesh mess messag messeng met meta
metabol metabolit metadata metal metaphor metaphys metapopul metastas metastasi metastat meteor
meteorolog meter methamphetamin methan method methodolog methyl methylhexanamin meticul metr
metric metropoli metropolitan mice micro microb microbi microbiolog microfich microorgan microphon
microscop microscopi microtubul microwav mid middai middl midfield midnight midst midwai midweek
might mighti migrant migrat migratori mild mildli mile mileag mileston milit militar militari
militarili militia milk mill millennia millennium millimet million millionair mimic mind mindset
mine minefield miner mingl mini miniatur minim minimis minimum minion miniseri ministeri minor
mint minu minuscul minut miracl mirag mirror miscarriag miscellan misconcept misconduct
misdemeanor miser miseri misfortun misgiv misguid mishandl misinform misinterpret misl mislead
mismanag misplac misrepres misrepresent miss missil mission missionari mist mistak mistaken
mistakenli mistreat mistress mistrust misunderstand misunderstood misus mite mitig mix mixtur mln
moan mob mobil mobilis mock modal mode model moder modern modernis modest modestli modif modifi
modul modular moist moistur molar mold molecul molecular molest mollusc mollusk molten mom moment
momentum monarch monarchi monast monasteri monei monetari moni monik monitor monk monkei monoclon
monograph monolith monologu mononym monopol monopoli monopolist monoton monoxid monsoon monster
month monthli monument mood moon moot moral moratorium morbid more moreov morn morph morpholog
mortal mortar mortgag mosaic mosqu mosquito moss most mostli motel moth mother motif motion
motionless motiv motor motorcycl motorist motorwai motto mould mound mount mountain mourn mous
mouth movabl move movement mover movi mow much mucosa mucou mucu mud muddi mug mule multi
multicultur multidisciplinari multifacet multilater multimedia multin multipl multiplay multipli
multitud mum mummi mundan municip munit mural murder murmur muscl muscular musculoskelet muse
museum mushroom music musician muskrat mussel must muster mutant mutat mute mutil mutini mutter
mutual muzzl myocardi myosin myriad myself mysteri mystic myth mythic mytholog nail naiv nake name
namesak nano nanoparticl nanotechnolog narcot narr narrat narrow narrowli nasal nascent nasti
nation nationalis nationalist nationwid nativ natur naturalist nausea naval nave navig near nearbi
nearer nearest nearli neat neatli necess necessari necessarili necessit neck necklac need needi
needl neg negat neglect neglig negoti neighbor neighborhood neighbour neighbourhood neither
nematod neo neoclass nephew nerv nervou nervous nest net netbal network neural neurolog neuron
neurosci neurotransmitt neutral neutrino neutron never nevertheless new newborn newcom newer
newest newli newscast newslett newspap newsprint next nice nich nickel nicknam nicotin niec night
nightclub nightli nightmar nine nineteen nineteenth nineti ninth nitrat nitric nitrogen nobil nobl
nobleman nobodi nocturn nod node nodul nois noisi nomad nomin nomine non noncompli none nonessenti
nonetheless nongovernment nonleth nonlinear nonpartisan nonpoint nonprofit nonsecur nonsens
nontarget nontradit nonviol noon nor norepinephrin norm normal normalis northeast northeastern
northern northernmost northward northwest northwestern nose not notabl notat notch note notebook
noteworthi noth notic notif notifi notion notori notorieti notwithstand noun nourish novel
novelist novella novelti novic now nowadai nowher noxiou nuanc nuclear nuclei nucleotid nucleu
nude nuditi nuisanc null nullifi number numer numeraci nun nurs nurseri nurtur nut nutria nutrient
nutrit nutriti nylon oak oar oat oath obedi obei obes obituari object oblig obliqu obliter obscen
obscur observ observatori obsess obsolet obstacl obstetr obstruct obtain obviou obvious occas
occasion occup occupi occur occurr ocean ocular odd odor off offenc offend offens offer offic
offici offlin offset offshoot offshor offspr often oil oilfield oilse okai old older oldest
oligarch oligopoli omin omiss omit on onboard onc oneself ongo onion onli onlin onset onshor
onslaught onto onward opaqu open openli oper opera operat operation opin opinion opioid opium
oppon opportun opportunist oppos opposit oppress opt optic optim optimis optimist optimum option
or oral orang orat orbit orchard orchestr orchestra orchid ordain ordeal order orderli ordin
ordinari ordinarili organ organel organis organist organiz orgasm orient origin ornament orphan
orphanag oscil ostens osteoporosi other otherwis otter ought ounc our ourselv oust out outag
outbreak outburst outcom outcri outcrop outdat outdoor outer outfield outfit outflow outgo outlai
outlaw outlet outli outlin outlook outnumb outpac outpati outpost output outrag outreach outright
outset outsid outskirt outsourc outspoken outstand outward outweigh oval ovari ovarian ovat oven
over overal overarch overboard overcam overcom overcrowd overdos overdu overestim overfish
overflight overflow overhang overhaul overhead overland overlap overli overload overlook overnight
overpow overrid overrul overrun oversaw overse oversea overseen overshadow oversight overst overt
overtak overtaken overthrow overthrown overtim overtli overturn overview overweight overwhelm
overwhelmingli ow owl own owner ownership oxid oxygen oyster ozon pace pack packag packet pact pad
paddi paddl paddock pagan page pageant pager paha pai paid pain painfulli paint painter pair palat
pale palm pamphlet pan panchayat pancrea pancreat panda pandem pane panel panelist panic pant papa
papal paper paperback paperwork par para parachut parad paradigm paradox paragraph parallel
paralysi paralyz paramed paramet paramilitari paramount paranorm paraphernalia paraphras parasit
paratroop parcel pardon parent parentag pariet parish parishion pariti park parliamentari
parliamentarian parlor parodi parol parrot part parti partial particip participatori particl
particul particular particularli partisan partit partli partner partnership pass passag passagewai
passeng passion passiv passport password past pastor pastoralist pastri pastur patch patent patern
path pathogen patholog pathologist pathwai patienc patient patriot patrol patron patronag pattern
paus pave pavement pavilion pawn payabl payer payload payment payout payrol pazopanib pct pea peac
peacefulli peacekeep peacetim peach peak peanut pear pearl peasant peculiar pedal pedest
pedestrian pediatr pedigre pediment peel peer peg pellet pelt pelvic pen penal penalti pencil pend
penetr penguin peni penicillin pennant penni pension penstock peopl pepper peptid per perceiv
percent percentag percept perch percuss peregrin peremptori perenni perfect perfectli perfor
perform perfum perhap peril perimet period peripher peripheri perish perjuri perman permeabl
permeat permiss permit permitte perpendicular perpetr perpetu perplex persecut persever persist
person persona personnel perspect persuad persuas pertain pertin perturb pervas pervers peso
pessimist pest pesticid pet petal petit petition petrol petroleum petti peyot phagocyt pharaoh
pharmaceut pharmaci pharmacist pharmacolog phase phenol phenomen phenomena phenomenon phenotyp
philanthrop philanthropist philosoph philosophi phone phoronid phosphat phosphoru phosphoryl photo
photograph photographi photon photosynthesi phrase phylogenet physic physician physicist physiolog
phytoplankton pianist piano pick picket pickup picnic pictur picturesqu pie piec pier pierc pig
pigeon pigment pile pilgrim pilgrimag pill pillar pillow pilot pin pinch pine pink pinnacl
pinpoint pint pioneer piou pipe pipelin piraci pirat pistol piston pit pitch pitcher piti
pituitari pivot pixel pizza place placement placenta plagu plai plain plainli plaintiff plan plane
planet planetari plank plankton planner plant plantat planter plaqu plasma plasmid plaster plastic
plat plate plateau platelet platform platinum platoon plausibl play playback player playground
playoff playwright plea plead pleas pleasant pleasur plebiscit pled pledg plenari plenti plight
plot plough plow plu pluck plug plum plumag plumb plume plummet plunder plung plural pluralist
plutonium pneumonia poach pocket pod podcast podium poem poet poetic poetri point pointer pois
poison poke poker polar pole polic policeman policemen polici policymak polio polit politic
politician poll pollin pollut polo polygami polygon polym polymorph polynomi polyp pond ponder
poni pool poor poorer poorest poorli pop poppi popul populac popular popularli populist porcelain
porch pore pork porn pornograph pornographi porou port portabl portal portfolio portico portion
portrai portrait portray pose posit possess possibl post postag postal postdoctor poster posterior
postgradu posthum postpon postseason postsecondari postul postur postwar pot potabl potassium
potato potenc potent potenti potteri pouch poultri pound pour poverti powder power powerfulli
powerhous powerless powerpl practic practis practition pragmat prai prairi prais prank prayer pre
preach preacher precari precaut precautionari preced precinct preciou precipit precis preclear
preclud preclus precursor predat predatori predecessor predetermin predic predict predomin
predominantli preemin preempt preemption preemptiv preexist prefac prefect prefer preferenti
prefix pregnanc pregnant prehistor prei prejud prejudic prejudici preliminari prematur premedit
premier premiership premis premium prenat preoccup preoccupi prep prepar preparatori prepared
preponder prerequisit prerog preschool prescrib prescript preseason presenc present preserv
presidenti press pressur prestig prestigi presum presumpt pretend pretens pretext pretrial pretti
prevail preval prevent preview previou previous price prickli pride priest priesthood primari
primarili primat primer primit princip principl print printer prior priori priorit prioriti
prioritis prism prison privaci privat privatis privileg prize pro proactiv probabl probat probe
problem problemat proce procedur proceed process processor proclaim proclam procur prodigi produc
product profan profess profession professor profici profil profit profound profoundli profus prog
progeni prognosi program programm programmat progress prohibit project projectil projector
prokaryot prolif prolifer prolong promin promis promot prompt promptli promulg prone prong pronoun
pronounc pronunci proof prop propag propaganda propel propens proper properli properti propheci
prophet propon proport proportion propos proposit proprietari proprieti proprietor propuls
proscrib prose prosecut prosecutor prosecutori prospect prosper prostat prostatectomi prosthesi
prosthet prostitut protagonist protect protection protectionist protector protein protest
protestor protocol proton prototyp protozoa protract protrud proud proudli prove proven provid
provinc provinci provis provision provoc provok prowess proxi proxim prudent prune pseudo
pseudonym psychedel psychiatr psychiatri psychiatrist psychoanalysi psychoanalyt psycholog
psychologist psychosoci psychotherapi pub puberti public publicli publish pud pull pulmonari pulp
pulpit puls pump pumpkin punch punctuat punctur punish punit punk punt pup pupil puppet purchas
pure purg purif purifi puriti purpl purport purpos purposefulli purs pursu pursuant pursuit
purview push put puzzl pyramid pyroclast quad quadrant quadrat quadrupl quak qualif qualifi qualit
qualiti quantifi quantit quantiti quantum quarantin quarrel quarri quarter quarterback quarterfin
quarterli quartet quartz quasi que queer quell queri quest question questionnair queue quick
quicker quickli quiet quietli quit quiz quo quot quota quotat rabbi rabbit rabi raccoon race
racehors racem racer racetrack racial racism racist rack racket radar radial radiant radiat radic
radio radioact radiolog radiu raft rag rage raid rail railroad railwai rain rainbow rainfal
rainforest raini rainwat rais raisin rake ralli ramif ramp rampant ran ranch rancher random
randomli rang rank ransom rant rap rape rapid rapidli rapper rare rariti rash rat rate rather
ratif ratifi ratio ration rational rattl ravag rave raw raze reabsorpt reach react reaction
reactiv reactor read readabl reader readi readili reaffirm real realign realis realism realist
realiti realiz realli realloc realm reap reappear reappoint rear rearrang reason reassess reassign
reassur reauthor rebat rebel rebelli rebellion rebound rebrand rebuild rebuilt rebut rebutt recal
recap recapit recaptur reced receipt receiv recent recept receptor recess recharg recip recipi
reciproc recit reckless reckon reclaim reclam reclassif reclassifi recogn recognis recognit
recogniz recoil recollect recombin recommend reconcil reconcili reconfigur reconnaiss reconsid
reconsider reconstitut reconstruct record recount recours recov recoveri recreat recruit rectal
rectangl rectangular rectifi rector rectori rectum recuper recur recurr recurs recus recycl red
reddish redeem redefin redempt redesign redevelop redirect rediscov redistribut redistrict redress
reduc reduct redund reef reel reelect reenact reestablish reevalu reexport refer refere referenc
referendum referr refil refin refinanc refineri refit reflect reflex reforest reform reformist
reformul refract refrain refresh refriger refuel refug refuge refund refurbish refus refut regain
regard regardless regener regim regimen regiment region regist registr registri regress regret
regrett regul regular regularli regulatori rehabilit rehears reign reimburs rein reinforc reinstat
reintroduc reintroduct reinvent reinvest reissu reiter reject rejoic rejoin rel relai relaps relat
relationship relaunch relax releas releg relent relentless relev reli reliabl relianc reliant
relic relief reliev religi religion relinquish relish reloc reluct reluctantli remain remaind
remak remand remark remarri rematch remedi rememb remembr remind reminisc remiss remit remix
remnant remodel remors remot remov remuner renal renam render rendezv rendit renegoti renew
renounc renov renown rent rental renumb reopen reorgan reorganis repai repaid repair repar repatri
repay repeal repeat repeatedli repel repent repercuss repertoir repetit replac replai replenish
repli replic replica repo report reportedli repos repositori repow repres represent repress
reprimand reprint repris reproach reproduc reproduct reptil republish repudi repuls repurchas
reput request requir requisit resal reschedul rescind rescu rescuer research resect resel resembl
resent reserv reservist reservoir reset resettl reshap reshuffl resid residenti residu resign
resili resin resist resolut resolv reson resort resourc respect respir respiratori respit respond
respons rest restart restat restaur restitut restless restor restrain restraint restrict
restructur result resum resumpt resuppli resurfac resurg resurrect retail retain retak retali
retaliatori retard retent rethink retin retina retir retire retort retract retrain retreat
retribut retriev retroact retrofit retrospect return reunif reunion reunit reus reusabl revamp
reveal reveget revel reveng revenu rever revers revert review revis revisit revit reviv revoc
revok revolt revolut revolution revolutionari revolv reward rework rewrit rhetor rheumatoid rhyme
rhythm rhythmic rib ribbon ribosom rice rich richer richest richli rid ridden riddl ride rider
ridg ridicul riff rifl rift rig right righteous rightfulli rightli rigid rigor rim ring rink riot
rioter rip riparian ripe ripen rippl rise risen risk riski rite ritual rival rivalri riverin rivet
road roadblock roadmap roadsid roadwai roam roar roast rob robber robberi robe robot robust rock
rocket rod rode rodent rodeo rogu role roll roller rollout romanc romant roof rooki room roommat
roost root rope rose rosett rosi roster rot rotari rotat rotor rough roughli round roundabout rous
rout routin row rower royalist royalti rub rubber rubbish rubbl rubl rudder rude rug rugbi ruin
rule rulemak ruler rumin rumor rumour run runawai rung runner runoff runwai ruptur rural rush rust
rustic ruthless sabotag sack sacr sacrif sacrific sad sadden saddl sadli safe safeguard safer
safeti saga sage sai said sail sailor sake salad salari sale salesman salin saliva salmon salon
saloon salt salut salvag salvat same sampl sanction sanctuari sand sandi sandston sandwich sang
sanit sanitari sank sarcoma sash sat satellit satir satisfact satisfactori satisfactorili satisfi
satur sauc sausag savag savanna save saw sawmil saxophon saxophonist scaffold scalabl scalar scale
scam scan scandal scanner scar scarc scarciti scare scarf scari scarlet scatter scenario scene
sceneri scenic scent sceptic schedul schema schemat scheme schism schizophrenia scholar scholarli
scholarship school schoolchildren schooner scienc scientif scientist sclerosi scold scoop scope
scorch score scoreless scorer scorn scour scourg scrambl scrap scrape scratch scream screen
screenplai screenshot screenwrit screw script scriptur scroll scrub scrum scrutin scrutini scull
sculpt sculptor sculptur sea seab seabird seafar seafloor seafood seahors seal seam seaman seamen
seamless seaport search seasid season seat seawat seawe seced secess second secondari secondli
secreci secret secretli sect section sector secular secur sedan sediment sedimentari seduc see
seed seedl seek seeker seem seemingli seen seep seepag segment segreg seismic seiz seizur seldom
select selenium self selfish selfless sell seller semant semen semest semi semiconductor semifin
semin seminar seminari send sender senior sens sensat sensibl sensit sensor sensori sent sentenc
sentiment sepal separ separatist septic seq sequel sequenc sequenti serco seren sergeant seri
serial seriou serious sermon serpent serum serv servant server servic servicemen servitud session
set setback settl settlement settler setup seven seventeen seventeenth seventh seventi sever sew
sewag sewer sewerag sex sexual shad shade shadow shaft shake shaken shaki shale shall shallow sham
shaman shame shampoo shape shard share sharehold shark sharp sharpen sharpli shatter shave shawl
she shear sheath shed sheep sheer sheet shelf shell shellfish shelter shelv sheriff shield shift
shill shine shingl shini ship shipbuild shipment shipwreck shipyard shirt shiver shoal shock shoe
shone shook shoot shooter shootout shop shopper shore shorelin short shortag shortcom shortcut
shorten shorter shortest shortfal shortli shortlist shot shotgun should shoulder shout shove
shovel show showcas shower showi shown shrank shrapnel shred shrimp shrine shrink shrub shrunk
shudder shuffl shun shunt shut shutdown shutter shuttl shy sibl sick sickl side sidelin sidewalk
sieg sigh sight sign signag signal signatori signatur signifi signific significantli silenc silent
silhouett silic silicon silk sill silli silo silt silver silveri similar similarli simpl simpler
simplest simpli simplic simplifi simul simultan sin sinc sincer sing singer singl singular sinist
sink sinu siphon sire siren sister sit sitcom site sitter situ situat six sixteen sixteenth sixth
sixti sizabl size sizeabl skate skater skelet skeleton skeptic sketch skew ski skier skill skin
skip skipper skirmish skirt skull skunk sky skyrocket skyscrap slab slack slain slam slang slap
slash slate slaughter slave slavehold slaveri sleep sleev slender slept slice slide slider slight
slightest slightli slim slip slipper slit slogan sloop slope slot slow slowdown slower slowli
sludg slug sluggish slum slump slur small smaller smallest smallmouth smallpox smart smarter
smartphon smash smear smell smelt smelter smile smoke smoker smooth smoothli smuggl smuggler snack
snail snake snap snapshot snare snatch sneak sniper snorkel snout snow snowboard soak soap soar
sob sober soccer social socialist societ societi socio socioeconom sociolog sociologist sock
socket soda sodium sofa soft softbal soften softer softli softwar soi soil solar sold solder
soldier sole solemn solicit solid solidar solidifi solitari solitud solo soloist solubl solut solv
solvent solver somat some somebodi somedai somehow someon someth sometim somewhat somewher son
sonar song songbird songwrit sonic soon sooner sooth sophist sophomor soprano sore sorghum sorri
sorrow sort sought soul sound soundtrack soup sour sourc southeast southeastern southerli southern
southernmost southward southwest southwestern sovereign sovereignti sow soybean space spacecraft
spam span spar spare spark sparkl spars spatial spawn speak speaker spear spearhead speci special
specialis specialist specialti specif specifi specimen spectacl spectacular spectat spectra
spectral spectroscopi spectrum specul speech speed speedi spell spend spent sperm sphere spheric
spi spice spider spike spill spillwai spin spinal spine spiral spire spirit spiritu spit spite
splash spleen splendid splice splinter split spoil spoke spoken spokesman spokesmen spokesperson
spokeswoman spong sponsor sponsorship spontan spoof spoon sporad spore sport spot spotlight spous
sprai sprang sprawl spread spreadsheet spree spring sprinkl sprint sprinter sprout spruce spun
spur spy squad squadron squamou squar squash squat squeez squid squir squirrel stab stabil
stabilis stabl stack stadium staf staff staffer stage stagger stagnant stagnat stai stain
stainless stair staircas stake stakehold stalem stalk stall stamp stanc stand standalon standard
standardis standoff standpoint standstil stapl star stare stark start starter startl startup starv
starvat state statehood statement statesman statesmen statewid static station stationari statist
statu statur statut statutori staunch steadfast steadi steadili steak steal steam steamboat
steamer steamship steel steep steer stellar stem step stepp stereo stereotyp steril sterl stern
steroid stew steward stewardship stg stick sticker sticki stiff stifl stigma still stimul stimuli
stimulu sting stint stipul stir stitch stochast stock stockbrok stockhold stockpil stole stolen
stomach stone stood stool stop stoppag storag store storei stori storm stormwat storylin storytel
stout stove strai straight straightforward strain strand strang stranger strap strata strateg
strategi strategist stratif stratifi stratospher straw streak stream streamflow streamlin street
streetcar strength strengthen strenuou stress stretch stricken strict stricter strictli stride
strife strike striker string stringent strip stripe strive stroke strong stronger strongest
stronghold strongli strove struck structur struggl stuck stud student studi studio stuf stuff
stumbl stump stun stunt stupid sturdi stutter style stylist styliz su sub subarea subcommitte
subcontin subcontractor subcutan subd subdivid subdivis subdu subduct subfield subgroup subject
subjug sublimin submarin submerg submiss submit subordin subpart subpoena subscript subsect
subsequ subset subsid subsidi subsidiari subsidis subsist subspeci substanc substant substanti
substat substitut substrat subsurfac subsystem subterranean subtitl subtl subtract subtrop subunit
suburb suburban subvers subwai succe succeed success successfulli successor succumb such suck
sucker suction sudden suddenli sue suffer suffic suffici suffix suffrag sugar sugarbeet sugarcan
suggest suicid suit suitabl suitcas sulfat sulfid sulfur sum summar summari summaris summer summit
summon sunflow sung sunk sunlight sunris sunset sunshin super superannu superb supercomput
superfici superhel superhelix superhero superimpos superintend superior supermarket supernatur
supernova superpow supersed superstar superstit supervis supervisor supervisori supper supplant
supplement supplementari suppli supplier support suppos supposedli suppress supra supremaci
supremacist sur surcharg sure surf surfac surfact surg surgeon surgeri surgic surmount surnam
surpass surplu surplus surpris surprisingli surrend surrog surround survei surveil surveyor surviv
survivor suscept suspect suspend suspens suspici suspicion sustain sutur swai swallow swam swamp
swap swarm swath swear sweat sweater sweep sweet sweeten swell swept swift swiftli swim swimmer
swine swing swirl switch swollen sword swore sworn swung syllabl symbiot symbol symbolis symmetr
symmetri sympath sympathet sympathi sympatr symposium symptom symptomat synagogu synaps synapt
sync synchron synchronis syndic syndrom synonym syntax synth synthes synthesi synthet syphili
syring syrup system systemat tab tabl tablet tabloid taboo tabul tack tackl tactic tag tail tailor
taint take taken takeov tale talent talk tall taller tallest talli tame tamper tandem tangent
tangibl tangl tank tanker tap tape taper tar target tariff tarnish task tast tattoo taught taunt
tavern tax taxa taxabl taxat taxi taxonom taxonomi taxpay tea teach teacher team teammat teamwork
tear teas tech technic technician techniqu technolog technologist tecton teen teenag teeth
telecast telecom telecommun telegram telephon telescop televis tell temper tempera temperatur
templ templat tempo tempor temporari temporarili tempt temptat ten tenant tend tendenc tender
tendon tenet tenni tenor tens tension tent tentacl tenth tenur term termin terminolog terminu
termit terrac terrain terrarium terrestri terribl terrif terrifi territori terror terrorist
tertiari test testament tester testifi testimoni testosteron text textbook textil textual textur
than thank that the theater theatr theatric thee theft thei their them themat theme themselv then
thenc theolog theologi theologian theorem theoret theori theorist theoriz therapeut therapi
therapist there thereaft therebi therefor therein thereof thereto thermal thermomet thermostat
these thesi thi thiazid thick thicken thief thiev thigh thin thing think thinker thinner third
thirst thirteen thirteenth thirti thorac thorough thoroughfar thoroughli those thou though thought
thoughtfulli thousand thrash thread threat threaten three threshold threw thrift thrill thriller
thrive throat throne through throughout throughput throw thrown thrust thu thumb thunderstorm
thwart thy thyroid ti tick ticket tidal tide tidi tie tier tight tighten tighter tightli tiko tile
till tilt timber time timefram timeli timelin timeshar timet timid tin ting tini tint tion tip
tire tirelessli tissu titl titular toad toast tobacco todai toddler toe togeth toi toil toilet
token told toler toll tomato tomb tomographi tomorrow ton tonal tone tongu tonight tonn tonnag too
took tool toolkit tooth top topic topograph topographi topolog toppl torch tore torment torn
tornado torpedo torqu tort tortur toss total totalitarian touch touchdown tough tougher toughest
tour tourism tourist tournament tout tow toward towel tower town townland township toxic toxin
trace track tract traction tractor trade trademark tradeoff trader tradit tradition traffic
traffick tragedi tragic trai trail trailer train traine trainer trait traitor trajectori tram
trampl tramwai tranc tranch tranquil transact transatlant transcend transcrib transcript transfect
transfer transform transfus transgen transgend transient transit translat transloc transmiss
transmit transmitt transnat transpar transpir transplant transport transship transvers trap trash
trauma traumat travel travers trawler treacher tread treason treasur treat treati treatis
treatment trebl tree trembl tremend tremor trench trend trespass tri trial triangl triangular
tribal tribe tribun tribut tributari trick tricki trifl trigger triglycerid trilater trillion
trilogi trim trio trip tripartit tripl triumph trivial trollei troop trooper trophi tropic troubl
troublesom trough troup trouser trout truce truck true truli trumpet truncat trunk truss trust
truste trustworthi truth try tsunami tube tuber tuberculosi tubular tuft tug tuition tumbl tumor
tumour tumultu tuna tune tunnel turbid turbin turbul turf turmoil turn turnaround turnout turnov
turret turtl tutor tutori tweet twelfth twelv twenti twentieth twice twig twin twist two ty type
typhoid typic tyranni tyrant tyre ubiquit ugli ulcer ultim ultra ultrasound ultraviolet umbrella
umpir unabl unaccept unaccompani unaffect unambigu unanim unansw unarm unauthor unavail unavoid
unawar unbeaten unbeliev unbias unborn unbroken uncertain uncertainti unchang uncheck uncl unclear
uncomfort uncommon uncondit unconsci unconstitut unconstitution uncontrol unconvent uncov uncredit
und undecid undef undeni under underag undercov undercut underestim undergo undergon undergradu
underground underli underlin undermin underneath underpin underscor underserv undersid underst
understand understood undertak undertaken undertook underw underwai underwat underworld underwrit
undesir undetect undevelop undiagnos undisclos undisput undisturb undo undocu undoubtedli undraft
undu unduli unearth uneasi unemploi unemploy unequ unequivoc uneth uneven unexpect unexpectedli
unexplain unfair unfairli unfamiliar unfavor unfinish unfit unfold unforeseen unfortun unfound
unguentaria ungul unhappi unhealthi unheard unidentifi unif unifi uniform uniformli unilater
unimagin unincorpor uninhabit unintend uninterrupt unionist uniqu uniti unjust unjustifi unknown
unlaw unleash unless unlicens unlik unlimit unload unlock unman unmark unmarri unmatch unmistak
unnam unnatur unnecessari unnecessarili unnot unoccupi unoffici unoppos unpaid unparallel unpleas
unpopular unpreced unpredict unprotect unpublish unquestion unravel unrealist unreason unregist
unregul unrel unreleas unreli unresolv unrest unrestrict unsaf unsatisfactori unscrupul unsecur
unseen unsettl unsign unskil unspecifi unstabl unsuccess unsuccessfulli unsuit unsur unsustain
until untim unto untouch untreat untru unus unusu unveil unwant unwarr unwav unwelcom unwil
unwilling unwis up upbeat upbring upcom updat upfront upgrad upheav upheld uphold upkeep upland
uplift upload upon upper upright upris upset upsid upstair upstream uptak upturn upward uranium
urban urchin urea urg urgenc urgent urin urinari us usabl usag useless user usher usual usurp
utensil uterin uteru util utilis utilitarian utmost utter utterli vacanc vacant vacat vaccin
vacuum vagin vagina vagu vain vakalevu valenc valet valid valu valuabl valuat valv vampir van
vandal vanish vaniti vanquish vantag vapor vari variabl varianc variant variat varieti variou
various varsiti vascular vase vassal vast vastli vaudevil vault vector veget vegetarian vehement
vehicl vehicular veil vein veloc velvet vendor vener vengeanc venom venou vent ventil ventral
ventricl ventricular ventur venu verandah verb verbal verdict verg veri verif verifi vernacular
vers versa versatil version versu vertebr vertebra vertic vesicl vessel vest vestibul vet veteran
veterinari veterinarian veto vex vi via viabil viabl viaduct vibrant vibrat vicar vice viceroi
vicin viciou victim victori video videotap view viewer viewpoint vigil vigor villa villag villain
vinaka vindic vine vineyard vintag vinyl violat violenc violent violet violin violinist viral
virtu virtual virtuou viru virul virus visa viscou visibl vision visionari visit visitor visual
vital vitamin vitro vivid vivo viz vocabulari vocal vocalist vocat voic void vol volatil volcan
volcano vole vollei volleybal voltag volum volunt voluntari voluntarili vomit von vote voter
voucher vow vowel voyag vulgar vulner vultur wa wage wager wagon wai waist wait waiter waitress
waiv waiver wake walk walkwai wall wallet wander wane want war ward warden wardrob ware warehous
warfar warhead wari warm warmer warmest warmli warmth warn warp warrant warranti warrantless
warrior warship wartim wash wasp wast wastewat watch watchdog water waterfal waterfowl waterfront
wateri watersh waterwai wave wavelength wax weak weaken weaker weakest weakli wealth wealthi
wealthiest weapon weaponri wear weari weather weav web webcast webinar webpag websit wed wedg weed
week weekdai weekend weekli weep weigh weight weir weird welcom weld welfar well wellb went were
westward wet wetland whale what whatev whatsoev wheat wheel wheelchair when whenev where wherea
whereabout wherebi wherein wherev whether which whichev while whilst whim whip whiskei whiski
whisper whistl whistleblow white who whoever whole wholesal wholli whom whose why wick wicket wide
widen wider widespread widest widget widow width wield wife wig wild wildcard wilder wildfir
wildli wildlif will willing willingli willow win wind windfal window wine wineri wing winger wink
winner winter wipe wire wireless wisdom wise wish wit witch witchcraft with withdraw withdrawn
withdrew wither withheld withhold within without withstand witti wive wobbl woe woke wolf wolv
woman women won wonder wood wooden woodi woodland woodwork wool word wore work workabl worker
workflow workforc workgroup workload workout workplac workshop workstat world worldli worldview
worldwid worm worn worri wors worsen worship worshipp worst worth worthi worthless worthwhil would
wound woven wrap wrath wreath wreck wreckag wrench wrestl wrestler wretch wrinkl wrist writ write
writer written wrong wrongdo wrongli wrote wrought xenograft yacht yard yarn ye yeah year yearli
yearn yeast yell yellow yellowish yen yeomanri yesterdai yet yield you young younger youngest
youngster your yourself yourselv youth yuan zeal zero zinc zombi zone zoo zoom zooplankton
`

/** 114 further stems, capitalised up to nine times in ten, since names often hold them: "West", "Minister". */
export const NAMING_STEMS = `
aborigin academi airlin appendix appl arsen avenu bachelor bai bishop brown buck bulletin bureau
bush cabinet canyon cardin cathedr championship chancellor chaplain circuit colleg colonel commiss
commission committe communist confeder council counti creek cup dean democrat depart deputi dragon
duke eagl earth east empir fork fort fox frank god grand grove guard hall haven hill holi indi inn
internet jack justic king kingdom knight lake leagu lord march marshal metro minist ministri moor
navi north oliv palac parliament peninsula polish pope presid prime princ princess queen rai ram
ranger republ river rocki royal saint scout secretari senat solicitor south sultan sun symphoni
telegraph thunder tiger tran treasuri union unit univers vallei virgin west western
`
