import { BACKGROUND, loadParsers, type StageSettings } from '../../stages/index.ts';
import type { MediaType } from '../../stages/document.ts';
import type { DocumentFrequencies } from '../../stages/score/terms/document-frequencies.ts';
import type { Settings } from './schema.ts';

/** What the settings of a run say of its stages. */
export type StageChoices = Pick<
  Settings,
  'maxBytes' | 'length' | 'genre' | 'quotes' | 'annotations'
>;

/**
 * The settings of the stages, whoever runs them.
 * @param mediaTypes of the documents: what these need is loaded
 * @param frequencies of corpus mode; without, those that ship with the program
 */
export async function stageSettings(
  { maxBytes, length, genre, quotes, annotations }: StageChoices,
  mediaTypes: Iterable<MediaType>,
  frequencies: DocumentFrequencies = BACKGROUND,
): Promise<StageSettings> {
  return {
    read: { maxBytes },
    parse: await loadParsers(mediaTypes),
    genre: { genre },
    quotes,
    score: { documentFrequencies: frequencies },
    select: { length },
    compose: { annotations },
  };
}
