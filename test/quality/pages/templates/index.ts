import type { Template } from '../page.ts';
import { BLOGS } from './blogs.ts';
import { INSTITUTIONS } from './institutions.ts';
import { NEWS } from './news.ts';

/** The templates by which the rules were made, and those that were written after them. */
export const TEMPLATES: Readonly<Record<'development' | 'held-out', readonly Template[]>> = {
  development: [...NEWS, ...BLOGS, ...INSTITUTIONS],
  'held-out': [],
};
