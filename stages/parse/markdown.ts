import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { opensWithFrontMatter } from './front-matter.ts';
import { defineReferences, referenceNames } from './undefined-references.ts';

const withoutFrontMatter = unified().use(remarkParse).use(remarkGfm).use(keepPositions).freeze();
const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(keepPositions)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/**
 * CommonMark with GitHub's extensions and front matter, as a tree with positions.
 * @param text the decoded source
 */
export function parseMarkdown(text: string): Root {
  // The syntax of front matter is added only where there is some: a first line `---` that opens
  // none would make micromark read the block quotations and lists after it as words.
  const usual = opensWithFrontMatter(text) ? withFrontMatter : withoutFrontMatter;
  const names = referenceNames(text);
  const processor = names.length === 0 ? usual : usual().use(defineReferences, names);
  // micromark drops a byte order mark at the start and counts it as nothing; a second mark is left
  // after decoding, and must not shift every offset.
  return processor.parse(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
}

/**
 * Takes the tree transforms away from the extensions. The only one, for e-mail addresses that the
 * tokenizer left as text, replaces text by nodes without positions.
 */
function keepPositions(this: Processor): void {
  for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) {
    extension.transforms = [];
  }
}
