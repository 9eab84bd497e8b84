/**
 * What tells who speaks in a transcript, minutes or a mail, and in which kind of document. Words are in lower
 * case; each pattern takes time in proportion to the text.
 */
export interface TurnRules {
  /** Titles without their period that open the name of one person: `mr`, `senator`. */
  readonly honorifics: ReadonlySet<string>;
  /** Those that stand before any name, so that even one label with them opens a turn. */
  readonly plainHonorifics: ReadonlySet<string>;
  /** Small words within names: `van`, `of`. */
  readonly particles: readonly string[];
  /** Who speaks by office or part: `moderator`. */
  readonly roles: ReadonlySet<string>;
  /** Words in labels that name a matter: `status`. */
  readonly terms: ReadonlySet<string>;
  /** Labels and headings of those who are there: `attendees`. */
  readonly attendance: ReadonlySet<string>;
  /** Keys of front matter under which those stand who speak. */
  readonly peopleKeys: ReadonlySet<string>;
  /** What is heard or seen, not said, in brackets: `laughter`. */
  readonly stageDirections: ReadonlySet<string>;
  readonly isFirstName: (word: string) => boolean;
  /** Whether a word stands in a dictionary, so that with a capital it names nobody by itself. */
  readonly isOrdinary: (word: string) => boolean;
  /** Words of those who talk to each other: `I`, `you`, `thank you`, a question. */
  readonly spoken: RegExp;
  /** … of those alone that no list of terms has: a question, an answer, `I`. */
  readonly answers: RegExp;
  /** A title of what is noted of a meeting. */
  readonly minutes: RegExp;
  /** The words of somebody who votes: `aye`. */
  readonly votes: RegExp;
  /** A heading above what people are to do, or how they voted. */
  readonly tasks: RegExp;
  /** Forms of `I`. */
  readonly firstPerson: RegExp;
  /** A line after which nobody speaks any more: `(Adjourned at 5 p.m.)`, `END 1:15 P.M.`. */
  readonly closing: RegExp;
  /** A group `name`: who is asked, in a title or a first paragraph: `An interview with Ana Ruiz`. */
  readonly interviewed: readonly RegExp[];
  /** A group `name`: who names themselves in an answer: `My name is Ana Ruiz`. */
  readonly namesOneself: RegExp;
  /** A group `name`: who questions a witness: `DIRECT EXAMINATION BY MR. KESSLER:`. */
  readonly examiner: RegExp;
  /** A group `name`: the witness: `ANA RUIZ, having been duly sworn`. */
  readonly witness: RegExp;
  /** A group `who`: whose words are quoted below: `On Monday, Ana Ruiz wrote:`. */
  readonly wrote: RegExp;
}
