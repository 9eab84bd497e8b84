import type { Selected } from '../document.ts';
import { toAnnotationPage } from './annotations.ts';
import { EXTRACTED_ENDING, type ExtractedEnding } from '../extract/content.ts';
import { toMarkdown } from './markdown/index.ts';
import { toBrief } from './to-brief.ts';
import { writeJson } from './write-json.ts';

/** A file of the output: what to add to the name of the source without its extension, and text. */
export interface OutputFile {
  readonly extension: '.json' | '.md' | '.annotations.jsonld' | ExtractedEnding;
  readonly content: string;
}

export interface ComposeSettings {
  /** Whether to write the annotations too. */
  readonly annotations: boolean;
  /** Quotations of at least this confidence are shown as sure in the brief for people. */
  readonly sure: number;
}

/** The brief as one line of JSON Lines. */
export function composeLine(document: Selected): string {
  return `${JSON.stringify(toBrief(document))}\n`;
}

/**
 * Made once for a run; the function that it returns writes the brief of a document. Its `sourceHref`
 * leads from the folder of the output file to the source, ready for a link: `/` between its parts,
 * each percent-encoded (see `encodedPath`), such as `../../input/a%20b.txt`.
 */
export function createComposer({ annotations, sure }: ComposeSettings) {
  return function compose(document: Selected, sourceHref: string): readonly OutputFile[] {
    const brief = toBrief(document);
    const files: OutputFile[] = [
      { extension: '.json', content: writeJson(brief) },
      {
        extension: '.md',
        content: toMarkdown(brief, { href: sourceHref, text: document.text, sure }),
      },
    ];
    if (document.source.extracted !== undefined) {
      files.push({ extension: EXTRACTED_ENDING, content: document.text });
    }
    if (annotations) {
      const content = toAnnotationPage(document, sourceHref);
      files.push({ extension: '.annotations.jsonld', content });
    }
    return files;
  };
}
