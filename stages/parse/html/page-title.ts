import type { Element } from 'hast';
import { textOf } from './elements.ts';
import { isFurnitureLabel } from './furniture-lines.ts';
import type { FurnitureOf } from './furniture.ts';

/** What stands between the title and the name of the site. */
const TITLE_BREAK = /^(?<title>.*\S)\s+(?:[|·•»:-]|\p{Pd})\s+(?<site>\S.*)$/su;

const HEADING = /^h[1-3]$/;
/** UTF-16 code units: shorter ones may stand in a title by chance. */
const SHORTEST_HEADLINE = 20;

/**
 * The title of a page: its headline, where what it states agrees; else what it states, without the
 * name of the site behind it.
 * @param stated in JSON-LD and `meta` elements, the best first
 */
export function titleIn(
  elements: readonly Element[],
  furnitureOf: FurnitureOf,
  stated: readonly string[],
  publisher: string | null,
): string | null {
  const element = elements.find(({ tagName }) => tagName === 'title');
  const whole = element === undefined ? '' : textOf(element);
  const titles = [...stated, whole].filter((title) => title !== '' && !isFurnitureLabel(title));
  const headings = elements.filter((each) => HEADING.test(each.tagName));
  const shown = headings.filter((each) => furnitureOf(each) === null);
  const headlines = (pattern: RegExp) => {
    return shown.filter(({ tagName }) => pattern.test(tagName)).map(textOf);
  };
  const fits = (words: string) => {
    return words !== '' && titles.some((title) => agree(title, words, publisher));
  };
  const agreed =
    headlines(/^h1$/).find((words) => fits(words) && !isFurnitureLabel(words)) ??
    headlines(/^h[23]$/).find((words) => fits(words) && words.length >= SHORTEST_HEADLINE);
  if (agreed !== undefined) return agreed;
  const [title] = titles;
  return title === undefined ? null : withoutSite(title, publisher);
}

/** Whether a title is a headline with something behind it, such as the name of the site. */
function agree(title: string, headline: string, publisher: string | null): boolean {
  if (headline === publisher) return false;
  const [whole, words] = [title.toLowerCase(), headline.toLowerCase()];
  if (whole.startsWith(words)) return true;
  return headline.length >= SHORTEST_HEADLINE && whole.includes(words);
}

function withoutSite(whole: string, publisher: string | null): string {
  const { title, site } = TITLE_BREAK.exec(whole)?.groups ?? {};
  const isSite = site?.toLowerCase() === publisher?.toLowerCase();
  return title !== undefined && site !== undefined && isSite ? title : whole;
}
