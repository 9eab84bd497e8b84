import type { VFile } from 'vfile';
import { findRule } from './rules.ts';

/** How grave a message is, the gravest first. */
export const severities = ['failure', 'error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What the settings may say of a rule. */
export const severityLevels = ['off', 'info', 'warn', 'error'] as const;
export type SeverityLevel = (typeof severityLevels)[number];

/** What the settings say of rules, by id; a rule that is not named keeps its default. */
export type SeverityLevels = Readonly<Record<string, SeverityLevel | undefined>>;

const meanings: Readonly<Record<SeverityLevel, Severity | undefined>> = {
  off: undefined,
  info: 'info',
  warn: 'warning',
  error: 'error',
};

/**
 * How grave a message is. One that cost a document its brief is a failure, whatever the settings
 * say; any other is what they say of its rule, else the rule's default.
 * @returns undefined where the settings turn the message off
 */
export function severityOf(
  { fatal, ruleId }: VFile['messages'][number],
  levels: SeverityLevels,
): Severity | undefined {
  if (fatal === true) return 'failure';
  const level = ruleId === undefined ? undefined : levels[ruleId];
  if (level !== undefined) return meanings[level];
  const known = findRule(ruleId)?.severity;
  if (known !== undefined && known !== 'failure') return known;
  return fatal === false ? 'warning' : 'info';
}
