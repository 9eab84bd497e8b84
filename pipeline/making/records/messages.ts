import type { VFile } from 'vfile';
import { quantity } from '../../../stages/text/quantity.ts';
import { findRule, type RuleId } from '../../messages/rules.ts';
import type { MadeRecord } from './made.ts';

/** How many of the records that failed are named, each with its line. */
const MOST_FAILURES = 20;

interface Kind {
  readonly first: number;
  readonly fatal: boolean | null | undefined;
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
  const report = (reason: string, line: number, ruleId: string, fatal: Kind['fatal']): void => {
    const place = { line, column: 1 };
    file.message(reason, { place, ruleId, source: 'verbatim' }).fatal = fatal;
  };
  return {
    counts,
    add: ({ number, failure, messages }: MadeRecord): void => {
      counts.records += 1;
      if (failure !== undefined) {
        counts.failed += 1;
        if (counts.failed <= MOST_FAILURES) report(failure.reason, number, failure.ruleId, true);
        else unnamed ??= number;
      }
      for (const [ruleId, fatal] of new Map(messages.map((each) => [each.ruleId, each.fatal]))) {
        if (ruleId === undefined || fatal === true) continue;
        const kind = kinds.get(ruleId);
        if (kind === undefined) kinds.set(ruleId, { first: number, fatal, records: 1 });
        else kind.records += 1;
      }
    },
    /** Puts what was only counted on the file. */
    end: (): void => {
      for (const [ruleId, { first, fatal, records }] of kinds) {
        const meaning = findRule(ruleId)?.meaning ?? ruleId;
        report(`${quantity(records, 'record')}, the first here: ${meaning}`, first, ruleId, fatal);
      }
      const left = counts.failed - MOST_FAILURES;
      if (unnamed === undefined) return;
      const reason = `From here on ${quantity(left, 'more record')} failed: the output has why, in the place of each brief`;
      report(reason, unnamed, 'invalid-record' satisfies RuleId, true);
    },
  };
}
