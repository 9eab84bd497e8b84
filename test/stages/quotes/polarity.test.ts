import { expect, test } from 'vitest';
import { polarityOf } from '../../../stages/quotes/polarity.ts';

/** `[cue]` and `{content}` in a text. */
function polarity(marked: string): string | undefined {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  const content = /\{(.*)\}/.exec(marked)?.[1] ?? '';
  const text = marked.replaceAll(/[[\]{}]/g, '');
  const shift = marked.slice(0, from).replaceAll(/[^{}]/g, '').length;
  return polarityOf(text, { block: 0, from: from - shift, to: to - shift }, content);
}

const DENIED = [
  'The mayor [denied] {that the bridge was closed}.',
  'The firm [denies] {it knew of the leak}.',
  'The minister did not [say] {that the tax would fall}.',
  'She never [said] {that the pool was safe}.',
  'Officials have not [confirmed] {that the two men met}.',
  'He hasn’t [said] {he will run again}.',
  'Neither driver [said] {the road was icy}.',
  'Nobody [claimed] {that the vote was fair}.',
  'No one has [said] {who paid for the trip}.',
  'The clerk declined to [say] {how many had applied}.',
  'The bank refused to [say] {whether the loan was repaid}.',
  'The council has yet to deny it, but the firm [refuted] {the claim that wages fell}.',
  'Without [saying] {that the plan had failed}, she left.',
  'She did not actually [say] {that the shop would close}.',
];
const SAID = [
  'The mayor did not only [say] {that the bridge was closed}; he wept.',
  'She did not just [say] {that the pool was safe}, she swam in it.',
  'The firm did not [deny] {that it knew of the leak}.',
  'He never [denied] {that he was there}.',
  'He [said] {the bank had refused to pay}.',
  'She [said] {nobody had asked her}.',
  'The board [said] {it did not know}.',
  'Not a single seat was free, Ann Lee [said], {and nobody left}.',
  '“I did not go,” she [said]. {I stayed}',
  'He had [said] {the road would be mended by May}.',
  'The man who was denied entry [said] {he had a ticket}.',
  'If it rains, the match is off, the club [said]. {the match is off}',
  'The club [said] {if it rains the match is off}.',
  'He laughed as if he knew and [said] {the door was open}.',
  'The minister, who had declined to comment, later [said] {the talks were useful}.',
  'He did not come. The clerk [said] {he was ill}.',
  'They were not told why; the union [says] {pay is the reason}.',
  'She could not come, but she [wrote] {that she was sorry}.',
  'Unless you pay, the letter [said], {the power goes off}.',
  'The mayor would [say] only {that the plan was dead}.',
  'Orr would later [say] {that the plan was dead}.',
  'They’d [said], “{We are out of coal}.”',
  'They’d [told] us {the road was closed}.',
  'Years later he would [write] {that it was a mistake}.',
  'The witness would [tell] the court {that he was asleep}.',
  'The people who’d lost their homes [said] {they would stay}.',
  'Orr [said] {she would say yes}.',
  'If they win, the club [says], {they would play abroad}.',
  'They would be late, the driver [said]. {They would be late}',
];
const HYPOTHETICAL = [
  'If the doctor [says] {the leg is healed}, he will play.',
  'Unless the court [rules] {that the sale was void}, work begins in June.',
  'Had she [said] {she was ill}, we would have waited.',
  'Should the board [say] {no}, the club will fold.',
  'Critics may [say] {that the plan is too late}.',
  'Some might [argue] {that the price is fair}.',
  'You could [say] {the town was lucky}.',
  'Suppose the witness [claims] {he was asleep}.',
  'Imagine your boss [says] {you need not come back}.',
  'Opponents might well [say] {the money is gone}.',
  'They’d [say], “{He gave up the shop}.”',
  'They would [say], “{What are you doing here}?”',
  'You’d [say], “{That is a lot of boats}.”',
  'I’d [say] {that the roof is sound}.',
  'Some people would [say] {the plan is dead}.',
  'Critics would [say] {it is too late}.',
  'Many would [argue] {that the price is fair}.',
  'If I had lost, people would [say], “{He was lazy}.”',
  'If you asked him, he would [say] {he was happy}.',
  'One would [think] {the road was closed}.',
  'If she were here, she’d [tell] us {to sit down}.',
];
const ASKED = [
  'Reporters [asked] {whether the road would reopen}.',
  'She [asked] {if the ferry was late}.',
  'He [wondered] {why nobody had called}.',
  'The judge [asked] {who had signed the letter}.',
  'They [inquired] {how long the repairs would take}.',
  'The guests [asked] {what the bill would be}.',
  'Residents [ask] {when the water will come back}.',
  'She [wondered] {whether anybody would notice}.',
  'The coach was [asked] {which player he would sell}.',
  'A boy [asked], “{Is the bear asleep?}”',
];
const NOT_ASKED = [
  'She [asked] {him to leave}.',
  'The council [asked] {that visitors stay in the square}.',
  'The guild [asked for] {a wall of guarantees}.',
  'The town [asks] {everybody to boil water}.',
  'She [said] {she wondered why}.',
];

test.each(DENIED)('denied: %s', (text) => expect(polarity(text)).toBe('denied'));
test.each([...SAID, ...NOT_ASKED])('simply said: %s', (text) =>
  expect(polarity(text)).toBeUndefined(),
);
test.each(HYPOTHETICAL)('hypothetical: %s', (text) => expect(polarity(text)).toBe('hypothetical'));
test.each(ASKED)('asked: %s', (text) => expect(polarity(text)).toBe('asked'));
