import { posix } from 'node:path';
import { readXml } from '../xml.ts';
import type { ZipFiles } from '../zip.ts';

/** The parts of a document that hold words and what they look like. */
export interface Parts {
  readonly document: Uint8Array;
  readonly styles: Uint8Array | undefined;
  readonly numbering: Uint8Array | undefined;
  readonly footnotes: Uint8Array | undefined;
  readonly endnotes: Uint8Array | undefined;
}

const DOCUMENT = 'word/document.xml';

/** A package without its document. */
export class PartMissing extends Error {}

/**
 * Finds the parts by the relations between them (Open Packaging Conventions, ISO/IEC 29500-2).
 * @throws PartMissing
 * @throws XmlDamaged
 */
export function partsOf(files: ZipFiles): Parts {
  const path = relationsOf(files, '').get('officeDocument') ?? DOCUMENT;
  const document = files.get(path);
  if (document === undefined) throw new PartMissing(`there is no ${path}`);
  const relations = relationsOf(files, path);
  const part = (type: string): Uint8Array | undefined => {
    return files.get(relations.get(type) ?? posix.join(posix.dirname(path), `${type}.xml`));
  };
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
  };
}

/** The paths of what a part is related to, by the last word of the type of relation. */
function relationsOf(files: ZipFiles, path: string): ReadonlyMap<string, string> {
  const folder = path === '' ? '' : posix.dirname(path);
  const relations = new Map<string, string>();
  const bytes = files.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  if (bytes === undefined) return relations;
  readXml(
    bytes,
    {},
    {
      open: ({ name, attributes }) => {
        const { Type: type = '', Target: target = '' } = attributes;
        if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
        const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
        relations.set(type.slice(type.lastIndexOf('/') + 1), place);
      },
      close: () => undefined,
      text: () => undefined,
    },
  );
  return relations;
}
