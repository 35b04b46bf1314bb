// Porter stems of English words that prose seldom capitalises inside a sentence: of 18 million words
// of mixed prose, at least 30 occurrences in lower case and at most a quarter capitalised. Counted
// by this project; a word list, no sentence of any source. It tells "Women fled" from "Putin fled".

/** 8058 stems, sorted, separated by white space. */
export const ORDINARY_STEMS = `
abandon abat abattoir abbrevi abdomen abdomin abduct abid abil abl abnorm aboard abolish abolit
abolitionist abort about abov abroad abrupt abruptli absenc absent absolut absorb absorpt abstract
absurd abund abus abut academ academia acceler accent accept access accessori accid accident
acclaim accolad accommod accompani accomplish accord accordingli accordion account accredit accru
accumul accur accuraci accus accustom achiev acid acknowledg acn acoust acquaint acquir acquisit
acquit acr acreag acronym across act actin action activ activist actor actress actual acuiti acut
ad adapt add addict addit addition address adequ adequaci adher adhes adjac adject adjoin adjourn
adjud adjunct adjust administ administr admir admiss admit admixtur adolesc adopt adorn adren
adult adulter adulteri adulthood advanc advantag advent adventur advers adversari advertis advic
advis advisor advisori advoc advocaci aerat aerial aerosol aesthet affair affect affection
affidavit affili affin affirm afflict affluent afford afield afloat aforement afraid aft after
aftermath afternoon afterward ag again against agar agenc agenda agent aggrav aggreg aggress
aggressor aggriev agil agit ago agoni agre agreeabl agreement agricultur aground ahead aid ail
ailment aim air aircraft airfield airlin airmen airplai airplan airspac airstrik airwai aisl aka
akin alarm albeit album alcohol alert alga algal algebra algorithm alia alien align alik
alimentari aliv alkalin all alleg allegedli allegi allel allerg allergi allevi alli allianc alloc
alloi allot allow allud alluvi almost alon along alongsid alphabet alreadi also altar alter altern
although altitud altogeth aluminium aluminum alwai amalgam amass amateur amaz ambassador ambient
ambigu ambit ambiti ambul ambush amen amend amicu amid amidst amino ammonia ammonium ammunit
amnesia among amongst amount amphibian amphioxu ampl amplif amplifi amplitud amus anadrom anal
analog analogu analys analysi analyst analyt analyz anarchist anatom anatomi ancestor ancestr
ancestri anchor ancient ancillari and androgen anecdot anemia anemon anesthesia anew anger angl
angri angrili anguish angular ani anim ankl annex annexin anniversari annoi annot announc annoy
annual annum anod anomali anonym anoth answer ant antagonist antebellum antenna anterior anthem
antholog anthrax anthropolog anthropologist anti antibiot antibodi anticip antigen antihistamin
antimicrobi antiqu antisemit antitrust antivir anu anxieti anxiou anxious anybodi anymor anyon
anyth anytim anywai anywher aorta apart apartheid apertur apex apic apolog apologis app appal
appar apparatu apparel appeal appear appel appetit appl applaud applaus appli applianc applic
appoint appointe apportion apprais appreci apprehend apprehens apprentic apprenticeship approach
appropri approv approxim aquacultur aquarium aquat aqueou aquif ar arabl arbitr arbitrag arbitrari
arch archaeolog archaeologist archeolog architect architectur archiv ardent area arena argon argu
arguabl argument arid aris arisen aristocraci aristocrat arithmet arm armament armi armor armour
aroma aromat aros around arous arrai arrang arrear arrest arriv arson arteri arthriti arthroplasti
articl articul artifact artifici artilleri artisan artist artwork asbesto ascend ascent ascertain
ascrib ash asham ashor asid ask asleep aspect asphalt aspir aspirin assai assassin assault assembl
assent assert assess asset assign assimil assist associ assort assum assumpt assur asteroid asthma
astonish astronaut astronom asylum asymmetr asymptomat at atheist athlet atmospher atom atop
atrium atroc attach attack attain attempt attend attende attent attest attic attir attitud
attornei attract attribut auction audibl audienc audio audit auditor auditori augment auspic
auster authent author authoris authorit authoritarian authorship autism autobiograph autobiographi
autoimmun autom automak automat automobil automot autonom autonomi autopsi autosom autumn auxin
avail avant aveng avenu averag avers avert avid avoid aw awai await awak awaken awar award awesom
awfulli awkward ax axi axl axon babi back backbon backdrop background backlash backlog backstag
backup backward backyard bacteri bacteria bacterium bad badg badli bag baggag bai bail bait bake
bakeri balanc balconi bald bale ball ballad ballast ballist balloon ballot bamboo ban banc band
bandit bandwidth banish bank banker bankrupt bankruptci banner banquet baptism baptiz bar barb
bare barg bargain bark barlei barn baroni barrag barrel barren barrier barrist basal basalt bascul
base baselin baseman basement basi basic basin basket basketbal bass bassist bat batch bath
bathroom batsman battalion batter batteri battl battlefield battleground battleship be beach bead
beam bean bear bearer beat beaten beauti beautifulli becam becaus becom bed bedrock bedroom bee
beef been beer beet beetl befor beforehand befriend beg began begin begun behalf behav behavior
behaviour behind belief believ bell belli belong belov below belt bench benchmark bend beneath
benefici beneficiari benefit benevol benign bent benthic benzen bequeath berri berth beset besid
besieg best bestow bestsel bet beta betrai betray better between beverag bewild beyond bia bias
bibliographi bicycl bid big bigger biggest bighorn bigotri bike bilater bilingu bill billion
billionair bin binari bind biochem biodivers biofuel biograph biographi biolog biologist biomass
biomed biopsi biotech bipartisan bird birth birthdai birthplac bisexu bismuth bit bite bitten
bitter bitterli bizarr bladder blade blame blank blanket blast bleak bleed blend bless blew blight
blind block blockad blockag blocker blog blogger blood bloodi bloodsh bloodstream bloom blow blown
blueprint blunt board boast boat bodi bodili boi boil boiler bold boldli bolster bolt bomb bomber
bona bond bondag bone boni bonnet bonu bonus book booklet bookstor boom boost booster boot booth
border bore born borrow bosom boson boss botanist both bother bottl bottom bought boulder bounc
bound boundari bounti bout bovin bow bowel bowl bowler box boycott boyfriend bpd brace bracket
brain brake branch brand brandi brass brave braveri breach bread breadth break breakawai breakdown
breakfast breakout breakthrough breakup breast breastfeed breath bred breech breed breeder breez
bribe briberi brick bride bridg brief briefli bright brighter brightest brightli brilliant bring
brink briquett broad broadband broadcast broaden broader broadest broadli brochur broke broken
broker brokerag bronz brother brought brownish brows browser brush brutal bu bubbl bucket bud
budget budgetari buffer bug bui build builder buildup built bulb bulk bulki bullet bulli bullpen
bump bumper bunch bundl buoi burden burdensom bureau bureaucraci bureaucrat burgeon burglari buri
burial burn burnt burst buse bush busi busiest businessman businessmen bust but butter butterfli
button buyer buyout bypass cab cabin cabinet cabl cach cadet cadr cafeteria caffein cake calcium
calcul calculu calendar calf caliph call caller calm calmli calori came camel cameo camera camp
campaign campground campu campus can canal cancel cancer candid candidaci candl cane canid canin
cannabi canneri cannon cannot cano canopi canva cap capabl capac capillari capit capita capitalist
cappella caprici capsul captain caption captiv captur car carbohydr carbon carcass carcinoma card
cardboard cardiac cardiomyocyt cardiovascular care career carefulli caregiv careless carer caretak
cargo carpet carri carriag carrier cart cartel cartilag cartoon cartoonist cartridg carv case cash
casino cassett cast castl casual casualti cat catalog catalogu catalyst catalyt catastroph catch
catcher categor categori cater cathet cathod cattail cattl caught caus causal causat caution
cautiou cautious cave caviti ceas ceasefir cede ceil celebr celesti cell cellar cello cellular
cement cemeteri censor censorship censur cent center centr central centralis centuri ceram cereal
cerebr cerebrum ceremoni certain certainli certainti certif certifi certiorari cervic cessat
cetera chain chair chairmanship challeng champagn champion chanc chancel chang channel chant chao
chaotic chapter charact character characteris characterist charcoal charg charger charismat charit
chariti charm chart charter chase chassi chat cheap cheaper cheapest cheapli cheat check checklist
checkpoint cheek cheer chees chef chemic chemist chemistri chemotherapi chequ cherish chest chew
chicken chiefli chieftain child childbirth childcar childhood childish children chill chimnei chin
chip chlorid chlorin chocol choic choke cholera cholesterol choos chord chordat chore choreograph
choreographi choru chose chosen christen chromatographi chromosom chronic chronolog chunk church
churchyard cigar cigarett cinema circa circl circuit circul circular circumfer circumst circumv
circumvent citat cite citi citizen citizenri citizenship citru civil civilian civilis clad claim
claimant clamp clan clandestin clarif clarifi clarinet clariti clash class classic classif
classifi classmat classroom claus clean cleaner cleans cleanup clear clearanc clearer clearli
clergi clergyman cleric clerk clever click client cliff climat climax climb climber clinch clinic
clinician clip cloak clock clone close closer closest closet closur clot cloth cloud club clue
cluster clutch coach coagul coal coalit coars coast coastal coastlin coat cocain cockpit cocktail
cocoa coconut code codifi codon coeffici coerc coercion coerciv coffe cognit coher cohes cohort
coil coin coinag coincid colder collabor collaps collar collater colleagu collect collector colleg
collid collis colon coloni colonis colonist color colorect colorless colour column columnist coma
combat combin combust come comeback comed comedi comedian comfort comic command commemor commenc
commend commensur comment commentari commerci commiss commit committe commod common commonli
commonplac commun communiqu commut compact compani companion compar comparison compart compass
compassion compat compatriot compel compens compensatori compet competit competitor compil complac
complain complaint complement complementari complet complex compli complianc compliant complic
compliment compon compos composit compost compound comprehend comprehens compress compressor
compris compromis compuls compulsori comput computer comrad con conceal conced conceiv concentr
concept conceptu concern concert concess concession concili concis conclud conclus concret concur
concurr condemn condens condit condol condom conduc conduct conductor conduit cone confer confess
confid confidenti configur confin confirm confisc conflict confluenc conform confront confus
congenit congest conglomer congratul congreg conic conjectur conjunct connect connector conquer
conquest conscienc conscienti consciou conscious conscript consecr consecut consensu consent
consequ consequenti conserv conservat consid consider consist consol consolid conson conspicu
conspir conspiraci constant constantli constel constip constitu constitut constitution constrain
constraint constru construct consular consult consum consumpt contact contain contamin contempl
contemporari contempt contend content contenti contest context contigu contin conting continu
continuum contour contraband contracept contract contractor contractu contradict contradictori
contraind contrari contrast contribut contributor control controversi convect convei conven
conveni convent converg convers convert convex convey conveyor convict convinc convoi cook cool
cooler cooper coordin cope copi copper copyright coral cord cordial core corn cornea corner
cornerston cornic coronari coronaviru corpor corps corpu correct correctli correl correspond
corridor corros corrug corrupt cortex cortic cosmet cosmic cosmo cosmopolitan cost costli costum
cottag cotton couch cough could counsel counselor count counten counter counteract counterattack
counterfeit countermeasur counternarcot counterpart counterproduct counterweight counti countless
countri countrymen countrysid coup coupl coupon courag courier cours court courtesi courtroom
courtyard cousin cover coverag covert covet cow cowork coyot crab crack crackdown craft craftsmen
crane cranial cranium crash crater crawl cream creat creation creativ creator creatur credenti
credibl credit creditor creep crest crew cri cricket crime crimin crippl crise crisi criteria
criterion critic criticis critiqu crop cross crossov crossroad crowd crowdsourc crown crucial
crude cruel cruelti cruis cruiser crush crust crustacean crustal cry cryptographi cryptosystem
crystal crystallin ct cube cubic cue cuisin culmin cult cultiv cultivar cultur cum cumbersom cumul
curat curb curbsid cure curiam curios curiou currenc current curricula curriculum curs cursor
curtail curtain curv curvatur cushion custodi custom customari cut cutback cutoff cutter cyber
cycl cyclic cyclist cyclon cylind cylindr cynic cytokin cytoplasm dad dai daili dairi dam damag
damp danc dancer danger dao dare dark darker dash dashboard data databas dataset date daughter
daunt daybeacon daytim de dead deadli deadliest deadlin deadlock deaf deal dealer dealt dear death
debat debentur debilit debri debt debtor debut decad decai deceas deceiv decenc decent decentr
decept decid decidedli decidu decim decis decisionmak deck declar declaratori declassif declassifi
declin decommiss decomposit decor decre decreas dedic deduct deed deem deep deepen deeper deepest
deepli deer defam default defeat defect defenc defend defens defer defi defianc defici deficit
defin definit deflat deforest deform defraud defunct degener degrad degre dehydr deiti del delai
deleg delet deliber delic delici delight delin delist deliv deliveri della demand dementia demis
demo democraci democrat demograph demolish demolit demon demonstr denatur dendrit deni denial
denomin denot denounc dens denser densiti dental dentist depart departur depend depict deplet
deploi deploy deport depos deposit depot depreci depred depress depriv depth der deregul deriv
derogatori descend descent describ descript desegreg desert deserv design desir desk desktop desol
despair despatch desper despis despit dessert destin destini destroi destroy destruct detach
detail detain detaine detect detector detent deter deterg deterior determin deterr deton detriment
devalu devast develop development deviat devic devis devoid devolv devot devout di diabet diagnos
diagnosi diagnost diagon diagram dialect dialogu dialysi diamet diamond diari diarrhea diaspora
dice dictat dictatorship did die diesel diet dietari differ differenti difficult difficulti diffus
dig digest digger digit dignifi dignitari digniti dilapid dilemma dilig dilut dim dimens diminish
dine dinner dinosaur dioxid dip diplomaci diplomat dire direct directli directori dirt dirti
disabl disadvantag disagr disagre disappear disappoint disapprov disarma disast disastr disband
disc discard discern discharg discipl disciplin disciplinari disclos disclosur discomfort
disconnect discont discontinu discord discount discourag discours discov discoveri discrep discret
discretionari discrimin discriminatori discuss diseas disgrac disguis disgust dish dishonest
disinfect disinform disintegr disk dislik disloc dismai dismal dismantl dismiss disobedi disord
dispar dispatch dispens dispers displac displai dispos disposit disproportion disput disqualif
disqualifi disregard disrespect disrupt dissatisfact dissatisfi dissemin dissent dissert dissid
dissip dissolut dissolv distal distanc distant distilleri distinct distinctli distinguish distort
distract distress distribut distributor district distrust disturb ditch diuret dive diver diverg
divers diversif diversifi divert divest divid dividend divin divis divorc dlr do dock doctor
doctrin document documentari doe dog dogwood dollar domain dome domest domin donat done donor doom
door doorwai dope dormant dorsal dosag dose dot doubl doubt down downfal downgrad downhil download
downstair downstream downtown downturn downward dozen draft drag drain drainag drama dramat drank
drastic draw drawback drawn dread dream dreari dredg dress drew dri drier drift drill drink drive
driven driver drone drop droplet drought drove drown drug drum drummer drunk drunken dry dual dub
dubiou duct due duel duet dug duli dull dumb dump dune duo duplic durabl durat dure dusk dust duti
dwarf dwell dweller dwindl dy dye dynam dynasti dysfunct each eager eagerli ear earli earlier
earliest earmark earn earner earnest earnestli earthen earthli earthquak eas easi easier easiest
easili eastward eat eaten ebb eccentr ecclesiast echo eclect ecolog econom economi economist
ecosystem ecstasi edema edg edibl edit editor editori educ effect efficaci effici effluent effort
egg eight eighteen eighteenth eighti either eject elabor elaps elast elbow elder elderli eldest
elect elector electr electrician electrif electro electrod electrolyt electromagnet electron eleg
element eleph elev eleven elicit elig elimin elit ellipt elong els elsewher elus email embank
embargo embark embarrass embassi embed embezzl emblem embodi embrac embroideri embryo embryon
emerg emigr emin emiss emit emot emotion empathi emperor emphas emphasi emphasis empir emploi
employ employe empow empower empti emul enabl enact enclav enclos enclosur encod encompass encount
encourag encroach encrypt end endang endeavor endeavour endem endless endocrin endors endotheli
endow endur enemi energet energi enforc engag engin engrav engulf enhanc enjoi enjoin enjoy enlarg
enlighten enlist enorm enough enquiri enrag enrich enrol ensembl enshrin enslav ensu ensur entail
entangl enter enterpris entertain enthusiasm enthusiast entir entireti entiti entitl entranc
entrant entrench entrepreneur entrepreneuri entrepreneurship entri entrust enumer envelop envi
environ environment envis envisag envoi enzym ephedra epidem epidemiolog epilepsi episod epitheli
epithelium epithet epoch eponym equal equat equestrian equilibrium equip equit equiti equival er
era erad eras erect erod eros erot err erron error erupt erythrocyt escal escap escort esophagu
especi espionag essai essenc essenti establish estat esteem estim estradiol estrogen estron etc
etch etern ethanol ethic ethnic ethnograph etho etiquett eukaryot euro eurobond euthanasia evacu
evad evalu evapor evas even evenli event eventu ever evergreen everi everybodi everydai everyon
everyth everywher evict evid evidenc evidentiari evil evok evolut evolutionari evolv exacerb exact
exactli exagger exam examin exampl excav exce exceed exceedingli excel except exception excerpt
excess exchang excis excit exclaim exclud exclus exclusionari excret excurs excus execut exemplari
exemplifi exempt exercis exert exhaust exhibit exil exist exit exodu exoplanet exot expand expans
expatri expect expedi expedit expediti expel expend expenditur expens experi experienc experiment
expert expertis expir explain explan explanatori explicit explicitli explod exploit explor
exploratori explos exponenti export expos exposur express expressli expuls exquisit extant extend
extens extent exterior extern extinct extinguish extort extra extracellular extract extradit
extraordinari extraordinarili extravag extrem extremist ey eyebrow eyesight eyewit fabric facad
face facet facial facil facilit fact faction facto factor factori factual faculti fade fail failur
faint fair fairer fairli faith faithfulli fake fall fallen fallout fals fame famili familiar famin
famou famous fan fanci fantasi fantast far fare farewel farm farmer farmhous farmland farmwork
farther fascin fascism fashion fast fasten faster fastest fat fatal fate father fatigu fatti fault
faulti fauna favor favorit favour favourit fear feasibl feast feat feather featur fecal fece feder
fee feebl feed feedback feeder feel feet fell fellow fellowship feloni felt femal feminin feminist
fenc fend feral ferment fertil festiv fetal fetch fetu feud feudal fever few fewer fianc fiber
fibr fibrou fiction fictiti fiddl fiduciari field fierc fieri fifteen fifti fight fighter figur
filament file fill film filmmak filter filtrat fin final finalis finalist financ financi find fine
finer finest finger fingerprint finish finit fir fire firearm firefight fireplac firework firm
firmli first firsthand firstli fiscal fish fisheri fisherman fishermen fission fist fit five fix
fixat fixtur flag flagship flake flame flank flare flash flat flatten flavor flavour flaw fled
fledgl flee fleet flesh flew flexibl fli flight flip float flock flood floodplain floor floral
flour flourish flow flower flown flu fluctuat fluent fluid flung fluoresc flush flute flux fly
flyer foam focal focu focus focuss foe fog foil fold foliag folk folklor folli follow fond font
food foolish foot footag footbal foothil foothold footprint footstep footwear for forag forbad
forbid forc forcefulli forcibl fore forecast forefront forego forehead foreign foremost forens
forerunn forese forest forev forfeit forfeitur forg forget forgiv forgiven forgot forgotten form
formal format former formerli formid formul formula fort forth forthcom forti fortif fortifi
fortnight fortress fortun forum forward fossil foster fought foul found foundat founder four
fourteen fourth fox fraction fractur fragil fragment fragrant frame framework franc franchis
frankli frantic fratern fraud fraudul fraught free freed freedom freehold freelanc freeli freer
freestyl freez freight freighter frequenc frequent fresh freshman freshwat friction friend
friendli friendship frigat frighten fring frivol frog from front frontal frontier frontlin
frontman froze frozen fructos fruit fruition frustrat fuel fugit fulfil full fullest fulli fumbl
fun function fund fundament fundrais funer fungal fungi fungu funnel funni fur furiou furnac
furnish furnitur further furthermor fuse fuselag fusion futil futur ga gabl gadget gai gain galact
galaxi galleri gallon gambl game gameplai gamer gamet gamma gang ganglia ganglion gangster gap
garag garbag garden garlic garment garner garrison gase gaseou gasolin gastric gastrointestin gate
gather gaug gave gaze gear gel gender gene gener genera generos genet genit geniu genocid genom
genotyp genr gentl gentleman gentlemen gentli gentri genu genuin geograph geographi geolog geologi
geologist geometr geometri geopolit geotherm germ gerrymand gestur get ghost giant gift gig gigant
gill girl girlfriend give given glacial glacier glad glanc gland glare glass gleam glial glide
glider glimps global globalis gloom gloomi glori gloriou glossi glove glow glucos glycem go goal
goalkeep goat god goe gold gone gonna good goodby goodwil gossip got gotten govern government gown
grab grace graciou grade grader gradient gradual graduat graffiti graft grain gram grammat
grandchildren granddaught grandeur grandfath grandmoth grandpar grandson granit grant grape
grapefruit graph graphic grappl grasp grass grassland grassroot grate gratifi gratitud grave
gravel graveyard gravit graviti graze great greater greatest greatli greed greenhous greenish
greet grenad grew grid grief grievanc grim grind grip groceri groom groov gross grossli ground
groundbreak groundwat groundwork group grow grower grown growth guarante guard guardian
gubernatori guerrilla guess guest gui guid guidanc guidelin guilder guilt guilti guis guitar
guitarist gum gun gunfir gunman gunmen gunshot gut gym gymnast ha habea habit habitat hack hacker
had hail hair hairi half halftim halfwai hall hallwai halt halv hamlet hamper hand handgun handi
handicap handkerchief handl handler handsom handwrit handwritten hang happen happi happier happili
har harass harbor hard hardcor harden harder hardest hardli hardship hardwar hardwood hardwork
harm harmless harmon harmoni harp harsh harvest hashish hashtag hast hasten hasti hastili hat
hatch hatchl hate hatr haul haunt have havoc hawksbil hazard head headach header headlin headphon
headquart heal health healthi healthier heap hear heard heart heartbeat heartfelt hearth heat
heaven heavi heavier heaviest heavili hectar heed heel hefti height heighten heir heiress held
helicopt helium helm helmet helminth help helpless hemichord hemoglobin hemorrhag henc hepat her
herb herbac herbal herbicid herd here herebi hereditari herein hero heroic heroin heroism herself
hesit heterogen heterosexu hi hiatu hid hidden hide hierarch hierarchi high higher highest highli
highlight highwai hijab hijack hike hilli him himself hind hinder hing hint hip hire histor
histori historian historiographi hit hitherto hoc hog hoist hold holder hole holidai holist hollow
homag home homeless homeostasi homeown homepag hometown homework homicid homogen homosexu honest
honesti honestli honeymoon honor honour hook hookworm hop hope hopefulli hopeless horizon horizont
hormon horn horribl horrid horrif horrifi horror hors horseback hose hospit host hostag hostil
hotel hotspot hotter hottest hour hourli hous household housekeep how howev hub hue huge human
humanitarian humankind humbl humeru humid humil humili humor humour hundr hung hunger hungri hunt
hunter hurdl hurri hurt husband husbandri hut hybrid hydraul hydrocarbon hydroelectr hydrogen
hydrolog hydropow hydrotherm hymn hyperglycemia hypersensit hyperson hypertens hypocrisi
hypothalamu hypothes hypothesi hypothet hyster ic iceberg ici icon idea ideal idealist ident
identif identifi ideolog idl ignit ignor ill illeg illegitim illicit illiter illumin illus illustr
illustri imag imageri imagin imaginari imbal imit immatur immedi immens immers immigr immin immor
immun impact impair imparti impass impati impeach imped impedi impend imper imperfect imperi
impetu implant implement impli implic implicit implicitli import importantli impos imposit imposs
impot impound impoverish impract impress imprint imprison improb improp improperli improv improvis
impuls impun in inabl inaccess inaccur inact inactiv inadequ inadmiss inadvert inalien inanim
inappropri inaugur incap incarcer incarn incent incept incest inch incid incident inclin includ
inclus incom incompat incompet incomplet inconsist inconveni incorpor incorrect incorrectli
increas increasingli incred increment incub incumb incur incurs inde indebt indebted indec
indefinit indentur independ index indi indic indict indiffer indign indirect indirectli
indiscrimin indispens indistinguish individu indol indoor induc induct indulg industri
industrialis industrialist ineffect ineffici inelig inequ inerti inertia inevit inexpens
inexperienc infam infanc infant infarct infect infecti infer inferior infest infiltr infin infinit
inflamm inflammatori inflat inflationari inflect inflict inflow influenc influent influenti
influenza influx inform inframargin infrar infrastructur infrequ infring infus ingest ingredi
inhabit inher inherit inhibit inhibitor inhuman initi inject injunct injur injuri injustic ink
inland inmat innat inner innoc innov innumer inorgan inpati input inquest inquir inquiri insan
inscrib inscript insect insecur insert insid insight insignia insignific insist insofar inspect
inspector inspir instabl instal instanc instant instantli instead instig instinct institut
institution instruct instructor instrument insuffici insul insulin insult insur insurg insurrect
intact intak intang integ integr intellect intellectu intellig intend intens intensif intensifi
intent intention inter interact interag intercept interchang interconnect intercours interdepend
interdict interdisciplinari interest interf interfac interfer interim interior interject intermedi
intermediari intermitt intern internation internship interoper interperson interplai interpret
interrel interrog interrupt intersect interspers interstellar intertwin interv interven intervent
interview intestin intim intimaci intimid into intoler intra intracellular intraven intric intrigu
intrins introduc introduct introductori intrus intuit inund invad invalid invalu invari invas
invent inventor inventori invers invert invertebr invest investig investor invis invit invok
involuntari involuntarili involv inward ion ionic iron ironi irrat irregular irrelev irrespect
irrespons irrevers irrig irrit islet isol isotop issu issuanc it item iter itinerari itself jacket
jail jar jaw jealou jealousi jean jeopard jet jewel jewelleri jewelri job jobless jockei joi join
joint jointli joke journal journalist journei judg judgement judgment judici juic jump junction
junctur junk juri jurisdict jurisprud jurist juror just justif justifi justli juvenil keen keenli
keep keeper kei kept keyboard keyboardist keynot keyword kick kicker kickoff kid kidnap kidnei
kill killer kilogram kilomet kilometr kilowatt kin kinas kind kindergarten kindli kinet kingdom
kinship kiss kit kitchen knee knew knife knight knive knock knockout know knowingli knowledg known
label labor lace lack lad ladder ladyship lag lagoon lahar lai laid lament lamp land landfal
landfil landlord landmark landown landscap landslid lane languag lap laps laptop larg larger
largest larva laser last lastli late latent later latest latitud latter laud laugh laughter launch
launcher launder laundri lava lavish law lawfulli lawless lawmak lawn lawsuit lawyer lax layer
layout lazi lead leader leadership leaf leaflet leagu leak leakag lean leap learn learner learnt
leas least leather leav lectur led left leftist leg legaci legal legend legendari legisl
legislatur legitim legitimaci leisur len lend lender length lengthi lens lent leopard lesbian
lesion less lessen lesser lesson lest let lethal letter leukemia leukocyt leve level lever leverag
levi li liabil liabl liaison libel liber liberalis liberti libplot librari libretto licenc licens
license licensur lid lie lien lieu life lifeboat lifelong lifespan lifestyl lifetim lift ligament
ligand light lighter lighthous lightli lightn lightweight like likelihood liken likewis limb lime
limeston limit limitless line lineag linear linen liner lineup linger linguist link linkag lip
lipid liquid liquor lire list listen lit liter literaci literari literatur lithium litig litr litt
litter littl liturg live livelihood liver liveri livestock lizard load loam loan lobbi lobe
lobster local locat lock lockdown locker locomot lodg lofti log logic login logist logo lone
loneli long longer longest longev longitud longitudin longstand longtim look loom loop loophol
loos loot lose loser loss lost lot loud loudli love lover low lower lowest loyal loyalti luck
lucki lucr luggag lumber lumen lumin luminos lump lunar lunch luncheon lung lure lush luxuri ly
lymph lyric machin machineri macro macroeconom macrophag mad made magazin magic magistr magma
magnesium magnet magnific magnitud mahogani mai maid maiden mail main mainland mainli mainstai
mainstream maintain mainten maiz major make maker makeshift makeup malaria male malic malici
malign mall malnutrit malpractic mammal mammalian mammari man manag manageri mandat mandatori
mandibl maneuv manga manganes mani manifest manipul mankind manner manpow mansion manslaught mantl
manual manufactur manur manuscript map mar marbl march margin marijuana marina marit mark markedli
marker market marketplac markup marri marriag marrow marsh marshal martial marvel mascot masculin
mask masonri mass massacr massiv mast master masteri mat match mate materi matern math mathemat
mathematician matrix matter matur maxim maximis maximum mayb meal mean meaning meaningless meant
meantim meanwhil measl measur meat mechan medal medalist media medial median mediat medic medicin
mediev mediocr medit medium medlei medulla meet melamin melancholi mellitu melod melodi melt
member membership membran memo memoir memor memorabilia memoranda memori men menac mental mention
mentor menu mercenari merchandis merchant mere merg merger merit mesh mess messag messeng met
metabol metadata metal metaphor metaphys metapopul metastasi metastat meter methamphetamin methan
method methodolog methylhexanamin metr metric mice micro microb microbi microfich microorgan
microphon microscop microscopi mid midfield midnight midst midweek might migrant migrat migratori
mild mildli mile mileag mileston milit militari militarili militia milk mill millennia million
mimic mind mindset mine miner miniatur minim minimis minimum miniseri minor minu minuscul minut
miracl mirag mirror miscellan misconduct misdemeanor miser miseri misfortun misguid mishandl
misinform misl mislead mismanag misplac miss missil mission missionari mist mistak mistaken
mistakenli mistreat mistress misunderstand misunderstood misus mitig mix mixtur mln mob mobil mock
modal mode model moder modern modernis modest modestli modif modifi modul modular moist moistur
mold molecul molecular mollusc molten mom moment momentum monarch monarchi monast monasteri monei
monetari moni monik monitor monk monkei monoclon monopoli monopolist monoxid monsoon monster month
monthli monument mood moon moor moot moral moratorium morbid more moreov morn morpholog mortal
mortar mortgag mosaic mosqu most mostli motel mother motif motion motionless motiv motorcycl
motorist motorwai motto mound mount mountain mourn mous mouth movabl move movement mover movi much
mucosa mucou mucu mud muddi mule multi multicultur multidisciplinari multifacet multilater
multimedia multin multipl multiplay multipli multitud mum mundan municip munit mural murder murmur
muscl muscular musculoskelet museum mushroom music musician muskrat must muster mutant mutat mute
mutil mutini mutual muzzl myocardi myosin myriad myself mysteri mystic myth mythic mytholog nail
naiv nake name namesak nano nanotechnolog narcot narr narrat narrow narrowli nasal nascent nasti
nation nationwid nativ natur naturalist nausea nave navig near nearbi nearer nearest nearli neat
neatli necess necessari necessarili necessit neck necklac need needi needl neg neglect neglig
negoti neighbor neighborhood neighbour neighbourhood neither neoclass nephew nerv nervou nest net
netbal network neural neurolog neuron neurotransmitt neutral neutrino neutron never nevertheless
new newborn newcom newer newest newli newslett newspap newsprint next nice nich nickel nicknam
nicotin niec night nightclub nightli nine nineteen nineteenth nineti nitrat nitric nitrogen nobil
nobl nobleman nobodi nocturn nod node nois noisi nomad nomin nomine non none nonessenti
nonetheless nongovernment nonleth nonlinear nonpoint nonprofit nonsecur nonsens nontarget
nontradit noon nor norepinephrin norm normal northernmost northward nose not notabl notat notch
note noteworthi noth notic notif notifi notion notori notorieti notwithstand noun novel novelist
novelti novic now nowadai nowher noxiou nuclear nuclei nucleotid nucleu nude nuditi nuisanc null
number numer numeraci nun nurs nurseri nurtur nut nutria nutrient nutrit nutriti nylon oat oath
obedi obei obes obituari object oblig obliqu obscen obscur observ obsess obsolet obstacl obstruct
obtain obviou obvious occas occasion occup occupi occur occurr ocean ocular odd odor off offenc
offend offens offer offic offici offlin offset offshoot offshor offspr often oil okai old older
oldest oligopoli oliv omin omiss omit on onboard onc oneself ongo onion onli onlin onset onshor
onslaught onto onward opaqu open openli oper opera operat opin opinion opioid opium oppon opportun
opportunist oppos opposit oppress opt optic optim optimist optimum option or oral orang orat orbit
orchard orchestr orchestra orchid ordain ordeal order orderli ordin ordinari ordinarili organ
organis organist organiz orient origin ornament orphan ostens osteoporosi other otherwis otter
ought ounc our ourselv oust out outag outbreak outcom outcri outdat outdoor outer outfit outflow
outgo outlai outlaw outlet outli outlin outlook outnumb outpati outpost output outrag outreach
outright outset outsid outskirt outsourc outspoken outstand outward outweigh ovarian oven over
overal overarch overboard overcam overcom overcrowd overdos overdu overflow overhaul overhead
overlap overli overload overlook overnight overrid overrul overrun oversaw overse oversea overseen
overshadow oversight overst overt overtaken overthrow overthrown overtim overtli overturn overview
overweight overwhelm overwhelmingli ow owl own owner ownership oxid oxygen oyster ozon pace pack
packag packet pad paddl pagan page pageant pager paha pai paid pain painfulli paint painter pair
pale palm pamphlet panchayat pancrea pancreat panda pandem panel panic pant paper paperback par
parad paradigm paradox paragraph parallel paralysi paralyz paramed paramet paramilitari paranorm
paraphernalia parasit parcel pardon parent parentag pari pariet parish pariti park parlor parodi
parol part parti partial particip participatori particl particul particular particularli partisan
partit partli partner partnership pass passag passeng passion passiv passport past pastor pastur
patch patent patern path pathogen patholog pathwai patienc patient patriot patrol patron patronag
pattern paus pave payabl payload payment payout payrol pazopanib pct peac peacefulli peacekeep
peacetim peak peanut pear pearl peasant peculiar pedal pedestrian pediatr peer pellet pelvic pen
penal penalti pencil pend penetr peni penicillin pension penstock peopl peptid per perceiv percent
percentag percept perch percuss peremptori perenni perfect perfectli perfor perform perhap peril
perimet period peripher peripheri perish perman permiss permit permitte perpendicular perpetr
perpetu persecut persever persist person persona personnel perspect persuad persuas pertain pertin
pervas peso pessimist pest pesticid pet petal petit petition petrol petti peyot pharaoh pharmaceut
pharmaci pharmacist phase phenomen phenomena phenomenon phenotyp philanthrop philanthropist
philosoph philosophi phone phosphat phosphoru photo photograph photographi photosynthesi phrase
phylogenet physic physician physicist physiolog phytoplankton pianist piano pick pickup picnic
pictur picturesqu piec pier pierc pig pigment pile pilgrim pilgrimag pill pillar pillow pilot pin
pinch pinpoint pioneer piou pipe pipelin piraci pirat pistol pit pitch pitcher piti pituitari
pivot pizza place placement placenta plagu plai plain plainli plaintiff plan plane planet
planetari plankton planner plant plantat planter plaqu plasma plasmid plaster plastic plate
platelet platform plausibl playback player playground playoff playwright plea plead pleas pleasant
pleasur plebiscit pled pledg plenari plenti plight plot plu plug plumag plumb plung plural
plutonium pneumonia pocket pod podcast podium poem poet poetic poetri point pois poison polar
polic policeman policemen polici policymak polio polish polit politician poll pollut polygami
polym polynomi polyp pond pool poor poorer poorest poorli pop poppi popul populac popular
popularli porcelain porch pore pork porn pornograph pornographi porou port portabl portal
portfolio portico portion portrai portrait portray pose posit possess possibl post postag
postdoctor poster posterior postgradu posthum postpon postseason postsecondari postul postur
postwar pot potabl potassium potato potenc potent potenti potteri pouch poultri pound pour poverti
powder power powerfulli powerhous powerless powerpl practic practis practition pragmat prai prais
prayer pre preach preacher precari precaut precautionari preced precinct preciou precipit precis
preclud preclus precursor predat predatori predecessor predetermin predic predict predomin
predominantli preempt preemption preemptiv preexist prefac prefer preferenti prefix pregnanc
pregnant prehistor prei prejudic prejudici preliminari prematur premedit premier premis premium
prenat preoccup preoccupi prepar prepared preponder prerequisit preschool prescrib prescript
preseason presenc present preserv presid press pressur prestig prestigi presum presumpt pretend
pretext pretrial pretti prevail preval prevent preview previou previous price prickli pride priest
priesthood primari primarili primat prime primit princ princip principl print printer prior
priorit prioriti prioritis prison privaci privat privatis privileg prize pro proactiv probabl
probat probe problem problemat proce procedur proceed process processor proclaim procur produc
product profess profession professor profici profil profit profound profoundli progeni prognosi
program programm programmat progress prohibit project projectil prokaryot prolif prolifer prolong
promin promis promot prompt promptli promulg prone prong pronoun pronounc pronunci proof prop
propag propaganda propel propens proper properli properti propheci propon proport proportion
propos proposit proprietari proprieti proprietor propuls prose prosecut prosecutor prosecutori
prospect prosper prostat prostatectomi prosthesi prosthet prostitut protagonist protect protection
protectionist protein protest protestor protocol proton prototyp protozoa proud proudli prove
proven provid provinc provinci provis provision provoc provok prowess proxi proxim prudent prune
pseudo pseudonym psychedel psychiatr psychiatrist psychoanalysi psycholog psychologist psychosoci
psychotherapi pub puberti public publicli publish pud pull pulmonari pulp pulpit puls pump punch
punish punit punk punt pup pupil puppet purchas pure purif purifi puriti purpl purport purpos
purposefulli purs pursu pursuant pursuit purview push put puzzl pyramid pyroclast quadrat quak
qualif qualifi qualit qualiti quantifi quantit quantiti quantum quarantin quarrel quarri quarter
quarterback quarterfin quarterli quartz quasi queer quell queri quest question questionnair queue
quick quicker quickli quiet quietli quit quiz quo quot quota quotat rabbit rabi raccoon race
racehors racetrack racial racism racist rack radar radial radiant radiat radic radio radioact
radiolog radiu raft rage rai raid rail railroad rain rainfal rainforest raini rainwat rais ralli
ramif ramp rampant ran ranch random randomli rang rank ransom rap rape rapid rapidli rapper rare
rash rat rate rather ratif ratifi ratio ration rational raw raze reabsorpt reach react reaction
reactiv reactor read readabl reader readi readili reaffirm real realign realis realism realist
realiti realiz realli realm reap rear reason reassign reassur rebat rebel rebelli rebellion
rebound rebrand rebuild rebuilt rebutt recal recapit recaptur receipt receiv recent recept
receptor recess recip recipi reciproc recit reckless reclaim reclassif reclassifi recogn recognis
recognit recogniz recollect recombin recommend reconcil reconnaiss reconsid reconsider reconstitut
reconstruct record recount recours recov recoveri recreat recruit rectal rectangular rectori
rectum recur recurr recycl reddish redeem redempt redesign redevelop redirect rediscov redistribut
redistrict redress reduc reduct redund reef reelect reestablish refer refere referenc referendum
referr refin refineri reflect reflex reforest reform reformist reformul refract refrain refriger
refug refuge refund refurbish refus regain regard regardless regener regim regimen regiment region
regist registr regress regret regul regular regularli regulatori rehabilit rehears reign reimburs
rein reinforc reinstat reintroduc reintroduct reissu reiter reject rejoin rel relai relat
relationship relax releas releg relentless relev reli reliabl relianc reliant relic relief reliev
religi religion relinquish reloc reluct reluctantli remain remaind remak remand remark remarri
rematch remedi rememb remind reminisc remiss remit remix remnant remodel remors remot remov
remuner renal renam render rendezv rendit renew renounc renov renown rent rental reopen reorgan
reorganis repai repaid repair repar repay repeal repeat repeatedli repel repercuss repertoir
repetit replac replai replenish repli replic replica report reportedli repositori repow repres
represent repress reprimand reprint reproduc reproduct reptil repuls repurchas reput request
requir requisit resal reschedul rescu research resembl resent reserv reservist reservoir reset
resettl reshuffl resid residenti residu resign resili resin resist resolut resolv reson resort
resourc respect respir respiratori respit respond respons rest restart restaur restitut restless
restor restrain restraint restrict restructur result resum resumpt resuppli resurg resurrect
retail retain retak retali retaliatori retard retent rethink retin retina retir retire retract
retreat retribut retriev retroact retrospect return reunif reunion reunit reus reusabl revamp
reveal reveget revel reveng revenu rever revers revert review revis revisit revit reviv revoc
revok revolt revolut revolutionari revolv reward rewrit rhetor rheumatoid rhythm rhythmic rib rich
richer richest richli rid ridden ride ridg ridicul rifl rig right rightfulli rightli rigid rigor
ring riot rioter rip riparian ripe rise risen risk riski rite ritual rival rivalri riverin road
roadmap roadsid roadwai roam roast rob robberi robe robot robust rock rocket rod rode rodent role
roll roller rollout romanc romant roof room root rope rose rosett rosi roster rot rotat rough
roughli round rout routin row royalti rub rubber rubbish rubbl rubl rudder rude rug ruin rule
rulemak ruler rumor rumour run runawai runner runoff runwai ruptur rural rush rust rustic ruthless
sabotag sack sacr sacrif sacrific sad sadden sadli safe safeguard safer safeti saga sai said sail
sailor sake salad salari sale salesman salin saliva saloon salt salut salvag same sampl sanction
sand sandston sang sanit sanitari sank sat satellit satir satisfact satisfactori satisfactorili
satisfi satur sauc save saw sawmil saxophon saxophonist scaffold scalar scale scam scan scandal
scar scarc scarciti scare scari scarlet scatter scenario scene sceneri scent sceptic schedul
schema scheme schizophrenia scholar scholarli scholarship school schoolchildren schooner scientif
scientist scope score scoreless scorer scorn scour scourg scrap scratch scream screen screenplai
screenwrit screw script scroll scrub scrum scrutini sculptor sculptur sea seab seafloor seafood
seahors seal seaman seamen seamless search seasid season seat seawat secess second secondari
secondli secreci secret secretli sect section sector secular secur sediment sedimentari see seed
seedl seek seeker seem seemingli seen seepag segment segreg seismic seiz seizur seldom select
selenium self selfish sell seller semant semen semest semi semiconductor semifin semin seminar
send sender senior sens sensat sensibl sensit sensor sensori sent sentenc sentiment separ
separatist septic seq sequel sequenc sequenti serco seren seri serial seriou serious sermon
serpent serum serv servant server servic servicemen servitud session set setback settl settlement
settler setup seven seventeen seventeenth seventh seventi sever sew sewag sewer sewerag sex sexual
shad shade shadow shaft shake shaken shaki shale shall shallow shame shampoo shape share sharehold
shark sharp sharpli shatter she shear sheath shed sheep sheer sheet shelf shell shellfish shelter
shelv shift shill shine shini ship shipment shipyard shirt shock shoe shone shook shoot shooter
shootout shop shopper shore shorelin short shortag shortcom shorten shorter shortest shortfal
shortli shortlist shot shotgun should shoulder shout shovel show showcas shower showi shown shrank
shrapnel shrimp shrine shrink shrub shrunk shuffl shut shutdown shutter shy sibl sick sickl side
sidelin sidewalk sigh sight sign signag signal signatori signatur signifi signific significantli
silenc silent silic silli silo silt silveri similar similarli simpl simpler simplest simpli
simplic simplifi simul simultan sin sinc sincer sing singer singl singular sinist sink sinu sire
siren sister sit sitcom site sitter situ situat six sixteen sixteenth sixti sizabl size sizeabl
skate skelet skeleton skeptic sketch ski skill skin skip skipper skirmish skirt skull slab slain
slam slang slash slate slaughter slave slavehold slaveri sleep sleev slender slept slice slide
slight slightest slightli slip slogan sloop slope slot slow slowdown slower slowli sludg sluggish
slump small smaller smallest smallmouth smallpox smarter smartphon smash smell smelter smile smoke
smooth smoothli smuggl smuggler snail snake snap snapshot sneak sniper snout snow soap soar sober
social societ societi socio socioeconom sociolog sociologist sock socket soda sodium sofa soft
softbal soften softer softli softwar soil solar sold soldier sole solemn solicit solid solitari
solitud solo soloist solubl solut solv solvent somat some somebodi somedai somehow someon someth
sometim somewhat somewher son sonar song songwrit soon sooner sophist sophomor soprano sore
sorghum sorri sorrow sort sought soul sound soundtrack soup sour sourc southerli southernmost
southward sovereign sovereignti soybean space spacecraft spam span spare spark spars spatial spawn
speak speaker spear spearhead speci special specialis specialist specialti specif specifi specimen
spectacl spectacular spectat spectra spectral spectroscopi spectrum specul speech speed spell
spend spent sperm sphere spheric spi spice spider spike spill spillwai spin spinal spine spiral
spirit spiritu spite splendid split spoil spoke spoken spokesman spokesmen spokesperson
spokeswoman spong sponsor sponsorship spontan sporad spore sport spot spotlight spous sprai sprang
spread spreadsheet spree spring sprint sprinter spruce spun spur spy squad squadron squamou squar
squash squeez squid squirrel stab stabil stabilis stabl stack stadium staf staff stage stagger
stagnant stagnat stai stain stainless stair staircas stake stakehold stalem stalk stall stamp
stanc stand standalon standard standoff standpoint standstil stapl star stare start starter startl
startup starv starvat state statehood statement statesman statesmen statewid static station
stationari statist statu statur statut statutori staunch steadfast steadi steadili steal steam
steamer steel steep steer stellar stem step stepp stereotyp steril steroid steward stewardship stg
stick sticki stiff stigma still stimul stimuli stimulu stint stipul stir stochast stock stockhold
stockpil stole stolen stomach stone stood stool stop stoppag storag store storei stori storm
stormwat storylin storytel stove strai straight straightforward strain strand strang stranger
strata strateg strategi strategist stratif stratifi stratospher streak stream streamflow streamlin
street streetcar strength strengthen strenuou stress stretch stricken strict stricter strictli
stride strife strike striker string stringent strip stripe strive stroke strong stronger strongest
stronghold strongli strove struck structur struggl stuck stud student studi studio stuf stuff stun
stunt stupid sturdi style su sub subarea subcontin subd subdivid subdivis subdu subgroup subject
sublimin submarin submerg submiss submit subordin subpoena subscript subsect subsequ subset subsid
subsidi subsidiari subsidis subsist subspeci substanc substant substanti substitut substrat
subsurfac subterranean subtl subtrop suburb suburban subwai succe succeed success successfulli
successor such sucker suction sudden suddenli suffer suffic suffici suffix suffrag sugar sugarcan
suggest suicid suit suitabl sulfat sulfid sulfur sum summar summari summer summit summon sunflow
sung sunk sunlight sunni superannu superb superfici superhel superhelix superhero superior
supermarket supernatur supernova superpow supersed supervis supervisori supper supplement
supplementari suppli supplier support suppos supposedli suppress supra supremacist surcharg sure
surf surfac surg surgeri surgic surnam surpass surplu surplus surpris surprisingli surrend surrog
surround survei surveil surviv survivor suscept suspect suspend suspens suspici suspicion sustain
swai swallow swam swamp swap swear sweat sweater sweep sweet swell swept swiftli swim swimmer
swine swing switch swollen sword swore sworn swung syllabl symbol symmetr symmetri sympathet
sympathi symptom symptomat synagogu synaps synapt synchron syndic syndrom synonym syntax synthes
synthesi synthet syphili syrup system systemat tabl tablet tabloid tackl tactic tag tail tailor
taint take taken takeov tale talent talk tall taller tallest talli tandem tangent tangibl tank
tanker tap tape taper target tariff task tast taught tax taxa taxabl taxat taxi taxonomi taxpay
teach teacher team teammat teamwork tear technic technician techniqu technolog technologist tecton
teen teenag teeth telecommun telephon telescop televis tell temper tempera temperatur templ
templat tempo tempor temporari temporarili tempt temptat ten tenant tend tendenc tender tendon
tenet tenor tens tension tent tenth tenur term termin terminolog terminu terrac terrain terrarium
terrestri terribl terrif terrifi territori terror terrorist tertiari test tester testifi testimoni
testosteron text textbook textil textual textur than thank that the theater theatr theatric thee
theft thei their them themat theme themselv then thenc theologian theorem theoret theori theorist
therapeut therapi therapist there thereaft therebi therefor therein thereof thereto thermal
thermomet these thesi thi thiazid thick thiev thigh thin thing think thinker thinner third thirst
thirteen thirti thorac thorough thoroughli those thou though thought thoughtfulli thousand thread
threat threaten three threshold threw thrill thriller thrive throat throne through throughout
throughput throw thrown thrust thu thumb thunderstorm thwart thy thyroid ti ticket tidal tide tie
tier tight tighten tighter tightli tiko tile till timber time timefram timeli timelin timeshar
timet timid tini tion tip tire tirelessli tissu titl titular toast tobacco todai toe togeth toi
toilet token told toler toll tomato tomb tomographi tomorrow ton tone tongu tonight tonn tonnag
too took tool tooth top topic topograph topographi topolog tore torn tornado torpedo tortur toss
total touch touchdown tough tougher toughest tour tourism tourist tournament tout tow toward tower
town townland township toxic toxin trace track tract traction tractor trade trademark trader
tradit tradition traffic traffick tragedi tragic trail trailer train traine trainer trait
trajectori tram tranch tranquil transact transatlant transcrib transcript transfer transform
transgend transient transit translat transloc transmiss transmit transmitt transnat transpar
transpir transplant transport transship transvers trap trash trauma traumat travel travers
treacher tread treason treasur treat treati treatis treatment tree trembl tremend trench trend
trespass tri trial triangl triangular tribal tribe tribun tribut tributari trick tricki trigger
trilater trillion trilogi trim trio trip tripl triumph trivial trollei troop trooper trophi tropic
troubl troublesom trough troup trouser trout truce truck true truli trumpet truncat trunk trust
trustworthi truth try tsunami tube tuberculosi tubular tug tuition tumbl tumor tumultu tune tunnel
turbid turbin turbul turmoil turn turnaround turnout turnov turret turtl tutor tutori tweet
twelfth twelv twenti twentieth twice twin twist two ty type typhoid typic tyranni ubiquit ugli
ulcer ultim ultra ultrasound ultraviolet umbrella unabl unaccept unaccompani unaffect unanim
unansw unarm unauthor unavail unavoid unawar unbeaten unbeliev unbias unborn unbroken uncertain
uncertainti unchang uncheck unclear uncomfort uncommon uncondit unconsci unconstitut
unconstitution uncontrol unconvent uncov uncredit und undef under underag undercov underestim
undergo undergon undergradu underground underli underlin undermin underneath underpin underscor
underserv undersid understand understood undertak undertaken undertook underw underwai underwat
underworld underwrit undesir undevelop undiagnos undisclos undisput undisturb undo undocu
undoubtedli undraft undu unduli uneasi unemploi unemploy unequ unequivoc uneth uneven unexpect
unexpectedli unfair unfairli unfamiliar unfavor unfinish unfit unfold unforeseen unfortun unfound
unguentaria ungul unhappi unhealthi unheard unidentifi unif unifi uniform uniformli unilater
unincorpor uninhabit unintend uninterrupt union uniqu unit uniti univers unjust unjustifi unknown
unlaw unleash unless unlicens unlik unlimit unload unlock unman unmark unmarri unmatch unnam
unnatur unnecessari unnecessarili unnot unoccupi unoffici unoppos unpaid unparallel unpleas
unpopular unpreced unpredict unprotect unpublish unrealist unreason unregist unregul unrel
unreleas unreli unresolv unrest unrestrict unsaf unsatisfactori unscrupul unsecur unseen unsettl
unsign unskil unspecifi unstabl unsuccess unsuccessfulli unsuit unsur unsustain until untim unto
untouch untreat untru unus unusu unveil unwant unwarr unwav unwil unwilling unwis upbeat upbring
upcom updat upfront upgrad upheav upheld uphold upkeep upland uplift upload upon upright upris
upset upsid upstair upstream uptak upturn upward uranium urban urea urg urgenc urgent urin urinari
us usabl usag useless user usher usual uterin uteru util utilis utilitarian utmost utter utterli
vacanc vacant vacat vaccin vacuum vagin vagina vagu vain vakalevu valid vallei valu valuabl valuat
valv vampir van vandal vanish vaniti vantag vapor vari variabl varianc variant variat varieti
variou various vascular vast vastli vaudevil vault vector veget vehicl vehicular veil vein veloc
vendor vengeanc venou vent ventil ventral ventricl ventricular ventur venu verandah verb verbal
verdict verg veri verif verifi vernacular vers versa versatil version versu vertebr vertebra
vertic vesicl vessel vest vestibul veteran veterinarian veto vi via viabil viabl vibrant vibrat
vicin viciou victim victori video view viewer viewpoint vigil vigor villag villain vinaka vine
vintag vinyl violat violenc violent violin violinist viral virtu virtual virtuou viru virus visa
viscou visibl vision visionari visit visitor visual vital vitamin vitro vivid vivo viz vocabulari
vocal vocalist vocat voic void volatil volcan volcano volleybal voltag volum volunt voluntari
voluntarili vomit von vote voter voucher vow vowel voyag vulner wa wade wage wager wagon wai waist
wait waiter waiv waiver wake walk wall wallet wander want ward wardrob warehous warfar warhead
wari warm warmer warmest warmli warmth warn warrant warranti warrantless warship wartim wash wast
wastewat watch watchdog water waterfal waterfowl waterfront wateri watersh wave wavelength wax
weak weaken weaker weakest weakli wealth wealthi wealthiest weapon weaponri wear weari weather
weav webinar websit wed wedg weed week weekdai weekend weekli weigh weight weird welcom welfar
well wellb went were westward wet wetland whale what whatev whatsoev wheat wheel wheelchair when
whenev where wherea whereabout wherebi wherein wherev whether which whichev while whilst whiski
whisper whistl white who whoever whole wholesal wholli whom whose why wicket wide widen wider
widespread widest widow width wife wild wildcard wildfir wildli will willing willingli willow win
wind windfal window wine wing winger winner winter wipe wire wireless wisdom wise wish wit witch
witchcraft with withdraw withdrawn withdrew withheld withhold within without withstand witti wive
woke wolf wolv woman women won wonder wood wooden woodland wool word wore work workabl worker
workflow workforc workload workplac workshop worldli worldview worldwid worm worn worri wors
worsen worship worshipp worst worth worthi worthless worthwhil would wound woven wrap wrath wreath
wreck wreckag wrestl wrestler wretch wrist writ write writer written wrong wrongdo wrongli wrote
wrought yacht yard yarn ye yeah year yearli yeast yellow yellowish yen yesterdai yet yield you
young younger youngest youngster your yourself yourselv youth zeal zero zinc zombi zone
zooplankton
`
