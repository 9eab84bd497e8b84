/**
 * Encodes text in a charset that Node can only decode: by asking what each byte, and each pair of
 * bytes, is decoded to. In two steps, since without `stream` Node 20 takes windows-1252 for Latin-1.
 */
export function createEncoder(charset: string): (text: string) => readonly number[] {
  const bytesOf = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]): void => {
    const decoder = new TextDecoder(charset, { ignoreBOM: true });
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !bytesOf.has(text)) {
      bytesOf.set(text, bytes);
    }
  };
  for (let byte = 0; byte < 256; byte += 1) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  }
  return (text) => {
    return Array.from(text).flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (bytes === undefined) throw new Error(`${charset} has no ${character}`);
      return bytes;
    });
  };
}
