import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The licences of the packages that are bundled.
 * @param {readonly string[]} modules absolute paths of what is in the bundle
 * @throws where a package says nothing of its licence
 */
export function licencesOf(modules) {
  const folders = new Set(modules.flatMap((path) => packageOf(path) ?? []));
  const entries = [...folders].map(entryOf);
  const sorted = entries.toSorted((one, other) => (one.title < other.title ? -1 : 1));
  const texts = new Map(sorted.map(({ title, text }) => [title, text]));
  const parts = [...texts].map(
    ([title, text]) => `${'-'.repeat(78)}\n${title}\n\n${text.trim()}\n`,
  );
  return `The packages whose code is in this one, and their licences.\n\n${parts.join('\n')}`;
}

/** The folder of the package that a module is of; undefined for one of ours. */
function packageOf(path) {
  const parts = path.replace(/^\0/, '').split(sep);
  const at = parts.lastIndexOf('node_modules');
  if (at === -1) return undefined;
  const isScoped = parts[at + 1]?.startsWith('@') === true;
  return parts.slice(0, at + (isScoped ? 3 : 2)).join(sep);
}

function entryOf(folder) {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author } = description;
  // Old packages have a list.
  const license = description.license ?? description.licenses?.[0]?.type;
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => LICENCE_FILE.test(file))
    : [];
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && license === undefined) {
    throw new Error(`${name} has no licence that can be told`);
  }
  const by = typeof author === 'string' ? author : author?.name;
  const told =
    texts.length === 0 ? `Licence: ${license}${by ? `, by ${by}` : ''}` : texts.join('\n\n');
  return { title: `${name} ${version}${license ? ` (${license})` : ''}`, text: told };
}
