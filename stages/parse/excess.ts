/** Why a text is none that a person or an editor wrote, and where that begins to show. */
export interface Excess {
  readonly reason: string;
  /** UTF-16 offset. */
  readonly offset: number;
}
