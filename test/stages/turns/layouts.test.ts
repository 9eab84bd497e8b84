import { expect, test } from 'vitest';
import { turnsIn } from './shown.ts';

const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

test.each([
  [
    'labels with a colon, later ones shorter, and a paragraph without',
    text(
      'HANNA VIRTALA: Why do we need a bridge?',
      'PAVO LINDQVIST: Because the ferry stops at ten.',
      'I have counted them.',
      'VIRTALA: Who pays?',
      'LINDQVIST: We all do.',
    ),
    [
      'HANNA VIRTALA: Why do we need a bridge?',
      'PAVO LINDQVIST: Because the ferry stops at ten. / I have counted them.',
      'HANNA VIRTALA: Who pays?',
      'PAVO LINDQVIST: We all do.',
    ],
  ],
  [
    'what the record says behind the last words, on a line of its own',
    'Mr. ORR. I ask that the letter be printed in the Record.\nThere being no objection, the letter was ordered to be printed.\n\nMs. HALE. I thank the gentleman for\nthere being no objection to the letter.',
    [
      'ORR: I ask that the letter be printed in the Record.',
      'HALE: I thank the gentleman for there being no objection to the letter.',
    ],
  ],
  [
    'a transcript that is quoted whole',
    text('“ANN: Are you there?', '“BO: I am.', '“ANN: Since when?', '“BO: Since noon.'),
    ['ANN: Are you there?', 'BO: I am.', 'ANN: Since when?', 'BO: Since noon.'],
  ],
  [
    'a space before the colon, lines of one paragraph',
    'Ada : I think we get off here.\nBo : No, it is two stops.\nAda : You said that.\nBo : I was right.',
    [
      'Ada: I think we get off here.',
      'Bo: No, it is two stops.',
      'Ada: You said that.',
      'Bo: I was right.',
    ],
  ],
  [
    'times in front',
    text(
      '[00:00:12] Anna Ortiz: Good morning to you.',
      '[00:00:31] Bo Dahl: I have cold coffee.',
      '[01:00:40] Anna Ortiz: Is it yours?',
      '[01:00:58] Bo Dahl: It was.',
    ),
    [
      'Anna Ortiz: Good morning to you.',
      'Bo Dahl: I have cold coffee.',
      'Anna Ortiz: Is it yours?',
      'Bo Dahl: It was.',
    ],
  ],
  [
    'times behind, in brackets, and small words in a name',
    text(
      'Maria van den Hoek (00:12): What do you do all day?',
      'Ada Fenn (00:19): I turn cheese.',
      'Maria van den Hoek (01:02): And at night?',
      'Ada Fenn (01:04): At night I dream of it.',
    ),
    [
      'Maria van den Hoek: What do you do all day?',
      'Ada Fenn: I turn cheese.',
      'Maria van den Hoek: And at night?',
      'Ada Fenn: At night I dream of it.',
    ],
  ],
  [
    'a dash and a time, first names later',
    text(
      'Ruth Abara – 00:00:03:',
      'Can you hear me?',
      'Tom Reeve – 00:00:05:',
      'I can, and a dog.',
      'Ruth – 00:00:09:',
      'The dog is mine.',
      'Tom – 00:00:12:',
      'Then I am sorry.',
    ),
    [
      'Ruth Abara: Can you hear me?',
      'Tom Reeve: I can, and a dog.',
      'Ruth Abara: The dog is mine.',
      'Tom Reeve: Then I am sorry.',
    ],
  ],
  [
    'names alone on their lines, with times',
    text(
      'Ruth Abara 0:03\nWhere are you going?',
      'Tom Reeve 0:05\nI am going home.',
      'Ruth Abara 0:09\nWhy?',
      'Tom Reeve 0:12\nIt is where I live.',
    ),
    [
      'Ruth Abara: Where are you going?',
      'Tom Reeve: I am going home.',
      'Ruth Abara: Why?',
      'Tom Reeve: It is where I live.',
    ],
  ],
  [
    'parts instead of names',
    text(
      'Interviewer: When did you begin?',
      'Participant 2: I began in the dry year.',
      'Interviewer: And then?',
      'Participant 2: Then it rained, and I went on.',
    ),
    [
      'Interviewer: When did you begin?',
      'Participant 2: I began in the dry year.',
      'Interviewer: And then?',
      'Participant 2: Then it rained, and I went on.',
    ],
  ],
  [
    'one label with a title is enough',
    text('The sitting was resumed.', 'MR KESSLER: I shall be brief, for the tide is not.'),
    ['KESSLER: I shall be brief, for the tide is not.'],
  ],
  [
    'Q. and A. of an interview that says with whom',
    text(
      'An interview with Ines Calder',
      'Q. How did you become a harbour master?',
      'A. I fell off a boat.',
      'Q. And since then?',
      'A. Since then I have stayed dry.',
    ),
    [
      'Q anonymous: How did you become a harbour master?',
      'Ines Calder: I fell off a boat.',
      'Q anonymous: And since then?',
      'Ines Calder: Since then I have stayed dry.',
    ],
  ],
  [
    'an office in front of a name in brackets, then alone',
    text(
      'CHAIR (Dame Olive Marchetti): Good morning. Will the fleet shrink?',
      'MR OKORO: It has shrunk already.',
      'CHAIR: Since when?',
      'MR OKORO: Since we began to count it.',
    ),
    [
      'Olive Marchetti (CHAIR): Good morning. Will the fleet shrink?',
      'OKORO: It has shrunk already.',
      'Olive Marchetti (CHAIR): Since when?',
      'OKORO: Since we began to count it.',
    ],
  ],
  [
    'initials that the head explains',
    text(
      'CT = Claire Tan\nRP = Rosa Pinheiro',
      'RP: When did you start?',
      'CT: In the dry year. I could not swim.',
      'RP: Can you now?',
      'CT: No.',
    ),
    [
      'Rosa Pinheiro: When did you start?',
      'Claire Tan: In the dry year. I could not swim.',
      'Rosa Pinheiro: Can you now?',
      'Claire Tan: No.',
    ],
  ],
  [
    'the record of a parliament',
    text(
      'HON. M. OSEI.- Mr. Speaker, I move that the Bill be read.',
      'MR. SPEAKER.- The question is that the Bill be read.',
    ),
    [
      'M. OSEI: Mr. Speaker, I move that the Bill be read.',
      'MR. SPEAKER: The question is that the Bill be read.',
    ],
  ],
  [
    'the record of a congress, wrapped',
    `  Mr. OKAFOR. Mr. President, I rise to speak for the lighthouses of
our coast, which have stood in the dark for too long.
  The PRESIDING OFFICER. Is there objection to what the Senator has
proposed?
  Ms. TREVINO of Nevada. Reserving the right to object, I would ask how many
there are in the desert.`,
    [
      'OKAFOR: Mr. President, I rise to speak for the lighthouses of our coast, which have stood in the dark for too long.',
      'The PRESIDING OFFICER: Is there objection to what the Senator has proposed?',
      'TREVINO: Reserving the right to object, I would ask how many there are in the desert.',
    ],
  ],
])('%s', (_, source, expected) => {
  expect(turnsIn(source)).toEqual(expected);
});

