import type { Yaml } from 'mdast';
import { isMap, parseDocument } from 'yaml';
import { closedFrontMatter, whyVast } from './front-matter.ts';

const LINE_ENDS = /\r\n?|\n/g;

/**
 * The YAML front matter at the start of a plain text, from its first fence to behind its last; null
 * where there is none. Prose between two rulers is none: each line at the margin must be a field,
 * and what is no list of fields stays text.
 * @returns a node whose end is the start of a line
 */
export function frontMatterNode(source: string): Yaml | null {
  const found = closedFrontMatter(source);
  if (found === null || found.fence !== '---') return null;
  const value = source.slice(found.from, found.to);
  if (whyVast(value) === null && !isFieldList(value)) return null;
  const lines = source.slice(0, found.end).match(LINE_ENDS)?.length ?? 0;
  return {
    type: 'yaml',
    value,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lines + 1, column: 1, offset: found.end },
    },
  };
}

function isFieldList(value: string): boolean {
  const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' } as const;
  return isMap(parseDocument(value, options).contents);
}
