import type { Selected } from '../document.ts';
import { toAnnotationPage } from './annotations.ts';
import type { Brief } from './brief.ts';
import { EXTRACTED_ENDING } from '../extract/content.ts';
import type { OutputFile } from '../public.ts';
import { toMarkdown } from './markdown.ts';
import { toBrief } from './to-brief.ts';

export type { OutputFile } from '../public.ts';

export interface ComposeSettings {
  /** Whether to write the annotations too. */
  readonly annotations: boolean;
}

/**
 * Made once for a run; the function that it returns writes the brief of a document. Its `sourceHref`
 * leads from the folder of the output file to the source, ready for a link: `/` between its parts,
 * each percent-encoded (see `encodedPath`), such as `../../input/a%20b.txt`. Who has made the brief
 * already gives it.
 */
export function createComposer({ annotations }: ComposeSettings) {
  return function compose(
    document: Selected,
    sourceHref: string,
    brief: Brief = toBrief(document),
  ): readonly OutputFile[] {
    const files: OutputFile[] = [
      { extension: '.json', content: `${JSON.stringify(brief, null, 2)}\n` },
      { extension: '.md', content: toMarkdown(brief, sourceHref) },
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
