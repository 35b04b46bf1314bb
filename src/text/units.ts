// Units that figures carry: currencies, measures with their base unit, and the modifiers before them.

/** Currency signs and words → ISO 4217 code; several dollars share "USD" unless a country is named. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    usd: 'USD',
    dollar: 'USD',
    dollars: 'USD',
    dlr: 'USD',
    dlrs: 'USD',
    buck: 'USD',
    bucks: 'USD',
    '€': 'EUR',
    eur: 'EUR',
    euro: 'EUR',
    euros: 'EUR',
    '£': 'GBP',
    gbp: 'GBP',
    pound: 'GBP',
    pounds: 'GBP',
    stg: 'GBP',
    sterling: 'GBP',
    quid: 'GBP',
    '¥': 'JPY',
    yen: 'JPY',
    jpy: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    cny: 'CNY',
    '₽': 'RUB',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    rub: 'RUB',
    '₹': 'INR',
    rupee: 'INR',
    rupees: 'INR',
    rs: 'INR',
    '₺': 'TRY',
    lira: 'TRY',
    liras: 'TRY',
    lire: 'ITL',
    '₴': 'UAH',
    hryvnia: 'UAH',
    hryvnias: 'UAH',
    hryvnya: 'UAH',
    '₩': 'KRW',
    won: 'KRW',
    '₪': 'ILS',
    shekel: 'ILS',
    shekels: 'ILS',
    franc: 'CHF',
    francs: 'CHF',
    krona: 'SEK',
    kronor: 'SEK',
    krone: 'NOK',
    kroner: 'NOK',
    peso: 'MXN',
    pesos: 'MXN',
    zloty: 'PLN',
    zlotys: 'PLN',
    forint: 'HUF',
    forints: 'HUF',
    rand: 'ZAR',
    real: 'BRL',
    reais: 'BRL',
    dirham: 'AED',
    dirhams: 'AED',
    riyal: 'SAR',
    riyals: 'SAR',
    marks: 'DEM',
    naira: 'NGN',
    baht: 'THB',
    ringgit: 'MYR',
    rupiah: 'IDR',
    taka: 'BDT',
    guilders: 'NLG',
  }),
)

/** Hundredths of a currency. */
export const SMALL_CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cent: 'USD',
    cents: 'USD',
    ct: 'USD',
    cts: 'USD',
    p: 'GBP',
    pence: 'GBP',
    penny: 'GBP',
    kopecks: 'RUB',
  }),
)

/** A country's word before "dollars", "pounds", "francs" … → the code; before the sign, too ("A$"). */
export const CURRENCY_COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    canadian: 'CAD',
    c: 'CAD',
    australian: 'AUD',
    a: 'AUD',
    hk: 'HKD',
    singapore: 'SGD',
    nz: 'NZD',
    swiss: 'CHF',
    french: 'FRF',
    belgian: 'BEF',
    egyptian: 'EGP',
    turkish: 'TRY',
    mexican: 'MXN',
    swedish: 'SEK',
    norwegian: 'NOK',
    danish: 'DKK',
  }),
)

export interface MeasureUnit {
  readonly base: string
  readonly factor: number
  readonly offset: number
}

