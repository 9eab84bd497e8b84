import { expect, test } from 'vitest';
import { beginJournal, endJournal, noteOutputs, readJournal } from '../../../pipeline/output/journal.ts';
import { createProject } from '../project.ts';

const journal = 'out/.verbatim-journal.tmp';
const first = { path: 'a.json', sha256: '1' };
const second = { path: 'b.json', sha256: '2' };

test('what a run notes is known until its manifest is written', () => {
  const project = createProject({ 'out/.keep': '' });
  const out = `${project.folder}/out`;
  expect(readJournal(out, project.folder)).toEqual({ runs: [], outputs: [] });
  beginJournal(out, project.folder);
  noteOutputs(out, [first]);
  noteOutputs(out, []);
  noteOutputs(out, [second]);
  const known = { runs: [process.pid], outputs: [first, second] };
  expect(readJournal(out, project.folder)).toEqual(known);
  endJournal(out);
  expect(readJournal(out, project.folder)).toEqual({ runs: [], outputs: [] });
});

test('an entry that a full disk or a kill has torn takes no other with it', () => {
  const project = createProject({ 'out/.keep': '' });
  const out = `${project.folder}/out`;
  beginJournal(out, project.folder);
  noteOutputs(out, [first]);
  const whole = project.read(journal);
  for (let length = 0; length <= whole.length; length += 1) {
    project.write(journal, whole.slice(0, length));
    beginJournal(out, project.folder);
    noteOutputs(out, [second]);
    const { runs, outputs } = readJournal(out, project.folder);
    expect(runs.at(-1)).toBe(process.pid);
    expect(outputs.at(-1)).toEqual(second);
    expect(outputs.length).toBeLessThan(3);
  }
});

test('a file of another with its name is refused', () => {
  const project = createProject();
  for (const text of ['mine', '{"run"}', '[]', '{"path":"a"}\n{"run":1}\n', ' ']) {
    project.write(journal, text);
    expect(() => readJournal(`${project.folder}/out`, project.folder)).toThrow('was not made by');
  }
});
