import type { VFile } from 'vfile';
import type { BriefMessage } from '../../../stages/messages.ts';
import { quantity } from '../../../stages/text/quantity.ts';
import { findRule, type RuleId } from '../../messages/rules.ts';
import { addMessages } from '../../messages/stored.ts';
import type { MadeRecord } from './made.ts';

/** How many of the records that failed are named, each with its line. */
const MOST_FAILURES = 20;

interface Kind {
  readonly first: number;
  readonly severity: BriefMessage['severity'];
  records: number;
}

/**
 * Gathers the messages on the records of a file: each of the first failures, and for every other
 * kind of message the number of records that have it. So more records take no more memory.
 */
export function createRecordMessages(file: VFile) {
  const kinds = new Map<string, Kind>();
  const counts = { records: 0, failed: 0 };
  /** The line of the first failure that is only counted. */
  let unnamed: number | undefined;
  const report = (reason: string, line: number, ruleId: string, severity: Kind['severity']): void =>
    addMessages(file, [{ severity, ruleId, reason, line, column: 1 }]);
  return {
    counts,
    add: ({ number, failure, messages }: MadeRecord): void => {
      counts.records += 1;
      if (failure !== undefined) {
        counts.failed += 1;
        if (counts.failed <= MOST_FAILURES) {
          report(failure.reason, number, failure.ruleId, 'failure');
        } else unnamed ??= number;
      }
      for (const [ruleId, severity] of new Map(
        messages.map((each) => [each.ruleId, each.severity]),
      )) {
        if (severity === 'failure') continue;
        const kind = kinds.get(ruleId);
        if (kind === undefined) kinds.set(ruleId, { first: number, severity, records: 1 });
        else kind.records += 1;
      }
    },
    /** Puts what was only counted on the file. */
    end: (): void => {
      for (const [ruleId, { first, severity, records }] of kinds) {
        const meaning = findRule(ruleId)?.meaning ?? ruleId;
        report(
          `${quantity(records, 'record')}, the first here: ${meaning}`,
          first,
          ruleId,
          severity,
        );
      }
      const left = counts.failed - MOST_FAILURES;
      if (unnamed === undefined) return;
      const reason = `From here on ${quantity(left, 'more record')} failed: the output has why, in the place of each brief`;
      report(reason, unnamed, 'invalid-record' satisfies RuleId, 'failure');
    },
  };
}
