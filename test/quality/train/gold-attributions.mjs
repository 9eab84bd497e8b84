/**
 * The gold attributions of the evaluation kit as the stage `quotes` would find them, to train and
 * measure the naming of speakers apart from the finding of quotations. Needs ../shared.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';

import { clean } from '../../../.build/stages/clean/index.js';
import { parse } from '../../../.build/stages/parse/index.js';
import { createIdentifier } from '../../../.build/stages/genre/index.js';
import { findLanguage } from '../../../.build/stages/language/index.js';
import { createSegmenter } from '../../../.build/stages/segment/index.js';

const identify = createIdentifier({ genre: null });
const segment = createSegmenter();

/** @param {string} path */
export function readJsonLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * @param {string} shared the folder `shared`
 * @param {'train' | 'dev'} split
 */
export function labelledArticles(shared, split) {
  const folder = join(shared, 'eval/data/quotes');
  const labels = new Map();
  for (const label of readJsonLines(join(folder, `${split}-speakers.jsonl`))) {
    if (!labels.has(label.doc)) labels.set(label.doc, new Map());
    labels.get(label.doc).set(label.id, label);
  }
  return readJsonLines(join(folder, `${split}.jsonl`))
    .filter(({ id }) => labels.has(id))
    .map((article) => ({ article, labels: labels.get(article.id) }));
}

/** @param {{id: string, text: string}} article */
export function segmented({ id, text }) {
  const source = { path: `${id}.txt`, sha256: '', mediaType: 'text/plain', charset: 'utf-8' };
  const parsed = parse({ source, text, file: new VFile({ path: source.path }) });
  return segment(identify(findLanguage(clean(parsed))));
}

/**
 * @param {ReturnType<typeof segmented>} document
 * @param {any[]} gold
 */
export function goldAttributions(document, gold) {
  return gold.flatMap(({ id, type, source, cue, content }) => {
    const ranges = content.flatMap((span) => rangesOf(document, span));
    if (ranges.length === 0) return [];
    return [
      {
        id,
        type,
        content: ranges,
        cue: cue.length === 0 ? null : (rangesOf(document, cue[0])[0] ?? null),
        source:
          source.length === 0
            ? null
            : (rangesOf(document, [source[0][0], source.at(-1)[1]])[0] ?? null),
        rule: 'gold',
        confidence: 1,
      },
    ];
  });
}

/**
 * Attributions in the order in which the stage resolves them.
 * @param {ReturnType<typeof goldAttributions>} attributions
 */
export function inOrder(attributions) {
  return attributions.toSorted(
    ({ content: [a] }, { content: [b] }) => a.block - b.block || a.from - b.from,
  );
}

/**
 * The parts of a source span that lie in blocks.
 * @param {ReturnType<typeof segmented>} document
 * @param {[number, number]} span
 */
function rangesOf({ blocks }, [start, end]) {
  const ranges = [];
  for (const [block, { map }] of blocks.entries()) {
    let from = null;
    let to = null;
    for (const piece of map.pieces) {
      const low = Math.max(start, piece.sourceStart);
      const high = Math.min(end, piece.sourceStart + piece.sourceLength);
      if (low >= high) continue;
      from ??= piece.textStart + Math.min(low - piece.sourceStart, piece.textLength);
      to = piece.textStart + Math.min(high - piece.sourceStart, piece.textLength);
    }
    if (from !== null && to !== null && to > from) ranges.push({ block, from, to });
  }
  return ranges;
}
