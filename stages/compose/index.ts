import type { Selected } from '../document.ts';

/** A file of the output: what to add to the name of the source without its extension, and text. */
export interface OutputFile {
  readonly extension: '.json' | '.md' | '.annotations.jsonld';
  readonly content: string;
}

export interface ComposeSettings {
  readonly annotations: boolean;
}

/**
 * Provisional. `sourceHref` leads from the folder of the output file to the source, ready for a
 * link: `/` between its parts, each percent-encoded, such as `../../input/a%20b.txt`.
 */
export function createComposer({ annotations }: ComposeSettings) {
  return function compose(document: Selected, _sourceHref: string): readonly OutputFile[] {
    const { source, metadata, keywords, summary, quotes, speakers } = document;
    const brief = { schemaVersion: 1, source, metadata, keywords, summary, quotes, speakers };
    const items = document.sentences.map(({ start, end }, index) => ({
      id: `s-${index}`,
      target: { selector: [{ type: 'TextPositionSelector', start, end }] },
    }));
    const files: OutputFile[] = [{ extension: '.json', content: JSON.stringify(brief, null, 2) }];
    if (annotations) {
      files.push({ extension: '.annotations.jsonld', content: JSON.stringify({ items }) });
    }
    return files;
  };
}
