import type { FurnitureForm } from '../language.ts';

/** Notices that run on for sentences. */
export const NOTICES: readonly FurnitureForm[] = [
  {
    what: 'copyright',
    pattern:
      /^(?:©|\([cC]\) ?\d|Copyright (?:©|\([cC]\)|\d{4}|by )|All rights reserved|This (?:material|story|article|content) may not be (?:published|reproduced))/,
  },
  { what: 'markup', pattern: /^(?:\{\*[^{}]*\*\}\s*)+\.?$/ },
  // Shortcodes of site generators.
  { what: 'markup', pattern: /^(?:\{\{[^{}]*\}\}\s*|\{%[^{}]*%\}\s*)+$/ },
  { what: 'credits', pattern: /^CNN[’'](?:s )?\p{Lu}[^?!"“”]*\bcontributed\b/u },
  // Who the author is: `Editor’s note: Ada Lorn is a reader in hydrology. She writes often on dams.`
  {
    what: 'notice',
    pattern: /^(?:\[|\()?(?:Editor|EDITOR)[’']?[sS][’']? (?:[Nn]ote|NOTE)\b ?[:.–—-]/,
  },
  {
    what: 'notice',
    pattern:
      /^(?:The (?:author|writer) is (?:a|an|the)\b|(?:The )?(?:[Oo]pinions|[Vv]iews) expressed\b|Correction appended\b|(?:This|The) (?:article|story|post|column|essay)(?: below)? (?:was )?(?:originally|first) (?:appeared|published|ran)\b)/,
  },
  { what: 'tags', pattern: /^(?:Tags|TAGS|Filed [Uu]nder|FILED UNDER|Topics|Categories) ?:/ },
];

/**
 * In the order in which they are tried. All repetitions are bounded or cannot be matched in two
 * ways, so that a line takes time in proportion to its length.
 */
export const LINES: readonly FurnitureForm[] = [
  {
    what: 'end mark',
    pattern: /^(?:[-–—] ?30 ?[-–—]|#{2,}|\(?ENDS?\)?|[*-]+ ?(?:ENDS?|Ends?) ?[*-]+)\.?$/,
  },
  {
    what: 'label',
    pattern:
      /^\W{0,2}(?:(?:please )?check against delivery|(?:official ?[–—-] ?)?subject to final review|for (?:immediate )?release|(?:as )?prepared for delivery|(?:advance|embargoed) copy|(?:rush|uncorrected|unofficial|unedited) transcript|not for (?:distribution|publication))\W{0,2}$/i,
  },
  {
    what: 'navigation',
    pattern:
      /^(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu|text|article)|(?:scroll|back) to (?:the )?top|follow us|search (?:for|this site)|\d{1,3} min(?:ute)?s? read|print(?:er-friendly(?: version)?| this page| version)|open in app)\W?$/i,
  },
  { what: 'ornament', pattern: /^[^\p{L}\p{N}]*$/u },
  { what: 'markup', pattern: /^(?:<\/?[a-z][^<>]*>\s*)+\.?$/ },
  {
    what: 'credits',
    pattern:
      /^[([]?(?:(?:(?:Additional|Further|With) r|R)eporting|Writing|Editing|Compiled|Edited|Translated)(?: and (?:writing|editing|reporting))? by \p{Lu}/u,
  },
  {
    what: 'credits',
    holds: ['contributed'],
    pattern:
      /^[^"“”?!]*\bcontributed (?:\p{L}+ )?to (?:this|the) (?:report|story|article|post)(?: (?:from|in) [^.?!"“”]*)?\s*[.)\]]*$/u,
  },
  {
    what: 'credits',
    pattern:
      /^(?:CNN[’']s|Journalists?|Freelance journalists?) \p{Lu}[^.?!"“”]*\b(?:reported|reporting|wrote)\b[^?!"“”]*$/u,
  },
  {
    what: 'contact',
    pattern:
      /^(?:(?:You can )?(?:[Ww]rite to|[Ee]-?mail|[Rr]each|[Cc]ontact) [^?!"“”]*@|To contact the (?:reporter|editor|author|senior|staff)\b|(?:Please )?[Ff]ollow [^.?!"“”]{1,80}(?: on (?:Twitter|Facebook|Instagram)\b|@)|(?:On )?Twitter: ?@)/,
  },
  {
    what: 'sharing',
    pattern:
      /^(?:Share (?:this|on|via|your)\b.*|Share|Tweet|Print|Subscribe (?:to|now|here|today)\b.*|Sign up (?:for|to|here|now)\b.*|(?:CLICK|Click) (?:HERE|here|for|to)\b.*|Get [^.]*\b(?:newsletter|alerts|inbox)\b[^.]*|Have (?:something to add|your say)\b.*|Join the (?:conversation|discussion|debate)\b.*|(?:Leave|Post|Add|View) (?:a |your )?comments?|(?:\d+ )?Comments?|(?:Tell us|Let us know|Sound off)\b[^.]*\bcomments?\b.*|(?:Join|Like|Find|Friend) [^.?!]{1,40} on (?:Twitter|Facebook|Instagram)\b.*|Do you support [^?]{1,40}\? Like the page:?)$/,
  },
  {
    what: 'related',
    pattern:
      /^[(]?(?:(?:Read|READ|See|Watch) ?(?:more|MORE|also|ALSO|next|Next|NEXT)(?: from\b[^:]{1,40})?|Also (?:read|see|watch)|Recommended|(?:Related|RELATED)(?: (?:[Aa]rticles?|[Ss]tories|[Ss]tory|[Cc]ontent|[Ll]inks?))?|More(?: (?:from|on|in) [^.:]{1,60})?|MORE|Watch|WATCH|Videos?|VIDEOS?|Gallery|GALLERY|Slideshow|In (?:[Pp]ictures|[Pp]hotos)|See photos of|BONUS|TUTORIAL|Listen|Blog|Don[’']t [Mm]iss)[”"]?\s?[:|–—»](?!.*\p{Ll}{2}[.?!] ).*$/u,
  },
  {
    what: 'related',
    pattern:
      /^(?:"Related:"|Read (?:more|next|the full \p{L}+)\b[^.?!]*|Read More\p{Lu}.*|Related|See also|More from \p{Lu}[^.?!]*|You may also like|(?:Most|MOST) (?:read|popular|READ|POPULAR)|(?:Keep|Continue) reading|(?:VIDEO )?[Ss](?:croll|CROLL) (?:down|DOWN)\b[^.?!]*|This transcript is automatically generated|Image \d+ of \d+\b[^.?!]*|(?:Listen to|Watch) [^.?!]* (?:here|below|above):?|Hide caption|Show caption)\s*[.»>]*$/u,
  },
  {
    what: 'related',
    holds: ['More Photos', ' SCROLL DOWN FOR VIDEO', ' photos'],
    pattern: /^[^.?!]*(?:\bMore Photos| SCROLL DOWN FOR VIDEO| \d+ photos)\s*[.»>]*$/u,
  },
  {
    what: 'caption',
    pattern:
      /^[(]?(?:(?:Photos?|Photographs?|Pictures?|Images?|Illustrations?|PHOTOS?)(?: (?:[Cc]redits?|[Cc]ourtesy))?(?: ?:| by \p{Lu}| courtesy\b)|IMAGE DISTRIBUTED FOR\b|File (?:photo|picture)\b)/u,
  },
  {
    what: 'caption',
    holds: ['(', 'REUTERS/'],
    pattern:
      /(?:\((?:\p{Lu}[^()/]{2,60}\/ ?\p{Lu}[^()]{1,80}|(?:Photo|Picture|Image)[^()]{1,80}|[^()]{0,40}\b(?:Getty Images|WireImage)\b[^()]{0,40})\)|\bREUTERS\/\p{L}[^/.]{1,40})\s*\.?$/u,
  },
  {
    what: 'caption',
    holds: [': '],
    pattern:
      /^\p{Lu}[^"“”]*[ (](?:Photo|Photograph|Picture|Image|Illustration)(?: credit)?: \p{Lu}[^.?!:"“”]{1,60}\.?$/u,
  },
  {
    what: 'caption',
    holds: ['Getty Images', 'AFP', 'AP', 'Reuters'],
    pattern: /^\p{Lu}[^.?!]*(?:\/| --| —| –) ?(?:Getty Images|AFP|AP|Reuters)$/u,
  },
  {
    what: 'caption',
    holds: [' / '],
    pattern: /^\p{Lu}[^/?!]{1,60} \/ \p{Lu}[^/?!]{1,60}(?: \/ \p{Lu}[^/?!]{1,60})*$/u,
  },
  {
    what: 'caption',
    holds: [' for The '],
    pattern: /^\p{Lu}[^?!,;:]{3,40} for The (?:New York Times|Washington Post)$/u,
  },
  {
    what: 'caption',
    holds: ['/'],
    pattern: /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}\/(?:The )?\p{Lu}[\p{L} ]{2,40}$/u,
  },
];
