import type { WordPattern } from '../language.ts';

const SIDES = ['left', 'right', 'center', 'centre'];
const PICTURES = ['photo', 'photograph', 'picture', 'image'];

/** How sentences speak of a picture that stood beside them. */
export const PICTURE: readonly WordPattern[] = [
  // `FILE - …`, `IMAGE DISTRIBUTED FOR …`.
  {
    words: ['file', 'distributed'],
    pattern: /^(?:FILE|IMAGE DISTRIBUTED FOR\b[^-–—]{0,40}) ?[-–—:]/,
  },
  // `Anna Kell, left, and …`, `Odell (right) waves`, `Mayor Ota is at left.`
  {
    words: SIDES,
    pattern:
      /\p{Lu}[\p{L}.’'-]{1,60}(?: Jr\.?)?(?:, (?:(?:second|third|fourth|far|top|bottom) )?(?:from )?(?:left|right|center|centre)(?:,|\.$)| \((?:(?:far|top|bottom|second from|third from|from) )?(?:left|right|center|centre)\)|,? with, from (?:second |third )?(?:from )?(?:left|right))|\b(?:is|are) at (?:left|right|center|centre)\.$/u,
  },
  // `This undated handout photo shows …`, `An undated picture of the boat`.
  {
    words: PICTURES,
    pattern: /\b(?:undated|handout|file) (?:\p{L}+ )?(?:photo|photograph|picture|image)\b/iu,
  },
  // `In this Wednesday, April 3, 2013, photo, …`, `in this image released by the fire service`.
  {
    words: [...PICTURES, ...PICTURES.map((each) => `${each}s`), 'frame'],
    pattern:
      /\b[Ii]n (?:this|these|an|a) (?:[\p{L}\d.’']+,? ){0,6}(?:photo|photograph|picture|image|frame grab)s?(?: illustration)?(?:,| (?:provided|released|taken|made|from|by|posted|obtained|supplied|shared)\b)/u,
  },
];
