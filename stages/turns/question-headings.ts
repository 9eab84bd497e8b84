import type { Cleaned, Turn } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import type { WhoIsWho } from './who-is-who.ts';

const ASKS = /\?["”’)\]]*$/;
const WORD = /\p{L}+/gu;
/** An interview has so many questions … */
const FEWEST_QUESTIONS = 2;
/** … which are most of its headings, and are answered in the first person. */
const ASKING_SHARE = 0.5;
const FIRST_PERSON_SHARE = 0.025;

/**
 * The answers below headings that ask, `### What do you use?`, where they are given in the first
 * person by somebody whom the document names; answers to `How do I install it?` are nobody's.
 */
export function questionTurns(
  { blocks }: Pick<Cleaned, 'blocks'>,
  who: WhoIsWho,
  rules: TurnRules,
): readonly Turn[] {
  const headings = blocks.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  const questions = headings.filter((index) => ASKS.test(blocks[index]?.text ?? ''));
  if (questions.length < FEWEST_QUESTIONS || questions.length < headings.length * ASKING_SHARE)
    return [];
  const following = new Map(
    headings.map((heading, i) => [heading, headings[i + 1] ?? blocks.length]),
  );
  const answers = questions.flatMap((question) => {
    const end = following.get(question) ?? blocks.length;
    return end > question + 1 ? [{ block: question + 1, end }] : [];
  });
  const text = answers
    .flatMap(({ block, end }) => blocks.slice(block, end))
    .map((block) => block.text)
    .join(' ');
  const words = text.match(WORD)?.length ?? 0;
  const own = text.match(rules.firstPerson)?.length ?? 0;
  if (own < words * FIRST_PERSON_SHARE) return [];
  const name = who.interviewed ?? rules.namesOneself.exec(text)?.groups?.['name'] ?? null;
  if (name === null) return [];
  return answers.map(({ block, end }) => ({
    block,
    end,
    wordsFrom: 0,
    label: null,
    by: 'question',
    key: name.toUpperCase(),
    speaker: { name, role: null, kind: 'person' },
  }));
}
