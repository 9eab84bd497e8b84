/** What a document may be. */
export const GENRES = [
  'news',
  'press release',
  'speech',
  'transcript',
  'interview',
  'hearing',
  'minutes',
  'mail',
  'letter',
  'report',
  'paper',
  'court opinion',
  'docs',
  'changelog',
  'newsletter',
  'post',
  'fiction',
  'prose',
] as const;

/** What a document is. `prose` where nothing tells. */
export type Genre = (typeof GENRES)[number];
