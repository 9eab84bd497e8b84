/** Words on the screen and when they are there; times in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As they stand in the file, tags among them. */
  readonly lines: readonly string[];
}

const CLOCK = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^[ \t]{0,9}${CLOCK}[ \t]{0,9}--?>[ \t]{0,9}${CLOCK}(?=\s|$)`);
const HEADER = /^WEBVTT(?:[ \t]|$)/;
const NUMBER = /^\s*\d{1,9}\s*$/;
const LINE_END = /\r\n?|\n/;

/**
 * The cues of WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip in the order of the file. Both are
 * read alike: words stand below a line of times. In WebVTT an empty line ends them, so that notes,
 * styles and regions are left out; in SubRip the number of the next cue does.
 */
export function cuesOf(text: string): readonly Cue[] {
  const lines = text.split(LINE_END);
  const isWebVtt = HEADER.test(lines[0] ?? '');
  const timings = lines.flatMap((line, index) => {
    const match = line.includes('>') ? TIMING.exec(line) : null;
    return match === null ? [] : [{ index, match }];
  });
  return timings.map(({ index, match }, i) => {
    const own = lines.slice(index + 1, timings[i + 1]?.index);
    return {
      start: milliseconds(match.slice(1, 5)),
      end: milliseconds(match.slice(5, 9)),
      lines: isWebVtt ? upToEmpty(own) : withoutNumber(own, i + 1 < timings.length),
    };
  });
}

/** The words behind `WEBVTT` on its line. */
export function headerOf(text: string): string {
  const [line = ''] = text.split(LINE_END, 1);
  return HEADER.test(line) ? line.slice('WEBVTT'.length).replace(/^[\s:–—-]+/, '') : '';
}

function milliseconds([hours = '0', minutes = '0', seconds = '0', part = '0']: string[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(part.padEnd(3, '0'));
}

/** A line of spaces is none that ends a cue: captions that roll up have some. */
function upToEmpty(lines: readonly string[]): readonly string[] {
  const end = lines.indexOf('');
  return end === -1 ? lines : lines.slice(0, end);
}

/** @param isFollowed by another cue, whose number may stand at the end */
function withoutNumber(lines: readonly string[], isFollowed: boolean): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const last = filled.at(-1);
  return isFollowed && last !== undefined && NUMBER.test(last) ? filled.slice(0, -1) : filled;
}
