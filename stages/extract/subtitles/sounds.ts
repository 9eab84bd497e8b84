import { LANGUAGES } from '../../language/languages.ts';

/** What is heard and not said: `[door slams]`, over line ends, too. */
const SQUARE = /\[[^[\]]{1,200}\]/g;
/** `(laughter)` at the start of a line, or alone on it. */
const ROUND = /(?<=^|\n)(?<before>[ \t]{0,9}(?:[-–—>]{1,3}[ \t]?)?)\((?<remark>[^()]{1,120})\)/g;
/** `(laughs)` within a line, where its words are those of sounds. */
const ASIDE = / ?\((?<remark>\p{L}[^()\n]{1,30})\)/gu;
const NOTES = /[♩♪♫♬]/u;
const SONG = /(?<=^|\n)[^\n]*[♩♪♫♬][^\n]*/gu;
/** Who made the captions. */
const CREDIT =
  /^(?:(?:closed )?(?:captions?|captioned|captioning|subtitles?|subtitled|synced|synchroni[sz]ed|transcript|transcribed|translated|translation)\b.{0,60}\bby\b.{0,80}|.{0,60}opensubtitles.{0,60}|(?:https?:\/\/|www\.)\S+)$/i;
/** Words in round brackets; more are somebody's. */
const MOST_IN_ROUND = 5;
const HAS_DIGIT = /\d/;
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** `[Claire]` in front of words: who speaks. */
const NAMED =
  /(?<=^|\n)(?<before>[ \t]{0,9}(?:-[ \t]?)?)\[(?<name>\p{Lu}[\p{L}.’'-]{1,24}(?: \p{Lu}[\p{L}.’'-]{0,24}){0,2})\][ \t]{0,9}(?=[^\s[(])/gu;

/** What is said in a cue, and what is heard besides. */
export interface Heard {
  /** Lines of words; `[Claire] No.` is `Claire: No.`. */
  readonly words: string;
  readonly sounds: readonly string[];
}

/** Takes out of the words of a cue what nobody says. */
export function withoutSounds(text: string): Heard {
  const sounds: string[] = [];
  const take = (found: string): string => {
    sounds.push(found.replace(/\s+/g, ' ').trim());
    return '';
  };
  const words = text
    .replace(NAMED, (found, before: string, name: string) =>
      isDirection(name) ? found : `${before}${name}: `,
    )
    .replace(SQUARE, take)
    .replace(ROUND, (found, before: string, remark: string) => {
      if (HAS_DIGIT.test(remark) || remark.split(/\s+/).length > MOST_IN_ROUND) return found;
      take(`(${remark})`);
      return before;
    })
    .replace(ASIDE, (found, remark: string) => (isDirection(remark) ? take(found) : found));
  const sung = NOTES.test(words) ? words.replace(SONG, take) : words;
  const lines = sung.split('\n').filter((line) => {
    if (!CREDIT.test(line.trim())) return true;
    take(line);
    return false;
  });
  return { words: lines.join('\n'), sounds: sounds.filter((sound) => sound !== '') };
}

function isDirection(remark: string): boolean {
  const words = remark.toLowerCase().match(WORD) ?? [];
  return words.some((word) =>
    LANGUAGES.some(({ turns }) => turns?.stageDirections.has(word) === true),
  );
}
