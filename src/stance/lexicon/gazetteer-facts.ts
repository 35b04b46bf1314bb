// Plain geographical facts, own list: country | other names | demonyms | capital first, then large cities and regions.
// Not a full gazetteer: it says which places exclude and which contain each other in the news.

export const COUNTRIES = `
united states|us,usa,america,u.s,u.s.,u.s.a,united states of america|american,americans|washington,new york,los angeles,chicago,houston,philadelphia,boston,san francisco,seattle,miami,dallas,atlanta,detroit,denver,las vegas,pittsburgh,cleveland,baltimore,minneapolis,phoenix,san diego,new orleans,st louis,cincinnati,silicon valley,hollywood,wall street,manhattan,brooklyn,california,texas,florida,ohio,pennsylvania,michigan,virginia,massachusetts,illinois,georgia state,arizona,nevada,colorado,oregon,alaska,hawaii,kansas,iowa,wisconsin,minnesota,missouri,louisiana,alabama,mississippi,tennessee,kentucky,oklahoma,utah,maryland,delaware,new jersey,connecticut,north carolina,south carolina,north dakota,south dakota,nebraska,montana,wyoming,idaho,arkansas,indiana,maine,vermont,new hampshire,rhode island,west virginia,new mexico
united kingdom|uk,britain,great britain,u.k,u.k.|british,briton,britons,brit,brits|london,england,scotland,wales,northern ireland,manchester,birmingham,liverpool,leeds,glasgow,edinburgh,bristol,cardiff,belfast,newcastle,sheffield,nottingham,leicester,southampton,cambridge,oxford,brighton,york,aberdeen,swansea,bath,gloucester,norwich,portsmouth,plymouth,coventry,sunderland,middlesbrough,derby,wimbledon,westminster,yorkshire,kent,essex,sussex,cornwall,devon,surrey,lancashire,heathrow,gatwick,downing street,whitehall
france||french,frenchman|paris,marseille,lyon,toulouse,nice,bordeaux,strasbourg,lille,nantes,cannes,montpellier,brittany,normandy,corsica,versailles
germany|west germany,east germany|german,germans|berlin,munich,hamburg,frankfurt,cologne,stuttgart,dusseldorf,bonn,leipzig,dresden,hanover,bremen,nuremberg,bavaria,saxony
italy||italian,italians|rome,milan,turin,naples,florence,venice,genoa,bologna,palermo,verona,sicily,sardinia,lombardy,tuscany
spain||spanish,spaniard,spaniards|madrid,barcelona,valencia,seville,bilbao,malaga,catalonia,andalusia,majorca
portugal||portuguese|lisbon,porto,algarve,madeira
ireland|republic of ireland|irish,irishman|dublin,cork,limerick,galway
netherlands|holland|dutch|amsterdam,rotterdam,the hague,eindhoven,utrecht
belgium||belgian,belgians|brussels,antwerp,ghent,bruges,liege,flanders,wallonia
luxembourg||luxembourger|
switzerland||swiss|bern,zurich,geneva,basel,lausanne,davos
austria||austrian,austrians|vienna,salzburg,graz,innsbruck,linz
sweden||swedish,swede,swedes|stockholm,gothenburg,malmo
norway||norwegian,norwegians|oslo,bergen,trondheim
denmark||danish,dane,danes|copenhagen,aarhus,greenland
finland||finnish,finn,finns|helsinki,tampere,espoo
iceland||icelandic,icelander|reykjavik
poland||polish,pole,poles|warsaw,krakow,gdansk,wroclaw,lodz,poznan,rzeszow
czech republic|czechia,czechoslovakia|czech,czechs|prague,brno,ostrava
slovakia||slovak,slovaks|bratislava,kosice
hungary||hungarian,hungarians|budapest,debrecen
romania||romanian,romanians|bucharest,cluj,constanta
bulgaria||bulgarian,bulgarians|sofia,plovdiv,varna
greece||greek,greeks|athens,thessaloniki,crete
turkey|turkiye|turkish,turk,turks|ankara,istanbul,izmir,antalya,bodrum
cyprus||cypriot,cypriots|nicosia,limassol
malta||maltese|valletta
serbia|yugoslavia|serbian,serb,serbs,serbians|belgrade,novi sad
croatia||croatian,croat,croats|zagreb,dubrovnik
slovenia||slovenian,slovene|ljubljana
bosnia|bosnia and herzegovina,bosnia-herzegovina|bosnian,bosnians|sarajevo,srebrenica
kosovo||kosovan,kosovar|pristina
albania||albanian,albanians|tirana
north macedonia|macedonia|macedonian|skopje
montenegro||montenegrin|podgorica
russia|russian federation,soviet union,ussr|russian,russians,soviet|moscow,st petersburg,saint petersburg,vladivostok,novosibirsk,rostov,belgorod,kursk,voronezh,kazan,sochi,siberia,chechnya,kremlin,bryansk,kaliningrad
ukraine||ukrainian,ukrainians|kyiv,kiev,kharkiv,kharkov,odesa,odessa,lviv,mariupol,dnipro,zaporizhzhia,zaporizhia,kherson,mykolaiv,chernihiv,sumy,donetsk,luhansk,lugansk,donbas,donbass,crimea,sevastopol,bucha,irpin,kramatorsk,sievierodonetsk,severodonetsk,lysychansk,bakhmut,melitopol,kreminna,sloviansk,izium,vinnytsia,chernobyl,chornobyl,enerhodar,berdyansk,azovstal,kremenchuk,hostomel
belarus||belarusian,belarusians|minsk,brest,gomel
moldova||moldovan,moldovans|chisinau,transnistria
lithuania||lithuanian,lithuanians|vilnius,kaunas
latvia||latvian,latvians|riga
estonia||estonian,estonians|tallinn,narva
georgia||georgian,georgians|tbilisi,batumi,abkhazia,south ossetia
armenia||armenian,armenians|yerevan
azerbaijan||azerbaijani,azeri|baku,nagorno-karabakh
kazakhstan||kazakh,kazakhs|astana,almaty
uzbekistan||uzbek,uzbeks|tashkent
turkmenistan||turkmen|ashgabat
kyrgyzstan||kyrgyz|bishkek
tajikistan||tajik|dushanbe
mongolia||mongolian|ulaanbaatar
china|prc,people's republic of china|chinese|beijing,shanghai,shenzhen,guangzhou,wuhan,chongqing,tianjin,chengdu,xinjiang,tibet,guangdong,peking
hong kong|||kowloon
taiwan||taiwanese|taipei
japan||japanese|tokyo,osaka,kyoto,hiroshima,nagasaki,yokohama,nagoya,fukushima,okinawa,sapporo,kobe
south korea|korea|south korean,south koreans,korean,koreans|seoul,busan,incheon,pyeongchang
north korea|dprk|north korean,north koreans|pyongyang
india||indian,indians|new delhi,delhi,mumbai,bombay,calcutta,kolkata,chennai,madras,bangalore,bengaluru,hyderabad,kashmir,gujarat,punjab,kerala,assam
pakistan||pakistani,pakistanis|islamabad,karachi,lahore,peshawar,rawalpindi
bangladesh||bangladeshi,bangladeshis|dhaka,chittagong
sri lanka||sri lankan,sri lankans|colombo
nepal||nepalese,nepali|kathmandu
afghanistan||afghan,afghans|kabul,kandahar,herat
myanmar|burma|burmese|yangon,rangoon,naypyidaw
thailand||thai,thais|bangkok,phuket,chiang mai
vietnam||vietnamese|hanoi,ho chi minh city,saigon
cambodia||cambodian|phnom penh
laos||laotian,lao|vientiane
malaysia||malaysian,malaysians|kuala lumpur,penang
singapore||singaporean,singaporeans|
indonesia||indonesian,indonesians|jakarta,bali,sumatra,java,aceh,surabaya
philippines||filipino,filipinos,philippine|manila,mindanao,cebu
australia||australian,australians|canberra,sydney,melbourne,brisbane,perth,adelaide,queensland,victoria,new south wales,tasmania
new zealand||new zealander,new zealanders,kiwi|wellington,auckland,christchurch
papua new guinea|||port moresby
fiji||fijian|suva
canada||canadian,canadians|ottawa,toronto,montreal,vancouver,calgary,edmonton,quebec,ontario,british columbia,alberta,manitoba
mexico||mexican,mexicans|mexico city,tijuana,cancun,guadalajara,monterrey
cuba||cuban,cubans|havana,guantanamo
haiti||haitian,haitians|port-au-prince
jamaica||jamaican,jamaicans|kingston
dominican republic||dominican|santo domingo
guatemala||guatemalan|guatemala city
honduras||honduran|tegucigalpa
el salvador||salvadoran|san salvador
nicaragua||nicaraguan|managua
costa rica||costa rican|san jose
panama||panamanian|panama city
brazil||brazilian,brazilians|brasilia,rio de janeiro,rio,sao paulo,salvador
argentina||argentine,argentinian,argentines|buenos aires,cordoba
chile||chilean,chileans|santiago,valparaiso
colombia||colombian,colombians|bogota,medellin,cali
venezuela||venezuelan,venezuelans|caracas,maracaibo
peru||peruvian,peruvians|lima
ecuador||ecuadorean,ecuadorian|quito,guayaquil
bolivia||bolivian,bolivians|la paz,sucre
paraguay||paraguayan|asuncion
uruguay||uruguayan|montevideo
guyana||guyanese|georgetown
iran||iranian,iranians|tehran,isfahan,natanz
iraq||iraqi,iraqis|baghdad,basra,mosul,falluja,fallujah,kirkuk
israel||israeli,israelis|jerusalem,tel aviv,haifa
palestine|palestinian territories|palestinian,palestinians|ramallah,gaza,gaza city,west bank,rafah,khan younis
lebanon||lebanese|beirut,tripoli lebanon
syria||syrian,syrians|damascus,aleppo,homs,idlib
jordan||jordanian,jordanians|amman
saudi arabia||saudi,saudis|riyadh,jeddah,mecca,medina
yemen||yemeni,yemenis|sanaa,aden
oman||omani|muscat
qatar||qatari|doha
kuwait||kuwaiti,kuwaitis|kuwait city
bahrain||bahraini|manama
united arab emirates|uae|emirati,emiratis|abu dhabi,dubai
egypt||egyptian,egyptians|cairo,alexandria,sinai,luxor
libya||libyan,libyans|tripoli,benghazi
tunisia||tunisian,tunisians|tunis
algeria||algerian,algerians|algiers
morocco||moroccan,moroccans|rabat,casablanca,marrakesh,marrakech
sudan||sudanese|khartoum,darfur
south sudan||south sudanese|juba
ethiopia||ethiopian,ethiopians|addis ababa,tigray
eritrea||eritrean|asmara
somalia||somali,somalis|mogadishu
kenya||kenyan,kenyans|nairobi,mombasa
uganda||ugandan,ugandans|kampala
tanzania||tanzanian|dodoma,dar es salaam,zanzibar
rwanda||rwandan,rwandans|kigali
burundi||burundian|bujumbura
democratic republic of congo|drc,dr congo,zaire,congo|congolese|kinshasa,goma
nigeria||nigerian,nigerians|abuja,lagos,kano
ghana||ghanaian,ghanaians|accra
ivory coast|cote d'ivoire|ivorian|abidjan
senegal||senegalese|dakar
mali||malian|bamako,timbuktu
niger||nigerien|niamey
chad||chadian|n'djamena
cameroon||cameroonian|yaounde,douala
sierra leone||sierra leonean|freetown
liberia||liberian|monrovia
angola||angolan|luanda
zambia||zambian|lusaka
zimbabwe||zimbabwean,zimbabweans|harare,bulawayo
mozambique||mozambican|maputo
botswana||motswana|gaborone
namibia||namibian|windhoek
south africa||south african,south africans|pretoria,cape town,johannesburg,durban
madagascar||malagasy|antananarivo
vatican|holy see||vatican city
`

