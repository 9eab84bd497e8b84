import type { Cut } from './cut.ts';
import { furnitureOf } from './furniture.ts';
import { stretchesOf, type Stretch } from './sentence-stretches.ts';

/** What the head of a run-in text states. */
export interface RunInHead {
  readonly cut: Cut;
  readonly byline: string | null;
  readonly published: string | null;
}

/** How far into a text its head may begin: a few headlines may stand before it. */
const HEAD_WITHIN = 1500;
const BEFORE_HEAD = String.raw`(?:^|(?<= \. ))`;
const WHO = String.raw`By \. (?<who>\p{Lu}(?:(?! \. )[^|]){2,80}(?: \. and (?:(?! \. )[^|]){3,60})?) \.(?= )`;
const WHEN = String.raw`(?: ?PUBLISHED: \. (?<published>[^.|]{6,40}) \.)?(?: \| \.)?(?: ?(?:UPDATED|Last updated at): \. [^.|]{6,40} \.)?`;
const HEAD = new RegExp(
  String.raw`${BEFORE_HEAD}(?:${WHO}${WHEN}|PUBLISHED: \. (?<alone>[^.|]{6,40}) \.(?: \| \.)?(?: ?UPDATED: \. [^.|]{6,40} \.)?)`,
  'u',
);

/** Kinds of furniture that a run-in line shows by its words alone. */
export const RUN_IN_KINDS: ReadonlySet<string> = new Set([
  'contact',
  'copyright',
  'credits',
  'end mark',
  'related',
  'sharing',
]);

/** From this share of loose ends on, a text is spaced out by a tokenizer: they tell nothing. */
const TOKENISED_SHARE = 0.5;
/** `Behind the scenes: Eddie …`, but not `He said: 'No …`. */
const CAPTION_LABEL = /^['‘"]?\p{Lu}[^.:?!"“”]{1,45}[:!?] ['‘]?[\p{Lu}\d]/u;
const SPEECH_LABEL =
  /\b(?:said|says|say|added|adds|told|tells|wrote|writes|asked|tweeted|read|reads|explained|continued|replied|stated)\b[^:]{0,30}: /;
const CAPTION_POINTER =
  /\((?:pictured|above|below|left|right|centre|center|file|far |top|bottom|inset)\b[^()]{0,40}\)|, (?:pictured|left|right|above)\b|\bpictured (?:above|below|left|right|here|with|in|at|on)\b|^(?:Pictured|Above|Left|Right|Below)\b/;
/** Words that end no line; what ends so was broken there. */
const BROKEN_OFF =
  /\s(?:a|an|and|as|at|but|by|for|from|in|of|on|or|that|the|their|to|was|were|with) \.$/;
const ANNOUNCES = /:\s*\.?$/;
const OPEN_QUOTE = /[“"]/;

/**
 * The head of newspaper text whose lines were run together with ` . ` between:
 * `By . Jane Doe . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . …`.
 */
export function runInHeadOf(text: string): RunInHead | null {
  const start = text.slice(0, HEAD_WITHIN);
  if (!start.includes(' . ')) return null;
  const match = HEAD.exec(start);
  if (match === null) return null;
  const { who, published, alone } = match.groups ?? {};
  return {
    cut: { start: match.index, end: match.index + match[0].length, what: 'byline' },
    byline: who?.replaceAll(' . ', ' ') ?? null,
    published: published ?? alone ?? null,
  };
}

/**
 * The furniture in a text whose lines were run together: captions, link lines, credits. A line
 * that had no end mark has left a loose period, ` .`; before a small letter it is no end but the
 * trace of a broken line. What has such traces in it is prose unless its form says caption. In a
 * text without any sure trace of furniture loose periods are a writer's habit.
 * @param headEnd where the head of the text ends; null if it has none
 */
export function runInCuts(text: string, headEnd: number | null): Cut[] {
  const from = headEnd ?? 0;
  const stretches = stretchesOf(text.slice(from));
  const forms = stretches.map((stretch) => {
    return formOf(text.slice(from + stretch.start, from + stretch.end), stretch);
  });
  const loose = stretches.filter(({ hasLooseEnd }) => hasLooseEnd).length;
  const isTokenised = loose > stretches.length * TOKENISED_SHARE;
  const isSure =
    headEnd !== null || forms.some((form) => form !== null && form !== 'maybe a caption');
  return stretches.flatMap((stretch, index): Cut[] => {
    const form = forms[index] ?? null;
    if (form === null) return [];
    const isMaybe = form === 'maybe a caption';
    // The first line may be the first sentence, set without its period.
    if (isMaybe && (!isSure || isTokenised || index === 0)) return [];
    if (isMaybe && (stretches[index + 1]?.looseInside ?? 0) > 0) return [];
    const what = isMaybe ? 'caption' : form;
    return [{ start: from + stretch.start, end: from + stretch.end, what }];
  });
}

/** What a stretch is by its form alone; null for prose. */
function formOf(words: string, { hasLooseEnd, looseInside }: Stretch): string | null {
  const what = furnitureOf(words);
  if (what !== null && RUN_IN_KINDS.has(what)) return what;
  if (!hasLooseEnd) return null;
  if (CAPTION_POINTER.test(words)) return 'caption';
  if (SPEECH_LABEL.test(words)) return null;
  if (CAPTION_LABEL.test(words)) return 'caption';
  if (ANNOUNCES.test(words) || BROKEN_OFF.test(words)) return null;
  if (OPEN_QUOTE.test(words) || looseInside > 0) return null;
  return 'maybe a caption';
}
