import type { GenreSign } from '../genre-rules.ts';

/** Titles of what is noted of a meeting; `Minutes after the crash` and `Board meeting ends` are none. */
export const MINUTES_TITLE =
  /\b(?:[Mm]inutes (?:of|for|from)\b|MINUTES\b|[Mm]eeting [Mm]inutes|[Mm]eeting [Nn]otes|[Mm]eeting (?:with|\d)|Meeting$|[Mm]inutes,? \d)|\p{Lu} [Mm]inutes(?=$|,)|^(?:(?:[\p{L}\d-]+ ){1,8})?(?:[Tt]elecon(?:ference)?|(?:[Bb]oard|[Cc]ommittee|[Mm]onthly|[Ss]teering|[Tt]eam|[Ww]eekly|WG) (?:[Cc]all|[Mm]eeting|[Nn]otes|[Ss]ync))(?=$|[,:;(–—-]| \d| [–—-] )/mu;

/** What is said to somebody: speeches, hearings, minutes, letters. */
export const SPOKEN: readonly GenreSign[] = [
  {
    genre: 'speech',
    points: 3,
    where: 'title',
    pattern:
      /\b(?:speech|remarks|address|lecture|sermon|eulogy|toast|testimony|keynote|statement (?:of|by)|inaugural)\b/i,
    says: 'is called a speech',
  },
  {
    genre: 'speech',
    points: 3,
    where: 'head',
    pattern:
      /(?:^|\n)["“]?(?:Excellenc(?:y|ies)|Ladies and [Gg]entlemen|(?:Mr\.?|Madam) (?:President|Chair(?:man|woman)?|Speaker|Secretary)[^.\n]{0,30},|(?:My )?[Ff]ellow \p{Lu}?\p{L}+s\b|Your (?:Majesty|Excellency)|(?:Thank you|Hello),? (?:all|everyone|everybody|so much|very much|\p{Lu}\p{L}+[.,!]|\p{Lu}\p{L}+, and)|Good (?:morning|afternoon|evening),? (?:everyone|everybody|all|ladies|friends|\p{Lu}))/u,
    says: 'addresses those who listen',
  },
  {
    genre: 'speech',
    points: 5.5,
    where: 'keys',
    pattern: /^(?:speakers?|transcript_by)\b/m,
    says: 'says who spoke',
  },
  {
    genre: 'letter',
    points: 5,
    where: 'head',
    pattern:
      /(?:^|\n)(?:My d|D)ear (?:\p{Lu}|Sir|Madam|friends?\b|all\b|colleagues?\b)[^.\n]{0,60}(?:,|:|$)/mu,
    says: 'opens with “Dear”',
  },
  {
    genre: 'letter',
    points: 2,
    where: 'tail',
    pattern:
      /(?:^|\n)(?:Yours(?: sincerely| faithfully| truly)?|Sincerely(?: yours)?|(?:Kind |Best |Warm )?[Rr]egards|Respectfully(?: yours| submitted)?|With (?:best|kind) (?:wishes|regards)),?$/m,
    says: 'closes like a letter',
  },
  {
    genre: 'mail',
    points: 4,
    where: 'prose',
    pattern:
      /(?:^|\n)(?:(?:On|Le|Am|At) [^\n]{0,40}\d[^\n]{3,90}(?:wrote|a écrit|schrieb) ?:|(?:Sent|Envoyé|Gesendet|Von meinem)[^\n]{0,30}(?:iPhone|iPad|Android|mobile|phone|device|Mobil)|Begin forwarded message:|-{2,} ?(?:Original|Forwarded) [Mm]essage)/m,
    words: 'wrote écrit schrieb sent envoyé gesendet meinem forwarded original'.split(' '),
    says: 'answers or forwards a mail',
  },
  {
    genre: 'minutes',
    points: 5,
    where: 'title',
    pattern: MINUTES_TITLE,
    says: 'is called minutes',
  },
  {
    genre: 'minutes',
    points: 5,
    where: 'head',
    pattern:
      /^(?:(?:REGULAR|SPECIAL|ORDINARY|BOARD|COUNCIL|COMMITTEE|ANNUAL|GENERAL|MEETING|DRAFT|OFFICIAL|APPROVED) ){0,4}MINUTES\b|^(?:(?:Regular|Special|Ordinary|Board|Council|Committee|Annual|General|Draft|Official|Approved) ){0,4}(?:Meeting )?Minutes(?: of\b|$)/m,
    says: 'is called minutes',
  },
  {
    genre: 'minutes',
    points: 4,
    where: 'prose',
    pattern:
      /^(?=[^]*\b(?:seconded|[Mm]otion (?:carried|passed|failed|by)|proposed by|[Rr]esolved|RESOLVED)\b)(?=[^]*\b(?:(?:meeting|Meeting) (?:was |is )?(?:then )?(?:adjourned|closed|ended)|call(?:ed)? (?:the meeting )?to order|CALL TO ORDER|[Rr]oll [Cc]all|minutes of the)\b)/,
    words: ['seconded', 'motion', 'proposed', 'resolved'],
    says: 'moves, seconds and adjourns',
  },
  {
    genre: 'minutes',
    points: 3,
    where: 'headings',
    pattern:
      /^(?:Attendees|Attendance|Present|Agenda|Action [Ii]tems|Apologies|Announcements|Next [Mm]eeting|Actions|Regrets|Minutes)\b/,
    says: 'sections of minutes',
  },
  {
    genre: 'interview',
    points: 4,
    where: 'title',
    pattern: /\b(?:[Ii]nterview|INTERVIEW|Q ?& ?A|in conversation|[Cc]onversation with)\b/,
    says: 'is called an interview',
  },
  {
    genre: 'transcript',
    points: 4,
    where: 'title',
    pattern:
      /\b(?:[Bb]riefing|BRIEFING|[Pp]ress [Cc]onference|PRESS CONFERENCE|[Tt]ranscript|[Pp]odcast|[Ee]pisode|[Rr]ound ?[Tt]able|[Pp]anel|[Tt]own [Hh]all)\b/,
    says: 'is called a transcript, a panel or a briefing',
  },
  {
    genre: 'hearing',
    points: 3,
    where: 'head',
    pattern:
      /\b(?:Hansard|HANSARD|[Hh]earings?\b|HEARINGS?|[Cc]ommittee on|COMMITTEE|Congressional Record|Parliament|Senate|SENATE|House of|Deposition|DEPOSITION|[Tt]ranscript of [Pp]roceedings|TRANSCRIPT OF PROCEEDINGS|ORDERS OF THE DAY|Supreme Court|District Court|SUPREME COURT|DISTRICT COURT)\b/,
    says: 'names a parliament, committee or court',
  },
];
