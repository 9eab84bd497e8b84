import { VFile } from 'vfile';
import { expect } from 'vitest';
import { extractedFirstLine } from '../../../stages/extract/content.ts';
import { extract } from '../../../stages/extract/index.ts';

const LIMIT = 1 << 20;

/** The text that is extracted of a document, without its first line; or why there is none. */
export async function textOf(
  path: string,
  document: string | Uint8Array,
  limit = LIMIT,
): Promise<string> {
  const file = new VFile({ path });
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  try {
    const content = await extract({ path }, bytes, file, limit);
    if (!('text' in content)) throw new Error('Nothing was extracted');
    const first = extractedFirstLine(path);
    expect(content.text.startsWith(first)).toBe(true);
    return content.text.slice(first.length).trim();
  } catch (error) {
    const fatal = file.messages.find((message) => message.fatal === true);
    if (fatal === undefined) throw error;
    return `${fatal.ruleId}: ${fatal.reason}`;
  }
}

/** What a person is told of a document, `ruleId: reason`. */
export async function messagesOf(path: string, document: string | Uint8Array): Promise<string[]> {
  const file = new VFile({ path });
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  await extract({ path }, bytes, file, LIMIT).catch(() => {});
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

/** Processor time of a text, in milliseconds, so that what else the machine does hardly counts. */
export async function millisecondsOf(path: string, document: string | Uint8Array): Promise<number> {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  const began = process.cpuUsage();
  await extract({ path }, bytes, new VFile({ path }), 1 << 26).catch(() => {});
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
