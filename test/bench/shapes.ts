import { excessOf } from '../../stages/parse/markdown-cost.ts';
import { parseMarkdown } from '../../stages/parse/markdown.ts';
import { table } from '../quality/eval/table.ts';
import { processorTime } from './processor-time.ts';
import { COSTLY_SHAPES, USUAL_SHAPES } from './shapes/markdown.ts';

/** What a megabyte of Markdown of each shape takes to parse, or that it is read as plain text. */
export function measureShapes(): string {
  const rows = Object.entries({ ...USUAL_SHAPES, ...COSTLY_SHAPES }).map(([name, text]) => {
    const excess = excessOf(text);
    if (excess !== null) return [name, '', `plain text: it ${excess.reason}`];
    const before = processorTime();
    parseMarkdown(text);
    return [name, `${((processorTime() - before) / 1000).toFixed(1)} s`, 'Markdown'];
  });
  return `${table(['shape', 'parse', 'read as'], rows)}\n`;
}
