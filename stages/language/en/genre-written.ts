import type { GenreSign } from '../genre-rules.ts';

/** What is written for everybody: releases, papers, documentation, posts. */
export const WRITTEN: readonly GenreSign[] = [
  {
    genre: 'news',
    points: 3,
    where: 'keys',
    pattern: /^(?:aliases|categor(?:y|ies)|path|section|slug|tags|type|url)=[^\n]*\bnews\b/im,
    says: 'is filed under news',
  },
  {
    genre: 'press release',
    points: 5,
    where: 'head',
    pattern:
      /\b(?:FOR IMMEDIATE RELEASE|For [Ii]mmediate [Rr]elease|for immediate release|(?:PRESS|MEDIA|NEWS) (?:RELEASE|STATEMENT|ADVISORY|NOTICE)|(?:Press|Media|News) (?:[Rr]elease|[Ss]tatement|[Aa]dvisory))\b/,
    says: 'calls itself a release',
  },
  {
    genre: 'press release',
    points: 3,
    where: 'keys',
    pattern: /pressrel|press-release|trove_url/,
    says: 'lies among press releases',
  },
  {
    genre: 'press release',
    points: 3,
    where: 'tail',
    pattern:
      /(?:^|\n)(?:(?:[Mm]edia|[Pp]ress|MEDIA|PRESS) (?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|CONTACTS?)\b|About (?:the )?\p{Lu}[\p{L}&’' -]{2,60}$|(?:For (?:further|more) information,? (?:please )?(?:contact|call))|Notes? to [Ee]ditors?|Safe [Hh]arbor|Forward-[Ll]ooking [Ss]tatements)/mu,
    says: 'ends with contacts or with what the sender is',
  },
  {
    genre: 'press release',
    points: 3,
    where: 'head',
    pattern:
      /\((?:GLOBE NEWSWIRE|BUSINESS WIRE|PRNewswire|Marketwired?)\)|\/PRNewswire\/|^[^\p{L}\n]{0,5}(?:SENS?|REPS?|GOV)\. /mu,
    says: 'a wire of releases or an office',
  },
  {
    genre: 'press release',
    points: 2,
    where: 'prose',
    pattern:
      /\b(?:today (?:announced|voted|introduced|released|urged|called|issued|welcomed|launched)|announced today|(?:is|are) pleased to announce)\b/,
    words: ['today', 'pleased'],
    says: 'announces something today',
  },
  {
    genre: 'court opinion',
    points: 2,
    where: 'head',
    pattern:
      /\b(?:[Pp]laintiffs?|[Dd]efendants?|[Aa]ppell(?:ant|ee)s?|[Pp]etitioners?|[Rr]espondents?|PLAINTIFF|DEFENDANT|APPELLANT|APPELLEE|PETITIONER|RESPONDENT)\b/,
    says: 'names the parties',
  },
  {
    genre: 'court opinion',
    points: 2,
    where: 'head',
    pattern:
      /\bv\. |\bIn re\b|\bIN RE\b|\bIn the (?:[Ii]nterest|[Mm]atter) of\b|\b[Pp]er [Cc]uriam\b|\b\p{Lu}{3,20}, (?:C\. ?)?J(?:udge|ustice)?[.,:]/u,
    says: 'is called after a case',
  },
  {
    genre: 'court opinion',
    points: 2,
    where: 'prose',
    pattern:
      /\b(?:[Ww]e (?:affirm|reverse|hold|vacate|remand)|trial court|circuit court|district court|juvenile court|court erred|[Jj]udgment (?:is )?(?:affirmed|reversed)|summary judgment)\b/,
    words: ['affirm', 'reverse', 'hold', 'vacate', 'remand', 'court', 'judgment'],
    says: 'tells what courts did',
  },
  {
    genre: 'paper',
    points: 5,
    where: 'head',
    // `ABSTRACT. … FULL TEXT.` is how databases of newspapers export an article.
    pattern: /(?:^|\n)(?:Abstract|ABSTRACT)\b(?![^]{0,3000}\nFULL TEXT\b)/,
    says: 'has an abstract',
  },
  {
    genre: 'paper',
    points: 3,
    where: 'headings',
    atLeast: 2,
    pattern:
      /^(?:\d{1,2}\.? )?(?:Introduction|Methods?|Materials and [Mm]ethods|Results|Discussion|Conclusions?|References|Related [Ww]ork|Acknowledge?ments|Background|Summary)\b/,
    says: 'sections of a paper',
  },
  {
    genre: 'paper',
    points: 2,
    where: 'prose',
    pattern: /\bet al\.|\bdoi\.org|\[\d{1,2}(?:[,–-] ?\d{1,2})*\]|\b(?:Fig\.|Figure) \d/,
    says: 'cites',
  },
  {
    genre: 'report',
    points: 3,
    where: 'title',
    pattern:
      /\b(?:[Rr]eport|REPORT|[Rr]eview of|[Ss]tudy|[Ee]valuation|[Aa]ssessment|[Aa]udit|[Ss]urvey)\b/,
    says: 'is called a report',
  },
  {
    genre: 'report',
    points: 3,
    where: 'headings',
    pattern: /^(?:Executive [Ss]ummary|(?:Key )?[Ff]indings|Recommendations)\b/,
    says: 'sections of a report',
  },
  {
    genre: 'report',
    points: 4,
    where: 'head',
    pattern:
      /(?:^|\n)(?:(?:Annual|Final|First|Interim|Second) )?Report (?:of|by|to) the \p{Lu}|\b[Rr]apporteurs?\b|\bTerms of [Rr]eference\b/u,
    says: 'says whose report it is',
  },
  {
    genre: 'report',
    points: 3,
    where: 'prose',
    pattern:
      /(?:^|\n)(?:\d{1,2}\.? )?(?:Executive [Ss]ummary|Summary of (?:the )?(?:[Mm]ain )?[Ff]indings|(?:Key|Main) [Ff]indings(?: and [Rr]ecommendations)?|(?:Conclusions|Findings) and [Rr]ecommendations|Summary of [Rr]ecommendations)(?=\n)/,
    words: ['summary', 'findings', 'conclusions'],
    says: 'sums up its findings',
  },
  {
    genre: 'docs',
    points: 5,
    where: 'head',
    pattern:
      /\b(?:Feature Name|RFC PR|KEP-\d+|(?:Architecture|Architectural) [Dd]ecision|Decision [Rr]ecord|ADR-?\d+|RFC \d+|README|Start Date|nav_order)\b/,
    says: 'a form of technical documents',
  },
  {
    genre: 'docs',
    points: 3,
    where: 'headings',
    atLeast: 2,
    pattern:
      /^(?:Install(?:ation|ing)?|Usage|Motivation|Context\b.*|Decision\b.*|Consequences|Status|(?:Considered )?Options|Design|Detailed design|Guide-level explanation|Reference-level explanation|Alternatives|Drawbacks|Rationale.*|Governance|Charter|Contributing|License|Configuration|API|Examples?|Requirements|Getting [Ss]tarted|Prior art|Unresolved questions|Future possibilities|Goals|Non-[Gg]oals|Proposal|Implementation.*|Test [Pp]lan|Section \d.*|Working Groups?|Membership|Responsibilities|Links|FAQ|Troubleshooting|Overview|Release Signoff.*|Pros and Cons.*)$/,
    says: 'sections of documentation',
  },
  {
    genre: 'docs',
    points: 4,
    where: 'title',
    pattern:
      /\b(?:README|Charter|Governance|Guide|Manual|Reference|Documentation|Contributing|Specification|Code of Conduct|Tutorial|How to|API|Decision [Rr]ecord)\b/,
    says: 'is called documentation',
  },
  {
    genre: 'docs',
    points: 2,
    where: 'keys',
    pattern: /\b(?:nav_order|sidebar|sidebar_position|parent)\b/,
    says: 'a page of a manual',
  },
  {
    genre: 'changelog',
    points: 7,
    where: 'title',
    pattern:
      /\b(?:[Cc]hange ?[Ll]og|CHANGELOG|[Rr]elease [Nn]otes|[Rr]elease [Hh]istory|What[’']s [Nn]ew)\b/,
    says: 'is called a changelog',
  },
  {
    genre: 'changelog',
    points: 5,
    where: 'headings',
    atLeast: 2,
    pattern:
      /^(?:[Vv]ersion )?\[?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?![\d.]* +\p{Lu}\p{Ll}{2,}(?! \d))|^\[?Unreleased|^(?:Added|Changed|Fixed|Removed|Deprecated|Security)$/u,
    says: 'headings that are versions',
  },
  {
    genre: 'newsletter',
    points: 5,
    where: 'title',
    pattern:
      /\b(?:[Nn]ewsletter|NEWSLETTER|This [Ww]eek in|This [Mm]onth in|Weekly|Digest\b|Issue (?:#|No\.? ?)\d)/,
    says: 'is called a newsletter',
  },
  {
    genre: 'newsletter',
    points: 4,
    where: 'head',
    pattern:
      /\b(?:[Tt]his (?:week|month)[’']s newsletter|another issue of|[Ww]elcome to (?:issue|another|this (?:week|month))|type: newsletter)\b/,
    says: 'welcomes to an issue',
  },
  {
    genre: 'post',
    points: 4,
    where: 'prose',
    pattern:
      /\b(?:CMV\b|TL;?DR|AMA\b|Change [Mm]y [Vv]iew|r\/\p{L}{3,20}|(?:EDIT|Edit) ?\d?:|upvote|OP\b)/u,
    words:
      'cmv tl tldr ama view r edit edit1 edit2 edit3 edit4 edit5 edit6 edit7 edit8 edit9 upvote upvotes upvoted upvoting op'.split(
        ' ',
      ),
    says: 'words of a forum',
  },
  {
    genre: 'post',
    points: 4.5,
    where: 'keys',
    pattern: /\b(?:layout=post|tags|categories|excerpt|slug|aliases|draft|permalink)\b/,
    says: 'the front matter of a blog',
  },
  {
    genre: 'post',
    points: 3,
    where: 'prose',
    pattern: /\b(?:this (?:blog )?post|[Ii]n this post|my blog|our blog|blog post)\b/,
    words: ['post', 'blog'],
    says: 'calls itself a post',
  },
];
