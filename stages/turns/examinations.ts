import type { Block } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import type { WhoIsWho } from './who-is-who.ts';

/** UTF-16 code units: where a line names the witness or who examines. */
const LONGEST_LINE = 300;

/** Whether a block says who examines whom, and is nobody's words. */
export function isExaminationLine(text: string, { examiner, witness }: TurnRules): boolean {
  const start = text.slice(0, LONGEST_LINE);
  return examiner.test(start) || witness.test(start);
}

/**
 * Makes the function that says who is meant by `Q` or `A` at a block: who examines by the last line
 * that says so, `BY MR. KESSLER:`, and the witness sworn before; in an interview, `A` is who is
 * asked. Null where nothing tells. To be asked in ascending order.
 */
export function createExaminations(
  blocks: readonly Block[],
  who: WhoIsWho,
  { examiner, witness }: TurnRules,
): (letter: string, block: number) => string | null {
  let at = 0;
  let asking: string | null = null;
  let answering = who.interviewed;
  return (letter, block) => {
    for (; at <= block; at += 1) {
      const start = blocks[at]?.text.slice(0, LONGEST_LINE) ?? '';
      asking = examiner.exec(start)?.groups?.['name'] ?? asking;
      answering = witness.exec(start)?.groups?.['name'] ?? answering;
    }
    return letter === 'Q' ? asking : answering;
  };
}
