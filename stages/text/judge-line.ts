const OFFICE = String.raw`(?:(?:Chief|Presiding|Associate|Senior|Acting|Circuit|District|Deputy|Vice)\s+){0,2}(?:J\.?|JJ\.?|Judge|Justice|Chancellor|Magistrate(?: Judge)?)`;
const INITIALS = String.raw`(?:C\. ?J\.|P\. ?J\.|A\. ?C\. ?J\.|A\. ?P\. ?J\.|C\. ?J|P\. ?J|J\. ?A\. ?D\.|S\. ?J\.|J\. ?P\. ?T\.|D\. ?J\.|J\.)`;
/** Marks of pages stand before some: `*793RUFFIN`. `RUFFIN, Presiding Judge.`, `LUNDSTEN J.`, `¶ 1 FOLEY, J.`, `Opinion of the Court by FOLEY, J.` */
const JUDGE = new RegExp(
  String.raw`^(?:\*{1,2}\d+ ?)?(?:¶ ?\d+\.? |\[¶? ?\d+\] )?(?:(?:Opinion|Judgment|Decision)(?: of the [Cc]ourt)?(?: delivered)? by:? )?(?<line>(?:(?:Judge|Justice|JUDGE|JUSTICE) )?(?<name>\p{Lu}[\p{Lu}.’'-]{2,30}(?: \p{Lu}[\p{Lu}.’'-]*){0,3}(?: (?:JR|SR|Jr|Sr|III?)\.?)?)(?:,? (?:${OFFICE}|${INITIALS})))(?:,? (?:delivered|for the [Cc]ourt)[^.]{0,60})?(?<end>[.:]?)$`,
  'u',
);
/** UTF-16 code units. */
const LONGEST = 160;

/** The line above an opinion that says which judge wrote it. */
export interface JudgeLine {
  /** As it is written: `RUFFIN, Presiding Judge.` */
  readonly line: string;
  /** In capitals, as reports set it. */
  readonly name: string;
}

/** Reads who wrote the opinion of a court; null for other lines. */
export function judgeLineOf(text: string): JudgeLine | null {
  if (text.length > LONGEST) return null;
  const { line, name, end } = JUDGE.exec(text)?.groups ?? {};
  if (line === undefined || name === undefined) return null;
  return { line: `${line}${end === '.' ? '.' : ''}`, name };
}
