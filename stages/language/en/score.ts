import { STOPWORDS, stem } from '../../words/porter.ts';
import type { ScoreRules } from '../language.ts';
import { ABOUT_HEADINGS, ASIDE_HEADINGS, FORMALITIES } from './formalities.ts';
import { setOf } from './lists.ts';
import announcing from './score/announcing-phrases.json' with { type: 'json' };
import background from './score/background.table.json' with { type: 'json' };
import calendar from './score/calendar.json' with { type: 'json' };
import closingHeadings from './score/closing-headings.json' with { type: 'json' };
import deciding from './score/deciding-words.json' with { type: 'json' };
import firstPerson from './score/first-person.json' with { type: 'json' };
import leaning from './score/leaning-openers.json' with { type: 'json' };
import numberWords from './score/number-words.json' with { type: 'json' };
import standing from './score/standing-openers.json' with { type: 'json' };
import model from './score/summary.model.json' with { type: 'json' };
import thirdPerson from './score/third-person.json' with { type: 'json' };

export const score: ScoreRules = {
  functionWords: STOPWORDS,
  contraction: /(?:n't|'re|'ve|'ll|'d|'m)$/,
  stem,
  firstPerson: setOf(firstPerson),
  thirdPerson: setOf(thirdPerson),
  calendar: setOf(calendar),
  numberStems: new Set(numberWords.entries.map(stem)),
  innerWords: new Set(['of', 'for']),
  openers: {
    leaning: setOf(leaning),
    firstWords: new Set(leaning.entries.map((opener) => opener.split(' ')[0] ?? '')),
    standing: setOf(standing),
    comesLater: [
      // `It is unclear whether`, `It took two days to`: the subject comes later.
      /^\W*it(?:['’]s| is| was| has been| will be| would be| remains| seems| appears| took| takes) [^,;:.]{2,60} (?:that|to|whether|how|why|if|who|when|for)\b/iu,
      // `Both the council and the port`.
      /^\W*both [^,;:.]{2,60} and\b/iu,
    ],
  },
  announces: new RegExp(`\\b(?:${announcing.entries.join('|')})\\b`, 'iu'),
  decides: new RegExp(`\\b(?:${deciding.entries.join('|')})\\b`, 'iu'),
  closingHeadings: setOf(closingHeadings),
  formalities: FORMALITIES,
  asideHeadings: ASIDE_HEADINGS,
  aboutHeadings: ABOUT_HEADINGS,
  tenses: { past: /\b(?:was|were|had)\b/g, present: /\b(?:is|are|has|have)\b/g },
  picture: {
    hint: /\b(?:photo|photograph|picture|image|frame|left|right|center|centre|FILE|DISTRIBUTED)\b/,
    patterns: [
      // `FILE - …`, `IMAGE DISTRIBUTED FOR …`.
      /^(?:FILE|IMAGE DISTRIBUTED FOR\b[^-–—]{0,40}) ?[-–—:]/,
      // `Anna Kell, left, and …`, `Odell (right) waves`, `Mayor Ota is at left.`
      /\p{Lu}[\p{L}.’'-]{1,60}(?: Jr\.?)?(?:, (?:(?:second|third|fourth|far|top|bottom) )?(?:from )?(?:left|right|center|centre)(?:,|\.$)| \((?:(?:far|top|bottom|second from|third from|from) )?(?:left|right|center|centre)\)|,? with, from (?:second |third )?(?:from )?(?:left|right))|\b(?:is|are) at (?:left|right|center|centre)\.$/u,
      // `This undated handout photo shows …`, `An undated picture of the boat`.
      /\b(?:undated|handout|file) (?:\p{L}+ )?(?:photo|photograph|picture|image)\b/iu,
      // `In this Wednesday, April 3, 2013, photo, …`, `in this image released by the fire service`.
      /\b[Ii]n (?:this|these|an|a) (?:[\p{L}\d.’']+,? ){0,6}(?:photo|photograph|picture|image|frame grab)s?(?: illustration)?(?:,| (?:provided|released|taken|made|from|by|posted|obtained|supplied|shared)\b)/u,
    ],
  },
  model,
  background,
};
