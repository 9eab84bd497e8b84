import { expect, test } from 'vitest';
import { planBriefs } from '../../../pipeline/output/plan.ts';

function plan(paths: readonly string[], output = '/work/output') {
  const inputs = paths.map((path) => ({ path, file: `/work/input/${path}` }));
  return planBriefs(inputs, output, '/work');
}

function refusal(paths: readonly string[]): string {
  try {
    plan(paths);
    return 'planned';
  } catch (error) {
    return String(error);
  }
}

test('a brief lies at the path of its source without extension, and links back to it', () => {
  expect(plan(['2024/a b (1).txt', 'LICENSE', '.note'])).toEqual([
    {
      path: '2024/a b (1).txt',
      file: '/work/input/2024/a b (1).txt',
      stem: '2024/a b (1)',
      href: '../../input/2024/a%20b%20%281%29.txt',
      location: '../input/2024/a b (1).txt',
    },
    {
      path: 'LICENSE',
      file: '/work/input/LICENSE',
      stem: 'LICENSE',
      href: '../input/LICENSE',
      location: '../input/LICENSE',
    },
    {
      path: '.note',
      file: '/work/input/.note',
      stem: '.note',
      href: '../input/.note',
      location: '../input/.note',
    },
  ]);
  // Without their extensions these are `.` and `..`, which must not lead up.
  expect(plan(['sub/..txt', 'sub/...txt']).map(({ stem, href }) => ({ stem, href }))).toEqual([
    { stem: 'sub/.', href: '../../input/sub/..txt' },
    { stem: 'sub/..', href: '../../input/sub/...txt' },
  ]);
  expect(plan(['a.md'], '/elsewhere/briefs')[0]?.href).toBe('../../work/input/a.md');
});

test('inputs that would write one file are refused, both named', () => {
  expect(refusal(['a.md', 'a.txt'])).toBe(
    'RunError: `input/a.txt` and `input/a.md` would both write `a.json` in the output folder. Rename one, or leave one out with .verbatimignore. Nothing was written.',
  );
});

test.each([
  ['a case', ['Notes.txt', 'notes.md'], 'notes.json'],
  ['a normal form', ['caf\u00E9.txt', 'cafe\u0301.txt'], 'cafe\u0301.json'],
  ['a brief and a folder', ['a.txt', 'a.json/b.txt'], 'a.json'],
  ['a brief and a folder, the folder first', ['A.MD/b/c.txt', 'a.txt'], 'a.md'],
  ['a brief and the manifest', ['Manifest.txt'], 'Manifest.json'],
  ['a brief and the frequencies', ['idf.md'], 'idf.json'],
])('so are those that differ only by %s', (_, paths, output) => {
  expect(refusal(paths)).toContain(`would both write \`${output}\` in the output folder.`);
});

test('like names that write unlike files are not refused', () => {
  expect(refusal(['a.txt', 'a.b.txt', 'a/a.txt', 'b/manifest.txt', 'a.annotations.txt'])).toBe(
    'planned',
  );
});
