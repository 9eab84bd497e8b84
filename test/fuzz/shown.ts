import { isUtf8 } from 'node:buffer';
import { stringify } from 'fast-check';
import type { FuzzInput } from './properties.ts';

/** An input as a person can read it and put it into a test. */
export function shown(input: FuzzInput): string {
  const { bytes, ...rest } = input;
  const buffer = Buffer.from(bytes);
  if (!isUtf8(buffer)) return stringify(input);
  return stringify({ ...rest, text: buffer.toString() });
}
