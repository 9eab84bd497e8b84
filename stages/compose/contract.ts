/*
 * The types of a brief as JSON. Made of the definitions in `brief.ts` by `npm run schema`: change
 * those, not this file. Offsets are UTF-16 code units, half-open; lines count from 1.
 */

/** The extractive summary and the quotations of a document */
export interface Brief {
  schemaVersion: 2;
  source: BriefSource;
  /** What the document is; `prose` where nothing tells */
  genre: BriefGenre;
  /** What the document states of itself; what it does not state is null */
  metadata: BriefMetadata;
  /** Best first */
  keywords: BriefKeyword[];
  /** In document order */
  summary: BriefSummarySentence[];
  /** In document order */
  quotes: BriefQuote[];
  /** In order of first appearance */
  speakers: BriefSpeaker[];
  /** What a reader should know, in document order */
  notices: BriefNotice[];
  /** Of each block that is named above, in document order: where it starts in the decoded source, in UTF-16 code units, and its line, counted from 1 */
  blocks: Record<string, [number, number]>;
  /** Only of subtitles: when each block that is named above is first on the screen, such as `00:01:02` */
  times?: Record<string, string> | undefined;
}

export interface BriefSource {
  /** Relative to the input folder, with `/` */
  path: string;
  /** Of the bytes of the file; of a record of the bytes of its text in UTF-8 */
  sha256: string;
  mediaType:
    | 'text/plain'
    | 'text/markdown'
    | 'text/html'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'application/pdf'
    | 'text/vtt'
    | 'application/x-subrip'
    | 'message/rfc822'
    | 'application/mbox'
    | 'application/vnd.oasis.opendocument.text'
    | 'application/rtf'
    | 'application/epub+zip';
  /** The encoding that decoded the bytes, or of the extracted text */
  charset: string;
  /** The Markdown file beside the brief that holds the text of a document whose text is extracted (Word, PDF, mail …): all spans and lines point into it */
  extracted?: string | undefined;
  record?:
    | {
        /** Line of the file, counted from 1 */
        line: number;
        id: string | null;
        url: string | null;
      }
    | undefined;
  /** The web address that the document calls its own; of a record, see there */
  url?: string | undefined;
  /** BCP 47, such as `fr`; only where it is not English */
  language?: string | undefined;
  /** Words of all sentences: what stands between spaces */
  words: number;
  sentences: number;
  /** The file of what a person has corrected; only where some of it was applied */
  corrections?:
    | {
        /** Relative to the input folder, with `/` */
        path: string;
        /** Of the bytes of the file */
        sha256: string;
        /** Sentences kept out of the summary */
        droppedSentences: number;
        /** Quotations left out */
        droppedQuotes: number;
      }
    | undefined;
}

/** What the document states of itself; what it does not state is null */
export interface BriefMetadata {
  title: string | null;
  /** As it is stated */
  byline: string | null;
  /** The names in the byline */
  authors: string[];
  publisher: string | null;
  dateline: string | null;
  /** As it is stated */
  published: string | null;
  /** The day that `published` states, or that a page states for programs, where it can be read in one way only */
  publishedISO: string | null;
  /** Only where nothing but the address or file name that the document states tells the date */
  publishedFrom?: 'address' | undefined;
  /** The fields that a person has set otherwise */
  corrected?: ('title' | 'byline' | 'publisher' | 'dateline' | 'published')[] | undefined;
}

/** What the document is; `prose` where nothing tells */
export interface BriefGenre {
  name:
    | 'news'
    | 'press release'
    | 'speech'
    | 'transcript'
    | 'interview'
    | 'hearing'
    | 'minutes'
    | 'mail'
    | 'letter'
    | 'report'
    | 'paper'
    | 'court opinion'
    | 'docs'
    | 'changelog'
    | 'newsletter'
    | 'post'
    | 'fiction'
    | 'prose';
  /** What tells so */
  evidence: string[];
}

export interface BriefKeyword {
  term: string;
  weight: number;
}

export interface BriefSummarySentence {
  id: string;
  text: string;
  /** A key of `blocks` */
  block: string;
  start: number;
  end: number;
  score: number;
  /** Why it was chosen, the weightiest first */
  reasons: string[];
}

export interface BriefQuote {
  id: string;
  /** Whether all, some or none of its words stand inside quotation marks */
  type: 'direct' | 'mixed' | 'indirect';
  /** The spans as plain text, joined by ` … ` where it is split */
  text: string;
  /** The attributed words, marks and edge punctuation apart; ascending, disjoint */
  spans: BriefSpan[];
  /** The words that report, such as `said` */
  cue: BriefTextSpan | null;
  /** Only where the words are not simply said: `denied` (did not say, denied that), `hypothetical` (if she says, may say), `asked` (asked whether) */
  polarity?: 'denied' | 'hypothetical' | 'asked' | undefined;
  speaker: BriefQuoteSpeaker | null;
  /** Whose words the speaker passes on: X in `X “agreed,” according to the minutes` */
  innerSpeaker?: BriefQuoteSpeaker | undefined;
  /** The rule that found it */
  rule: string;
  /** How sure it is that the words and the speaker are right, rounded down to .05 */
  confidence: number;
  /** What a person has corrected; `added` where a person has added all of it */
  corrected?: ('added' | 'speaker' | 'kind' | 'role' | 'type' | 'extent')[] | undefined;
}

export interface BriefQuoteSpeaker {
  /** The fullest form in the document */
  name: string;
  /** Who stands at the cue, such as `he` */
  mention: BriefTextSpan | null;
  /** The title or apposition given to the speaker, in the document's words */
  role: string | null;
  kind: 'person' | 'organization' | 'group' | 'document' | 'anonymous';
}

export interface BriefSpeaker {
  name: string;
  /** The title or apposition given to the speaker, in the document's words */
  role: string | null;
  kind: 'person' | 'organization' | 'group' | 'document' | 'anonymous';
  /** In document order */
  quotes: string[];
}

export interface BriefNotice {
  ruleId: string;
  /** Null for what concerns the whole document */
  block: string | null;
  reason: string;
}

/** Half-open range in UTF-16 code units, counted from the start of the block: in the decoded source it starts at `blocks[block][0] + start` */
export interface BriefSpan {
  /** A key of `blocks` */
  block: string;
  start: number;
  end: number;
}

/** A span and what it covers, as plain text with white space folded */
export interface BriefTextSpan {
  text: string;
  /** A key of `blocks` */
  block: string;
  start: number;
  end: number;
}
