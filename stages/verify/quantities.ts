import { BEFORE_NUMBERS, MONTHS, SCALES, UNITS } from '../language/quantity-words.ts';
import { numberOf } from './numbers.ts';

/** A number with its unit, or a date, in a list of words. */
export type Quantity = {
  /** Half-open range of the list. */
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number }
);

/** Stands for the year of a date that has none. */
const NO_YEAR = 0;
const FIGURES = /^(?<figures>\d+(?:\.\d+)?)(?<rest>\p{L}+)?$/u;
const ORDINAL = /^(?:st|nd|rd|th)$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const TWO_FIGURES = /^\d\d$/u;

/**
 * The numbers and dates of folded words, however they are written: `four thousand`, `$3m`, `3 million
 * dollars`, `5 per cent`, `27 Nov 2026`, `2026-11-27`.
 */
export function quantitiesOf(words: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length;) {
    const quantity = dateAt(words, at) ?? numberAt(words, at);
    if (quantity) found.push(quantity);
    at = quantity?.to ?? at + 1;
  }
  return found;
}

function dateAt(words: readonly string[], at: number): Quantity | undefined {
  const [one = '', two = '', three = ''] = words.slice(at, at + 3);
  if (YEAR.test(one) && TWO_FIGURES.test(two) && TWO_FIGURES.test(three)) {
    return dateOf(at, 3, { day: Number(three), month: Number(two), year: Number(one) });
  }
  const year = YEAR.test(three) ? Number(three) : NO_YEAR;
  const size = year === NO_YEAR ? 2 : 3;
  const month = MONTHS.get(one);
  if (month !== undefined) return dateOf(at, size, { day: dayOf(two), month, year });
  return dateOf(at, size, { day: dayOf(one), month: MONTHS.get(two) ?? 0, year });
}

function dayOf(word: string): number {
  const { figures = '', rest = '' } = FIGURES.exec(word)?.groups ?? {};
  return rest === '' || ORDINAL.test(rest) ? Number(figures) : 0;
}

function dateOf(
  from: number,
  size: number,
  date: { readonly day: number; readonly month: number; readonly year: number },
): Quantity | undefined {
  const isDate = date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12;
  return isDate && Number.isInteger(date.day)
    ? { from, to: from + size, kind: 'date', ...date }
    : undefined;
}

function numberAt(words: readonly string[], from: number): Quantity | undefined {
  const sign = words[from] ?? '';
  const isSigned = BEFORE_NUMBERS.has(sign);
  const start = isSigned ? from + 1 : from;
  const read = figuresAt(words, start) ?? writtenAt(words, start);
  if (!read) return undefined;
  let { value, to } = read;
  let unit = isSigned ? (UNITS.get(sign) ?? null) : null;
  const { rest } = read;
  // `$3m` are millions, `3m` are metres.
  if (rest === 'm' && isSigned) value *= 1e6;
  else if (SCALES.has(rest)) value *= SCALES.get(rest) ?? 1;
  else if (rest !== '') unit ??= UNITS.get(rest) ?? null;
  for (let scale = SCALES.get(words[to] ?? ''); scale !== undefined;) {
    value *= scale;
    to += 1;
    scale = SCALES.get(words[to] ?? '');
  }
  const behind = words[to] ?? '';
  if (behind === 'per' && words[to + 1] === 'cent') return number(from, to + 2, value, '%');
  const unitBehind = UNITS.get(behind);
  if (unitBehind === undefined || rest !== '') return number(from, to, value, unit);
  return number(from, to + 1, value, unit ?? unitBehind);
}

function number(from: number, to: number, value: number, unit: string | null): Quantity {
  return { from, to, kind: 'number', value: Number(value.toPrecision(12)), unit };
}

interface ReadNumber {
  readonly value: number;
  readonly to: number;
  /** What is written to the figures: `bn`. */
  readonly rest: string;
}

function figuresAt(words: readonly string[], at: number): ReadNumber | undefined {
  const groups = FIGURES.exec(words[at] ?? '')?.groups;
  if (!groups) return undefined;
  const { figures = '', rest = '' } = groups;
  const isKnown = rest === '' || ORDINAL.test(rest) || SCALES.has(rest) || UNITS.has(rest);
  if (!isKnown) return undefined;
  return { value: Number(figures), to: at + 1, rest: ORDINAL.test(rest) ? '' : rest };
}

/** `two hundred and five thousand`: the value of what stands before a scale is multiplied by it. */
function writtenAt(words: readonly string[], from: number): ReadNumber | undefined {
  let sum = 0;
  let part = 0;
  let to = from;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const scale = at > from ? SCALES.get(word) : undefined;
    if (scale === 100) part *= 100;
    else if (scale !== undefined && word.length > 2) {
      sum += part * scale;
      part = 0;
    } else {
      if (word === 'and' && at > from && SCALES.has(words[at - 1] ?? '')) continue;
      const value = /^\d/u.test(word) || SCALES.has(word) ? undefined : numberOf(word);
      // `twenty five`, and not `five twenty`.
      const fits = value !== undefined && (part === 0 || part % (value < 10 ? 10 : 100) === 0);
      if (!fits) break;
      part += value;
    }
    to = at + 1;
  }
  return to === from ? undefined : { value: sum + part, to, rest: '' };
}

/** Quantities of some texts, to be asked whether they have another one. */
export class Quantities {
  private readonly keys = new Set<string>();

  add(words: readonly string[]): void {
    for (const quantity of quantitiesOf(words)) {
      if (quantity.kind === 'number') {
        this.addNumber(quantity.value, quantity.unit);
        continue;
      }
      const { day, month, year } = quantity;
      this.keys.add(`${month}-${day}`).add(`${month}-${day}-${year}`);
      this.addNumber(day, null);
      if (year !== NO_YEAR) this.addNumber(year, null);
    }
  }

  private addNumber(value: number, unit: string | null): void {
    this.keys.add(`${value}`).add(`${value} ${unit ?? ''}`);
  }

  /** Where one of two has no unit, or no year, it is no difference. */
  has(quantity: Quantity): boolean {
    const { keys } = this;
    if (quantity.kind === 'number') {
      const { value, unit } = quantity;
      if (unit === null) return keys.has(`${value}`);
      return keys.has(`${value} ${unit}`) || keys.has(`${value} `);
    }
    const { day, month, year } = quantity;
    if (year === NO_YEAR) return keys.has(`${month}-${day}`);
    return keys.has(`${month}-${day}-${year}`) || keys.has(`${month}-${day}-${NO_YEAR}`);
  }
}
