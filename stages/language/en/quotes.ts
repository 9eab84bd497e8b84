import type { QuoteRules } from '../attribution-rules.ts';
import attributionModel from './quotes/attribution.model.json' with { type: 'json' };
import cueNouns from './quotes/cue-nouns.json' with { type: 'json' };
import cueVerbs from './quotes/cue-verbs.json' with { type: 'json' };
import functionWords from './quotes/function-words.json' with { type: 'json' };
import givenNouns from './quotes/given-nouns.json' with { type: 'json' };
import givingVerbs from './quotes/giving-verbs.json' with { type: 'json' };
import regionModel from './quotes/region-weights.table.json' with { type: 'json' };
import tellingVerbs from './quotes/telling-verbs.json' with { type: 'json' };
import wordClasses from './quotes/word-classes.table.json' with { type: 'json' };

export const quotes: QuoteRules = {
  cueVerbs: cueVerbs.entries,
  cueNouns: cueNouns.entries,
  tellingVerbs: tellingVerbs.entries,
  givingVerbs: givingVerbs.entries,
  givenNouns: givenNouns.entries,
  functionWords: functionWords.entries,
  wordClasses,
  regionModel,
  attributionModel,
};
