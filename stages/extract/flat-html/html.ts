const MARKUP = /[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Words as text of HTML. */
export function escaped(words: string): string {
  return words.replace(MARKUP, (character) => REFERENCES[character] ?? character);
}

/** The mark of a note in the words. */
export function noteMark(number: number): string {
  return `<a href="#footnote-${number}">${number}</a>`;
}

/** The notes at the end of a text, as `toBlocks` knows them: HTML, from number 1 on. */
export function noteList(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note, index) => `<li id="footnote-${index + 1}">${note}</li>`);
  return `<ol>${items.join('')}</ol>`;
}
