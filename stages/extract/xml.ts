import { SaxesParser } from 'saxes';

/** The start of an element: the name with its prefix as the namespaces say, such as `text:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told of a document of XML, in its order. */
export interface XmlHandlers {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

/** XML beyond this depth is no document. */
const DEEPEST = 512;

/** What is no XML, or nests beyond reason. */
export class XmlDamaged extends Error {}

/**
 * Reads XML with namespaces. Entities of a document type are not expanded: they are a fault.
 * @param prefixes by namespace, how names are told; names of other namespaces have no prefix
 * @throws XmlDamaged
 */
export function readXml(
  bytes: Uint8Array,
  prefixes: Readonly<Record<string, string>>,
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser({ xmlns: true });
  const named = (uri: string, local: string): string => {
    const prefix = prefixes[uri];
    return prefix === undefined ? local : `${prefix}:${local}`;
  };
  let depth = 0;
  parser.on('error', (error) => {
    throw new XmlDamaged(error.message);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new XmlDamaged('it nests too deep');
    const own = Object.values(attributes).map((each) => [named(each.uri, each.local), each.value]);
    handlers.open({ name: named(uri, local), attributes: Object.fromEntries(own) });
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    handlers.close(named(uri, local));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  parser.write(decoded(bytes)).close();
}

/** XML is UTF-8 unless it begins with a mark of UTF-16. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}
