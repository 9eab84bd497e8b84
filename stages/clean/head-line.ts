export interface HeadLine {
  readonly what: string;
  readonly value: string | null;
}
