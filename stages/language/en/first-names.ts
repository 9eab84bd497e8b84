import firstNames from './names/first-names.json' with { type: 'json' };

/** In lower case. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  firstNames.entries.map((entry) => entry.split(' ', 1)[0] ?? ''),
);
