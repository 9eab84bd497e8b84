import type { BodyType } from './body-type.ts';
import type { Open, Paragraph } from './paragraphs.ts';

/** A paragraph or a table, in the order of reading. */
export type Part =
  | ({ readonly kind: 'paragraph' } & Open)
  | {
      readonly kind: 'table';
      readonly page: number;
      readonly rows: readonly (readonly string[])[];
    };

/** What a document says, and what stands at the foot of its pages. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly notes: readonly Paragraph[];
  readonly body: BodyType;
}
