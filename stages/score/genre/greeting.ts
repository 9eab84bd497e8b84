import type { ScoreRules } from '../../language/language.ts';

/** Whether a sentence only greets or thanks those who listen. */
export function isGreeting(text: string, { greeting }: ScoreRules): boolean {
  return greeting.test(text);
}
