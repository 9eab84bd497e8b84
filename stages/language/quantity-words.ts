/* Words of quantities and dates in English, folded as for comparing. */

const list = (words: string): readonly string[] => words.split(/\s+/u);

/** What a number before it is multiplied by. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

/** By a word behind a number, or a sign before or behind it: the unit that it stands for. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': '% percent',
    $: '$ dollar dollars usd',
    '€': '€ euro euros eur',
    '£': '£ pound pounds gbp',
    '¥': '¥ yen jpy',
    '°': '° degree degrees',
    cent: 'cent cents',
    km: 'km kilometre kilometres kilometer kilometers',
    m: 'm metre metres meter meters',
    cm: 'cm centimetre centimetres centimeter centimeters',
    mile: 'mile miles mi',
    foot: 'foot feet ft',
    acre: 'acre acres',
    ha: 'ha hectare hectares',
    kg: 'kg kilo kilos kilogram kilograms kilogramme kilogrammes',
    g: 'g gram grams gramme grammes',
    t: 't tonne tonnes',
    ton: 'ton tons',
    l: 'l litre litres liter liters',
    MW: 'mw megawatt megawatts',
    GW: 'gw gigawatt gigawatts',
    second: 'second seconds',
    min: 'minute minutes min mins',
    h: 'hour hours h hr hrs',
    day: 'day days',
    week: 'week weeks',
    month: 'month months',
    year: 'year years',
  }).flatMap(([unit, words]) => list(words).map((word): [string, string] => [word, unit])),
);

/** Signs that stand before their number. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(['$', '€', '£', '¥']);

/** By name and abbreviation, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  list(
    `january|jan february|feb march|mar april|apr may june|jun july|jul august|aug
    september|sept|sep october|oct november|nov december|dec`,
  ).flatMap((names, index) => names.split('|').map((name): [string, number] => [name, index + 1])),
);