const MEASURES: readonly (readonly [base: string, factor: number, words: string])[] = [
  ['m', 1, 'metre metres meter meters'],
  ['m', 1000, 'km kms kilometre kilometres kilometer kilometers'],
  ['m', 0.01, 'cm centimetre centimetres centimeter centimeters'],
  ['m', 0.001, 'mm millimetre millimetres millimeter millimeters'],
  ['m', 1609.344, 'mile miles mi'],
  ['m', 0.3048, 'foot feet ft'],
  ['m', 0.0254, 'inch inches'],
  ['m', 0.9144, 'yard yards yd'],
  ['kg', 1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['kg', 0.001, 'g gram grams gramme grammes'],
  ['kg', 0.000001, 'mg milligram milligrams'],
  ['kg', 1000, 'tonne tonnes ton tons t'],
  ['kg', 0.45359237, 'lb lbs'],
  ['kg', 0.0283495, 'oz ounce ounces'],
  ['m2', 10_000, 'hectare hectares ha'],
  ['m2', 4046.8564, 'acre acres'],
  ['l', 1, 'litre litres liter liters'],
  ['l', 0.001, 'ml millilitre millilitres'],
  ['l', 3.785412, 'gallon gallons'],
  ['barrel', 1, 'barrel barrels bbl bpd'],
  ['km/h', 1, 'kph kmh'],
  ['km/h', 1.609344, 'mph'],
  ['C', 1, 'celsius centigrade'],
  ['second', 1, 'sec secs second seconds'],
  ['second', 60, 'minute minutes min mins'],
  ['second', 3600, 'hour hours hr hrs'],
  ['day', 1, 'day days'],
  ['day', 7, 'week weeks'],
  ['day', 14, 'fortnight fortnights'],
  ['month', 1, 'month months'],
  ['month', 12, 'year years yr yrs'],
  ['month', 120, 'decade decades'],
  ['month', 1200, 'century centuries'],
  ['W', 1, 'watt watts'],
  ['W', 1e3, 'kw kilowatt kilowatts'],
  ['W', 1e6, 'mw megawatt megawatts'],
  ['W', 1e9, 'gw gigawatt gigawatts'],
  ['B', 1e6, 'mb megabyte megabytes'],
  ['B', 1e9, 'gb gigabyte gigabytes'],
  ['B', 1e12, 'tb terabyte terabytes'],
]

const measures = new Map<string, MeasureUnit>()
for (const [base, factor, words] of MEASURES) {
  for (const word of words.split(' ')) measures.set(word, { base, factor, offset: 0 })
}
const FAHRENHEIT: MeasureUnit = { base: 'C', factor: 5 / 9, offset: -160 / 9 }
measures.set('fahrenheit', FAHRENHEIT)

/** Short unit letters count only when glued to the figure ("5m", "40C"). */
const GLUED: ReadonlyMap<string, MeasureUnit> = new Map([
  ['m', { base: 'm', factor: 1, offset: 0 }],
  ['c', { base: 'C', factor: 1, offset: 0 }],
  ['f', FAHRENHEIT],
])
const LETTER_UNITS: ReadonlySet<string> = new Set(['g', 't', 'l', 'mi', 'ha', 'min'])

/** The measure a word names, converted by `value * factor + offset`; undefined where it is none. */
export function measureOf(norm: string, isGlued: boolean): MeasureUnit | undefined {
  if (isGlued) return GLUED.get(norm) ?? measures.get(norm)
  return LETTER_UNITS.has(norm) ? undefined : measures.get(norm)
}

/** How a modifier widens a stated figure v. */
export type Widening =
  | 'exact'
  | 'nearly'
  | 'about'
  | 'just above'
  | 'above'
  | 'at least'
  | 'at most'
  | 'below'

const MODIFIERS: readonly (readonly [Widening, string])[] = [
  [
    'nearly',
    'nearly|almost|close to|just under|just below|just short of|approaching|not quite|nearing|little less than|slightly less than|a little under|slightly under',
  ],
  [
    'about',
    'about|around|roughly|approximately|some|circa|an estimated|estimated|approx|approximate|in the region of|in the order of|more or less|in the neighbourhood of|somewhere around',
  ],
  [
    'just above',
    'just over|just above|just more than|a little over|slightly over|slightly above|slightly more than|a little more than|little more than|barely more than',
  ],
  [
    'above',
    'more than|over|above|greater than|higher than|in excess of|exceeding|upwards of|well over|well above|better than|larger than|longer than|older than|exceeded|exceeds|surpassed|topped|far more than|beyond',
  ],
  [
    'at least',
    'at least|no fewer than|no less than|not less than|a minimum of|minimum of|not fewer than|as many as at least|a minimum|minimum',
  ],
  [
    'at most',
    'up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|as high as|as long as|not exceeding|a maximum|maximum|as few as only',
  ],
  [
    'below',
    'fewer than|less than|under|below|lower than|well under|smaller than|well below|shorter than|younger than|far less than|far fewer than',
  ],
  ['exact', 'exactly|precisely|just|only|a total of|total of|merely|barely'],
]

const modifiers = new Map<string, Widening>()
for (const [widening, phrases] of MODIFIERS) {
  for (const phrase of phrases.split('|')) modifiers.set(phrase, widening)
}

/** Words of the longest modifier. */
export const LONGEST_MODIFIER = 5

/** The widening a folded phrase stands for; undefined where it is no modifier. */
export function wideningOf(phrase: string): Widening | undefined {
  return modifiers.get(phrase)
}
