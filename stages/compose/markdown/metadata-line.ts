import type { PhrasingContent } from 'mdast';
import { CORRECTIONS_ENDING } from '../../corrections/schema.ts';
import { inertText } from '../../markdown/inert-text.ts';
import { separated, text } from '../../markdown/nodes.ts';
import { quantity } from '../../text/quantity.ts';
import type { Brief } from '../brief.ts';

/**
 * What the document is, by whom, of when, and a link to it. Nothing is quantity here: a count would
 * change with each edit.
 * @param href the link to the source
 */
export function metadataLine({ source, metadata, genre }: Brief, href: string): PhrasingContent[] {
  const { byline, publisher, dateline, published, publishedFrom } = metadata;
  return separated([
    [{ type: 'link', url: href, children: [text(source.path)] }],
    ...(byline === null ? [] : [[text('By '), ...inertText(byline)]]),
    ...[publisher, dateline].filter((field) => field !== null).map(inertText),
    ...(published === null
      ? []
      : [[...inertText(published), ...(publishedFrom ? [text(' (by its address)')] : [])]]),
    ...(source.url === undefined ? [] : [inertText(source.url)]),
    ...(genre.name === 'prose' ? [] : [[text(genre.name)]]),
    ...corrections(metadata.corrected, source.corrections, href),
  ]);
}

/** What a person has corrected that shows nowhere else, and a link to all of it. */
function corrections(
  fields: Brief['metadata']['corrected'],
  file: Brief['source']['corrections'],
  href: string,
): PhrasingContent[][] {
  if (file === undefined) return [];
  const { droppedSentences, droppedQuotes } = file;
  const dropped = [
    ...(droppedSentences > 0 ? [quantity(droppedSentences, 'sentence')] : []),
    ...(droppedQuotes > 0 ? [quantity(droppedQuotes, 'quotation')] : []),
  ];
  return [
    ...(fields ? [[text(`corrected by a person: ${fields.join(', ')}`)]] : []),
    ...(dropped.length > 0 ? [[text(`dropped by a person: ${dropped.join(', ')}`)]] : []),
    [{ type: 'link', url: `${href}${CORRECTIONS_ENDING}`, children: [text('corrections')] }],
  ];
}
