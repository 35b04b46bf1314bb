// Countries and the words for their people: "Russian" and "Russians" belong to Russia. English.
// A gazetteer of nations only; cities and spellings are the alias list's business.
import { formOf } from './word-forms.ts'

const NATIONS = `
afghanistan afghan|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian|
armenia armenian|australia australian aussie|austria austrian|azerbaijan azerbaijani azeri|
bahrain bahraini|bangladesh bangladeshi|belarus belarusian belarussian|belgium belgian|bolivia bolivian|
bosnia bosnian|botswana botswanan|brazil brazilian|britain british briton|bulgaria bulgarian|
burundi burundian|cambodia cambodian|cameroon cameroonian|canada canadian|chad chadian|chile chilean|
china chinese|colombia colombian|congo congolese|croatia croatian croat|cuba cuban|cyprus cypriot|
czechia czech|denmark danish dane|ecuador ecuadorian ecuadorean|egypt egyptian|england english|
eritrea eritrean|estonia estonian|ethiopia ethiopian|fiji fijian|finland finnish finn|
france french frenchman|georgia georgian|germany german|ghana ghanaian|greece greek|
guatemala guatemalan|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic|india indian|
indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|
jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|kosovo kosovan kosovar|
kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese|liberia liberian|
libya libyan|lithuania lithuanian|luxembourg|macedonia macedonian|madagascar|malawi malawian|
malaysia malaysian|mali malian|malta maltese|mauritania|mauritius|mexico mexican|moldova moldovan|
mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burmese|
namibia namibian|nepal nepalese nepali|netherlands dutch|nicaragua nicaraguan|niger|nigeria nigerian|
norway norwegian|oman omani|pakistan pakistani|palestine palestinian|panama panamanian|paraguay paraguayan|
peru peruvian|philippines filipino philippine|poland polish pole|portugal portuguese|qatar qatari|
romania romanian|russia russian|rwanda rwandan|scotland scottish scot|senegal senegalese|serbia serbian serb|
singapore singaporean|slovakia slovak slovakian|slovenia slovenian slovene|somalia somali|spain spanish spaniard|
sudan sudanese|sweden swedish swede|switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik|
tanzania tanzanian|thailand thai|tibet tibetan|tunisia tunisian|turkey turkish turk|turkmenistan turkmen|
uganda ugandan|ukraine ukrainian|uruguay uruguayan|usa american|uzbekistan uzbek|venezuela venezuelan|
vietnam vietnamese|wales welsh|yemen yemeni|yugoslavia yugoslav|zambia zambian|zimbabwe zimbabwean|
europe european|africa african|asia asian|chechnya chechen|crimea crimean|soviet|uk|
arabia arab arabian|kurdistan kurdish kurd`

const nationByKey = new Map<string, string>()
for (const row of NATIONS.split('|')) {
  const words = row.trim().split(/\s+/)
  const nation = formOf(words[0] ?? '').key
  for (const word of words) {
    nationByKey.set(formOf(word).key, nation)
    nationByKey.set(formOf(`${word}s`).key, nation)
  }
}
// The alias list may make one word of these.
for (const word of ['british', 'briton', 'britons', 'britain'])
  nationByKey.set(formOf(word).key, 'uk')

/** The nation (as a key) that a name's key stands for or whose people it names; null for others. */
export function nationOf(key: string): string | null {
  return nationByKey.get(key) ?? null
}
