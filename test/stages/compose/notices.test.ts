import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { createBlockPlaces } from '../../../stages/compose/block-places.ts';
import { noticesOf } from '../../../stages/compose/notices.ts';

const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n');
const places = createBlockPlaces({ blocks: [], text });
const at = (line: number) => createBlockPlaces({ blocks: [], text }).blockAtLine(line);

test('notices are warnings by line and rule, each once, of the whole document first', () => {
  const file = new VFile();
  const say = (line: number, ruleId: string, reason = ruleId) =>
    file.message(reason, { place: { line, column: 1 }, ruleId });
  say(12, 'unpaired-mark');
  say(2, 'unpaired-mark');
  say(12, 'repeated-text', 'z');
  say(12, 'repeated-text', 'a\n b');
  say(12, 'repeated-text', 'z');
  file.message('guessed', { ruleId: 'charset-guessed' });
  file.info('a remark', { ruleId: 'remark' });
  expect(noticesOf(file, places)).toEqual([
    { ruleId: 'charset-guessed', block: null, reason: 'guessed' },
    { ruleId: 'unpaired-mark', block: at(2), reason: 'unpaired-mark' },
    { ruleId: 'repeated-text', block: at(12), reason: 'a b' },
    { ruleId: 'repeated-text', block: at(12), reason: 'z' },
    { ruleId: 'unpaired-mark', block: at(12), reason: 'unpaired-mark' },
  ]);
  expect(Object.values(places.table())).toEqual([
    [7, 2],
    [text.indexOf('line 12'), 12],
  ]);
});
