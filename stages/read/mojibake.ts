import type { VFile } from 'vfile';
import { pointAt } from '../text/points.ts';
import { decodeStrictly, decodeWith, lenientDecoder } from './decoding.ts';
import { byRule } from '../rule-ids.ts';

/** What UTF-8 becomes when its bytes are taken for those of another charset, one by one. */
const MISREADINGS = ['windows-1252', 'macintosh'].map((charset) => {
  const characters = Array.from({ length: 256 }, (_, byte) => {
    return decodeWith(lenientDecoder(charset), Uint8Array.of(byte));
  });
  const range = (from: number, to: number): string => {
    return `[${characters
      .slice(from, to + 1)
      .join('')
      .replaceAll(/[\]\\^-]/g, String.raw`\$&`)}]`;
  };
  const next = range(0x80, 0xbf);
  return {
    charset,
    bytes: new Map(characters.map((character, byte) => [character, byte])),
    // Letters of Latin-1 and Latin Extended-A; punctuation, currency and letter-like signs. Other
    // scripts would take any accent before a mark for half a character: `« LIBERTÉ »`.
    pattern: new RegExp(
      `${range(0xc2, 0xc5)}${next}|${range(0xe2, 0xe2)}${range(0x80, 0x84)}${next}`,
      'g',
    ),
  };
});

/** A capital with its tilde before a mark, as in `« MAÇÃ»`, looks the same: once is chance. */
const FEWEST = 2;
const BEYOND_ASCII = /[^\0-\x7f]{2}/;

/**
 * Reports text that was UTF-8, was read as something else and saved again: `â€œ` for `“`. It stays
 * as it is, since a brief is verbatim and a repair may be wrong.
 */
export function reportMojibake(text: string, file: VFile): void {
  if (!BEYOND_ASCII.test(text)) return;
  for (const { charset, bytes, pattern } of MISREADINGS) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first === undefined) continue;
    if (found.length < FEWEST && first[0].length < 3) continue;
    const [garbled] = first;
    const meant = decodeStrictly(
      Uint8Array.from(garbled, (each) => bytes.get(each) ?? 0),
      'utf-8',
    );
    const others = found.length - 1;
    const more = others === 0 ? '' : `, and so in ${others} other place${others === 1 ? '' : 's'}`;
    const reason = `\`${garbled}\` seems to stand for \`${meant}\`${more}: UTF-8 was read as \`${charset}\` and saved again. Nothing was repaired: save the file anew from where it came, as UTF-8`;
    file.message(reason, byRule('mojibake', { place: pointAt(text, first.index) }));
    return;
  }
}
