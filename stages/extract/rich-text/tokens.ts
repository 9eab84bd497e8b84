/** A piece of RTF; bytes of words as numbers of one byte each. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'bytes'; readonly bytes: string };

const TOKEN =
  /(?<open>\{)|(?<close>\})|\\(?:(?<word>[a-zA-Z]{1,32})(?<value>-?\d{1,10})? ?|'(?<hex>[0-9a-fA-F]{2})|(?<symbol>[^a-zA-Z]))|(?<plain>[^\\{}\r\n]+)|[\r\n]+|\\/gs;

/**
 * The tokens of RTF (Rich Text Format Specification 1.9.1, Microsoft, 2008), in its order.
 * @param source the bytes as Latin-1
 */
export function* tokensOf(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const { open, close, word, value, hex, symbol, plain } = match.groups ?? {};
    if (open !== undefined) yield { kind: 'open' };
    else if (close !== undefined) yield { kind: 'close' };
    else if (word !== undefined) {
      const number = value === undefined ? null : Number(value);
      yield { kind: 'word', word, value: number };
      // Bytes of anything, braces among them.
      if (word === 'bin' && number !== null && number > 0) pattern.lastIndex += number;
    } else if (hex !== undefined) {
      yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    } else if (symbol !== undefined) yield { kind: 'word', word: symbol, value: null };
    else if (plain !== undefined) yield { kind: 'bytes', bytes: plain };
  }
}
