import type { Quoted } from '../../document.ts';
import type { ScoreRules } from '../../language/language.ts';
import type { SectionPlace } from '../genre/sections.ts';

/** UTF-16 code units. */
const LONGEST_HEADING = 80;
const ENDS = /[.!?…]["”’')\]]*$/u;
/** What bodies say of themselves stands in the last part of a press release. */
const FIRST_ABOUT = 0.4;

/**
 * For each sentence whether it stands under a heading, or a line of its own, that says that nothing
 * below belongs to the matter: `References`, `Contact`; in a press release `About Acme`.
 */
export function asidesOf(
  { sentences, genre }: Pick<Quoted, 'sentences' | 'genre'>,
  places: readonly SectionPlace[],
  { asideHeadings, aboutHeadings }: ScoreRules,
): readonly boolean[] {
  let isAside = false;
  const isPress = genre === 'press release';
  return sentences.map(({ text, block }, index) => {
    const isHeading = places[index]?.isHeading === true;
    const isAlone = sentences[index - 1]?.block !== block && sentences[index + 1]?.block !== block;
    if (!isHeading && (!isAlone || text.length > LONGEST_HEADING || ENDS.test(text))) {
      return isAside;
    }
    const heading = isHeading ? (places[index]?.heading ?? text) : text;
    const isAbout =
      isPress && index >= sentences.length * FIRST_ABOUT && aboutHeadings.test(heading);
    const opensAside = isAbout || asideHeadings.test(heading);
    // A line that is no heading may close nothing: what follows `Contact` are such lines.
    if (isHeading || opensAside) isAside = opensAside;
    return isAside;
  });
}