test.each([
  [
    'names in bold, alone on their lines',
    text(
      '**Ruth Abara**',
      'What do you plant?',
      '**Joon Park**',
      'I plant beans.',
      '**Ruth Abara**',
      'Why?',
      '**Joon Park**',
      'They forgive you.',
    ),
  ],
  [
    'names in headings',
    text(
      '### Ruth Abara',
      'What do you plant?',
      '### Joon Park',
      'I plant beans.',
      '### Ruth Abara',
      'Why?',
      '### Joon Park',
      'They forgive you.',
    ),
  ],
  [
    'names in bold, the colon within',
    text(
      '**Ruth Abara:** What do you plant?',
      '**Joon Park:** I plant beans.',
      '**Ruth Abara:** Why?',
      '**Joon Park:** They forgive you.',
    ),
  ],
  [
    'names in bold, the colon behind',
    text(
      '**Ruth Abara**: What do you plant?',
      '**Joon Park**: I plant beans.',
      '**Ruth Abara**: Why?',
      '**Joon Park**: They forgive you.',
    ),
  ],
  [
    'list items',
    text(
      '* Ruth Abara: What do you plant?\n* Joon Park: I plant beans.\n* Ruth Abara: Why?\n* Joon Park: They forgive you.',
    ),
  ],
  [
    'lines of one paragraph',
    text(
      'Ruth Abara: What do you plant?\nJoon Park: I plant beans.\nRuth Abara: Why?\nJoon Park: They forgive you.',
    ),
  ],
])('in Markdown: %s', (_, source) => {
  expect(turnsIn(source, 'a.md')).toEqual([
    'Ruth Abara: What do you plant?',
    'Joon Park: I plant beans.',
    'Ruth Abara: Why?',
    'Joon Park: They forgive you.',
  ]);
});

test('lines of a paragraph of HTML, parted by breaks', () => {
  const page =
    '<html><body><article><p><b>Ruth Abara:</b> Which floor?<br><b>Tom Reeve:</b> I want the ninth.<br><b>Ruth Abara:</b> There are eight.<br><b>Tom Reeve:</b> Then I shall walk.</p></article></body></html>';
  expect(turnsIn(page, 'a.html')).toEqual([
    'Ruth Abara: Which floor?',
    'Tom Reeve: I want the ninth.',
    'Ruth Abara: There are eight.',
    'Tom Reeve: Then I shall walk.',
  ]);
});

