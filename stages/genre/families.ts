import type { Genre } from './kinds.ts';

/** Genres that are read alike for a summary: what makes a sentence of them weigh is the same. */
export type Family =
  'news' | 'prose' | 'report' | 'talk' | 'speech' | 'personal' | 'minutes' | 'items';

export const FAMILY_OF: Readonly<Record<Genre, Family>> = {
  news: 'news',
  'press release': 'news',
  speech: 'speech',
  transcript: 'talk',
  interview: 'talk',
  hearing: 'talk',
  minutes: 'minutes',
  mail: 'personal',
  letter: 'personal',
  report: 'report',
  paper: 'report',
  'court opinion': 'report',
  docs: 'report',
  changelog: 'items',
  newsletter: 'items',
  post: 'personal',
  fiction: 'personal',
  prose: 'prose',
};
