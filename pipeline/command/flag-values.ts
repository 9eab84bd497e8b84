import { InvalidArgumentError } from 'commander';
import { parseByteSize } from '../settings/byte-size.ts';

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

export function shareOfOne(text: string): number {
  const share = /^\d{0,3}\.?\d{1,15}$/.test(text) ? Number(text) : 0;
  if (share <= 0 || share > 1) throw new InvalidArgumentError('Give a number above 0, at most 1.');
  return share;
}

export function byteSize(text: string): number {
  const bytes = parseByteSize(text);
  if (bytes === undefined) {
    throw new InvalidArgumentError('Give a number of bytes, such as 500000, 500kB or 32MiB.');
  }
  return bytes;
}

export function notEmpty(text: string): string {
  if (text === '') throw new InvalidArgumentError('Give a path.');
  return text;
}
