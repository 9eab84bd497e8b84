import type { Genre } from '../document.ts';

/** Words of a document that speak for a genre. */
export interface GenreSign {
  readonly genre: Genre;
  /** What it is worth; see `stages/genre/` for how much tells. */
  readonly points: number;
  /**
   * Where the pattern is tried: the title, the first lines with what was taken out of them, the
   * text of each heading, the last lines, the keys of the front matter, or the first prose.
   */
  readonly where: 'title' | 'head' | 'headings' | 'tail' | 'keys' | 'prose';
  /** Of headings, so many must match, and half of all. */
  readonly atLeast?: number;
  /** Takes time in proportion to the text. */
  readonly pattern: RegExp;
  /** The evidence in words: `says that it is for immediate release`. */
  readonly says: string;
}

/** What tells which kind of document one is. */
export interface GenreRules {
  readonly signs: readonly GenreSign[];
  /** Forms of `I`; a global pattern. */
  readonly ownPerson: RegExp;
  /** Names by which front matter and people call the genres besides their own, in lower case. */
  readonly alsoCalled: ReadonlyMap<string, Genre>;
}
