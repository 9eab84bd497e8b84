import type { Selected, Span } from '../../document.ts';
import type { Brief } from '../brief.ts';

/** What a stretch of the document is to a quotation or to the summary. */
type Part = 'summary' | 'quotation' | 'cue' | 'mention';

interface Mark extends Span {
  readonly id: string;
  readonly part: Part;
  /** How long it is: where several lie over each other, the smallest wins. */
  readonly size: number;
}

/** Words of a block over which the same marks lie. */
export interface Segment {
  readonly text: string;
  /** Ids of summary sentences and quotations, the smallest first. */
  readonly ids: readonly string[];
  /** Ids of the quotations whose cue, and whose mention of the speaker, stands here. */
  readonly cues: readonly string[];
  readonly mentions: readonly string[];
  /** The first of the marks that begin here, the smallest. */
  readonly begins: string | undefined;
}

type Block = Selected['blocks'][number];

/**
 * Makes the function that parts the text of each block, in document order, where a mark begins or ends: so
 * marks that lie over each other need no element in another one. Of each mark the elements follow each other.
 */
export function createSegmenter(document: Selected): (block: Block) => Segment[] {
  const marks = marksOf(document);
  const begun = new Set<string>();
  let next = 0;
  let open: Mark[] = [];
  return (block) => {
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[next]) {
      open.push(mark);
      next += 1;
    }
    open = open.filter(({ end }) => end > block.start);
    return segmentsOf(block, open, begun);
  };
}

/** Where each mark is linked to: at its own id, or where a smaller one begins with it, at that one's. */
export function anchorsOf(segments: Iterable<Segment>): Map<string, string> {
  const anchors = new Map<string, string>();
  for (const { ids, begins } of segments) {
    for (const id of ids) if (!anchors.has(id)) anchors.set(id, begins ?? id);
  }
  return anchors;
}

function marksOf({ summary, quotes }: Selected): Mark[] {
  const marks: Mark[] = [];
  for (const { id, spans, cue, speaker } of quotes) {
    for (const { start, end } of spans) {
      marks.push({ id, part: 'quotation', start, end, size: end - start });
    }
    if (cue) marks.push({ id, part: 'cue', start: cue.start, end: cue.end, size: 0 });
    const mention = speaker?.mention;
    if (mention) {
      marks.push({ id, part: 'mention', start: mention.start, end: mention.end, size: 0 });
    }
  }
  // Behind the quotations, of which one of the same length is the more telling.
  for (const { id, start, end } of summary) {
    marks.push({ id, part: 'summary', start, end, size: end - start });
  }
  return marks.toSorted((a, b) => a.start - b.start || a.size - b.size);
}

function segmentsOf(block: Block, marks: readonly Mark[], begun: Set<string>): Segment[] {
  const own = marks
    .map((mark) => ({ mark, from: textOffset(block, mark.start), to: textOffset(block, mark.end) }))
    .filter(({ from, to }) => to > from);
  const edges = new Set([0, block.text.length, ...own.flatMap(({ from, to }) => [from, to])]);
  const sorted = [...edges].toSorted((a, b) => a - b);
  // Those that lie over the place at hand; an edge of one is met once to begin and once to end.
  const waiting = own.toSorted((a, b) => a.from - b.from);
  let over: typeof own = [];
  let next = 0;
  return sorted.slice(0, -1).map((from, index) => {
    for (let each = waiting[next]; each !== undefined && each.from <= from; each = waiting[next]) {
      over.push(each);
      next += 1;
    }
    over = over.filter(({ to }) => to > from);
    const idsOf = (...parts: Part[]): string[] => [
      ...new Set(
        over
          .filter(({ mark }) => parts.includes(mark.part))
          .toSorted((a, b) => a.mark.size - b.mark.size)
          .map(({ mark }) => mark.id),
      ),
    ];
    const ids = idsOf('summary', 'quotation');
    const begins = ids.filter((id) => !begun.has(id));
    for (const id of begins) begun.add(id);
    return {
      text: block.text.slice(from, sorted[index + 1]),
      ids,
      cues: idsOf('cue'),
      mentions: idsOf('mention'),
      begins: begins[0],
    };
  });
}

/** Where a place of the source is in the text of a block, or next to it, by binary search. */
function textOffset({ map: { pieces }, text }: Block, source: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.sourceStart ?? 0) <= source) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (piece === undefined) return 0;
  const { textStart, textLength, sourceStart, sourceLength } = piece;
  const into = source - sourceStart;
  const within = textLength === sourceLength || into === 0 ? into : textLength;
  return Math.min(textStart + Math.min(within, textLength), text.length);
}

/** The speakers of a brief, numbered in their order; who is not named has no number. */
export function speakerNumbers({ speakers }: Pick<Brief, 'speakers'>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { name } of speakers) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return numbers;
}
