import { briefSchema, type Brief } from '../../../stages/compose/brief.ts';
import { createTestBriefer } from '../../promises/brief.ts';

const brief = createTestBriefer();

/** The JSON of the brief of a plain text, and what it says. */
export const briefOfText = {
  json: (text: string): string => brief('a.txt', Buffer.from(text)).json,
  parse: (json: string): Brief => briefSchema.parse(JSON.parse(json)),
};
