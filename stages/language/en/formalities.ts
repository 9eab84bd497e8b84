import type { Formality } from '../language.ts';

const SPOKEN = ['talk', 'speech', 'minutes'] as const;
const SENT = ['personal', 'items', ...SPOKEN] as const;

/** What may stand before the words that tell: `So, `, `Okay, `, `Well, Ana, `. */
const LEAD = String.raw`^[“"(]?(?:(?:So|And|But|Well|Okay|OK|Alright|All right|Right|Yes|Yeah|No|Oh|Again|Now|Great|Awesome|Cool|Fine|Indeed|Absolutely|First(?: of all)?|Finally|Once again|\p{Lu}\p{L}+),? ){0,2}`;

/** What is said out of courtesy. */
const COURTESIES: readonly Formality[] = [
  {
    what: 'greeting',
    pattern:
      /^[“"]?(?:Thank you\b|(?:Many |My )?[Tt]hanks(?:,| for\b| again\b| so much\b|\.|!)|I (?:want|would like|wish) to thank\b|Good (?:morning|afternoon|evening|day)(?:[,.!]| to\b| and\b| everyone\b| all\b)|Ladies and gentlemen\b|(?:Hello|Welcome)(?:[,.!]| everyone\b| all\b| to (?:you|all)\b)|(?:Mr\.?|Madam|Mister) (?:Speaker|President|Chairman|Chairwoman|Chair|Mayor)[,.])/u,
  },
  {
    what: 'greeting',
    pattern:
      /^[“"]?(?:(?:Hello|Hi|Hey|Greetings)(?:[,!]| (?:and welcome|everyone|everybody|all|folks|there|again|friends|team)\b)|Welcome(?: back)? to (?:the|this|our|another|a new|today[’']s|\p{L}+[’']s) (?:[^\s,.:;?!]+ ){0,4}(?:edition|episode|issue|instalment|installment|newsletter|show|podcast|digest|meeting|session|round-?up)\b)/u,
  },
  {
    what: 'greeting',
    in: SPOKEN,
    pattern: new RegExp(
      String.raw`${LEAD}(?:[Ww]e(?:[’']re| are) (?:back|live|joined)\b|(?:[Tt]hank you|[Tt]hanks|[Ww]elcome)(?:[,.! ]|$)|(?:[Hh]i|[Hh]ello|[Hh]ey)[,.! ]|(?:[Ii]t[’']s|[Ii]t is|[Ii]t was) (?:[^\s,.:;?!]+ ){0,2}(?:great|good|nice|lovely|wonderful|pleasure|honou?r|privilege) (?:to be|to have|to see|to meet|having|being|talking)\b|[Gg]ood to (?:be|see|have)\b|[Ii](?:[’']m| am) (?:[^\s,.:;?!]+ ){0,2}(?:glad|happy|delighted|excited|honou?red|pleased|thrilled) to (?:be (?:here|back|with|on)|have you)\b)`,
      'u',
    ),
  },
  {
    what: 'greeting',
    in: SPOKEN,
    pattern:
      /\b(?:[Ww]e love you|I love you|God bless (?:you|America|our)|(?:I|[Ww]e) (?:would|[’']d) like to (?:welcome|thank)\b|(?:I|[Ww]e) (?:welcome|thank) (?:you|everyone|everybody|all|our guests?|the (?:gentle(?:man|woman|lady)|honou?rable|senator|member|minister|chair\p{L}*|witness\p{L}*))\b|[Pp]lease (?:welcome|join me)\b|[Tt]hanks? (?:you )?(?:so much |very much |all )?for (?:having|joining|coming|tuning|listening|watching|being (?:here|with)|your (?:time|attention|patience))\b)/u,
  },
  {
    what: 'greeting',
    in: ['personal', 'items'],
    pattern:
      /^(?:Dear|Hi|Hello|Hey) [^.?!]{1,40}[,.!]?$|^(?:(?:I )?[Hh]ope (?:this|you|all)\b[^.?!]{0,40}\b(?:well|weekend|week|day|holiday)\b)/u,
  },
];

/** How business is done where people meet. */
const PROCEDURE: readonly Formality[] = [
  {
    what: 'procedure',
    in: SPOKEN,
    pattern:
      /\b(?:I (?:now )?yield(?: back)?\b|reserve the balance of (?:my|our) time\b|I (?:rise to|beg to|would like to|[’']d like to)? ?second (?:the|that|this) motion\b|I suggest the absence of a quorum\b|the clerk will (?:call|read|report)\b|call (?:of )?the roll\b|[Ww]ithout objection\b|[Tt]here being no objection\b|ask (?:for )?unanimous consent that\b|[Ii]t is so ordered\b|the (?:ayes|noes|yeas|nays) have it\b|the (?:gentle(?:man|woman|lady)|senator|member) (?:from \p{Lu}[\p{L} ]{2,30} )?is recognized\b|[Tt]he (?:[Cc]hair|[Ss]peaker) (?:now )?recogni[sz]es\b|I (?:now )?(?:recogni[sz]e|call (?:up)?on|invite|give the floor to|turn to) (?:the|our|Mr|Mrs|Ms|Dr|Hon|Senator|Minister)\b|(?:has|have|take|takes|give) the floor\b|(?:was|were|be) called to order\b)/u,
  },
  {
    what: 'procedure',
    in: SPOKEN,
    pattern:
      /^[“"]?(?:(?:You|Honou?rable \p{Lu}\p{L}+|Mr\.? \p{Lu}\p{L}+),? (?:may|can) (?:continue|proceed|begin|start|go ahead|answer|be seated|step down|stand down)\b|(?:Please )?(?:[Pp]roceed|[Cc]ontinue|[Gg]o ahead|[Bb]e seated|[Rr]aise your right hand|[Ss]tate your name)\b|Order[,!.]|Hear,? hear\b|(?:The )?(?:[Mm]eeting|[Ss]ession|[Cc]all|[Hh]earing) (?:was )?(?:opened|started|began|adjourned|closed|ended|suspended|resumed)\b|(?:The )?[Mm]otion (?:was )?(?:made|seconded)\b|Seconded by\b|(?:So )?(?:[Nn]ext|[Ff]irst|[Ll]ast) (?:question|slide|speaker|item)\b|(?:So |And |Okay, |OK, |Now )?[Ll]et[’']?s (?:get started|move on|take (?:a|some) (?:break|questions?)|go (?:back|on)|dive in|jump in|start with)\b|[Mm]oving on\b|(?:We[’']ll|We will) be (?:right )?back\b)/u,
  },
  {
    what: 'procedure',
    in: SPOKEN,
    pattern:
      /\b(?:can (?:you|everybody|everyone) (?:hear|see) (?:me|my|the)\b|(?:on|off) mute\b|share (?:my|your) screen\b|(?:next|this|last) slide\b|running (?:late|out of time)\b|ordered to be printed in the record\b)/iu,
  },
  {
    what: 'attendance',
    pattern:
      /^(?:\*\*|[-*•] )?(?:Present|In attendance|Attend(?:ees|ing|ance)|Apologies|Regrets|Absent|Scribes?|Note ?takers?|Facilitators?|Moderators?|Minute ?takers?|Minutes by|Recorded by|Recording|Video|Slides|Slide deck|Meeting link|Dial-?in|Transcript(?: by)?)\b(?:\*\*)? ?(?::|[-–—] )/u,
  },
];

/** What is told of the document itself or of who sends it. */
const NOTICES: readonly Formality[] = [
  {
    what: 'sponsor',
    pattern:
      /\b(?:(?:[Ss]how|[Ee]pisode|[Pp]odcast|[Pp]rogram(?:me)?|[Nn]ewsletter|[Ii]ssue|[Vv]ideo|[Ss]tream) (?:is|was|comes) (?:[^\s,.:;?!]+ ){0,2}(?:sponsored by|brought to you|supported by|made possible by)\b|brought to you (?:in part )?by\b|(?:our|today[’']s|this week[’']s) sponsors?\b|promo code\b)/u,
  },
  {
    what: 'sign-off',
    pattern:
      /^(?:[“"]?(?:Sent (?:from|via|with|using) (?:my|the|a|an|\p{Lu})|Get Outlook for\b|Gesendet von\b|Envoyé de\b|This (?:e-?mail|message) (?:has been|was) (?:forwarded|sent)\b|(?:Begin )?[Ff]orwarded message\b|On [^?!]{6,90} wrote:?$)|(?:Yours (?:sincerely|faithfully|truly|ever)|(?:Best|Kind|Warm)(?:est)? (?:regards|wishes)|Sincerely|Respectfully(?: submitted)?|Cheers|Regards|Love)\b[,.!]?[^.?!]{0,50}$)/u,
  },
  {
    what: 'sign-off',
    in: SENT,
    pattern:
      /\b(?:(?:excuse|forgive|pardon) (?:any|my|the|all) (?:\p{L}+ )?(?:typos?|brevity|mistakes)\b|(?:see|talk to|speak to|catch) you (?:all )?(?:next|soon|later|then|there)\b|[Uu]ntil next (?:time|week|month)\b|[Ll]ook(?:ing)? forward to (?:seeing|hearing|reading|your)\b|[Hh]appy (?:reading|coding|hacking)\b)/u,
  },
  {
    what: 'notice',
    pattern:
      /\b(?:(?:intended )?(?:solely|only) for (?:the use of )?the (?:addressee|intended recipient|individual|named)\b|not the intended recipient\b|[Yy]ou (?:are receiving|received|have received|got) this (?:e-?mail|message|newsletter)\b|[Tt]o (?:unsubscribe|opt out)\b|[Uu]nsubscribe\b|forward-looking statements?\b|[Aa]ll rights reserved\b|may not be (?:reproduced|republished|rebroadcast|redistributed)\b|(?:is|are) (?:a )?registered trademarks?\b|views? expressed (?:here|in this|are)\b|(?:is|are) licen[sc]ed under (?:a|the) (?:Creative|CC|MIT|Apache|GNU|GPL|BSD)\b)/u,
  },
  {
    what: 'notice',
    pattern:
      /^[“"(*]{0,2}(?:(?:For|To) (?:more|further|additional|full|any|general|media|press)(?: \p{L}+){0,2} (?:information|details|inquir(?:y|ies)|enquir(?:y|ies)|questions|news|updates)\b|For (?:inquiries|enquiries|details|questions|tickets|reservations)\b|(?:To )?[Ll]earn more\b|(?:To )?[Ff]ind out more\b|Please (?:visit|contact|e-?mail|call|see|refer|note that this|do not reply|click|subscribe|register|consider the environment)\b|(?:[Cc]lick|[Tt]ap) (?:[Hh]ere|on|the|below)\b|Read (?:on|more|the full)\b|(?:You can )?(?:[Ff]ollow|[Ff]ind|[Rr]each|[Cc]ontact) (?:us|me|him|her|them)\b|(?:Subscribe|Sign up|Register|RSVP|Download|Donate)\b (?:to|for|now|here|today|at|by|the|your|via)\b|(?:Check|Try) (?:it|us|out)\b|See (?:also|below|above|the attached|attached|our)\b|(?:Media|Press) (?:contacts?|enquiries|inquiries|release)\b|(?:Edited|Written|Posted|Published|Updated|Reported|Transcribed|Photographed|Compiled|Reviewed) (?:by|on) \p{Lu}|Last (?:updated|modified|reviewed|edited)\b|Copyright\b|©|Table of [Cc]ontents\b|FOR IMMEDIATE RELEASE\b)/u,
  },
  {
    what: 'notice',
    in: ['items'],
    pattern:
      /^(?:In this (?:issue|edition|newsletter)\b|Also included\b|As (?:always|usual)\b|If you (?:have|want|would|[’']d|are|find|know|like|missed|enjoy\p{L}*|got|see)\b|Got (?:a|something)\b|Want to\b|Have (?:a|you|something)\b|(?:This|The) (?:newsletter|issue|week in \p{Lu}\p{L}+) is (?:[^\s,.:;?!]+ ){0,2}(?:developed|written|maintained|curated|produced|edited|open)\b|Something missing\b)/u,
  },
];

/** What announces something without saying it. */
const ANNOUNCEMENTS: readonly Formality[] = [
  {
    what: 'announcement',
    pattern:
      /^(?:(?:Here (?:are|is)|Below (?:are|is)|The following|These are|They are|It is|It includes) (?:[^\s,.:;?!]+ ){0,8}(?:below|above|following|as follows|here|list|table)\.?$|(?:There (?:are|were)|We (?:have|had|see|saw)|I have|I[’']ve got) (?:[^\s,.:;?!]+ ){0,2}(?:two|three|four|five|six|several|many|some|various|different|multiple) (?:[^\s,.:;?!]+ ){0,2}(?:cases?|reasons?|ways?|options?|points?|questions?|things?|steps?|kinds?|types?|parts?|approaches|alternatives|issues?|topics?|use cases)(?: in mind| here| to consider| to discuss| to cover| today)?\.$|How about\b|What about\b|Why (?:is|are|do|does|did|can|should|not|would|have|has)\b|It[’']s (?:[^\s,.:;?!]+ ){0,2}time for (?:another|a|our|the) (?:[^\s,.:;?!]+ ){0,3}(?:recap|round-?up|update|edition|episode|instal?lment|digest|report|look)\b|(?:This|It|What follows) (?:is|will|may|might) (?:[^\s,.:;?!]+ ){0,7}(?:confusing|a (?:long|bit of a) (?:post|rant|read|ramble))\b|(?:Sorry|Apologies) (?:for|about|if)\b|[Tt]hanks in advance\b|(?:Edit|EDIT|Update|UPDATE|TL;?DR)[: ]|Guess what\b|You (?:know|see|heard)(?: what| that| it)?[,.!])/u,
  },
];

/** What stands on the first page of a judgment. */
const CASES: readonly Formality[] = [
  {
    what: 'case',
    pattern:
      /^(?:(?:Civil|Criminal) )?(?:Case|Docket|Action|Appeal|Cause|Index|File) Nos?\.? ?[\p{L}\p{N}]|, (?:Plaintiff|Petitioner|Appellant|Debtor|Defendant|Respondent|Appellee|Claimant|Intervenor)s?(?:[-–/]\p{L}+)*\.$/u,
  },
];

/** What is asked of those who read or hear it, and what leads from one part to the next. */
const CALLS: readonly Formality[] = [
  {
    what: 'call to the reader',
    pattern:
      /\b(?:(?:[Ll]et|[Tt]ell) (?:us|me) (?:know|hear|what you think)\b|(?:in|to) the comments?(?: section)?(?: below)?[.!]|[Ll]eave (?:us |me )?a (?:comment|reply|review|note|rating)\b|[Tt]hanks? (?:you )?(?:so much |very much |all )?for (?:reading|subscribing|following|stopping by|sticking (?:around|with)|your (?:support|patronage|help)\b)|(?:love|like|happy|glad|eager) to hear (?:from you|your\b|what you)|(?:could|can|do) (?:really )?use your help\b|[Bb]uy (?:me|us) a coffee\b|[Ss]tay tuned\b|[Mm]ore (?:on|about) (?:that|this|it) (?:later|soon|below|in a (?:moment|minute|bit))\b|(?:like|share|upvote|retweet|forward|bookmark) this (?:post|article|page|story|video|thread|newsletter|issue)\b|(?:join|follow|support) (?:us|me) (?:on|at|in our) (?:\p{Lu}|our |the ))/u,
  },
  {
    what: 'call to the reader',
    in: ['items', 'personal', 'report', 'prose'],
    pattern:
      /^(?:And |But |So |Also,? |Finally,? |Please,? |Oh,? )?(?:[Ii]f you (?:enjoyed|liked|found (?:this|it)|want to (?:help|support|learn|read|get|join|subscribe)|have (?:any )?(?:questions?|comments?|feedback|suggestions|thoughts|ideas))\b|[Ff]eel free to\b|[Dd]on[’']t (?:forget|hesitate) to\b|[Ss]hare (?:this|your|it)\b|[Ss]ubscribe\b[^.?!]{0,60}[.!]$|[Jj]oin (?:us|our|the (?:discussion|conversation|community))\b|[Cc]heck out\b|[Ss]tart your free\b|[Ss]ign up\b|[Tt]une in\b|[Ee]njoy(?: (?:the|your|this)\b[^.?!]{0,40})?[.!]$|[Tt]ake it away\b|[Rr]ead (?:on|along)\b|[Kk]eep reading\b|[Ss]ee you\b|[Hh]appy (?:[^\s,.:;?!]+ ){0,2}(?:[Nn]ew [Yy]ear|[Hh]olidays?|[Ee]aster|[Ff]riday|[Mm]onday|birthday|anniversary)\b[^.?!]{0,30}[.!]$)/u,
  },
  {
    what: 'of the text itself',
    pattern:
      /^(?:(?:So |But |And |Well,? |Now,? |OK,? |Okay,? )?(?:[Tt]hat[’']s (?:it|all)(?: for (?:now|today|this (?:week|month|issue|time|one)|me))?|[Tt]hat is (?:it|all)(?: for (?:now|today|this (?:week|month|issue)))?)[.!]|(?:But )?[Ff]irst(?: things first| up)?,? (?:a bit of|some|a little|a quick|a few) (?:background|context|words?|history|notes?|housekeeping)\b|[Ww]ithout further ado\b|(?:[Ll]et[’']s|[Ll]et us|[Ww]e[’']ll|I[’']ll) (?:dive|jump|dig|get) (?:right |straight )?in(?:to it)?\b[^.?!]{0,20}[.!]$|(?:In|Throughout) this (?:post|article|blog(?: post)?|newsletter|series|tutorial|chapter|section|episode),? (?:we(?:[’']ll| will| are going to|[’']re going to)|I(?:[’']ll| will|[’']m going to| am going to)|you(?:[’']ll| will))\b|(?:Finally|Lastly|Next|Then|First|Later|After that),? (?:we(?:[’']ll| will)|I(?:[’']ll| will)) (?:touch on|look at|talk about|discuss|cover|go over|share|see|show|turn to|walk through|wrap up|explore|explain|describe|review)\b)/u,
  },
  {
    what: 'of the post itself',
    in: ['personal'],
    pattern:
      /(?:[:;]-?[)(DP]|<3|\blol|\bhaha(?:ha)*)[.!]?$|\b(?:throwaway(?: account)?\b|(?:long[- ]time|first[- ]time) (?:lurker|poster|reader|listener|caller)\b|on mobile\b|wall of text\b|right (?:place|sub|forum|subreddit|list|channel) (?:to|for)\b|(?:[Aa]ny|[Aa]ll) (?:help|advice|input|feedback|thoughts|suggestions?|pointers|ideas?|tips)\b[^.?!]{0,40}\b(?:appreciated|welcome|great|helpful|nice|wonderful)\b|[Hh]ope (?:this|that|it) (?:helps|makes sense|is (?:useful|helpful|clear|ok|okay))\b|(?:my|just my|that[’']s my) (?:two|2) cents\b|(?:out )?on a limb here\b|(?:reply|respond|comment|post|discuss(?: it)?|vote) (?:there|here|below|above)\b|\b[Bb]ump(?:ing)? this\b|[Ww]hat (?:do|did) you (?:guys |all )?think\b|I[’']ll (?:update|edit|post|keep you)\b|[Pp]osting (?:here|this)\b)|^(?:I mean|Anyways?|Anyhow|TIA|FWIW|IMHO|IMO|PSA|AMA|Bump|Update \d|Edit ?\d)\b,?/u,
  },
];

/** What minutes record of the meeting itself, and not of its matters. */
const MEETINGS: readonly Formality[] = [
  {
    what: 'vote or formality of a meeting',
    in: ['minutes'],
    pattern:
      /^(?:[-*•] )?(?:(?:The )?[Mm]otion(?: (?:was|is|has been))? (?:carried|carries|passe[sd]|approved|failed|fails|adopted|withdrawn|defeated|denied)(?: (?:unanimously|without (?:dissent|objection)|by (?:a )?(?:voice|unanimous|roll[- ]call)[ \p{L}]{0,20}|(?:by )?(?:a vote of )?\(?\d{1,3} ?(?:[-–:]|to) ?\d{1,3}(?: ?[-–:] ?\d{1,3})?\)?|with (?:[^\s,.:;?!]+ ){0,3}abst\p{L}+))?[.!]|(?:All|Those|None|Nobody|No one|\d{1,3}|\p{Lu}\p{L}+)(?: (?:were|was|members?(?: were)?|voted))? (?:in favou?r|opposed|against|abstain(?:ed|ing))\b[^.?!]{0,40}[.!]?$|(?:Ayes|Yeas|Nays|Noes|Votes?|Vote count|Abstentions?|Abstained|Moved|Mover|Second(?:ed|er)?|Motion(?: by)?|Quorum|Roll call)\b ?[:(]|(?:A )?[Qq]uorum (?:was|is|being)\b|(?:There (?:was|being) )?a quorum (?:was )?(?:present|established)\b|(?:Roll|The roll)(?: call)? was (?:called|taken)\b|(?:The )?(?:[Mm]inutes|[Aa]genda)\b[^.?!]{0,60}\b(?:(?:was|were|is|are) )?(?:approved|adopted|accepted|read|reviewed|circulated|published|posted)\b[^.?!]{0,50}[.!]?$|[Aa]pprov(?:al|ed) (?:of )?(?:the )?(?:previous |last )?(?:minutes|agenda)\b[^.?!]{0,40}[.!]?$|(?:The )?(?:[Nn]ext|[Ll]ast|[Pp]revious|[Uu]pcoming) (?:meeting|call|session|F2F|face-to-face|sync)(?: (?:is|will be|was|on|date)\b|:)|(?:The )?[Mm]eeting (?:was )?(?:adjourned|called to order|convened|opened|closed|ended|concluded|began)\b|(?:Adjourn(?:ed|ment)?|Break|Recess|Lunch)\b[^.?!]{0,30}[.!]?$|[^.?!]{2,80}\b(?:joined|left|arrived|departed|dropped off|dialled in|dialed in) (?:the (?:meeting|call) )?(?:at|late|early|by phone|via|remotely)\b[^.?!]{0,30}[.!]?$|(?:Notes?|Minutes) (?:are|is|were) (?:being )?(?:taken|kept|recorded)\b|You can (?:find|see|read|add|edit)\b|Please (?:add|sign|review|read|edit|put)\b|(?:Everyone|All|Delegates|Attendees|Members|Note ?takers?):? (?:please|re-?use|remember|make sure|add|sign)\b)/u,
  },
];

/** Sentences that are of no use to the reader of a summary, by what they are. */
export const FORMALITIES: readonly Formality[] = [
  ...COURTESIES,
  ...PROCEDURE,
  ...NOTICES,
  ...ANNOUNCEMENTS,
  ...CASES,
  ...CALLS,
  ...MEETINGS,
];

/** A heading under which nothing tells what the document says. */
export const ASIDE_HEADINGS =
  /^(?:(?:Media |Press |Public )?(?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries)(?: [Ii]nformation| [Dd]etails| [Uu]s)?|Notes? (?:to|for) [Ee]ditors?|(?:Forward[- ][Ll]ooking|Safe [Hh]arbor)(?: [Ss]tatements?)?|(?:Legal )?(?:[Dd]isclaimer|[Nn]otices?)|References?(?: [Cc]ited)?|Bibliography|Works [Cc]ited|Acknowledge?ments?|Funding(?: [Ii]nformation)?|(?:Author|Authors[’']) [Cc]ontributions?|(?:Conflicts?|Declarations?) of [Ii]nterests?|Competing [Ii]nterests?|See [Aa]lso|External [Ll]inks|Further [Rr]eading|Related(?: \p{L}+)?|(?:Our )?[Ss]ponsors?|Attend(?:ees|ance)|Present|Participants|Apologies|Absent|(?:Table of )?[Cc]ontents|Licen[cs]e|Copyright|Credits|Footnotes?|Endnotes?|Share(?: this)?|Subscribe|Unsubscribe|About the [Aa]uthors?|(?:Upcoming |Next )?[Mm]eetings?|Links|Comments|Tags)\s*:?$/u;

/** Such a heading, or line of its own, of a press release: what a body says of itself. */
export const ABOUT_HEADINGS = /^(?:About|ABOUT) (?:[Tt]he |THE )?\p{Lu}[^.?!]{1,70}$/u;
