import type { SpeakerRules } from '../attribution-rules.ts';
import antecedentWeights from './speakers/antecedent-weights.json' with { type: 'json' };
import certainty from './speakers/certainty.json' with { type: 'json' };

export const speakers: SpeakerRules = {
  antecedentWeights: antecedentWeights.entries,
  certainty: certainty.entries,
};
