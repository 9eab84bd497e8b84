import type { Metadata, Selected } from '../document.ts';
import { printable } from '../text/printable.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** Columns of the page, in characters. */
const LINE = 6;
const WHAT = 20;
const LONGEST_WORDS = 100;

const FIELDS = [
  'title',
  'byline',
  'publisher',
  'dateline',
  'published',
] as const satisfies (keyof Metadata)[];

/**
 * A document, line by line, with what each line was taken for and why: for people who want to know
 * what was made of it. What a terminal would obey is made visible.
 */
export function explainDocument(document: Selected): string {
  const { source, genre, genreEvidence, metadata, text } = document;
  const facts = FIELDS.flatMap((field) => {
    const value = metadata[field];
    return value === null ? [] : [`${field}: ${printable(value)}`];
  });
  const evidence = genreEvidence.length === 0 ? '' : ` (${printable(genreEvidence.join(', '))})`;
  return [
    `${printable(source.path)}, read as ${source.mediaType}, ${source.charset}`,
    ...(source.extracted === undefined
      ? []
      : [
          `the lines are those of the text that was taken out of it: ${printable(source.extracted)}`,
        ]),
    `genre: ${genre}${evidence}`,
    ...facts,
    '',
    ...stretchesOf(document).flatMap((stretch) => rowOf(stretch, text)),
    '',
  ].join('\n');
}

function rowOf({ line, what, why, start, end, text }: Stretch, source: string): string[] {
  const indent = ' '.repeat(LINE + 2);
  const words = shortened(text ?? source.slice(start, end));
  return [
    `${String(line).padStart(LINE)}  ${printable(what).padEnd(WHAT)}  ${words}`,
    `${indent}${' '.repeat(WHAT)}  ${printable(why.join(' · '))}`,
  ];
}

/** The first words, white space folded. */
function shortened(words: string): string {
  // Ten times as much as is shown: runs of white space are folded.
  const folded = words
    .slice(0, LONGEST_WORDS * 10)
    .replace(/\s+/g, ' ')
    .trim();
  const points = Array.from(folded);
  const shown =
    points.length > LONGEST_WORDS ? `${points.slice(0, LONGEST_WORDS - 1).join('')}…` : folded;
  return printable(shown);
}
