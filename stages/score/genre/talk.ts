import type { Genre, Quoted } from '../../document.ts';

/** How much the place of a sentence counts. Stories and talks do not begin with what matters. */
export const PLACE_COUNTS: Readonly<Record<Genre, number>> = {
  news: 1,
  'press release': 1,
  speech: 0.5,
  transcript: 0,
  interview: 0,
  hearing: 0,
  minutes: 1,
  mail: 0.5,
  letter: 0.5,
  report: 1,
  paper: 1,
  'court opinion': 1,
  docs: 1,
  changelog: 1,
  newsletter: 1,
  post: 1,
  fiction: 0,
  prose: 1,
};

const BY_TURNS: ReadonlySet<Genre> = new Set(['transcript', 'interview', 'hearing']);

/** Whether people speak by turns. */
export function isByTurns(genre: Genre): boolean {
  return BY_TURNS.has(genre);
}

/** Whether words are somebody's without more being said. */
export function isAllSpoken(genre: Genre): boolean {
  return genre === 'speech' || isByTurns(genre);
}

/** Of the letters below headings, so many in quoted mails make a mailbox. */
const MAILBOX_SHARE = 0.8;

/** Whether a document is nothing but mails, each under the line that says who wrote it. */
export function isMailbox({ blocks, turns }: Pick<Quoted, 'blocks' | 'turns'>): boolean {
  const lengthOf = (from: number, to?: number): number =>
    blocks
      .slice(from, to)
      .reduce((sum, { kind, text }) => sum + (kind === 'heading' ? 0 : text.length), 0);
  const mails = turns.filter(({ by }) => by === 'mail head');
  if (mails.length === 0) return false;
  const quoted = mails.reduce((sum, { block, end }) => sum + lengthOf(block, end), 0);
  return quoted >= lengthOf(0) * MAILBOX_SHARE;
}
