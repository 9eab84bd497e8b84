/** What the lines of one depth of a mail are. */
export interface MailPart {
  readonly kind: 'words' | 'signature' | 'footer' | 'forwarded';
  readonly lines: readonly string[];
}

const SIGNATURE = /^--[ \u00A0]?$/;
const SENT_FROM = /^(?:Sent|Get|Envoyé|Von) (?:from|depuis|de|meinem|Outlook) .{2,50}$/;
/** Where a list adds its notice. */
const FOOTER_RULE = /^(?:_{10,}|-{20,}|-=-=-=.*|={20,}|\*{20,})\s*$/;
const FOOTER =
  /mailing list|unsubscribe|You received this (?:message|email)|listinfo|List info|To post to this group/i;
/** Above the head of a mail that is quoted below without marks. */
const FORWARDED =
  /^\s{0,3}(?:-{2,} ?(?:Original (?:Message|Appointment)|Forwarded (?:message|by\b.{0,60})|Ursprüngliche Nachricht|Message d['’]origine) ?-{2,}|Begin forwarded message:)\s*$/i;
const RULE_ABOVE_FIELDS = /^_{10,}\s*$/;
const FIELD = /^\s{0,3}\*?(?:From|Sent|Date|To|Cc|Subject):\*?\s/;
/** A line of a head of quoted words, which may be broken in two. */
const HEAD_STARTS = /^(?:On|At|In) .{4,160}$/;
const HEAD_ENDS = /(?:wrote|writes|a écrit|schrieb|escribió) ?:\s*$/;
/** What lawyers have put below a mail. */
const NOTICE =
  /^(?:CONFIDENTIALITY|Confidentiality|DISCLAIMER|Disclaimer)\b|^(?:This|The information (?:contained )?in this) (?:e-?mail|message|communication)\b.{0,120}\b(?:confidential|intended|privileged)/;
const MOST_SIGNATURE_LINES = 15;
const MOST_FOOTER_LINES = 25;

/** Parts the lines of one depth: words, signatures, footers of lists, and mails that are forwarded below. */
export function partsOf(lines: readonly string[], isLast: boolean): readonly MailPart[] {
  const parts: { kind: MailPart['kind']; lines: string[] }[] = [];
  const open = (kind: MailPart['kind']): void => {
    parts.push({ kind, lines: [] });
  };
  open('words');
  const whole = joinHeads(lines);
  for (const [index, line] of whole.entries()) {
    const kind = parts.at(-1)?.kind;
    if (kind === 'forwarded') {
      parts.at(-1)?.lines.push(line);
      continue;
    }
    if (isForwarded(whole, index)) open('forwarded');
    else if (isLast && isFooter(whole, index)) open('footer');
    else if (kind === 'signature' && HEAD_ENDS.test(line)) open('words');
    else if (kind === 'words' && isSignature(whole, index)) open('signature');
    parts.at(-1)?.lines.push(line);
  }
  return parts.filter((part) => part.lines.some((line) => line.trim() !== ''));
}

/** `On Monday, Ana Ruiz <ana@example.com>` and `wrote:` on one line. */
function joinHeads(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    const isRest = HEAD_ENDS.test(line) && HEAD_STARTS.test(before) && !HEAD_ENDS.test(before);
    if (isRest) joined[joined.length - 1] = `${before.trimEnd()} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

function isForwarded(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (FORWARDED.test(line)) return true;
  const fields = lines.slice(index, index + 6).filter((each) => FIELD.test(each)).length;
  if (RULE_ABOVE_FIELDS.test(line)) return fields >= 3;
  return line.trimStart().replace('*', '').startsWith('From:') && fields >= 3;
}

function isSignature(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (SENT_FROM.test(line.trim())) return true;
  if (!SIGNATURE.test(line)) return false;
  const rest = lines.slice(index + 1, index + MOST_SIGNATURE_LINES + 2);
  const end = rest.findIndex((each) => HEAD_ENDS.test(each) || FOOTER_RULE.test(each));
  return end !== -1 || rest.length <= MOST_SIGNATURE_LINES;
}

function isFooter(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (lines.length - index > MOST_FOOTER_LINES) return false;
  if (NOTICE.test(line)) return index > 0 && (lines[index - 1] ?? '').trim() === '';
  if (!FOOTER_RULE.test(line)) return false;
  return lines.slice(index + 1).some((each) => FOOTER.test(each));
}
