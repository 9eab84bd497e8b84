import { datedLineOf } from './dated-line.ts';
import { datesIn } from '../text/dates.ts';

/** `Statement by H.E. Mr. Ivo Orr, President of Norland, at the General Debate`. */
const SPOKEN =
  /^(?:(?:opening|closing|introductory|welcoming|national) )?(?:statement|address|remarks|speech|keynote(?: address| speech)?|lecture|testimony|message|intervention|sermon|toast)(?: (?:delivered|given|made))? (?:by|of|from)\s(?<whose>.+)$/isu;
/** Titles, and offices with what they are of, that stand before a name. */
const HONORIFIC =
  /^(?:the |his |her |their )?(?:H\. ?E\.|Excellency|Hon(?:ou?rable)?\.?|Right Hon(?:ou?rable)?\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof(?:essor)?\.?|Sir|Dame|Madam|Ambassador|President|Prime Minister|Minister|Senator|Secretary(?:-General)?|Chair(?:man|woman|person)?|Governor|Judge|Justice|General|King|Queen|Majesty|Reverend|Rev\.?|Bishop|Mayor),?\s+/iu;
/** Where an office before the name ends: `the President of the Republic of Poland H. E. Ivo Orr`. */
const BEFORE_NAME = /\b(?:H\. ?E\.|Mr\.|Mrs\.|Ms\.|Dr\.|Hon\.)\s+/iu;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:d[aei]|del|van|von|der|den|bin|bint|al|el|ter|la|le) )?\p{Lu}[\p{L}\p{M}.’'-]*){1,4}/u;
/** What says when and where it was held is no part of the title. */
const HELD = /,? (?:to be |as )?(?:delivered|held|given|made) (?:on|at|in)\b.*$/su;
const GREETED =
  /^(?:mr\.?|madam|mrs\.?|ms\.?|your|excellenc|ladies|distinguished|dear|president of the general assembly|please|check)\b/i;
const GOES_ON =
  /^(?:,|\p{Ll}|(?:at|before|for|of|on|to|in|during|(?:prime |deputy |foreign )?minister|president|permanent|head|chair|secretary|ambassador|vice)\b)/iu;
const LONGEST_LINE = 200;
const ENDS_SENTENCE = /[?!:]$|\p{Ll}{2}\.$/u;
const VERB = /\b(?:is|was|were|are|has|had|have|said|drew|sparked|led|will|would)\b/;
const LEFT_OF_NAME = /^(?:AT|BEFORE|FOR|IN|OF|ON|TO|the|THE)$/;
const MOST_TITLES = 6;
/** UTF-16 code units. */
const LONGEST = 500;

/** The title of a speech, and who held it. */
export interface SpokenTitle {
  readonly title: string;
  readonly speaker: string | null;
  readonly published: string | null;
}

/** Reads a line that says whose speech follows; null for other lines. */
export function spokenTitleOf(text: string): SpokenTitle | null {
  if (text.length > LONGEST) return null;
  const whose = SPOKEN.exec(text)?.groups?.['whose'];
  if (whose === undefined) return null;
  const isSentence = ENDS_SENTENCE.test(text) || VERB.test(text);
  if (isSentence && !HELD.test(text)) return null;
  const title = text.replace(HELD, '').replace(/[,.]$/, '');
  return { title, speaker: speakerIn(whose), published: datesIn(text)[0]?.text ?? null };
}

/**
 * Whether a line goes on with a title: behind a comma, before a preposition or an office, or where
 * both are in capitals. Days, and those who are greeted, do not.
 */
export function goesOnWith(above: string, line: string): boolean {
  if (line.length > LONGEST_LINE || ENDS_SENTENCE.test(line) || datedLineOf(line) !== null) {
    return false;
  }
  if (GREETED.test(line)) return false;
  const areCapitals = [above, line].every((each) => !/\p{Ll}/u.test(each));
  return /[,;]$/.test(above) || GOES_ON.test(line) || areCapitals;
}

function speakerIn(whose: string): string | null {
  let words = whose;
  for (let count = 0; count < MOST_TITLES; count += 1) {
    const shorter = words.replace(HONORIFIC, '');
    if (shorter === words) break;
    words = shorter;
  }
  // An office with what it is of stands before the name.
  const behindOffice = /^(?:of|for)\b/i.test(words) || /^the\b/i.test(words);
  if (behindOffice) {
    const found = BEFORE_NAME.exec(whose);
    if (found === null) return null;
    return speakerIn(whose.slice(found.index + found[0].length));
  }
  const name = NAME.exec(words.split(/[,;(]/, 1)[0] ?? '')?.[0].split(' ') ?? [];
  const end = name.findIndex((word) => LEFT_OF_NAME.test(word));
  const found = end === -1 ? name : name.slice(0, end);
  return found.length < 2 ? null : found.join(' ');
}
