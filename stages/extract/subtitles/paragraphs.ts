import type { Cue } from './cues.ts';
import { withoutSounds } from './sounds.ts';
import { voicesOf } from './tags.ts';

/** Words that one speaker says without a pause, as far as the cues tell. */
export interface SpokenParagraph {
  /** When the first of its cues is shown; milliseconds. */
  readonly start: number;
  /** `Ana Ruiz: ` where a tag says whose the words are and the paragraph before is not theirs. */
  readonly words: string;
  /** What is heard meanwhile: `[laughter]`. */
  readonly sounds: readonly string[];
}

/** Milliseconds without a cue after which a sentence begins a paragraph. */
const PAUSE = 3000;
/** UTF-16 code units: at the next end of a sentence a paragraph ends; at the second, anywhere. */
const LONG = 500;
const LONGEST = 1500;
const ENDS_SENTENCE = /[.?!…]["'”’)\]]*$/;
/** `>> `, which stands where the speaker changes, and dashes that open the lines of a dialogue. */
const CHANGE = /^(?:(?:>[ \t]?){2,4}|[-–‐][ \t]?(?=[\p{Lu}\p{N}"“'‘¿¡]))/u;
const DASH = /^[-–—‐][ \t]/;
const GOES_ON = /(?:\.{3}|…)$/;
const WENT_ON = /^(?:\.{2,3}|…) ?(?=\p{L})/u;
const CAPITAL_LABEL = /^[\p{Lu}][\p{Lu}.’' #\d-]{1,40}(?: ?\([^()]{1,30}\))?:(?=\s|$)/u;
const LABEL =
  /^\p{Lu}[\p{L}.’'-]{0,24}(?: (?:(?:de|der|den|van|von|la) )?\p{Lu}[\p{L}.’'-]{0,24}){0,3}:(?=\s|$)/u;

/** Joins the cues of a file into paragraphs: one ends where the speaker changes, or at a pause. */
export function paragraphsOf(cues: readonly Cue[]): readonly SpokenParagraph[] {
  const done: SpokenParagraph[] = [];
  let open = { start: 0, words: '', sounds: [] as string[] };
  let voice: string | null = null;
  let end = 0;
  const close = (): void => {
    if (open.words !== '' || open.sounds.length > 0) done.push(open);
    open = { start: 0, words: '', sounds: [] };
  };
  for (const cue of cues) {
    for (const part of voicesOf(cue.lines.join('\n'))) {
      const { words, sounds } = withoutSounds(part.words);
      for (const written of words.split('\n')) {
        const line = written.replace(/\s+/g, ' ').trim();
        const said = line.replace(CHANGE, '').replace(DASH, '').trim();
        if (said === '') continue;
        const ended = open.words === '' || ENDS_SENTENCE.test(open.words);
        const isOther = part.voice !== voice;
        const isPause = ended && cue.start - end >= PAUSE;
        if (isOther || isPause || isLong(open.words, ended) || opensTurn(line, ended)) close();
        if (open.words === '' && open.sounds.length === 0) open.start = cue.start;
        if (isOther && part.voice !== null) open.words = `${part.voice}:`;
        open.words = joined(open.words, said);
        voice = part.voice;
        end = Math.max(end, cue.end);
      }
      if (sounds.length === 0) continue;
      if (cue.start - end >= PAUSE && ENDS_SENTENCE.test(open.words)) close();
      if (open.words === '' && open.sounds.length === 0) open.start = cue.start;
      open.sounds.push(...sounds);
    }
  }
  close();
  return done;
}

/** An ellipsis that says that a sentence goes on in the next cue, and one there, are one. */
function joined(words: string, said: string): string {
  if (words === '') return said;
  return `${words} ${GOES_ON.test(words) ? said.replace(WENT_ON, '') : said}`;
}

function isLong(words: string, ended: boolean): boolean {
  return words.length >= LONGEST || (ended && words.length >= LONG);
}

/** Whether the speaker changes with a line. A label in small letters may stand within a sentence. */
function opensTurn(line: string, ended: boolean): boolean {
  if (CHANGE.test(line)) return ended || line.startsWith('>');
  if (DASH.test(line) || LABEL.test(line)) return ended;
  return CAPITAL_LABEL.test(line);
}
