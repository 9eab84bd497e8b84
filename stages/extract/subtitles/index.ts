import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { comment } from '../comment.ts';
import { decodeSource } from '../decode-source.ts';
import { refuseDamaged } from '../refuse-damaged.ts';
import { plainWords, text, toText } from '../to-text.ts';
import type { ExtractedText } from '../content.ts';
import { cuesOf, headerOf } from './cues.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRolledUp } from './roll-up.ts';

const FEWEST_TITLE_WORDS = 2;
/** `WEBVTT Kind: captions; Language: en`. */
const FIELD = /^[\w-]{1,40}:\s/;

/**
 * The words of subtitles (`.vtt`, `.srt`): cues joined into paragraphs, with the time of each in a
 * comment above it. Numbers, times, places on the screen, styles and notes are left out; what is
 * heard and not said stands in the comments, too.
 * @throws the fatal `VFileMessage` of a file without cues that is not empty
 */
export async function extractSubtitles(
  path: string,
  bytes: Uint8Array,
  file: VFile,
): Promise<ExtractedText> {
  const { text: source, charset } = decodeSource(bytes, file);
  const cues = cuesOf(source);
  const header = headerOf(source);
  if (cues.length === 0 && header === '' && !/^\s*(?:WEBVTT|$)/.test(source)) {
    const why = 'no line of it says when words are shown, such as `00:01:02,000 --> 00:01:04,500`';
    return refuseDamaged(new Error('no cues'), why, 'Save it anew as `.srt` or `.vtt`', file);
  }
  const blocks: RootContent[] = [];
  if (header.split(/\s+/).length >= FEWEST_TITLE_WORDS && !FIELD.test(header)) {
    blocks.push({ type: 'heading', depth: 1, children: [text(plainWords(header).trim())] });
  }
  for (const { start, words, sounds } of paragraphsOf(withoutRolledUp(cues))) {
    blocks.push(comment([clockOf(start), sounds.join(' · ')].join(' ')));
    const spoken = plainWords(words).trim();
    if (spoken !== '') blocks.push({ type: 'paragraph', children: [text(spoken)] });
  }
  return { text: toText(blocks, path), charset };
}

/** `00:01:02`. */
function clockOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
