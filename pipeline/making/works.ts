import { createBriefer, type BriefFile, type BriefInput, type Made } from '../../stages/api.ts';
import { countDocumentFrequencies } from '../../stages/score/terms/document-frequencies.ts';
import { createTermFinder } from '../../stages/score/terms/terms.ts';
import type { MakerSettings } from './document.ts';

/** What may be asked of one document, wherever it is done. Nothing is written. */
export interface Works {
  /** The files of its brief. */
  readonly brief: (input: BriefInput) => Promise<Made<readonly BriefFile[]>>;
  /** A corrections file to begin with. */
  readonly template: (input: BriefInput) => Promise<Made<string>>;
  /** Line by line, what each was taken for and why. */
  readonly explain: (input: BriefInput) => Promise<Made<string>>;
  /** The terms that it has, each once. */
  readonly terms: (input: BriefInput) => Promise<Made<readonly string[]>>;
}

/** In plain values, to be sent. */
export function createWorks(settings: MakerSettings): Works {
  const briefer = createBriefer(settings);
  const findTerms = createTermFinder();
  return {
    brief: async (input) => {
      const { failure, messages, files } = await briefer.brief(input);
      return failure ? { result: null, failure, messages } : { result: files, failure, messages };
    },
    template: async (input) => briefer.correctionsTemplate(input),
    explain: async (input) => briefer.explain(input),
    terms: async (input) => {
      const made = await briefer.readProse(input);
      if (made.failure) return made;
      const { frequencies } = countDocumentFrequencies([made.result], findTerms);
      return { ...made, result: [...frequencies.keys()] };
    },
  };
}
