import { processorTime } from '../processor-time.ts';
import type { BenchText, Contend } from './contenders.ts';

/** A text on its way to another process. */
export type SentText = Pick<BenchText, 'path' | 'text'>;

export type Request =
  /** Keep these texts for the passes. */
  | { readonly kind: 'load'; readonly texts: readonly SentText[] }
  /** Work through all texts, again and again for at least so many milliseconds. */
  | { readonly kind: 'pass'; readonly atLeast: number }
  /** What is found in one text. */
  | { readonly kind: 'find'; readonly text: SentText };

export type Reply =
  | { readonly kind: 'loaded' }
  /** Processor time of once through all texts. */
  | { readonly kind: 'passed'; readonly milliseconds: number }
  | { readonly kind: 'found'; readonly found: readonly string[] };

/** Answers the requests of the parent process until it hangs up. */
export function serve(contend: Contend): void {
  let texts: readonly BenchText[] = [];
  const answer = (request: Request): Reply => {
    if (request.kind === 'load') {
      texts = request.texts.map(withBytes);
      return { kind: 'loaded' };
    }
    if (request.kind === 'pass') {
      return { kind: 'passed', milliseconds: timePass(contend, texts, request.atLeast) };
    }
    return { kind: 'found', found: contend(withBytes(request.text))() };
  };
  process.on('message', (request: Request) => void process.send?.(answer(request)));
}

function withBytes({ path, text }: SentText): BenchText {
  return { path, text, bytes: Buffer.from(text) };
}

/**
 * A short pass is repeated, since the clock of the processor and the memory's upkeep are coarse; on
 * a machine with other work not for long, since who waits goes by the clock on the wall.
 */
function timePass(contend: Contend, texts: readonly BenchText[], atLeast: number): number {
  const began = processorTime();
  const beganByClock = performance.now();
  let times = 0;
  let took = 0;
  do {
    for (const text of texts) contend(text);
    times += 1;
    took = processorTime() - began;
  } while (took < atLeast && performance.now() - beganByClock < 2 * atLeast);
  return took / times;
}
