import { VFile } from 'vfile';
import { parseCorrections } from '../../stages/corrections/parse.ts';
import { briefSchema, type Brief } from '../../stages/compose/brief.ts';
import { encodedPath } from '../../stages/markdown/links.ts';
import { CORRECTIONS_ENDING } from '../../stages/corrections/schema.ts';
import { EXTRACTED_ENDING, type Content } from '../../stages/extract/content.ts';
import { createStages, loadParsers, type StageSettings } from '../../stages/index.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../../stages/quotes/settings.ts';
import { BACKGROUND } from '../../stages/score/terms/background.ts';

/** The settings of a run that sets nothing, but for the annotations. */
export const SETTINGS: StageSettings = {
  read: { maxBytes: 32 * 1024 * 1024 },
  parse: await loadParsers(['text/markdown', 'text/html']),
  quotes: DEFAULT_QUOTATION_SETTINGS,
  score: { documentFrequencies: BACKGROUND },
  select: { length: { sentences: 3 } },
  compose: { annotations: true, sure: 0.5 },
};

/** The files of a document, by what is added to its name. */
export interface Outputs {
  readonly json: string;
  readonly markdown: string;
  readonly annotations: string;
  /** Empty but for Word and PDF documents. */
  readonly extracted: string;
  readonly brief: Brief;
  readonly file: VFile;
}

/**
 * Makes the function that briefs one document after the other, without a disk. Its `yaml` is the
 * text of a corrections file.
 */
export function createTestBriefer(settings: StageSettings = SETTINGS) {
  const brief = createStages(settings);
  return (
    path: string,
    content: Content,
    href = `../input/${encodedPath(path)}`,
    yaml?: string,
  ): Outputs => {
    const file = new VFile({ path });
    const corrections =
      yaml === undefined ? undefined : parseCorrections(path, Buffer.from(yaml), file);
    const files = brief({ path, href }, content, file, corrections);
    const contentOf = (extension: string) =>
      files.find((output) => output.extension === extension)?.content ?? '';
    const json = contentOf('.json');
    return {
      json,
      markdown: contentOf('.md'),
      annotations: contentOf('.annotations.jsonld'),
      extracted: contentOf(EXTRACTED_ENDING),
      brief: briefSchema.parse(JSON.parse(json)),
      file,
    };
  };
}

/** The corrections among the files of a folder are no documents. */
export function isDocument(name: string): boolean {
  return !name.endsWith(CORRECTIONS_ENDING);
}

/**
 * The text of a file without its byte order mark, decoded as its brief says. In two steps, since
 * without `stream` Node 20 takes windows-1252 for Latin-1.
 */
export function decoded(bytes: Uint8Array, { source }: Brief): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  if (source.charset === 'utf-8+windows-1252') return decodedMixed(content);
  const decoder = new TextDecoder(source.charset, { ignoreBOM: hasMark });
  return decoder.decode(content, { stream: true }) + decoder.decode();
}

/** Each character of UTF-8 as it is; each byte between them as one of windows-1252. */
function decodedMixed(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((each) => {
      try {
        return strict.decode(bytes.subarray(at, at + each)) !== '';
      } catch {
        return false;
      }
    });
    const one = bytes.subarray(at, at + (length ?? 1));
    text += length === undefined ? windows.decode(one, { stream: true }) : strict.decode(one);
    at += one.length;
  }
  return text;
}

/** Whether a document failed by a rule, rather than the program on the document. */
export function isNamedFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    'fatal' in error &&
    error.fatal === true &&
    'ruleId' in error &&
    typeof error.ruleId === 'string'
  );
}
