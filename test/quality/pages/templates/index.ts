import type { Template } from '../page.ts';
import { BLOGS } from './blogs.ts';
import { INSTITUTIONS } from './institutions.ts';
import { LAST } from './last.ts';
import { NEWS } from './news.ts';
import { LATER_BLOGS } from './later-blogs.ts';
import { LATER_INSTITUTIONS } from './later-institutions.ts';
import { LATER_NEWS } from './later-news.ts';

/**
 * The templates by which the rules were made; those written after them, whose mistakes were read
 * then; and those written after that, whose mistakes nobody has read.
 */
export const TEMPLATES: Readonly<
  Record<'development' | 'later' | 'held-out', readonly Template[]>
> = {
  development: [...NEWS, ...BLOGS, ...INSTITUTIONS],
  later: [...LATER_NEWS, ...LATER_BLOGS, ...LATER_INSTITUTIONS],
  'held-out': LAST,
};
