import { optionsOfRule, type StageRuleId } from '../../stages/rule-ids.ts';

interface RuleText {
  /** Without settings. A `failure` cost a document its brief and cannot be turned down. */
  readonly severity: 'failure' | 'error' | 'warning' | 'info';
  /** What is the case, to begin a sentence. */
  readonly meaning: string;
  /** What to do about it, to begin a sentence. */
  readonly advice: string;
}

/** A kind of message. */
export interface Rule extends RuleText {
  readonly id: string;
}

/**
 * Every kind of message, by id, in code-unit order: those of the stages, all of them, and those of a
 * run. The table in `README.md` here is this one, written by the test of it.
 */
const table = {
  'ambiguous-speaker': {
    severity: 'warning',
    meaning: 'two people are about as likely to be meant',
    advice: 'check who speaks',
  },
  'binary-file': {
    severity: 'failure',
    meaning: 'the file is no text',
    advice: 'save it as text, or leave it out with `.verbatimignore`',
  },
  'broken-manifest': {
    severity: 'warning',
    meaning:
      '`manifest.json` was torn or edited; what is whole in it was read, and it was written anew',
    advice: 'nothing, unless it comes again',
  },
  'charset-guessed': {
    severity: 'warning',
    meaning: 'the bytes are not UTF-8, or not all of them; the first doubtful one is named',
    advice: 'check accents and quotation marks, or save as UTF-8',
  },
  'corrections-invalid': {
    severity: 'failure',
    meaning: 'the corrections file beside the document is not valid',
    advice: 'mend it: the message says where, and what is allowed',
  },
  'document-damaged': {
    severity: 'failure',
    meaning: 'a Word or PDF document cannot be taken apart; the reason says what its reader met',
    advice: 'open it where it was made, and save it anew',
  },
  'document-encrypted': {
    severity: 'failure',
    meaning: 'a Word or PDF document wants a password',
    advice: 'save it without one',
  },
  'document-scanned': {
    severity: 'failure',
    meaning: 'a PDF holds no text, only pictures of it',
    advice: 'put it through text recognition (OCR) first',
  },
  'empty-document': {
    severity: 'warning',
    meaning: 'no prose was found: the brief is empty',
    advice: 'leave it out with `.verbatimignore` if it is none',
  },
  'file-too-large': {
    severity: 'failure',
    meaning:
      'the file has more than `maxBytes`, or a Word document has once it is unpacked; or a PDF has more than 2000 pages',
    advice: 'raise `maxBytes`, or split the file',
  },
  'format-not-read': {
    severity: 'failure',
    meaning: 'the document is of a kind that is not read, such as `.doc`, `.odt` or `.rtf`',
    advice: 'save it as `.docx`, or as text',
  },
  'front-matter-invalid': {
    severity: 'warning',
    meaning: 'the block between `---` lines is not valid: its metadata was not read',
    advice: 'mend it; the reason says where it breaks',
  },
  'html-too-complex': {
    severity: 'warning',
    meaning: 'the markup nests or repeats beyond reason: only the text between its tags was read',
    advice: 'save the page anew, or as text',
  },
  'internal-error': {
    severity: 'failure',
    meaning: 'a mistake of the program',
    advice: 'please report it',
  },
  'invalid-record': {
    severity: 'failure',
    meaning: 'a line of JSON Lines is no object with a text; the other lines have their briefs',
    advice: 'mend the line, or name the field of the text in the settings',
  },
  'kind-not-read': {
    severity: 'info',
    meaning: 'a file in a folder that was searched is of a kind that is not read',
    advice: 'save it as one that is, name the file itself, or leave it out with `.verbatimignore`',
  },
  'link-not-followed': {
    severity: 'info',
    meaning:
      'a symbolic link leads out of the folder, or to a folder; where a corrections file or `.verbatimignore` is such a link, its document or folder fails',
    advice: 'name its target as an input if it is wanted',
  },
  'markdown-too-complex': {
    severity: 'warning',
    meaning: 'the markup nests or repeats beyond reason: it was read as plain text',
    advice: 'simplify the markup',
  },
  'merged-manifest': {
    severity: 'info',
    meaning: '`manifest.json` holds both sides of a merge; both were read',
    advice: 'run `npm run pipeline` and commit it',
  },
  mojibake: {
    severity: 'warning',
    meaning:
      'text that was UTF-8 was read as something else and saved again, such as `â€œ` for `“`',
    advice: 'save the document anew from where it came, as UTF-8',
  },
  'not-current': {
    severity: 'error',
    meaning: '`--check` found that a run would write the file, or write it otherwise',
    advice: 'run `npm run pipeline` and commit the output',
  },
  'not-written': {
    severity: 'failure',
    meaning: 'something that the program did not make stands where the brief goes',
    advice: 'move it, or choose another output folder',
  },
  'out-of-memory': {
    severity: 'failure',
    meaning: 'the document took more memory than a worker has',
    advice: 'split it, or leave it out with `.verbatimignore`',
  },
  'output-edited': {
    severity: 'warning',
    meaning:
      'somebody has edited an output since the program wrote it: it is kept, and the brief that it belongs to is not written, which is a failure',
    advice:
      'move the edits to a corrections file or elsewhere, and let `--force` replace the output',
  },
  'overview-not-written': {
    severity: 'info',
    meaning: 'something else stands where `README.md` or `quotes.csv` goes',
    advice: 'move it, or set `overview` to false',
  },
  'reader-missing': {
    severity: 'failure',
    meaning: 'the optional package that reads PDF documents is not installed',
    advice: 'run `npm install`, without `--omit=optional`',
  },
  'repeated-text': {
    severity: 'warning',
    meaning: 'text that stands twice is used once; the lines are named',
    advice: 'take the repeat out of the source if it is a slip',
  },
  'stale-correction': {
    severity: 'warning',
    meaning: 'a correction was not applied: its words are gone, or stand more than once',
    advice: 'mend or remove the entry that the message names',
  },
  'stale-output': {
    severity: 'warning',
    meaning: 'an output whose source is gone, or that the settings no longer ask for',
    advice: 'remove it with `--prune`',
  },
  'timed-out': {
    severity: 'failure',
    meaning: 'the document took longer than `timeout`',
    advice: 'split it, leave it out with `.verbatimignore`, or raise `timeout`',
  },
  'unattributed-quotation': {
    severity: 'info',
    meaning: 'words between quotation marks with no speaker',
    advice: 'check whether somebody said them',
  },
  'unpaired-quotation-mark': {
    severity: 'warning',
    meaning: 'a mark has no partner: the damage ends with its paragraph',
    advice: 'add the mark that is missing',
  },
  unreadable: {
    severity: 'failure',
    meaning: 'the file or folder cannot be read, or its name is not UTF-8',
    advice: 'mend what the message names',
  },
  'unsupported-language': {
    severity: 'warning',
    meaning: 'the text is not English: no rules of English were used, and no speaker is named',
    advice: 'take its quotations for what stands between marks, no more',
  },
} satisfies Readonly<Record<StageRuleId, RuleText>> & Readonly<Record<string, RuleText>>;

/** The id of a rule. */
export type RuleId = keyof typeof table;

export const rules: readonly Rule[] = Object.entries<RuleText>(table).map(([id, text]) => ({
  id,
  ...text,
}));

/** The second argument of `file.message` and `file.fail` for a message of a run. */
export const byRule = optionsOfRule<RuleId>;

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined where it is none. */
export function findRule(id: string | null | undefined): Rule | undefined {
  return id == null ? undefined : byId.get(id);
}
