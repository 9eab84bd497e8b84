import type { Template } from '../page.ts';
import { BLOGS } from './blogs.ts';
import { INSTITUTIONS } from './institutions.ts';
import { NEWS } from './news.ts';
import { UNSEEN_BLOGS } from './unseen-blogs.ts';
import { UNSEEN_INSTITUTIONS } from './unseen-institutions.ts';
import { UNSEEN_NEWS } from './unseen-news.ts';

/** The templates by which the rules were made, and those that were written after them. */
export const TEMPLATES: Readonly<Record<'development' | 'held-out', readonly Template[]>> = {
  development: [...NEWS, ...BLOGS, ...INSTITUTIONS],
  'held-out': [...UNSEEN_NEWS, ...UNSEEN_BLOGS, ...UNSEEN_INSTITUTIONS],
};
