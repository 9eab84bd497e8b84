import { sentenceIds } from '../text/content-id.ts';
import type { Selected, Span } from '../document.ts';
import { createCodePointCounter } from './code-points.ts';
import { baseName } from '../extract/content.ts';
import { leftOutSentences } from './left-out-sentences.ts';
import { encodedPath, textHref } from '../markdown/links.ts';

/** Code units before and after a quotation that tell it from the same words elsewhere. */
const CONTEXT = 32;

/**
 * All sentences (`s-`; those of what was left out of plain text are tagged so, and stand last), the choices of the summary (`summary-`) and the quotations (`q-`) of a
 * document as a page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/). Positions
 * are in Unicode code points of the decoded source, the quoted text is the source's own, markup
 * included, so that both selectors select the same.
 * @param href the link from the folder of the page to the source, percent-encoded
 */
export function toAnnotationPage(document: Selected, href: string): string {
  const { source, text, sentences, summary, quotes } = document;
  const codePoints = createCodePointCounter(text);
  const target = ({ start, end }: Span) => ({
    source: textHref(href, source),
    selector: [
      { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(wholeCharacter(text, start - CONTEXT), start),
        suffix: text.slice(end, wholeCharacter(text, end + CONTEXT)),
      },
    ],
  });
  const leftOut = leftOutSentences(document);
  const ids = sentenceIds([...sentences, ...leftOut]);
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${encodedPath(baseName(source.path))}.annotations.jsonld`,
    type: 'AnnotationPage',
    items: [
      ...sentences.map((sentence, index) => ({
        id: ids[index],
        type: 'Annotation',
        motivation: 'identifying',
        target: target(sentence),
      })),
      ...leftOut.map((sentence, index) => ({
        id: ids[sentences.length + index],
        type: 'Annotation',
        motivation: 'identifying',
        body: [{ type: 'TextualBody', value: `left out: ${sentence.what}`, purpose: 'tagging' }],
        target: target(sentence),
      })),
      ...summary.map((sentence) => ({
        id: sentence.id.replace(/^s-/, 'summary-'),
        type: 'Annotation',
        motivation: 'highlighting',
        target: target(sentence),
      })),
      ...quotes.map(({ id, type, speaker, spans }) => ({
        id,
        type: 'Annotation',
        motivation: 'tagging',
        body: [type, ...(speaker === null ? [] : [speaker.name])].map((value) => ({
          type: 'TextualBody',
          value,
          purpose: 'tagging',
        })),
        // A split quotation has several targets.
        target: spans.length === 1 ? spans.map(target)[0] : spans.map(target),
      })),
    ],
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** The offset, inside the text, or the one before it where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const unit = text.charCodeAt(inside);
  return unit >= 0xdc00 && unit <= 0xdfff && inside > 0 ? inside - 1 : inside;
}