test('the record of a court: numbers at the margin, who examines, who is sworn', () => {
  const lines = [
    'MR. KESSLER:  Your Honor, we call Ana',
    'Ruiz.',
    'ANA RUIZ, having been first duly sworn, was',
    'examined and testified as follows:',
    'BY MR. KESSLER:',
    'Q.  Where were you on the night of the',
    'flood?',
    'A.  I was on the bridge with a lamp and',
    'a dog.',
    'MS. ODUYA:  Objection.  Relevance.',
    'THE COURT:  Overruled.  I want to hear',
    'about the dog.',
  ];
  const numbered = lines.map((line, index) => `${String(index + 1).padStart(2)}   ${line}`);
  const expected = [
    'KESSLER: Your Honor, we call Ana Ruiz.',
    'KESSLER: Where were you on the night of the flood?',
    'ANA RUIZ: I was on the bridge with a lamp and a dog.',
    'ODUYA: Objection.  Relevance.',
    'THE COURT: Overruled.  I want to hear about the dog.',
  ];
  expect(turnsIn(numbered.join('\n'))).toEqual(expected);
  // Each line with a blank one behind it.
  expect(turnsIn(numbered.join('\n\n'))).toEqual(expected);
});

test('answers to headings that ask, where somebody gives them in the first person', () => {
  const source = text(
    '---\ntitle: Nerys Pugh\n---',
    '### Who are you?',
    'I’m Nerys, and I repair clocks.',
    'My shop is small.',
    '### What do you use?',
    'My father’s tweezers. I own better ones.',
  );
  expect(turnsIn(source, 'a.md')).toEqual([
    'Nerys Pugh: I’m Nerys, and I repair clocks. / My shop is small.',
    'Nerys Pugh: My father’s tweezers. I own better ones.',
  ]);
});

test('minutes: those who are there speak, offices and tasks are no turns', () => {
  const source = text(
    '# Minutes of 4 May',
    'Present: Ana Ruiz, Bo Dahl, Cy Moreno\nChair: Ana Ruiz\nMinutes: Bo Dahl',
    '## Water',
    'Ana: The pump is broken again.\nBo: I can look at it on Sunday.\nAna: We need it before June.',
    'Decision: Bo repairs the pump.',
    '## Actions',
    'Bo: repair the pump before you go\nCy: order hoses for us all',
  );
  expect(turnsIn(source, 'a.md')).toEqual([
    'Ana Ruiz: The pump is broken again.',
    'Bo Dahl: I can look at it on Sunday.',
    'Ana Ruiz: We need it before June.',
  ]);
});

test('minutes with dots before what goes on', () => {
  const source =
    'Attendees: Dan, Hadley, Peter\n\ndan: we are all set.\n.. I asked about the room.\nHadley: why important?\nDan: privacy\n... mostly.\n\nHadley to check dates.';
  expect(turnsIn(source, 'a.md')).toEqual([
    'Dan: we are all set. / .. I asked about the room.',
    'Hadley: why important?',
    'Dan: privacy / ... mostly.',
  ]);
});

test('notes of what several people said in few words', () => {
  const notes = [
    'Luke: the pump needs a second handle',
    'Sarah: a rota of two would do for the spring',
    'Rob: hoses cost less than a new well',
    'Luke: the well is older than the fence',
    'Sarah: frost has opened the lid twice this winter',
    'Rob: lids can be had from the harbour',
  ];
  expect(turnsIn(notes.map((note) => `* ${note}`).join('\n'), 'a.md')).toEqual(notes);
});

test('heads of pages end no turn', () => {
  const source = text(
    '# Statements',
    'MR. LEE: I shall speak of the pier, which is',
    'Page 7',
    '## Statements of May',
    'older than the house, and of the house.',
    'Page 8',
    '## Statements of May',
    'Both are damp.',
  );
  expect(turnsIn(source, 'a.md')).toEqual([
    'LEE: I shall speak of the pier, which is / Page 7 / Statements of May / older than the house, and of the house. / Page 8 / Statements of May / Both are damp.',
  ]);
});

test('offices in capitals are titles of people', () => {
  const source = text(
    'CHIEF JUSTICE MARLOWE: We will hear argument.',
    'GENERAL OKORO: Mr. Chief Justice, may it please the Court.',
    'JUSTICE TREVINO: Why does it?',
  );
  expect(turnsIn(source)).toEqual([
    'MARLOWE: We will hear argument.',
    'OKORO: Mr. Chief Justice, may it please the Court.',
    'TREVINO: Why does it?',
  ]);
});

test('quoted lines of a mail belong to whom the line above says', () => {
  const source =
    'I shall come on Sunday.\n\nOn Sun, 3 May 2031 at 18:04, Bo Dahl <bo@example.com> wrote:\n> The pump is in good health.\n>\n> Ana Ruiz wrote:\n>> It is broken.\n';
  expect(turnsIn(source)).toEqual([
    'Bo Dahl: The pump is in good health.',
    'Ana Ruiz: It is broken.',
  ]);
});

test('a forwarded mail belongs to whom its head names', () => {
  const source =
    'See below.\n\n> Begin forwarded message:\n>\n> From: Bo Dahl <bo@example.com>\n> Subject: The pump\n> Date: 3 May 2031\n>\n> The pump is in good health.\n';
  expect(turnsIn(source)).toEqual(['Bo Dahl: The pump is in good health.']);
});
