import type { GenreRules } from '../genre-rules.ts';
import { SPOKEN } from './genre-spoken.ts';
import { REFERENCE } from './genre-reference.ts';
import { WRITTEN } from './genre-written.ts';

export const genre: GenreRules = {
  signs: [...SPOKEN, ...WRITTEN, ...REFERENCE],
  voice: {
    ownPerson: new Set(['i', 'me', 'my', 'mine', 'myself']),
    past: new Set(['was', 'were', 'had']),
    present: new Set(['is', 'are', 'has', 'have']),
    said: new Set(['said', 'says', 'told', 'added']),
  },
  alsoCalled: new Map([
    ['article', 'news'],
    ['press', 'press release'],
    ['media release', 'press release'],
    ['release', 'press release'],
    ['talk', 'speech'],
    ['remarks', 'speech'],
    ['podcast', 'transcript'],
    ['q&a', 'interview'],
    ['debate', 'hearing'],
    ['deposition', 'hearing'],
    ['meeting', 'minutes'],
    ['email', 'mail'],
    ['e-mail', 'mail'],
    ['court', 'court opinion'],
    ['opinion', 'court opinion'],
    ['judgment', 'court opinion'],
    ['documentation', 'docs'],
    ['reference', 'docs'],
    ['blog', 'post'],
    ['social', 'post'],
    ['story', 'fiction'],
    ['novel', 'fiction'],
  ]),
};
