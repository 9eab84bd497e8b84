/** What the model weighs of a sentence. Keep few: about a thousand documents fit the weights. */
export const FEATURES = [
  'logPosition',
  'inversePosition',
  'centrality',
  'logNames',
  'logLength',
  'length',
  'quotes',
  'firstPerson',
  'logFrequency',
  'brackets',
  'announces',
  'closes',
  'title',
  'introduces',
  'opensSection',
  'decides',
  'unfit',
] as const;

export type Feature = (typeof FEATURES)[number];
