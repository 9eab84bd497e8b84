import type { TurnRules } from '../turn-rules.ts';
import { FIRST_NAMES } from './first-names.ts';
import { MINUTES_TITLE } from './genre-spoken.ts';
import { setOf } from './lists.ts';
import particles from './names/name-particles.json' with { type: 'json' };
import functionWords from './names/function-words.json' with { type: 'json' };
import wordClasses from './quotes/word-classes.table.json' with { type: 'json' };
import attendance from './turns/attendance.json' with { type: 'json' };
import honorifics from './turns/honorifics.json' with { type: 'json' };
import peopleKeys from './turns/people-keys.json' with { type: 'json' };
import roles from './turns/roles.json' with { type: 'json' };
import stageDirections from './turns/stage-directions.json' with { type: 'json' };
import terms from './turns/terms.json' with { type: 'json' };

const NAME = String.raw`(?<name>\p{Lu}[\p{L}.’'-]{1,24}(?: (?:(?:de|den|der|la|van|von) ){0,2}\p{Lu}[\p{L}.’'-]{0,24}){1,3})`;
const CLAUSE = String.raw`[^.?!]{0,60}`;

const small: ReadonlySet<string> = setOf(functionWords);
/** Unpacked at its first use: most documents have no labels. */
let ordinary: ReadonlySet<string> | undefined;

/** Endings of nouns and adjectives that hardly any name has. */
const ENDING =
  /^\p{L}{3,}(?:tion|sion|ment|ness|ity|ance|ence|ship|ive|ous|able|ible|ware|ics|ology|ital|ical|onal|ural|ator|izer|ency|ancy|phy|graph)s?$/u;

function isOrdinary(word: string): boolean {
  ordinary ??= new Set(Object.values(wordClasses.words).flatMap((words) => words.split(' ')));
  if (ordinary.has(word) || small.has(word) || ENDING.test(word)) return true;
  return word.endsWith('s') && ordinary.has(word.slice(0, -1));
}

export const turns: TurnRules = {
  honorifics: setOf(honorifics),
  plainHonorifics: new Set(['hon', 'miss', 'mr', 'mrs', 'ms', 'mx']),
  particles: [...particles.entries, 'of', 'the', 'pro', 'and', '&'],
  roles: setOf(roles),
  terms: setOf(terms),
  attendance: setOf(attendance),
  peopleKeys: setOf(peopleKeys),
  stageDirections: setOf(stageDirections),
  isFirstName: (word) => FIRST_NAMES.has(word),
  isOrdinary,
  spoken:
    /\b(?:I|[Ww]e|[Yy]ou|[Yy]our|[Mm]y|me|us|[Oo]ur|[Ll]et[’']s)\b|\?|^\W*(?:yes|yeah|yep|yup|no|nope|well|so|ok|okay|thanks?|right|sure|hello|hi|hey|good|please|oh|exactly|absolutely|correct|indeed|great|that[’']s|it[’']s)\b/iu,
  answers:
    /\b(?:I|[Ww]e|[Mm]y|me|us|[Oo]ur)\b|\?|^\W*(?:yes|yeah|yep|yup|no|nope|well|ok|okay|thanks|right|sure|hello|hi|hey|please|oh|exactly|absolutely|correct|indeed)\b/iu,
  minutes: MINUTES_TITLE,
  votes:
    /^(?:(?:votes?|voted) )?(?:yes|no|aye|nay|yea|for|against|in favou?r|present|absent|abstain(?:s|ed|ing)?|abstention|recused|excused|here|\+1|-1)[.,;!]?$/i,
  tasks:
    /^(?:[Aa]ctions?\b|[Tt]asks?\b|[Tt]o-?[Dd]os?\b|[Ff]ollow-?ups?\b|[Nn]ext [Ss]teps\b|ACTIONS?\b|AIs?$|(?:[Qq]uick )?[Ss]tand-?[Uu]ps?\b|[Ss]tatus [Uu]pdates?\b|[Rr]eview (?:of )?(?:(?:last|previous|open|old|past|the) ){0,3}(?:meeting|[Aa]ctions?)\b|[Oo]pen [Aa]ctions?\b|[Vv]ot(?:es|ing)\b|[Rr]oll[- ]?[Cc]all\b)/,
  firstPerson: /\b(?:I|[Mm]y|me|mine|I[’'](?:m|ve|d|ll))\b/g,
  closing:
    /^[([]?(?:END\b|End of (?:transcript|interview|recording|minutes|testimony)|\*{3}|(?:The )?(?:[Mm]eeting|[Ss]ession|[Hh]earing|[Cc]ommittee|[Hh]ouse|[Cc]ourt) (?:was |is |then )?(?:adjourned|rose|closed|stood|recessed|suspended)|(?:Whereupon|WHEREUPON)\b|There being no (?:objection|further)|Thereupon\b|Adjourned\b|This transcript\b|Transcript by\b|Transcribed by\b|\d{1,2}:\d{2} ?[AaPp]\.?[Mm]\.? [A-Z]{2,4}\W*$)/,
  interviewed: [
    new RegExp(
      String.raw`\b(?:[Ii]nterview(?:ed|ing)?|INTERVIEW|[Cc]onversation|[Qq] ?(?:&|and) ?[Aa]|Q&A|[Qq]uestions|[Tt]alk(?:s|ed|ing)?|[Ss]peaks?|[Ss]poke|[Ss]at down) (?:with|to|for):? (?:the |our |an? )?(?:[\p{Ll}-]{1,20} ){0,4}${NAME}`,
      'u',
    ),
    new RegExp(String.raw`^${NAME}(?::| on | talks | answers | \(interview)`, 'u'),
  ],
  namesOneself: new RegExp(
    String.raw`\b(?:[Mm]y name is|[Mm]y name[’']s|I[’']m|I am|[Cc]all me) ${NAME}`,
    'u',
  ),
  examiner: new RegExp(
    String.raw`^(?:[A-Z-]{3,12} EXAMINATION )?(?:BY|By) (?<name>(?:MR|MS|MRS|Mr|Ms|Mrs)\. \p{Lu}[\p{L}’'-]{1,24}):?$`,
    'u',
  ),
  witness: new RegExp(
    String.raw`^(?:(?:THE )?WITNESS:? )?(?<name>\p{Lu}[\p{Lu}.’'-]{1,24}(?: \p{Lu}[\p{Lu}.’'-]{0,24}){1,3}),? ${CLAUSE}\b(?:sworn|called as a witness|affirmed)\b`,
    'u',
  ),
  wrote:
    /^(?:(?:On|At|In|Le|Am|El)\s.{4,90}?(?:,|\d|[AaPp]\.?[Mm]\.?),?\s)?(?:["“])?(?<who>(?![AP]\.?M\.?\s)\p{Lu}[^:<>()\d“”",]{1,60}?|[\w.+-]{1,64}@[\w.-]{1,80})["”]?(?:\s?[<(][^<>()]{3,80}[>)])?\s(?:wrote|writes|a écrit|schrieb|escribió)\s?:$/u,
};
