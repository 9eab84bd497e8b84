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
  /** Of prose, in lower case: every text that the pattern matches has one of these. */
  readonly words?: readonly string[];
  /** The evidence in words: `says that it is for immediate release`. */
  readonly says: string;
}

/** Words of which documents of one kind have more than others; in lower case. */
export interface VoiceRules {
  /** Forms of `I`. */
  readonly ownPerson: ReadonlySet<string>;
  /** Verbs of which a story has more in the past than in the present. */
  readonly past: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  /** Verbs by which news tells what people said. */
  readonly said: ReadonlySet<string>;
}

/** What tells which kind of document one is. */
export interface GenreRules {
  readonly signs: readonly GenreSign[];
  readonly voice: VoiceRules;
  /** Names by which front matter and people call the genres besides their own, in lower case. */
  readonly alsoCalled: ReadonlyMap<string, Genre>;
}
