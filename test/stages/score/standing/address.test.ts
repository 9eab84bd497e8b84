import { expect, test } from 'vitest';
import { isAddressLine } from '../../../../stages/score/standing/address.ts';

test.each([
  'Recording: https://video.example/watch?v=a6Yt',
  '[1] https://talk.example/users/ada',
  'Ada Lorn mailto:ada@pier.example',
  'Slides are at www.pier.example/slides',
  'Press office: press@pier.example',
  'Call the harbour office: 0555 204 1187',
  'Find her as @adalorn there.',
  'Minutes: <https://pier.example/minutes/12>',
  'ada@pier.example, 555-204-1187',
  'https://pier.example',
  '#pier #harbour #ropes',
  'More pictures: #kestrelbay and #ferry.',
  'via @adalorn #pier',
])('an address: %s', (text) => expect(isAddressLine(text)).toBe(true));

test.each([
  'The board put the plans of the new pier on https://pier.example in May.',
  'Traders who wrote to press@pier.example got no answer for three weeks.',
  'The tide rose to 12.5 metres at the north pier.',
  'The vote was 204 to 118 against the pier.',
  'Odell (right) and the mayor signed the contract.',
  'Chosen option: build the pier of stone.',
  'The ratio of ferries to people is 1:400.',
  'The pier was closed from 2019 to 2021.',
  'C++ is the language of the tide tables.',
  'Fixes #204, in which the ferry left before its gate was closed.',
  'The tag #pier was used by four thousand people on the day of the strike.',
  'C# is the key of the song that the crew sang.',
  'Members met @ noon and voted to close the pier for a year.',
])('no address: %s', (text) => expect(isAddressLine(text)).toBe(false));
