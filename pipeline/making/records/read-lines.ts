import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode, whyRefused } from '../../files/errno.ts';

/** A line of a file, without its line break. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Null where the line has more bytes than allowed: these are not kept. */
  readonly bytes: Uint8Array | null;
}

/** The end of a stream that broke off in the middle. */
export class BrokenStream extends Error {
  override readonly name = 'BrokenStream';
  constructor(
    /** The last line that was whole. */
    readonly line: number,
    cause: unknown,
  ) {
    super(whyBroken(cause), { cause });
  }
}

const LINE_FEED = 0x0a;

/** What happened, to begin a sentence. */
function whyBroken(cause: unknown): string {
  const isUnpacking = errorCode(cause).startsWith('Z_');
  return isUnpacking
    ? 'The compressed data are damaged or break off'
    : `The file cannot be read: ${whyRefused(cause)}`;
}

/**
 * The lines of a stream that hold more than white space. No more is kept in memory than a line of
 * `maxBytes` and a piece of the stream.
 * @param compressed whether the stream is gzip
 * @param maxBytes of a line
 * @throws BrokenStream where the stream cannot be read, or unpacked, to its end
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  { compressed, maxBytes }: { readonly compressed: boolean; readonly maxBytes: number },
): AsyncGenerator<FileLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): FileLine => {
    const line = { number, bytes: length > maxBytes ? null : Buffer.concat(parts) };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  try {
    for await (const piece of compressed ? unpacked(stream) : stream) {
      let from = 0;
      for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, from)) {
        keep(piece.subarray(from, end));
        from = end + 1;
        const line = take();
        if (hasWords(line)) yield line;
      }
      keep(piece.subarray(from));
    }
  } catch (error) {
    throw new BrokenStream(number - 1, error);
  }
  const last = take();
  if (hasWords(last)) yield last;
}

function hasWords({ bytes }: FileLine): boolean {
  return bytes === null || bytes.some((byte) => byte > 0x20);
}

function unpacked(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // The reader of the unpacked stream gets every error.
  return pipeline(stream, createGunzip(), () => {});
}
