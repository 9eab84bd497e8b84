/** What a line of the head states. */
export interface HeadLine {
  readonly what: string;
  /** Null where it only says what stands around it, as `Published` alone. */
  readonly value: string | null;
  /** The date that a byline holds, too. */
  readonly published?: string;
}
