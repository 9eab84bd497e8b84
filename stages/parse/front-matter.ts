import type { Root, Yaml } from 'mdast';
import type { VFile } from 'vfile';
import { parseDocument } from 'yaml';

/**
 * The fields of YAML front matter. Scalars are strings as they are written (`2024`, `1e3`, `no`),
 * because metadata is shown as stated. Front matter that cannot be parsed is a message
 * `front-matter-invalid` and no fields; TOML is recognised, so that it is no prose, but not read.
 */
export function readFrontMatter(tree: Root, file: VFile): Readonly<Record<string, unknown>> {
  const node = tree.children[0];
  return node?.type === 'yaml' ? parseFields(node, file) : {};
}

function parseFields(node: Yaml, file: VFile): Readonly<Record<string, unknown>> {
  try {
    const document = parseDocument(node.value, { schema: 'failsafe', prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    const fields: unknown = document.toJS();
    if (fields === null || fields === undefined || fields === '') return {};
    if (isFields(fields)) return fields;
    throw new TypeError('it is no list of fields such as `title: Some title`');
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const reason = `The front matter is no valid YAML and is not used: ${cause.message}`;
    const place = node.position?.start;
    const options = { cause, ruleId: 'front-matter-invalid', source: 'verbatim' };
    file.message(reason, place === undefined ? options : { ...options, place });
    return {};
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
