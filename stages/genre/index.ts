import type { Cleaned, Genre, Identified } from '../document.ts';
import type { GenreRules } from '../language/genre-rules.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { findTurns } from '../turns/index.ts';
import { listedOffices } from '../turns/listed-offices.ts';
import { NOBODY } from '../turns/who-is-who.ts';
import { tokenTable } from '../words/token-table.ts';
import type { WordGroups } from '../words/word-groups.ts';
import { createSignReader, formEvidence, type Evidence } from './evidence.ts';
import { countedWords, factsOf } from './facts.ts';
import { GENRES } from './kinds.ts';

export interface GenreSettings {
  /** What all documents are that do not say it themselves; null to decide by evidence. */
  readonly genre: Genre | null;
}

/** A document with less for it than this is prose. */
const FEWEST_POINTS = 2.5;
/** So many pieces of evidence are shown. */
const MOST_SHOWN = 4;
/** Kinds of which not even a label that is like a name opens a turn. */
const WITHOUT_TURNS: ReadonlySet<Genre> = new Set(['docs', 'changelog', 'paper']);
const FEWEST_TURNS = 3;
const MOSTLY = 0.5;

/**
 * Makes the stage that says what a document is, and who takes turns in it. What the document
 * states as `genre` in its front matter goes first, then the settings, then counted evidence: each
 * sign is worth some points, the genre with most of them is it.
 */
export function createIdentifier(settings: GenreSettings) {
  const readersOf = createReaders();
  return function identify(document: Cleaned): Identified {
    const language = languageOf(document);
    const taken =
      language?.turns == null
        ? { blocks: document.blocks, turns: [], removed: [], who: NOBODY }
        : findTurns(document, language.turns);
    const removed = [...document.removed, ...taken.removed].toSorted(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const cut: Cleaned = { ...document, blocks: taken.blocks, removed };
    const words = tokenTable(taken.blocks.map(({ text }) => text));
    const decided = statedGenre(document, language?.genre ?? null) ?? settledGenre(settings);
    const { genre, evidence } = decided ?? judged(evidenceOf());
    const hasTurns =
      !WITHOUT_TURNS.has(genre) || decided !== null || taken.turns.length >= FEWEST_TURNS;
    return {
      ...cut,
      genre,
      genreEvidence: evidence,
      turns: hasTurns ? taken.turns : [],
      standsFor:
        language?.turns == null
          ? new Map()
          : new Map([...listedOffices(cut, language.turns), ...taken.who.standsFor]),
      words,
    };

    function evidenceOf(): Evidence[] {
      const readers = language === null ? null : readersOf(language);
      if (readers === null) return [];
      const facts = factsOf(cut, words, taken.turns, readers.counted);
      return [
        ...formEvidence(cut, facts, taken.who),
        ...readers.signEvidence(cut, words),
        ...(taken.turns.some(({ by }) => by === 'mail head') ? [QUOTED_MAIL] : []),
      ].filter(
        ({ genre: of }) =>
          facts.turns >= FEWEST_TURNS ||
          facts.formal > 0 ||
          facts.inTurns > MOSTLY ||
          !NEEDS_TURNS.has(of),
      );
    }
  };
}

interface Readers {
  readonly counted: WordGroups;
  readonly signEvidence: ReturnType<typeof createSignReader>;
}

/** Makes the function that gives what reads the words of a language; null where it has no rules. */
function createReaders(): (language: Language) => Readers | null {
  const known = new Map<Language, Readers>();
  return (language) => {
    const { genre, score } = language;
    if (genre === null || score === null) return null;
    const found = known.get(language) ?? {
      counted: countedWords(score, genre.voice),
      signEvidence: createSignReader(genre.signs),
    };
    known.set(language, found);
    return found;
  };
}

const QUOTED_MAIL: Evidence = { genre: 'mail', points: 4, says: 'quotes what another has written' };

/** Without turns, a document that is called an interview is an article about one. */
const NEEDS_TURNS: ReadonlySet<Genre> = new Set(['interview', 'hearing', 'transcript']);

interface Judged {
  readonly genre: Genre;
  readonly evidence: readonly string[];
}

/** The genre with the most points; of equals, the one that comes first in the list of genres. */
function judged(evidence: readonly Evidence[]): Judged {
  const sums = new Map<Genre, number>();
  for (const { genre, points } of evidence) sums.set(genre, (sums.get(genre) ?? 0) + points);
  let best: Genre = 'prose';
  let most = 0;
  for (const genre of GENRES) {
    const sum = sums.get(genre) ?? 0;
    if (sum >= FEWEST_POINTS && sum > most) {
      best = genre;
      most = sum;
    }
  }
  const shown = evidence
    .filter(({ genre }) => genre === best)
    .toSorted((a, b) => b.points - a.points)
    .map(({ says }) => says);
  return { genre: best, evidence: [...new Set(shown)].slice(0, MOST_SHOWN) };
}

function statedGenre({ frontMatter }: Cleaned, rules: GenreRules | null): Judged | null {
  const stated = Object.entries(frontMatter).find(([key]) => key.toLowerCase() === 'genre')?.[1];
  if (typeof stated !== 'string') return null;
  const lower = stated.trim().toLowerCase();
  const genre = GENRES.find((each) => each === lower) ?? rules?.alsoCalled.get(lower);
  return genre === undefined ? null : { genre, evidence: ['stated by the document'] };
}

function settledGenre({ genre }: GenreSettings): Judged | null {
  return genre === null ? null : { genre, evidence: ['set by the settings'] };
}
