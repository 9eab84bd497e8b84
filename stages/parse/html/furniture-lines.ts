import furnitureLines from './furniture-lines.json' with { type: 'json' };

const LABELS: ReadonlySet<string> = new Set(furnitureLines.labels);
const SECTIONS: ReadonlySet<string> = new Set(furnitureLines.sections);
const CALL_WORDS: ReadonlySet<string> = new Set(furnitureLines.callWords);
const CONTACTS: ReadonlySet<string> = new Set(furnitureLines.contacts);
const LEADS: ReadonlySet<string> = new Set(furnitureLines.leads);
const COUNTS: ReadonlySet<string> = new Set(furnitureLines.counts);
const AUTHOR_VERBS: ReadonlySet<string> = new Set(furnitureLines.authorVerbs);
const AUTHOR_NOUN = new RegExp(`\\b(?:${furnitureLines.authorNouns.join('|')})s?\\b`, 'i');
/** UTF-16 code units. */
const LONGEST_LABEL = 60;
const LONGEST_NOTE = 600;
const LONGEST_CALL = 240;
const HAS_CONTACT = /@|\d{3}[\s().-]{0,3}\d{3,}/;
const NUMBER = /^\d[\d.,]*[KMk]?$/;
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;
/** `This article was printed from …`, `This page was last updated on …`. */
const ABOUT_PAGE =
  /^(?:A version of this article appear|This (?:article|page|story|post) (?:was|is|has been) (?:printed|last updated|first published|originally published|filed|tagged)|Page last (?:updated|reviewed|modified)|Posted in |Tagged |SOURCE |Source: )/;

/** Whether a line of its own is a label of what stands about an article: `Read more`. */
export function isFurnitureLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || text === '') return false;
  const words = bare(text);
  if (LABELS.has(words)) return true;
  const [first = '', ...rest] = words.split(' ');
  return NUMBER.test(first) && (rest.length === 0 || COUNTS.has(rest.join(' ')));
}

/** Whether a heading is that of a box about an article, whatever the page is about. */
export function isSectionLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && SECTIONS.has(bare(text));
}

/** What a line is that calls the reader to do something, or says whom to call; null for prose. */
export function appealKindOf(text: string): 'call' | 'contact' | null {
  if (text.length > LONGEST_CALL) return null;
  const words = bare(text);
  const label = words.split(':', 1)[0] ?? '';
  if (CONTACTS.has(label) && HAS_CONTACT.test(text)) return 'contact';
  const isCall = furnitureLines.calls.some((call) => words.startsWith(`${call} `));
  if (!isCall) return null;
  const isAbout = words.split(/[^\p{L}]+/u).some((word) => CALL_WORDS.has(word));
  return isAbout ? 'call' : null;
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

/** Whether a line says which of the authors did what: `Ann Lund reported from Wend.` */
export function isCreditLine(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_CALL) return false;
  const author = authors.find((name) => name !== '' && text.startsWith(`${name} `));
  if (author === undefined) return false;
  return /^(?:and .{3,60} )?(?:reported|contributed) /.test(text.slice(author.length + 1));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^[^\p{L}\p{N}#]{1,5}/u, '')
    .replace(/[\s:.…»›→↓>|]{1,5}$/u, '');
}
