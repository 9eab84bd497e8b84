import { decodeWith, lenientDecoder } from '../../read/decoding.ts';
import { charsetOfPage } from './charsets.ts';
import type { RtfState } from './state.ts';

/** Puts the words of RTF together: bytes in the encoding of their font, and characters as numbers. */
export interface RtfWords {
  /** Of the document, where a font says none. */
  readonly setCharset: (charset: string) => void;
  readonly bytes: (bytes: string, state: RtfState) => void;
  readonly character: (code: number, state: RtfState) => void;
  /** Whether a control word stands for a character that was given as a number, and is skipped. */
  readonly isSkipped: () => boolean;
  /** Writes what was gathered: bytes of one character may come in several pieces. */
  readonly flush: () => void;
  readonly forgetSkip: () => void;
}

/** @param write takes words as they come, with the state that they are in */
export function createWords(
  charsets: ReadonlyMap<number, string>,
  write: (words: string, state: RtfState) => void,
): RtfWords {
  const decoders = new Map<string, ReturnType<typeof lenientDecoder>>();
  let page = charsetOfPage(null);
  let pending: { bytes: string; readonly state: RtfState } | null = null;
  let toSkip = 0;
  const flush = (): void => {
    if (pending === null) return;
    const { bytes, state } = pending;
    pending = null;
    const charset = charsets.get(state.font) ?? page;
    const decoder = decoders.get(charset) ?? lenientDecoder(charset);
    decoders.set(charset, decoder);
    write(decodeWith(decoder, Buffer.from(bytes, 'latin1')), state);
  };
  return {
    setCharset: (charset) => {
      page = charset;
    },
    bytes: (bytes, state) => {
      const skipped = Math.min(toSkip, bytes.length);
      toSkip -= skipped;
      if (skipped === bytes.length) return;
      pending ??= { bytes: '', state };
      pending.bytes += bytes.slice(skipped);
    },
    character: (code, state) => {
      flush();
      write(String.fromCharCode(code & 0xffff), state);
      toSkip = state.skip;
    },
    isSkipped: () => {
      if (toSkip === 0) return false;
      toSkip -= 1;
      return true;
    },
    flush,
    forgetSkip: () => {
      toSkip = 0;
    },
  };
}
