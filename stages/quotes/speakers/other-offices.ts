import type { Entity } from '../../names/entity.ts';
import { isFunctionWord } from '../../names/word-lists.ts';
import type { Reading } from '../../names/index.ts';
import { type Token, bareWord } from '../../names/token.ts';
import type { Description } from './phrase/description.ts';

/** Roles compared with one description. */
const MOST_ROLES = 12;
const DEPUTY = /^(?:deputy|vice|assistant|associate|acting)(?:-|$)/;

/**
 * Whether all that is said of somebody's office speaks against a description: `the President of the
 * Island Society` is neither `President of the Harbour Union` nor `Deputy President`.
 * @param block that of the description
 */
export function holdsAnotherOffice(
  { tokens }: Reading,
  { nouns, to, from }: Description,
  block: number,
  { roles }: Entity,
): boolean {
  const asked = (tokens[block] ?? []).slice(from, to);
  const body = bodyWords(asked);
  const held = roles
    .filter(({ noun }) => nouns.includes(noun))
    .slice(0, MOST_ROLES)
    .map((role) => (tokens[role.block] ?? []).slice(role.from, role.to));
  return (
    held.length > 0 &&
    held.every((role) => isDeputy(role) !== isDeputy(asked) || isOther(body, bodyWords(role)))
  );
}

function isDeputy(phrase: readonly Token[]): boolean {
  return phrase.some(({ lower }) => DEPUTY.test(lower));
}

function isOther(asked: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  return asked.size > 0 && held.size > 0 && ![...held].some((word) => asked.has(word));
}

/** The words with a capital behind the first preposition of a phrase. */
function bodyWords(phrase: readonly Token[]): Set<string> {
  const at = phrase.findIndex(({ lower }) => /^(?:of|at|for)$/.test(lower));
  const behind = at < 0 ? [] : phrase.slice(at);
  return new Set(
    behind
      .filter(({ isCapital, lower }) => isCapital && !isFunctionWord(lower))
      .map(({ lower }) => bareWord(lower)),
  );
}
