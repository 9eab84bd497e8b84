import type { VFile } from 'vfile';
import { counted } from '../../../stages/text/counted.ts';
import type { BriefMessage } from '../../../stages/messages.ts';
import { findRule } from '../../messages/rules.ts';
import { addMessages } from '../../messages/stored.ts';
import type { MadeRecord } from './made.ts';

/** So many records that failed are named, each with its line. */
const MOST_FAILURES = 20;

interface Kind {
  readonly first: number;
  readonly severity: BriefMessage['severity'];
  records: number;
}

/**
 * Gathers what was said of the records of a file: each of the first failures, and for every other
 * kind of message in how many records it stands. So they take no more memory for more records.
 */
export function createRecordMessages(file: VFile) {
  const kinds = new Map<string, Kind>();
  const counts = { records: 0, failed: 0 };
  /** The line of the first failure that is only counted. */
  let unnamed: number | undefined;
  const tell = (reason: string, line: number, ruleId: string, severity: Kind['severity']): void =>
    addMessages(file, [{ severity, ruleId, reason, line, column: 1 }]);
  return {
    counts,
    add: ({ number, failure, messages }: MadeRecord): void => {
      counts.records += 1;
      if (failure !== undefined) {
        counts.failed += 1;
        if (counts.failed <= MOST_FAILURES) tell(failure.reason, number, failure.ruleId, 'failure');
        else unnamed ??= number;
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
        tell(`${counted(records, 'record')}, the first here: ${meaning}`, first, ruleId, severity);
      }
      const left = counts.failed - MOST_FAILURES;
      if (unnamed === undefined) return;
      const reason = `From here on ${counted(left, 'more record')} failed: the output has why, in the place of each brief`;
      tell(reason, unnamed, 'invalid-record', 'failure');
    },
  };
}
