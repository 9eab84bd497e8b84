import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { extract } from '../../../stages/extract/index.ts';
import { isNamedFailure } from '../../promises/brief.ts';
import { SAMPLES } from './samples.ts';

const LIMIT = 1 << 20;

test.each(Object.entries(SAMPLES))(
  'with some bytes changed or the end cut off, %s has a text or a named failure',
  async (name, make) => {
    const whole = make();
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    const property = fc.asyncProperty(
      fc.array(change, { maxLength: 4 }),
      fc.oneof({ weight: 8, arbitrary: fc.constant(whole.length) }, fc.nat(whole.length)),
      async (changes, end) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        const file = new VFile({ path: name });
        const content = await extract({ path: name }, bytes.subarray(0, end), file, LIMIT).catch(
          (error: unknown) => error,
        );
        const isText = typeof content === 'object' && content !== null && 'text' in content;
        expect(isText || isNamedFailure(content)).toBe(true);
      },
    );
    await fc.assert(property, { seed: 311, numRuns: 40 });
  },
);
