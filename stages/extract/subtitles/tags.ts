import { decodeHTMLStrict } from 'entities/decode';

/** `<i>`, `<c.yellow>`, `<font color="#fff">`, `<00:00:01.500>`. */
const TAG = /<(?:\/?[A-Za-z][^<>\n]{0,200}|[\d:.]{5,12})>/g;
/** Of Advanced SubStation, as SubRip files have them: `{\an8}`, `{\pos(1,2)}`. */
const OVERRIDE = /\{\\[^{}\n]{0,200}\}/g;
const VOICE = /<v(?:\.[^\s<>]{0,80})?[ \t]{1,9}(?<name>[^<>\n]{1,80})>|<(?<end>\/v)>/g;

/** Words of one voice. */
export interface VoicedWords {
  /** Null where no tag says whose they are. */
  readonly voice: string | null;
  readonly words: string;
}

/** The words of a line or cue as they are shown. */
export function withoutTags(text: string): string {
  const bare = text
    .replace(OVERRIDE, '')
    .replaceAll(String.raw`\N`, '\n')
    .replace(TAG, '');
  return decodeHTMLStrict(bare).replace(/[\u200E\u200F]/g, '');
}

/** The words of a cue by voice: `<v Ana Ruiz>Good morning.`; a voice ends with its tag, or the cue. */
export function voicesOf(text: string): readonly VoicedWords[] {
  const found: VoicedWords[] = [];
  let voice: string | null = null;
  let from = 0;
  const close = (to: number): void => {
    const words = withoutTags(text.slice(from, to));
    if (words.trim() !== '') found.push({ voice, words });
  };
  for (const { 0: tag, index, groups } of text.matchAll(VOICE)) {
    close(index);
    voice = groups?.['end'] === undefined ? nameOf(groups?.['name'] ?? '') : null;
    from = index + tag.length;
  }
  close(text.length);
  return found;
}

function nameOf(written: string): string | null {
  const name = decodeHTMLStrict(written).replace(/\s+/g, ' ').trim();
  return name === '' ? null : name;
}
