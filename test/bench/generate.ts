import words from './words.json' with { type: 'json' };

/** A generator of numbers in [0, 1) that is the same everywhere: mulberry32 by Tommy Ettinger. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Pick = (list: readonly string[]) => string;

interface Speaker {
  readonly full: string;
  readonly family: string;
  readonly role: string;
}

/**
 * A made-up news article in plain text: headline, byline, dateline, paragraphs of statements,
 * figures and quotations in the usual layouts. The same seed gives the same article.
 * @param seed a whole number
 * @param length about how many characters
 */
export function generateArticle(seed: number, length: number): string {
  const random = createRandom(seed);
  const number = (below: number): number => Math.floor(random() * below);
  const pick: Pick = (list) => list[number(list.length)] ?? '';
  const speakers = Array.from({ length: 3 }, () => createSpeaker(pick));
  const subject = pick(words.subjects);
  const author = `${pick(words.given)} ${pick(words.family)}`;
  const lines = [
    `${capital(pick(words.adjectives))} ${subject} plan ${pick(words.verbs)} by ${pick(words.organisations)}`,
    `By ${author}`,
  ];
  const dateline = `${pick(words.places)} (${pick(words.agencies)}) — `;
  let written = 0;
  while (written < length) {
    const sentences = Array.from({ length: 1 + number(3) }, () => statement(pick, number, subject));
    const speaker = speakers[number(speakers.length)];
    if (speaker && random() < 0.6) {
      sentences.push(quotation(pick, number, speaker, statement(pick, number, subject)));
    }
    const paragraph = (written === 0 ? dateline : '') + sentences.join(' ');
    written += paragraph.length;
    lines.push(paragraph);
  }
  return `${lines.join('\n\n')}\n`;
}

function createSpeaker(pick: Pick): Speaker {
  const family = pick(words.family);
  return { full: `${pick(words.given)} ${family}`, family, role: pick(words.roles) };
}

function statement(pick: Pick, number: (below: number) => number, subject: string): string {
  const [adjective, other, verb] = [
    pick(words.adjectives),
    pick(words.subjects),
    pick(words.verbs),
  ];
  const organisation = pick(words.organisations);
  switch (number(6)) {
    case 0:
      return `${capital(organisation)} ${verb} the ${adjective} ${subject} on ${pick(words.days)}, ${pick(words.months)} ${1 + number(28)}, at a cost of $${1 + number(90)}.${number(10)} million.`;
    case 1:
      return `The ${adjective} ${other} near the ${subject} was ${verb} after ${1 + number(40)} complaints, according to ${organisation}.`;
    case 2:
      return `More than ${number(9) + 1},${100 + number(900)} people depend on the ${subject}, and many of them had ${verb} the ${other}.`;
    case 3:
      return `${pick(words.titles)} ${pick(words.family)} said that the ${other} would be ${verb} by ${1 + number(11)} a.m. at the latest.`;
    case 4:
      return `In ${1950 + number(75)} the ${adjective} ${subject} was ${verb}; the ${other} followed ${2 + number(8)} years later.`;
    default:
      return `No one at ${organisation} would say why the ${adjective} ${other} had been ${verb} before the ${subject}.`;
  }
}

function quotation(
  pick: Pick,
  number: (below: number) => number,
  { full, family, role }: Speaker,
  said: string,
): string {
  const spoken = said.slice(0, -1);
  const cue = pick(words.cues);
  switch (number(5)) {
    case 0:
      return `“${spoken},” ${cue} ${full}, ${role}.`;
    case 1:
      return `"${spoken}," ${family} ${cue}.`;
    case 2:
      return `${full}, ${role}, ${cue}: “${spoken}.”`;
    case 3:
      return `“We knew it,” ${family} ${cue}. “${spoken}.”`;
    default:
      return `${family} ${cue} that the plan was “${pick(words.adjectives)} and ${pick(words.adjectives)}” for the ${pick(words.subjects)}.`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
