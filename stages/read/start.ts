import type { SourcePoint } from '../text/points.ts';

/** The place of what concerns a whole file. */
export const START: SourcePoint = { line: 1, column: 1, offset: 0 };
