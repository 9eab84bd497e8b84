import { expect, test } from 'vitest';
import { verblessOf } from '../../../../stages/score/standing/verbless.ts';

test.each([
  'Second Reading of the Pier Bill.',
  'The Associate Minister of Ferries, Papa Orr.',
  'A green Harbour chair.',
  'Three counts of fraud in the first degree.',
  'Never, not one time.',
  'By Mr. Orr: S. 218.',
  'A sad day for the island.',
  'No comment from the board.',
  'The north pier, of course.',
  'Rope, nails, two lamps.',
])('no verb: %s', (text) => expect(verblessOf([text])).toEqual([true]));

test.each([
  'The pier sank.',
  'Nobody was hurt.',
  'The ferries leave at noon.',
  'He’s gone.',
  'It will cost four crowns.',
  'Prices rose by a tenth.',
  'Islands need a bridge.',
  'The mayor says no.',
  'We have a plan.',
  'Divers found cracks in four piles.',
])('a verb: %s', (text) => expect(verblessOf([text])).toEqual([false]));
