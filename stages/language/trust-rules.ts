/**
 * How far what was found is to be trusted: a logistic regression over features of form and the kind
 * of document, fitted by `npm run train -- trust` to documents of many kinds.
 */
export interface TrustRules {
  /** By the first word of a mention, what it is: `own`, `singular`, `thing`, `several`, `indefinite`, `definite`. */
  readonly mentions: ReadonlyMap<string, string>;
  /** By the first word of what was said, how it opens: `that`, `question`, `determiner` … */
  readonly openings: ReadonlyMap<string, string>;
  /** A verb that makes a clause of words. */
  readonly finite: RegExp;
  /** What shows something and says nothing: by the cue, and by who or what does it. */
  readonly showing: { readonly cue: RegExp; readonly things: RegExp };
  /** Forms of the past that do not end in `ed`. */
  readonly pastCues: ReadonlySet<string>;
  readonly model: TrustModel;
}

export interface TrustModel {
  /** By cue in lower case, the logarithm of its odds to report speech. */
  readonly cues: Readonly<Record<string, number>>;
  /** By feature. */
  readonly weights: Readonly<Record<string, number>>;
  /** The highest confidence that has been earned: no evidence earns little. */
  readonly earned: {
    /** By the rule that found it. */
    readonly rules: Readonly<Record<string, number>>;
    /** By how who is meant was told (`itself`, `pronoun`), of what no layout tells. */
    readonly tracing: Readonly<Record<string, number>>;
    /** By group of genres (`news`, `talk`), likewise. */
    readonly groups: Readonly<Record<string, number>>;
  };
}