/** Region | countries it contains. */
export const REGIONS = `
europe,european|united kingdom,france,germany,italy,spain,portugal,ireland,netherlands,belgium,luxembourg,switzerland,austria,sweden,norway,denmark,finland,iceland,poland,czech republic,slovakia,hungary,romania,bulgaria,greece,cyprus,malta,serbia,croatia,slovenia,bosnia,kosovo,albania,north macedonia,montenegro,russia,ukraine,belarus,moldova,lithuania,latvia,estonia
asia,asian|turkey,kazakhstan,uzbekistan,turkmenistan,kyrgyzstan,tajikistan,mongolia,china,hong kong,taiwan,japan,south korea,north korea,india,pakistan,bangladesh,sri lanka,nepal,afghanistan,myanmar,thailand,vietnam,cambodia,laos,malaysia,singapore,indonesia,philippines,iran,iraq
middle east,middle eastern|iran,iraq,israel,palestine,lebanon,syria,jordan,saudi arabia,yemen,oman,qatar,kuwait,bahrain,united arab emirates,egypt,turkey
africa,african|egypt,libya,tunisia,algeria,morocco,sudan,south sudan,ethiopia,eritrea,somalia,kenya,uganda,tanzania,rwanda,burundi,democratic republic of congo,nigeria,ghana,ivory coast,senegal,mali,niger,chad,cameroon,sierra leone,liberia,angola,zambia,zimbabwe,mozambique,botswana,namibia,south africa,madagascar
latin america,latin american|mexico,cuba,haiti,dominican republic,guatemala,honduras,el salvador,nicaragua,costa rica,panama,brazil,argentina,chile,colombia,venezuela,peru,ecuador,bolivia,paraguay,uruguay,guyana
south america,south american|brazil,argentina,chile,colombia,venezuela,peru,ecuador,bolivia,paraguay,uruguay,guyana
north america,north american|united states,canada,mexico
scandinavia,scandinavian|sweden,norway,denmark
baltic states,baltics,baltic|lithuania,latvia,estonia
balkans,balkan|serbia,croatia,bosnia,kosovo,albania,north macedonia,montenegro,bulgaria
`

