import type { Brief } from '../../../stages/compose/brief.ts';
import { createTestBriefer, type Outputs } from '../../promises/brief.ts';

export const TOWN = `Council opens the bridge

The bridge opened on Monday after two years of work by the town.

“We are glad of it,” said Ann Lee, the mayor. She said that the toll would end.

Tom Ek, an engineer, said the steel was “sound”. “Yes,” he said.

A ferry will run until June. Drivers waited for an hour at the old crossing.
`;

const brief = createTestBriefer();

/** The outputs of a document with corrections. */
export function corrected(text: string, yaml?: string): Outputs {
  return brief('town.txt', Buffer.from(text), undefined, yaml);
}

/** What a person sees of the quotations. */
export function quotesOf({ quotes }: Brief) {
  return quotes.map(({ text, type, speaker, corrected: parts = [] }) => {
    return [speaker?.name ?? null, text, type, ...parts].join(' | ');
  });
}

/** The reasons of the corrections that were not applied. */
export function stale({ file }: Outputs): readonly string[] {
  return file.messages
    .filter(({ ruleId }) => ruleId === 'stale-correction')
    .map(({ reason }) => {
      return reason.replace(
        /^The correction in `town[.]txt[.]corrections[.]yaml`, (line \d+), is not applied/,
        '$1',
      );
    });
}
