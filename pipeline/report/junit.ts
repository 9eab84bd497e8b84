import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { printable } from '../files/printable.ts';
import type { DocumentResult, ResultMessage, RunResult } from './result.ts';
import { repositoryPath, type ReportPlace } from './place.ts';

/**
 * The messages of a run as a report of tests in the form that Jenkins and the test reporters of code
 * hosts read: each document is a test, which failures and errors fail. Times are 0, so that the same
 * run prints the same bytes; some readers want them.
 */
export function junitReport({ results }: RunResult, place: ReportPlace): string {
  const counts = {
    name: 'Verbatim',
    tests: results.length,
    failures: results.filter(({ messages }) => messages.some(isGrave)).length,
    errors: 0,
    skipped: 0,
    time: 0,
  };
  const cases = results.flatMap((result) => ['\n    ', testCase(result, place)]);
  const suite = x('testsuite', counts, ...cases, '\n  ');
  const root = x('testsuites', counts, '\n  ', suite, '\n');
  // Nothing here ends a CDATA section, and XML forbids what looks like such an end.
  const xml = toXml(root).replaceAll(']]>', ']]&#x3E;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function testCase({ file, messages }: DocumentResult, place: ReportPlace) {
  const path = inert(repositoryPath(file, place));
  const parts = [failure(messages.filter(isGrave)), output(messages.filter((m) => !isGrave(m)))];
  const shown = parts.flatMap((part) => (part === undefined ? [] : ['\n      ', part]));
  return x(
    'testcase',
    { name: path, classname: 'Verbatim', file: path, time: 0 },
    ...shown,
    ...(shown.length > 0 ? ['\n    '] : []),
  );
}

function isGrave({ severity }: ResultMessage): boolean {
  return severity === 'failure' || severity === 'error';
}

/** Readers take the first failure of a test only, so that there is one, and it holds them all. */
function failure(messages: readonly ResultMessage[]) {
  const first = messages.find(({ severity }) => severity === 'failure') ?? messages[0];
  if (first === undefined) return undefined;
  const { ruleId, reason } = first;
  return x('failure', { type: ruleId ?? 'message', message: inert(reason) }, lines(messages));
}

function output(messages: readonly ResultMessage[]) {
  return messages.length === 0 ? undefined : x('system-out', lines(messages));
}

function lines(messages: readonly ResultMessage[]): string {
  return messages
    .map(({ line, column, severity, reason, ruleId }) => {
      const at = line === null ? '' : `${line}:${column ?? 1} `;
      return inert(`${at}${severity} ${reason}${ruleId === null ? '' : ` (${ruleId})`}`);
    })
    .join('\n');
}

/** What XML 1.0 forbids besides what `printable` shows as escapes: half pairs, and the last two. */
function inert(text: string): string {
  return printable(text).replaceAll(/[\p{Surrogate}\uFFFE\uFFFF]/gu, (character) => {
    return String.raw`\u` + character.charCodeAt(0).toString(16);
  });
}
