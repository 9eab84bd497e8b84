import type { NameRules } from '../attribution-rules.ts';
import { flagged, setOf } from './lists.ts';
import calledNouns from './names/called-nouns.json' with { type: 'json' };
import countWords from './names/count-words.json' with { type: 'json' };
import determiners from './names/determiners.json' with { type: 'json' };
import documentNouns from './names/document-nouns.json' with { type: 'json' };
import firstNames from './names/first-names.json' with { type: 'json' };
import functionWords from './names/function-words.json' with { type: 'json' };
import groupNouns from './names/group-nouns.json' with { type: 'json' };
import informalRoleNouns from './names/informal-role-nouns.json' with { type: 'json' };
import mediaNouns from './names/media-nouns.json' with { type: 'json' };
import morePersonNouns from './names/more-person-nouns.json' with { type: 'json' };
import nameParticles from './names/name-particles.json' with { type: 'json' };
import newPlaces from './names/new-places.json' with { type: 'json' };
import noPersonNouns from './names/no-person-nouns.json' with { type: 'json' };
import organizationNouns from './names/organization-nouns.json' with { type: 'json' };
import personNouns from './names/person-nouns.json' with { type: 'json' };
import personTitles from './names/person-titles.json' with { type: 'json' };
import phraseBoundaries from './names/phrase-boundaries.json' with { type: 'json' };
import phraseFollowers from './names/phrase-followers.json' with { type: 'json' };
import phraseModifiers from './names/phrase-modifiers.json' with { type: 'json' };
import placeEnds from './names/place-ends.json' with { type: 'json' };
import placeStarts from './names/place-starts.json' with { type: 'json' };
import placeWords from './names/place-words.json' with { type: 'json' };
import prepositions from './names/prepositions.json' with { type: 'json' };
import pronouns from './names/pronouns.json' with { type: 'json' };
import singleNames from './names/single-names.json' with { type: 'json' };
import titleAdjectives from './names/title-adjectives.json' with { type: 'json' };
import titleNouns from './names/title-nouns.json' with { type: 'json' };
import verbsBeforeNames from './names/verbs-before-names.json' with { type: 'json' };

const otherNouns = setOf(noPersonNouns);

export const names: NameRules = {
  calledNouns: setOf(calledNouns),
  countWords: setOf(countWords),
  determiners: flagged(determiners.entries),
  documentNouns: setOf(documentNouns),
  firstNames: flagged(firstNames.entries),
  functionWords: setOf(functionWords),
  groupNouns: setOf(groupNouns),
  informalRoleNouns: setOf(informalRoleNouns),
  mediaNouns: setOf(mediaNouns),
  nameParticles: setOf(nameParticles),
  newPlaces: setOf(newPlaces),
  organizationNouns: setOf(organizationNouns),
  personNouns: flagged([
    ...personNouns.entries.filter((entry) => !otherNouns.has(entry)),
    ...morePersonNouns.entries,
  ]),
  personTitles: flagged(personTitles.entries),
  phraseBoundaries: setOf(phraseBoundaries),
  phraseFollowers: setOf(phraseFollowers),
  phraseModifiers: setOf(phraseModifiers),
  placeEnds: setOf(placeEnds),
  placeStarts: setOf(placeStarts),
  placeWords: setOf(placeWords),
  prepositions: setOf(prepositions),
  pronouns: flagged(pronouns.entries),
  singleNames: flagged(singleNames.entries),
  titleAdjectives: setOf(titleAdjectives),
  titleNouns: setOf(titleNouns),
  verbsBeforeNames: setOf(verbsBeforeNames),
};
