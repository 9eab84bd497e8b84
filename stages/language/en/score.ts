import { STOPWORDS, stem } from '../../words/porter.ts';
import type { ScoreRules } from '../language.ts';
import { ABOUT_HEADINGS, ASIDE_HEADINGS, FORMALITIES } from './formalities.ts';
import { setOf } from './lists.ts';
import { PICTURE } from './picture.ts';
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
  announces: {
    words: announcing.entries.map(longestWord),
    pattern: new RegExp(`\\b(?:${announcing.entries.join('|')})\\b`, 'iu'),
  },
  decides: setOf(deciding),
  closingHeadings: setOf(closingHeadings),
  formalities: FORMALITIES,
  asideHeadings: ASIDE_HEADINGS,
  aboutHeadings: ABOUT_HEADINGS,
  picture: PICTURE,
  model,
  background,
};

/** Of the words of a phrase the one that the fewest texts have. */
function longestWord(phrase: string): string {
  return phrase
    .split(' ')
    .reduce((longest, word) => (word.length >= longest.length ? word : longest));
}
