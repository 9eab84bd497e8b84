/** Words without which no pattern below can match. */
const HINT =
  /\b(?:photo|photograph|picture|image|frame|left|right|center|centre|FILE|DISTRIBUTED)\b/;
/** `In this Wednesday, April 3, 2013, photo, …`, `in this image released by the fire service`. */
const IN_THIS_PICTURE =
  /\b[Ii]n (?:this|these|an|a) (?:[\p{L}\d.’']+,? ){0,6}(?:photo|photograph|picture|image|frame grab)s?(?:,| (?:provided|released|taken|made|from|by|posted|obtained|supplied|shared)\b)/u;
/** `This undated handout photo shows …`, `An undated picture of the boat`. */
const FILE_PICTURE =
  /\b(?:undated|handout|file) (?:\p{L}+ )?(?:photo|photograph|picture|image)\b/iu;
/** `FILE - …`, `IMAGE DISTRIBUTED FOR …`. */
const LABEL = /^(?:FILE|IMAGE DISTRIBUTED FOR\b[^-–—]{0,40}) ?[-–—:]/;
/** `Anna Kell, left, and …`, `Odell (right) waves`, `Mayor Ota is at left.` */
const SIDE =
  /\p{Lu}[\p{L}.’'-]{1,60}(?: Jr\.?)?(?:, (?:(?:second|third|fourth|far|top|bottom) )?(?:from )?(?:left|right|center|centre)(?:,|\.$)| \((?:(?:far|top|bottom|second from|third from|from) )?(?:left|right|center|centre)\)|,? with, from (?:second |third )?(?:from )?(?:left|right))|\b(?:is|are) at (?:left|right|center|centre)\.$/u;

/** Whether a sentence speaks of a picture that the reader of a summary does not see. */
export function isOfPicture(text: string): boolean {
  if (!HINT.test(text)) return false;
  return (
    LABEL.test(text) || SIDE.test(text) || FILE_PICTURE.test(text) || IN_THIS_PICTURE.test(text)
  );
}
