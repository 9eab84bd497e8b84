import { EXTRACTED_ENDING, extractedFirstLine, extractedName } from '../extract/content.ts';
import { encodedPath } from '../markdown/links.ts';

/** Stands near the start of each page, and says who has made it. */
const PAGE_MARK = '<meta name="generator" content="Verbatim">';

/** What decides which files a brief has. */
export interface OutputChoice {
  /** Whether the text of the document was extracted: it is no text itself. */
  readonly isPacked: boolean;
  /** Whether the W3C Web Annotations are wanted. */
  readonly annotations: boolean;
  /** Whether the page to review it in a browser is wanted. */
  readonly html: boolean;
}

/** The document that a file of a brief is about. */
export interface OutputSource {
  /** Relative to the input folder, with `/`. */
  readonly path: string;
  /** From the folder of the brief to the source, `/` between its parts, each percent-encoded. */
  readonly href: string;
}

/** A file of a brief. */
interface Output {
  readonly isWritten: (choice: OutputChoice) => boolean;
  /**
   * Whether a file of which no manifest speaks is plainly an earlier output of this source: the
   * manifest was lost. Files other than `.json` are ours only beside a `.json` that is. By its
   * beginning rather than by parsing, so that a brief with a merge conflict in it is known as well.
   */
  readonly isOurs: (text: string, source: OutputSource) => boolean;
}

/**
 * The files of a brief, in order, by what is added to the name of the source without its extension.
 * What writes each stands in `index.ts` here, which does not compile without it. Light: a run reads
 * this table also where it makes no brief.
 */
const outputs = {
  '.json': {
    isWritten: () => true,
    isOurs: isOurJson,
  },
  '.md': {
    isWritten: () => true,
    isOurs: isOurMarkdown,
  },
  [EXTRACTED_ENDING]: {
    isWritten: ({ isPacked }) => isPacked,
    isOurs: (text, { path }) => text.startsWith(extractedFirstLine(path)),
  },
  '.annotations.jsonld': {
    isWritten: ({ annotations }) => annotations,
    isOurs: (text, { path, href }) =>
      text.includes('http://www.w3.org/ns/anno.jsonld') &&
      (text.includes(href) || text.includes(encodedPath(extractedName(path)))),
  },
  '.html': {
    isWritten: ({ html }) => html,
    isOurs: (text, { href }) => text.includes(PAGE_MARK) && text.includes(`href="${href}"`),
  },
} satisfies Readonly<Record<string, Output>>;

/** Begins as only the program writes it: version, then source, then the path of the document. */
function isOurJson(text: string, { path }: OutputSource): boolean {
  const head = /^\{\r?\n {2}"schemaVersion": \d+,\r?\n {2}"source": \{\r?\n {4}"path": (.*),\r?\n/;
  return head.exec(text)?.[1] === JSON.stringify(path);
}

/** A title, a line that begins with a link to the source, and the headings of a brief, of today or before. */
function isOurMarkdown(text: string, { href }: OutputSource): boolean {
  const [title = '', , source = '', , summary] = text.replaceAll('\r\n', '\n').split('\n', 5);
  return (
    title.startsWith('# ') &&
    source.startsWith('[') &&
    source.includes(`](${href})`) &&
    (summary === '## Summary' || /^## Who said what\r?$/m.test(text))
  );
}

/** What is added to the name of a source, without its extension, for a file of its brief. */
export type OutputEnding = keyof typeof outputs;

const endings: readonly OutputEnding[] = Object.keys(outputs).filter(isOutputEnding);

function isOutputEnding(name: string): name is OutputEnding {
  return name in outputs;
}

/** The files that a brief has. */
export function outputEndings(choice: OutputChoice): readonly OutputEnding[] {
  return endings.filter((ending) => outputs[ending].isWritten(choice));
}

/** Whether a file where the brief of this source goes is plainly an earlier one of it. */
export function isOurOutput(ending: OutputEnding, text: string, source: OutputSource): boolean {
  return outputs[ending].isOurs(text, source);
}
