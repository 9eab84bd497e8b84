import { describe, expect, test } from 'vitest';
import { RUN_STOPPED } from '../../../../pipeline/making/runners/stop-reasons.ts';
import { createProject, type Project } from '../../project.ts';
import { hostile, runIn, type Where } from '../../run-in.ts';

// The limits of time hold, and a signal ends a run, wherever documents are made. The documents called
// endless never end.

const small = 'The bridge is open. It is long.\n';
/** Too long for the main thread, for which `fromBytes` would have it. */
const large = small.repeat(2500);
const many = { workers: 1, module: hostile, fromBytes: Infinity, timeout: 5 } satisfies Where;

function rulesOf({ results }: Awaited<ReturnType<typeof runIn>>) {
  return Object.fromEntries(
    results.map(({ path, messages }) => [path, messages.map(({ ruleId }) => ruleId)]),
  );
}

/**
 * A run with a timeout of minutes that is stopped, as by Ctrl-C, a while after it began or a document
 * was made; how many milliseconds it took from then on.
 */
async function stopRun(project: Project, when: 'later' | 'made', where: Partial<Where> = {}) {
  const stopping = new AbortController();
  let stoppedAt = Infinity;
  const stopSoon = (): void =>
    void setTimeout(() => {
      stoppedAt = performance.now();
      stopping.abort('SIGINT');
    }, 2000);
  if (when === 'later') stopSoon();
  const observer = { signal: stopping.signal, ...(when === 'made' && { advance: stopSoon }) };
  const result = await runIn(project, 'out', { ...many, timeout: 300, observer, ...where });
  return { result, milliseconds: performance.now() - stoppedAt };
}

/** A second on a quiet machine. */
const SOON = 10_000;

describe('the limit of time', () => {
  test('holds for a document that is alone and not large', async () => {
    const project = createProject({ 'input/a-endless.txt': large });
    expect(rulesOf(await runIn(project, 'out', many))).toEqual({ 'a-endless.txt': ['timed-out'] });
  });

  test('holds for a document with many corrections', async () => {
    const entries = '  - { action: drop, exact: No such words }\n'.repeat(500);
    const project = createProject({
      'input/a-endless.txt': small,
      'input/a-endless.txt.corrections.yaml': `quotes:\n${entries}`,
    });
    expect(rulesOf(await runIn(project, 'out', many))).toEqual({ 'a-endless.txt': ['timed-out'] });
  });

  test('holds for a long line of JSON Lines, and the others have their briefs', async () => {
    const lines = [small, `endless ${large}`, small].map((text) => JSON.stringify({ text }));
    const project = createProject({ 'input/a.jsonl': `${lines.join('\n')}\n` });
    expect(await runIn(project, 'out', many)).toMatchObject({ records: 3, failures: 1 });
    const briefs = project.read('out/a.jsonl').split('\n', 3);
    expect(briefs.map((line) => line.includes('"timed-out"'))).toEqual([false, true, false]);
  });

  test('holds where terms are counted, and the document is left out', async () => {
    const project = createProject({
      'input/a.txt': small,
      'input/b-endless.txt': `endless ${large}`,
    });
    const result = await runIn(project, 'out', { ...many, idf: 'corpus' });
    expect(rulesOf(result)).toEqual({ 'a.txt': [], 'b-endless.txt': ['timed-out'] });
    expect(project.read('out/idf.json')).toContain('"documents": 1,');
  });
});

describe('a signal', () => {
  test('ends a run whose document never ends, and the next run makes it', async () => {
    const project = createProject({ 'input/a.txt': small, 'input/b-endless.txt': large });
    const { result, milliseconds } = await stopRun(project, 'made');
    expect(result).toMatchObject({ documents: 2, briefs: 1, failures: 0, interrupted: true });
    expect(milliseconds).toBeLessThan(SOON);
    expect(project.list('out').filter((path) => /tmp$|^b/.test(path))).toEqual([]);
    const next = await runIn(project, 'out', { workers: 0 });
    expect(next).toMatchObject({ briefs: 2, unchanged: 1, interrupted: false });
  });

  test('ends a file of records in flight, of which nothing is left', async () => {
    const text = JSON.stringify({ text: `endless ${large}` });
    const project = createProject({ 'input/a.jsonl': `${text}\n`.repeat(20) });
    const { result, milliseconds } = await stopRun(project, 'later', { workers: 2, fromBytes: 0 });
    expect(result).toMatchObject({ documents: 1, briefs: 0, failures: 0, interrupted: true });
    expect(milliseconds).toBeLessThan(SOON);
    expect(project.list('out').filter((path) => /tmp$|^a/.test(path))).toEqual([]);
  });

  test('ends the counting of terms: there is no result', async () => {
    const project = createProject({ 'input/a-endless.txt': `endless ${large}` });
    await expect(stopRun(project, 'later', { idf: 'corpus' })).rejects.toBe(RUN_STOPPED);
    expect(project.list('out')).toEqual([]);
  });
});
