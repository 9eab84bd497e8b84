import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { noticesOf } from '../../../stages/compose/notices.ts';

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
  expect(noticesOf(file)).toEqual([
    { ruleId: 'charset-guessed', line: null, reason: 'guessed' },
    { ruleId: 'unpaired-mark', line: 2, reason: 'unpaired-mark' },
    { ruleId: 'repeated-text', line: 12, reason: 'a b' },
    { ruleId: 'repeated-text', line: 12, reason: 'z' },
    { ruleId: 'unpaired-mark', line: 12, reason: 'unpaired-mark' },
  ]);
});
