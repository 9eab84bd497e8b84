/** What a party is in a case, alone or in several instances: `Plaintiff/Appellant-Appellant`. */
const PARTY = String.raw`(?:(?:Counter|Cross|Third-Party )?-?(?:Plaintiff|Defendant|Appellant|Appellee|Petitioner|Respondent|Claimant|Complainant|Applicant|Debtor|Intervenor|Counter-?claimant|Prosecutor|Accused)s?)`;
const ROLES = new RegExp(
  String.raw`,?\s{0,9}\(?(?:and\s{1,9})?${PARTY}(?:\s{0,9}[-–/,]\s{0,9}${PARTY}){0,9}\)?[\s.,;]{0,20}$`,
  'iu',
);
const HAS_ROLE = new RegExp(String.raw`\b${PARTY}\b`, 'iu');
const VERSUS = /[,;]?\s{1,9}(?:v\.?|vs\.?|versus|-?against-)\s{1,9}/iu;
const VERSUS_LINE = /^(?:v\.?|vs\.?|versus|-?against-)[:)]?$/iu;
/** `In re Harbour Trust`, `In the Matter of the Pier`. */
const IN_RE =
  /^(?:In re:?|IN RE:?|In the (?:Interest|Matter) of|IN THE (?:INTEREST|MATTER) OF|Ex parte|EX PARTE) /u;
/** UTF-16 code units: longer sides are cut behind their first party. */
const LONGEST_SIDE = 120;
const LONGEST = 1500;
/** What is told of a case is no caption. */
const VERB = /\b(?:is|was|were|has|had|said|filed|sued|appeals?|argues?)\b/;
/** Of several parties, and what each is. */
const FURTHER = /(?:,? and |; ).*$/su;

/**
 * The title of a case in the words of its caption, without what the parties are in it: `Orr v. Town
 * of Alder` of `ANN ORR, Plaintiff-Appellant, v. TOWN OF ALDER, Defendant`. Null for other words.
 */
export function caseCaptionOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const words = text.replace(/\s+/g, ' ').trim();
  if (IN_RE.test(words)) return words;
  const versus = VERSUS.exec(words);
  if (versus === null) return null;
  const sides = [words.slice(0, versus.index), words.slice(versus.index + versus[0].length)];
  if (sides.some((side) => side === '')) return null;
  return sides.map(partyOf).join(' v. ');
}

function partyOf(side: string): string {
  const party = side.replace(ROLES, '').trim();
  if (party.length <= LONGEST_SIDE) return party;
  return party.replace(FURTHER, '').replace(ROLES, '').replace(/,$/, '');
}

/** Lines between a party and `v.`: what it is, and that there are others. */
const MOST_PARTY_LINES = 4;
/** `Commonwealth vs. Bo Dahl.`: a line of its own, with a period that ends no sentence. */
const NAMED_CASE = /^\p{Lu}[\p{L}’'&. -]{1,60} (?:v\.|vs\.) \p{Lu}[\p{L}’'&., -]{1,60}\.$/u;

/**
 * The title of the case that lines state: in the first one (`ANN ORR, Petitioner, v. TOWN OF ALDER,
 * Respondent.`), or with `v.` on one of the next, between its parties. Null where there is none.
 */
export function caseCaptionAt(lines: readonly string[]): string | null {
  const [text = ''] = lines;
  if (text.length > LONGEST || !/^\p{Lu}/u.test(text)) return null;
  const versus = lines.slice(0, MOST_PARTY_LINES).findIndex((line) => VERSUS_LINE.test(line));
  const second = lines[versus + 1] ?? '';
  const isOfParty = lines.slice(1, Math.max(1, versus)).every((line) => HAS_ROLE.test(line));
  if (versus > 0 && isOfParty && second !== '' && second.length <= LONGEST) {
    return caseCaptionOf(`${text.replace(/,$/, '')} v. ${second.replace(/,$/, '')}`);
  }
  const isCaption = HAS_ROLE.test(text) && VERSUS.test(text) && !VERB.test(text);
  if (isCaption) return caseCaptionOf(text);
  return NAMED_CASE.test(text) && !VERB.test(text) ? caseCaptionOf(text.slice(0, -1)) : null;
}
