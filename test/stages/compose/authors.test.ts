import { expect, test } from 'vitest';
import { authorsOf } from '../../../stages/compose/authors.ts';

test.each<[byline: string | null, authors: string[]]>([
  [null, []],
  ['Ann Lee', ['Ann Lee']],
  ['MARTA OYELARAN and PETER HOLM', ['MARTA OYELARAN', 'PETER HOLM']],
  ['Ann Lee, Bo Berg', ['Ann Lee', 'Bo Berg']],
  ['Ann Lee, Bo Berg and Cy Dahl', ['Ann Lee', 'Bo Berg', 'Cy Dahl']],
  ['Ann Lee, Bo Berg, and Cy Dahl', ['Ann Lee', 'Bo Berg', 'Cy Dahl']],
  ['Ann Lee & Bo Berg', ['Ann Lee', 'Bo Berg']],
  ['Ann Lee; Bo Berg', ['Ann Lee', 'Bo Berg']],
  ['William Sato Jr.', ['William Sato Jr.']],
  ['William Sato, Jr.', ['William Sato, Jr.']],
  ['William Sato, Jr. and Ann Lee', ['William Sato, Jr.', 'Ann Lee']],
  ['Jean-Luc O’Neil', ['Jean-Luc O’Neil']],
  ['José Ángel Ruiz', ['José Ángel Ruiz']],
  ['J. R. Ewing', ['J. R. Ewing']],
  ['Søren Åkesson and Łucja Żak', ['Søren Åkesson', 'Łucja Żak']],
  ['Andy Sandberg', ['Andy Sandberg']],
  ['Ferdinand Brand', ['Ferdinand Brand']],
  // What does not look like names is one author, whole.
  ['Office of the City Librarian of Port Alder', ['Office of the City Librarian of Port Alder']],
  ['Ann Lee, 24 News', ['Ann Lee, 24 News']],
  ['ann@x.example', ['ann@x.example']],
  ['Ann Lee, our correspondent in the far north', ['Ann Lee, our correspondent in the far north']],
])('%s', (byline, authors) => expect(authorsOf(byline)).toEqual(authors));
