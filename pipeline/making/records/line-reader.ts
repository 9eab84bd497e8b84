import { openOwnFile } from '../../files/read-file.ts';

/** Reads a file line by line, synchronously, in whatever size it is. */
export interface LineReader {
  /** The next line without its line break; undefined at the end. */
  readonly next: () => string | undefined;
  readonly close: () => void;
}

const PIECE_BYTES = 2 ** 18;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * @returns undefined where no regular file stands
 * @throws the system's error where the file cannot be read
 */
export function openLines(path: string): LineReader | undefined {
  const file = openOwnFile(path);
  if (file === undefined) return undefined;
  let piece = Buffer.alloc(0);
  let from = 0;
  let ended = false;
  const more = (): boolean => {
    const read = Buffer.allocUnsafe(PIECE_BYTES);
    const length = file.read(read);
    piece = Buffer.concat([piece.subarray(from), read.subarray(0, length)]);
    from = 0;
    return length > 0;
  };
  return {
    next: () => {
      let searched = from;
      for (;;) {
        const end = piece.indexOf(LINE_FEED, searched);
        if (end !== -1) {
          const line = piece.subarray(from, piece[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
          from = end + 1;
          return line.toString('utf8');
        }
        const known = piece.length - from;
        if (ended || !more()) {
          ended = true;
          const last = piece.subarray(from).toString('utf8');
          from = piece.length;
          return last === '' ? undefined : last;
        }
        searched = known;
      }
    },
    close: file.close,
  };
}
