import auxiliaries from '../language/auxiliaries.json' with { type: 'json' };
import conjunctions from '../language/conjunctions.json' with { type: 'json' };
import cueVerbs from '../language/cue-verbs.json' with { type: 'json' };
import determiners from '../language/determiners.json' with { type: 'json' };
import prepositions from '../language/prepositions.json' with { type: 'json' };
import pronouns from '../language/pronouns.json' with { type: 'json' };

/** Words of the closed classes and reporting verbs, in lower case. */
export const AUXILIARIES: ReadonlySet<string> = new Set(auxiliaries.entries);
export const CONJUNCTIONS: ReadonlySet<string> = new Set(conjunctions.entries);
export const DETERMINERS: ReadonlySet<string> = new Set(determiners.entries);
export const PREPOSITIONS: ReadonlySet<string> = new Set(prepositions.entries);
export const PRONOUNS: ReadonlySet<string> = new Set(pronouns.entries);

/** Every form of every reporting verb, with its base form. */
export const CUE_VERBS: ReadonlyMap<string, string> = new Map(
  cueVerbs.entries.flatMap((entry) => {
    const forms = entry.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);