/** Places inside a country that contain other places listed above; demonyms after the name. */
export const PARTS = `
england,english,englishman|london,manchester,birmingham,liverpool,leeds,bristol,newcastle,sheffield,nottingham,leicester,southampton,cambridge,oxford,brighton,york,bath,gloucester,norwich,portsmouth,plymouth,coventry,sunderland,middlesbrough,derby,wimbledon,westminster,yorkshire,kent,essex,sussex,cornwall,devon,surrey,lancashire,heathrow,gatwick,downing street,whitehall
scotland,scottish,scot,scots|glasgow,edinburgh,aberdeen
wales,welsh,welshman|cardiff,swansea
northern ireland|belfast
london,londoner,londoners|westminster,wimbledon,heathrow,downing street,whitehall
california,californian|los angeles,san francisco,san diego,silicon valley,hollywood
new york,new yorker,new yorkers|wall street,manhattan,brooklyn
texas,texan|houston,dallas
donbas,donbass|donetsk,luhansk,lugansk,bakhmut,kramatorsk,sievierodonetsk,severodonetsk,lysychansk,mariupol,sloviansk,kreminna
moscow|kremlin
bavaria,bavarian|munich,nuremberg
catalonia,catalan|barcelona
crimea,crimean|sevastopol
gaza|gaza city,rafah,khan younis
florida|miami
`
