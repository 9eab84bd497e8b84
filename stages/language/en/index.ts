import type { Language } from '../language.ts';
import { clean } from './clean.ts';
import { genre } from './genre.ts';
import { names } from './names.ts';
import { quotes } from './quotes.ts';
import { score } from './score.ts';
import { segment } from './segment.ts';
import { speakers } from './speakers.ts';
import { trust } from './trust.ts';
import { turns } from './turns.ts';

/** English: lists, tables and models. Nothing else reads the JSON files of this folder. */
export const english = {
  code: 'en',
  name: 'English',
  clean,
  turns,
  genre,
  segment,
  score,
  attribution: { names, quotes, speakers, trust },
} as const satisfies Language;
