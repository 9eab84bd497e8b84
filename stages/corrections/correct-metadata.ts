import type { Metadata, MetadataField } from '../document.ts';
import { folded } from '../text/white-space.ts';
import type { MetadataCorrection } from './schema.ts';

const FIELDS: readonly MetadataField[] = ['title', 'byline', 'publisher', 'dateline', 'published'];

/** The metadata as a person has them; null takes out what the document does not state. */
export function correctMetadata(metadata: Metadata, correction: MetadataCorrection): Metadata {
  const valueOf = (field: MetadataField): string | null => {
    const value = correction[field];
    if (value === undefined) return metadata[field];
    return value === null ? null : folded(value);
  };
  const corrected = FIELDS.filter((field) => valueOf(field) !== metadata[field]);
  if (corrected.length === 0) return metadata;
  return {
    title: valueOf('title'),
    byline: valueOf('byline'),
    publisher: valueOf('publisher'),
    dateline: valueOf('dateline'),
    published: valueOf('published'),
    corrected,
  };
}
