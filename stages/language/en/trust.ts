import type { TrustRules } from '../trust-rules.ts';
import model from './trust/trust.model.json' with { type: 'json' };

/** What the words before a space are. */
function classes(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([name, words]) =>
      words.split(' ').map((word): [string, string] => [word, name]),
    ),
  );
}

export const trust: TrustRules = {
  mentions: classes({
    own: "i we you one us i'm i'd i've i'll we'd we're we've we'll you'd you're",
    singular: 'he she',
    thing: "it it's this that which these those what",
    several: 'they who some others many all each every another any',
    indefinite: 'a an',
    definite: 'the',
  }),
  openings: classes({
    that: 'that whether',
    to: 'to',
    question: 'what how why when where who if because',
    determiner: 'a an the its his her their our my any some',
    pronoun: 'it he she they we i you there this',
    preposition: 'on in for of with from by as at around',
  }),
  finite:
    /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does|did)\b|\b(?:is|was|do|did|wo|ca|does|has|have|had|are|were|would|could|should)n[’']t\b|[’'](?:s|re|ll|ve|d)\b/i,
  showing: {
    cue: /^(?:show|shows|showed|shown|showing|suggest|suggests|suggested|suggesting|indicate|indicates|indicated|indicating|telling|noting)$/i,
    things:
      /(?:^|\s)(?:figures?|fig|tables?|charts?|graphs?|diagrams?|maps?|examples?|sections?|experience|history|intuition|engine|machine|program|screen|image|images|photo|photos|photograph|picture|pictures|footage|video|line|curve|values?|signals?|the record)$/i,
  },
  pastCues: new Set(['said', 'told', 'wrote', 'thought']),
  model,
};
