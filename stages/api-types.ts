import type { Brief } from './compose/contract.ts';
import type {
  BriefMessage,
  DocumentFrequencies,
  Genre,
  MediaType,
  OutputFile,
  SourceRecord,
} from './public.ts';
import type { QuotationSettings } from './quotes/settings.ts';
import type { SummaryLength } from './select/length.ts';

/** A file of a brief: what to add to the name of the source without its extension, and its text. */
export type BriefFile = OutputFile;

/** What briefs are made by. Everything may be left out. */
export interface BrieferSettings {
  /** How long a summary is: in sentences, in words, or as a share of the sentences. Default: 3 sentences. */
  readonly length?: SummaryLength | undefined;
  /**
   * What all documents are that do not say so themselves, in front matter or in `stated`. Default:
   * null, decided by what each is like.
   */
  readonly genre?: Genre | null | undefined;
  /** Which quotations are wanted, and what speakers are called. Default: all, as they are. */
  readonly quotes?: Partial<QuotationSettings> | undefined;
  /** Whether the files have W3C Web Annotations among them. Default: false. */
  readonly annotations?: boolean | undefined;
  /** Whether the files have a page to review the brief in a browser among them. Default: false. */
  readonly html?: boolean | undefined;
  /** Bytes; a larger document is a failure. Default: 32 MiB. */
  readonly maxBytes?: number | undefined;
  /**
   * What term weights are made of: those of a corpus of your own, which `countDocumentFrequencies`
   * counts. Default: the table of news that ships.
   */
  readonly documentFrequencies?: DocumentFrequencies | undefined;
}

/** A document to make the brief of: its bytes, or its text. */
export type BriefInput = NamedInput & (BytesInput | TextInput);

interface NamedInput {
  /**
   * What the brief calls its source, with `/`, such as `2024/statement.docx`. Its extension says what
   * the document is, unless `mediaType` does.
   */
  readonly path: string;
  /** What the document is, whatever its path says. */
  readonly mediaType?: MediaType | undefined;
  /**
   * From the folder of the brief to the source, for links: `/` between its parts, each
   * percent-encoded. Default: `path`, encoded.
   */
  readonly href?: string | undefined;
  /**
   * What a person has corrected: the content of a corrections file, YAML in UTF-8. One that is not
   * valid is a failure, so that no brief leaves out what a person has corrected.
   */
  readonly corrections?: string | Uint8Array | undefined;
  /** Of a document that is one of many in a file: which. It has a brief and no files. */
  readonly record?: SourceRecord | undefined;
  /** What is stated of it elsewhere (`title`, `published` …); goes before its own front matter. */
  readonly stated?: Readonly<Record<string, unknown>> | undefined;
}

interface BytesInput {
  /** Those of the file, in any encoding that is read. */
  readonly bytes: Uint8Array;
  readonly text?: undefined;
}

interface TextInput {
  /** The text of plain text, Markdown or HTML; spans point into it, a byte order mark apart. */
  readonly text: string;
  readonly bytes?: undefined;
}

/** What became of a document: a brief, or a failure. */
export type Briefed = BriefedInput | FailedInput;

interface BriefedInput {
  readonly brief: Brief;
  readonly failure: null;
  /** What a person should know. */
  readonly messages: readonly BriefMessage[];
  /** What the pipeline writes of it: `.json`, `.md`, and more by format and settings. */
  readonly files: readonly BriefFile[];
}

interface FailedInput {
  readonly brief: null;
  /** Why it has no brief. It is among the messages, too. */
  readonly failure: BriefMessage;
  readonly messages: readonly BriefMessage[];
  readonly files: readonly [];
}

/** A text that was made of a document, or why there is none. */
export type Made<Result> =
  | {
      readonly result: Result;
      readonly failure: null;
      readonly messages: readonly BriefMessage[];
    }
  | {
      readonly result: null;
      readonly failure: BriefMessage;
      readonly messages: readonly BriefMessage[];
    };

/** Makes briefs, one at a time or several at once; a document changes nothing for the next one. */
export interface Briefer {
  /**
   * Makes the brief of a document. What its format needs is loaded with the first of its kind.
   * @returns the brief or a failure; it never rejects for what a document is, only with a `TypeError`
   *   where the text of a document is given whose text is to be extracted
   */
  readonly brief: (input: BriefInput) => Promise<Briefed>;
  /** The text of a corrections file to begin with, for a document that has none. */
  readonly correctionsTemplate: (input: BriefInput) => Promise<Made<string>>;
  /**
   * The document line by line, with what each line was taken for and why, as text for people; what
   * a terminal would obey is made visible.
   */
  readonly explain: (input: BriefInput) => Promise<Made<string>>;
  /** The prose of a document without its furniture, block by block: what frequencies are counted over. */
  readonly readProse: (input: BriefInput) => Promise<Made<readonly string[]>>;
}

/** How a brief is written for people. Everything may be left out. */
export interface MarkdownSettings {
  readonly href?: string | undefined;
  readonly text?: string | undefined;
  readonly sure?: number | undefined;
}
