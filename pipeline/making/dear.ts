import { isPackedType, mediaTypeOf } from '../../stages/formats.ts';
import type { MediaType } from '../../stages/document.ts';

/**
 * So many bytes of any shape are made within a second in the main thread, by
 * `npm run bench -- shapes --whole`; a run that is stopped waits that long. Most articles are
 * shorter. What is longer goes to a worker, where the limits of time and memory reach.
 */
const CHEAP_BYTES = 64_000;
const CHEAP_BYTES_OF_MARKDOWN = 32_000;

/** An entry of a corrections file costs more than its length says, since it is looked for. */
const CORRECTIONS = 4;

/**
 * Whether a document may take long: what others packed is unpacked and read where the limits of
 * time and memory reach, whatever its size.
 * @param bytes of the document
 * @param corrections bytes of its corrections file
 */
export function isDear(
  path: string,
  bytes: number,
  { corrections = 0, mediaType = mediaTypeOf(path) }: DearMore = {},
): boolean {
  if (isPackedType(mediaType)) return true;
  const cheap = mediaType === 'text/markdown' ? CHEAP_BYTES_OF_MARKDOWN : CHEAP_BYTES;
  return bytes + CORRECTIONS * corrections > cheap;
}

interface DearMore {
  readonly corrections?: number;
  readonly mediaType?: MediaType | undefined;
}
