import furnitureLines from './furniture-lines.json' with { type: 'json' };

const LABELS: ReadonlySet<string> = new Set(furnitureLines.labels);
const LEADS: ReadonlySet<string> = new Set(furnitureLines.leads);
const COUNTS: ReadonlySet<string> = new Set(furnitureLines.counts);
const AUTHOR_VERBS: ReadonlySet<string> = new Set(furnitureLines.authorVerbs);
const AUTHOR_NOUN = new RegExp(`\\b(?:${furnitureLines.authorNouns.join('|')})s?\\b`, 'i');
/** UTF-16 code units. */
const LONGEST_LABEL = 60;
const LONGEST_NOTE = 600;
const NUMBER = /^\d[\d.,]*[KMk]?$/;
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;
/** `This article was printed from …`, `This page was last updated on …`. */
const ABOUT_PAGE =
  /^(?:This (?:article|page|story|post) (?:was|is|has been) (?:printed|last updated|first published|originally published|filed|tagged)|Posted in |Tagged )/;

/** Whether a line of its own is a label of what stands about an article: `Read more`. */
export function isFurnitureLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || text === '') return false;
  const words = bare(text);
  if (LABELS.has(words)) return true;
  const [first = '', ...rest] = words.split(' ');
  return NUMBER.test(first) && (rest.length === 0 || COUNTS.has(rest.join(' ')));
}

/** Whether words lead to a link: `Read more:`. Marks without words, such as `[`, do so, too. */
export function leadsToLink(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || (text.length <= LONGEST_LABEL && LEADS.has(bare(text)));
}

/** Whether a line says when or from where the page was made. */
export function isAboutPage(text: string): boolean {
  return text.length <= LONGEST_NOTE && ABOUT_PAGE.test(text);
}

/**
 * Whether a paragraph at the end of an article says who its author is.
 * @param authors as the page states them
 */
export function isAuthorNote(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_NOTE) return false;
  const author = authors.find((name) => name !== '' && text.startsWith(`${name} `));
  if (author !== undefined) {
    const [verb = ''] = text.slice(author.length + 1).split(' ', 1);
    return AUTHOR_VERBS.has(verb.replace(/,$/, ''));
  }
  const [, name = '', rest = ''] = /^(.{3,60}?) (?:is|are|was) (.*)$/su.exec(text) ?? [];
  const [first = ''] = rest.split(/[.,;]/, 1);
  return NAME.test(name) && /^(?:an?|the|our) /.test(first) && AUTHOR_NOUN.test(first);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^[^\p{L}\p{N}#]{1,5}/u, '')
    .replace(/[\s:.…»›→↓>|]{1,5}$/u, '');
}
