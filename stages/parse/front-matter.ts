import type { Literal, Root } from 'mdast';
import type { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import { byRule } from '../rule-ids.ts';

type Fields = Readonly<Record<string, unknown>>;

const OPENING = /^(?<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)/;
/** A field, a comment or the closing fence: what stands between two rules is prose. */
const FIRST_FIELD = /\s*(?:["']?[\p{L}_][^\r\n:=]{0,80}[:=]|#|\[|---|\+\+\+|\{)/uy;
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '---': /(?:^|[\r\n])---[ \t]*(?=[\r\n]|$)/,
  '+++': /(?:^|[\r\n])\+\+\+[ \t]*(?=[\r\n]|$)/,
};
/** `title = "Some title"`; tables, arrays and texts of several lines state no metadata of ours. */
const TOML_FIELD =
  /^\s*(?<key>[\w-]+)\s*=\s*(?:"(?<basic>(?:[^"\\]|\\.)*)"|'(?<literal>[^']*)'|\[(?<list>[^\]]*)\]|(?<bare>[^\s"'#[][^#]*))/;
const LINE_END = /^(?:\r\n?|\n)/;
/** A line at the margin that goes on with the value of the line before. */
const GOES_ON = /^(?![\s#-]|[\w"'][^:]{0,80}:(?:\s|$)|\.\.\.|\}|\]).+$/;
const TOML_TABLE = /^\s*\[/;
const TOML_STRING = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g;
const TOML_ESCAPE = /\\(["\\])/g;

/** UTF-16 code units. */
const LONGEST = 65_536;
const DEEPEST = 64;
const BRACKET = /[[\]{}]/g;
const OPENING_BRACKET: ReadonlySet<string> = new Set(['[', '{']);

/** Whether a text begins with a fence of front matter, fields, and a closing fence. */
export function opensWithFrontMatter(text: string): boolean {
  return closedFrontMatter(text) !== null;
}

/** Where the fields between two fences lie, and where the line behind the second begins. */
export interface ClosedFrontMatter {
  readonly fence: string;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** The front matter that a text begins with; null where it has none. Offsets are UTF-16 code units. */
export function closedFrontMatter(text: string): ClosedFrontMatter | null {
  const opening = OPENING.exec(text);
  const fence = opening?.groups?.['fence'] ?? '';
  const closing = CLOSINGS[fence];
  if (opening === null || closing === undefined) return null;
  const from = opening[0].length;
  FIRST_FIELD.lastIndex = from;
  const found = FIRST_FIELD.test(text) ? closing.exec(text.slice(from)) : null;
  if (found === null) return null;
  const to = from + found.index;
  const behind = to + found[0].length;
  const lineEnd = LINE_END.exec(text.slice(behind, behind + 2))?.[0].length ?? 0;
  return { fence, from, to, end: behind + lineEnd };
}

/**
 * The fields of YAML or TOML front matter. Scalars are strings as they are written (`2024`, `1e3`,
 * `no`), because metadata is shown as stated. YAML that cannot be parsed is a message
 * `front-matter-invalid` and no fields; of TOML the strings, dates and lists of strings at the top.
 */
export function readFrontMatter(tree: Root, file: VFile): Fields {
  const node: Literal | undefined = tree.children.find((child) => 'value' in child);
  if (node === undefined || node !== tree.children[0]) return {};
  if (node.type === 'yaml') return parseYaml(node, file);
  return node.type === 'toml' ? parseToml(node.value) : {};
}

function parseYaml(node: Literal, file: VFile): Fields {
  try {
    const vast = whyVast(node.value);
    if (vast !== null) throw new RangeError(vast);
    let document = parsed(node.value);
    if (document.errors.length > 0) {
      const indented = parsed(withIndentedLines(node.value));
      if (indented.errors.length === 0) document = indented;
    }
    const [error] = document.errors;
    if (error !== undefined) throw error;
    const fields: unknown = document.toJS();
    if (fields === null || fields === undefined || fields === '') return {};
    if (isFields(fields)) return fields;
    throw new TypeError('it is no list of fields such as `title: Some title`');
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const reason = `The front matter is no valid YAML and is not used: ${cause.message}`;
    file.message(reason, byRule('front-matter-invalid', { place: node.position?.start, cause }));
    return {};
  }
}

/**
 * Why fields are not parsed: what nobody writes would take the parser too long, or more memory than
 * there is. Null where they are.
 */
export function whyVast(value: string): string | null {
  if (value.length > LONGEST) return `it has more than ${LONGEST} characters`;
  let depth = 0;
  for (const { 0: bracket } of value.matchAll(BRACKET)) {
    depth += OPENING_BRACKET.has(bracket) ? 1 : -1;
    if (depth > DEEPEST) return `it nests more than ${DEEPEST} deep`;
  }
  return null;
}

function parsed(value: string) {
  return parseDocument(value, { schema: 'failsafe', prettyErrors: false });
}

/** Values that go on at the margin, which YAML forbids and site generators let pass, indented. */
function withIndentedLines(value: string): string {
  return value
    .split(/\r\n?|\n/)
    .map((line, index) => (index > 0 && GOES_ON.test(line) ? `  ${line}` : line))
    .join('\n');
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseToml(value: string): Fields {
  const fields: [string, unknown][] = [];
  for (const line of value.split(/\r\n?|\n/)) {
    if (TOML_TABLE.test(line)) break;
    const groups = TOML_FIELD.exec(line)?.groups;
    if (groups === undefined) continue;
    const { key = '', basic, literal, list, bare } = groups;
    fields.push([key, list === undefined ? unescaped(basic, literal ?? bare) : stringsOf(list)]);
  }
  return Object.fromEntries(fields);
}

function stringsOf(list: string): string[] {
  return [...list.matchAll(TOML_STRING)].map(([, basic, literal]) => unescaped(basic, literal));
}

function unescaped(basic: string | undefined, literal = ''): string {
  return basic?.replace(TOML_ESCAPE, '$1') ?? literal.trim();
}
