import type { Genre } from '../../stages/genre/kinds.ts';
import type { SummaryLength } from '../../stages/select/length.ts';
import type { IdfMode } from './schema.ts';

/** What the command line says of the settings; what it leaves out is left to the file. */
export interface SettingsOverrides {
  readonly paths: readonly string[];
  readonly out?: string | undefined;
  readonly length?: SummaryLength | undefined;
  readonly idf?: IdfMode | undefined;
  readonly genre?: Genre | undefined;
  readonly refreshIdf?: boolean | undefined;
  readonly annotations?: boolean | undefined;
  readonly html?: boolean | undefined;
  readonly maxBytes?: number | undefined;
  readonly workers?: number | undefined;
  readonly timeout?: number | undefined;
}
