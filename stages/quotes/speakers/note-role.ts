import { nounPhraseRole } from '../../names/appositions.ts';
import type { Entity } from '../../names/entity.ts';
import type { Reading } from '../../names/index.ts';
import type { Description } from './phrase/description.ts';

/** A role by which somebody is called later says more than a bare title, less than an apposition. */
const DESCRIPTION_WEIGHT = 2.2;
const BARE_DESCRIPTION_WEIGHT = 1;

/** What somebody is called becomes a role of theirs: `the Texas senator` says more than `Sen.`. */
export function noteRole(
  { tokens }: Reading,
  block: number,
  { from, to }: Description,
  entity: Entity,
): void {
  const role = nounPhraseRole(tokens[block] ?? [], block, from, to);
  if (role === null) return;
  const most = role.to - role.from > 2 ? DESCRIPTION_WEIGHT : BARE_DESCRIPTION_WEIGHT;
  entity.roles.push({ ...role, weight: Math.min(role.weight, most) });
}
