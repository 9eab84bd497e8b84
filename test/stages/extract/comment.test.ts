import { expect, test } from 'vitest';
import { comment } from '../../../stages/extract/comment.ts';

test.each(['a --> b', 'a ---> b', 'a --!> b', 'a ---!> b', 'a ----- b', 'a -', '-->', '--', '->'])(
  'no words end a comment: %s',
  (words) => {
    const { value } = comment(words);
    expect(value.slice('<!--'.length, -'-->'.length)).not.toContain('--');
    expect(value).toMatch(/^<!-- .* -->$/);
  },
);
