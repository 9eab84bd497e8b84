import type { SourcePoint } from '../point.ts';

/** The place of what concerns a whole file. */
export const START: SourcePoint = { line: 1, column: 1, offset: 0 };
