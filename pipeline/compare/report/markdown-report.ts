import type { Html, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { inertText } from '../../../stages/markdown/inert-text.ts';
import {
  listOf,
  paragraph,
  separated,
  strong,
  text,
  writeMarkdown,
} from '../../../stages/markdown/nodes.ts';
import { quantity } from '../../../stages/text/quantity.ts';
import { printable } from '../../files/printable.ts';
import { asCalled } from '../../messages/as-called.ts';
import type { Comparison, DocumentComparison } from '../comparison.ts';
import { entriesOf, type Entry, type Piece } from './entries.ts';
import { fitSections, type Section } from './fit-sections.ts';
import {
  differenceCounts,
  documentPhrases,
  failureWords,
  noChange,
  renamedWhere,
  totalPhrases,
} from './phrases.ts';

/** By this a program finds its own comment on a pull request, to edit it. */
const MARKER = '<!-- verbatim-diff -->';

/** Characters of a comment; GitHub takes 65,536. */
export const LONGEST_COMMENT = 65_000;

/**
 * A comparison as a comment on a pull request: the totals, then each document folded, what matters
 * most first. Words of documents are inert, see `inertText`.
 * @param longest in UTF-16 code units; what is beyond is counted at the end
 */
export function markdownReport(comparison: Comparison, longest = LONGEST_COMMENT): string {
  const { before, after, same, failures, renames, documents, faults, totals } = comparison;
  const between = [text(' Compared: '), code(before), text(' → '), code(after), text('.')];
  const verdict = same ? noChange : `${differenceCounts(comparison)}.`;
  const phrases = totalPhrases(totals);
  const head = writeMarkdown([
    html(MARKER),
    paragraph([strong(verdict), ...between]),
    ...(phrases.length === 0 ? [] : [paragraph([text(phrases.join(' · '))])]),
  ]);
  const lists: readonly PhrasingContent[][][] = [
    faults.map(({ side, path, reason }) => [
      strong('could not be compared'),
      text(': '),
      code(path),
      text(` ${side}: `),
      ...inertText(printable(reason)),
    ]),
    failures.map(({ path, change, line, reason }) => [
      strong(failureWords[change]),
      text(': '),
      code(path),
      text(line === null ? ': ' : `, line ${line}: `),
      ...inertText(printable(reason)),
    ]),
    renames.map(({ before: was, after: is, quotes, documents: paths }) => [
      strong('speaker renamed'),
      text(': '),
      ...inertText(printable(was)),
      text(' → '),
      ...inertText(printable(is)),
      text(` (${renamedWhere(quotes, paths)})`),
    ]),
  ];
  const sections = [
    ...lists.flat().map((item, index) => ({
      full: writeMarkdown(listOf([item])),
      documents: 0,
      isNextItem: index > 0,
    })),
    ...documents.map(documentSection),
  ];
  return fitSections(head, sections, longest, (rest) =>
    writeMarkdown([
      paragraph([
        text(
          `${quantity(rest, 'more document')} ${rest === 1 ? 'differs' : 'differ'}: too many to show here. `,
        ),
        strong(asCalled('npm run diff')),
        text(' shows all.'),
      ]),
    ]),
  );
}

function documentSection(document: DocumentComparison): Section {
  const { path, movedFrom } = document;
  const from = movedFrom === null ? '' : ` from ${htmlCode(movedFrom)}`;
  const title = `${htmlCode(path)}: ${documentPhrases(document).join(' · ')}${from}`;
  const entries = entriesOf(document);
  if (entries.length === 0) return { full: writeMarkdown([html(`<p>${title}</p>`)]), documents: 1 };
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(entryItem),
  };
  return {
    full: writeMarkdown([html(`<details>\n<summary>${title}</summary>`), list, html('</details>')]),
    short: writeMarkdown([html(`<p>${title} (too long to show here)</p>`)]),
    documents: 1,
  };
}

function entryItem({ what, line, context, before, after }: Entry): ListItem {
  const sides: PhrasingContent[][] = [];
  const both = before !== null && after !== null;
  if (context !== null) sides.push(inertText(printable(context)));
  if (before) sides.push([...(both ? [text('before: ')] : []), ...phrasing(before, 'delete')]);
  if (after) sides.push([...(both ? [text('after: ')] : []), ...phrasing(after, 'strong')]);
  const title = separated([
    inertText(printable(what)),
    ...(line === null ? [] : [[text(`line ${line}`)]]),
  ]);
  return { type: 'listItem', spread: false, children: [paragraph(title), ...listOf(sides)] };
}

function phrasing(pieces: readonly Piece[], mark: 'delete' | 'strong'): PhrasingContent[] {
  return pieces.flatMap((piece): PhrasingContent[] => {
    const children = inertText(printable(piece.text));
    return piece.changed ? [{ type: mark, children }] : children;
  });
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: printable(value) };
}

function html(value: string): Html & RootContent {
  return { type: 'html', value };
}

/** Code in HTML of ours, where a host looks for no mentions either. */
function htmlCode(value: string): string {
  const escaped = printable(value).replace(
    /[&<>"]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
  return `<code>${escaped}</code>`;
}
