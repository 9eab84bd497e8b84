/**
 * What a repository of briefs has in its `.gitattributes`: hosts fold what programs read, lines end
 * as the program ends them, and git merges the files that are made of all documents by taking the
 * lines of both sides, which the next run puts in order.
 * @param output the folder of the briefs, from the root of the repository, with `/`
 */
export function gitAttributes(output: string): string {
  // What a pattern of git cannot hold stands for one character.
  const folder = output.replaceAll(/[\s"\\]/g, '?');
  return `${folder}/**/*.json linguist-generated text eol=lf
${folder}/**/*.jsonl linguist-generated text eol=lf
${folder}/**/*.jsonld linguist-generated text eol=lf
${folder}/**/*.md text eol=lf
${folder}/manifest.json linguist-generated text eol=lf merge=union
${folder}/README.md merge=union
${folder}/README-*.md merge=union
${folder}/quotes.csv linguist-generated text eol=crlf merge=union
${folder}/quotes.jsonl linguist-generated text eol=lf merge=union
`;
}
