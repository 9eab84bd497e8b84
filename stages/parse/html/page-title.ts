import { caseCaptionOf } from '../../text/case-caption.ts';
import { datesIn } from '../../text/dates.ts';
import { textOf } from './elements.ts';
import { isFurnitureLabel } from './furniture-lines.ts';
import { isNoteMark } from './no-prose.ts';
import type { PageTree } from './page-tree.ts';

/** What stands between the title and the name of the site. */
const TITLE_BREAK = /^(?<title>.*\S)\s+(?:[|·•»:-]|\p{Pd})\s+(?<site>\S.*)$/su;

/** Classes of the element that names the parties to a case. */
const CASE_NAMES: ReadonlySet<string> = new Set(['case-name', 'case-title', 'casename', 'parties']);
const TITLE_DAY = /^\s+(?:[|·•»:-]|\p{Pd})\s+\S/u;
const HEADING = /^h[1-3]$/;
/** Pages of people have no more; a made-up one shall take no time with the square of its length. */
const MOST_STATED = 5;
const MOST_HEADINGS = 100;
const LONGEST_TITLE = 1000;
/** UTF-16 code units: shorter ones may stand in a title by chance. */
const SHORTEST_HEADLINE = 20;

/**
 * The title of a page: its headline, where what it states agrees; else what it states, without the
 * name of the site behind it.
 * @param stated in JSON-LD and `meta` elements, the best first
 */
export function titleIn(
  page: PageTree,
  stated: readonly string[],
  publisher: string | null,
): string | null {
  return caseIn(page) ?? headlineIn(page, stated, publisher);
}

/** The title of the case that a page of a court reports; null where it reports none. */
function caseIn({ elements, namesOf }: PageTree): string | null {
  const caption = elements.find((each) => namesOf(each).some((name) => CASE_NAMES.has(name)));
  return caption === undefined ? null : caseCaptionOf(textOf(caption, isNoteMark));
}

function headlineIn(
  { elements, furnitureOf }: PageTree,
  stated: readonly string[],
  publisher: string | null,
): string | null {
  const element = elements.find(({ tagName }) => tagName === 'title');
  const whole = element === undefined ? '' : textOf(element);
  const titles = [...stated.slice(0, MOST_STATED), whole].filter((title) => {
    return title !== '' && title.length <= LONGEST_TITLE && !isFurnitureLabel(title);
  });
  const headlines = elements
    .filter((each) => HEADING.test(each.tagName) && furnitureOf(each) === null)
    .map((each) => ({ words: textOf(each, isNoteMark), isFirst: each.tagName === 'h1' }))
    .slice(0, MOST_HEADINGS)
    .filter(({ words, isFirst }) => words !== '' && (isFirst || words.length >= SHORTEST_HEADLINE));
  for (const title of titles) {
    const agreed = headlines.filter(({ words }) => agree(title, words, publisher));
    const long = agreed.filter(({ words }) => words.length >= SHORTEST_HEADLINE);
    const best = long.find(({ isFirst }) => isFirst) ?? long[0] ?? agreed[0];
    if (best !== undefined && !isFurnitureLabel(best.words)) {
      // What stands behind a headline is the site; with a day, it tells one sitting from another.
      const behind = title.startsWith(best.words) ? title.slice(best.words.length) : '';
      return TITLE_DAY.test(behind) && datesIn(behind).length === 1 ? title : best.words;
    }
  }
  const [title] = titles;
  // Some sites have one `title` for all pages of a section.
  const [alone, ...others] = headlines.filter(({ isFirst }) => isFirst);
  const isStated = stated.length > 0 || others.length > 0;
  if (!isStated && alone !== undefined && alone.words.length >= SHORTEST_HEADLINE) {
    return alone.words;
  }
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
