import { expect, test } from 'vitest';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

function sentencesOf(text: string): string[] {
  return segment(identifiedOf(text)).sentences.map((sentence) => sentence.text);
}

test.each([
  ['He did odd things (well, not so odd. But still.)', 'I doubt it.'],
  ['She left (not at once. She did leave, though) for Oslo.', 'We stayed.'],
  ['The pier (it was old. It was also dear.) is gone.', 'We miss it.'],
  ['Claims 1–6 are void over Orr et al. (US 2012/0179503) in view of Lund.', 'We agree.'],
  ['The line (Matt. 5:4) is old.', 'It is read.'],
  ['See Rom. 8:28 for more.', 'It is short.'],
  ['The song is Pier (Feat. A. Orr).', 'It sold well.'],
  ['He went home with Matt.', 'Ann stayed.'],
  ['They met Matt.', '5 men came.'],
  ['He works for Orr Inc.', '(The firm is old.)'],
  ['He left.', '(She did not. She had a reason.)'],
  ['It is so (see p. 5).', 'It is not (see p. 6).'],
  ['It cost a lot (too much.', 'It broke. And it sank.'],
])('%s | %s', (first, second) => {
  const found = sentencesOf(`${first} ${second}`);
  expect(found[0]).toBe(first);
  expect(found.slice(1).join(' ')).toBe(second);
});
