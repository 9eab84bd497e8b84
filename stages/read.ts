import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Decoded } from './document.ts';

export interface ReadSettings {
  /** Bytes; a larger file is a failure. */
  readonly maxBytes: number;
}

export function createReader(_settings: ReadSettings) {
  return function read(path: string, bytes: Uint8Array, file: VFile): Decoded {
    const text = new TextDecoder('utf-8').decode(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const mediaType = path.endsWith('.md') ? 'text/markdown' : 'text/plain';
    return { source: { path, sha256, mediaType, charset: 'utf-8' }, text, file };
  };
}
