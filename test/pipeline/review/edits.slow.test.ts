import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { table } from '../../quality/eval/table.ts';
import { commit, git } from '../git.ts';
import { createProject } from '../project.ts';

const article = readFileSync('input/ferry-strike.txt', 'utf8');

type Edit = (text: string) => string;

/** Replaces the first such words, which must be there. */
function replace(from: string, to: string): Edit {
  return (text) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  };
}

const paragraphs = (text: string): string[] => text.split('\n\n');

/**
 * What people do to a document that has its brief. `edits-before.txt` has what the first ten changed
 * in contract version 1, which had offsets and lines everywhere.
 */
const edits: readonly (readonly [string, Edit])[] = [
  [
    'a paragraph put at the top',
    (text) => paragraphs(text).toSpliced(2, 0, 'What happens next?').join('\n\n'),
  ],
  ['a slip mended in a paragraph', replace('with the rings', 'with the ring')],
  ['a word of the first sentence', replace('before dawn on Friday', 'at dawn on Friday')],
  ['a word of a quotation', replace('slept nine hours', 'slept eight hours')],
  [
    'a letter of a name and a digit',
    (text) =>
      replace('with the rings', 'with the 2 rings')(text).replace('Timmerman', 'Timmermann'),
  ],
  ['a speaker’s name, throughout', (text) => text.replaceAll('Sollie', 'Sellie')],
  ['the headline', replace('stranding 4,000 travellers', 'stranding thousands')],
  [
    'a paragraph put in the middle',
    (text) => {
      const all = paragraphs(text);
      const added = 'The harbour office at Skarvik opened its canteen for the night.';
      return [...all.slice(0, 10), added, ...all.slice(10)].join('\n\n');
    },
  ],
  ['a paragraph taken out', (text) => paragraphs(text).toSpliced(14, 1).join('\n\n')],
  [
    'a paragraph taken out that introduces a speaker',
    (text) => paragraphs(text).toSpliced(12, 1).join('\n\n'),
  ],
  [
    'two paragraphs swapped',
    (text) => {
      const all = paragraphs(text);
      return all
        .with(12, all[13] ?? '')
        .with(13, all[12] ?? '')
        .join('\n\n');
    },
  ],
  ['other line ends', (text) => text.replaceAll('\n', '\r\n')],
];

/** Milliseconds: it starts the program some twenty times. */
const PATIENCE = 300_000;

test(
  'what edits change in the committed files, and in meaning',
  async () => {
    const project = createProject({
      'input/ferry-strike.txt': article,
      '.gitattributes': '* -text',
    });
    await project.run([]);
    git(project, 'init', '--quiet', '--initial-branch=main');
    commit(project, 'before');
    const rows: string[][] = [];
    for (const [name, edit] of edits) {
      project.write('input/ferry-strike.txt', edit(article));
      await project.run([]);
      const changed = new Map(
        git(project, 'diff', '--numstat')
          .trim()
          .split('\n')
          .map((line) => line.split('\t'))
          .map(([added, removed, path = '']) => [path, `+${added} -${removed}`]),
      );
      const { stdout } = await project.diff(['main', '--format', 'json']);
      const { totals }: { totals: Record<string, number> } = JSON.parse(stdout);
      const meaning = Object.entries(totals)
        .filter(([key, count]) => count > 0 && key !== 'documents' && key !== 'different')
        .map(([key, count]) => `${key} ${count}`)
        .join(', ');
      const files = [
        'input/ferry-strike.txt',
        'output/ferry-strike.json',
        'output/ferry-strike.md',
      ];
      const others = [...changed.keys()].filter((path) => !files.includes(path));
      const overview = others.map((path) => path.replace('output/', '')).join(', ');
      rows.push([
        name,
        ...files.map((path) => changed.get(path) ?? ''),
        overview,
        meaning || 'none',
      ]);
      git(project, 'checkout', '--quiet', '--', '.');
    }
    const head = ['edit', 'document', 'brief.json', 'brief.md', 'other files', 'change in meaning'];
    await expect(`${table(head, rows)}\n`).toMatchFileSnapshot('edits.txt');
  },
  PATIENCE,
);
