import { column, pdfFile, type PdfLine } from './pdf-file.ts';
import { wordFile } from './word-file.ts';

/** The samples of `input/` that are no text, by name: what they are made of. */
export const SAMPLES: Readonly<Record<string, () => Buffer>> = {
  'reservoir-release.docx': reservoirRelease,
  'bus-fares-statement.pdf': busFaresStatement,
};

function reservoirRelease(): Buffer {
  return wordFile([
    { words: 'Tarn Water opens Greyhope Reservoir to walkers after 60 years', style: 'Title' },
    'For immediate release',
    'LOWTHER BRIDGE — Tarn Water will open the shore of Greyhope Reservoir to walkers from Easter Monday, the first time since the valley was flooded in 1964 that the public may go down to the water.',
    {
      words:
        'A path of seven miles runs around the whole of the lake, past the drowned village of Hope Chapel, whose church tower stands clear of the water in dry summers. The company has spent £2.3 million on fences, footbridges and a car park for 80 cars.',
      note: 'The sum does not include the repair of the dam road, which the county pays for.',
    },
    '“People have looked at this water through a fence for sixty years, and some of them were born under it,” said Harriet Quill, chief executive of Tarn Water. “It was never dangerous enough to justify that. It was only easier.”',
    { words: 'Memories of a village', style: 'heading 2' },
    'Hope Chapel had 41 houses, a school and a mill. The last family left in October 1963, a month before the gates of the dam were closed.',
    'Owen Brathay, 78, who left the village as a boy of 17, told reporters that he would be the first through the gate. “My mother scrubbed the step on the morning we went,” Brathay said. “I want to see whether it is still clean.”',
    'He said the company had asked the families where the names of the houses should stand, and that it had taken their advice.',
    { words: 'What is allowed', style: 'heading 2' },
    'The new rules, which were agreed with the county council, are few:',
    {
      words: 'Walkers may use the path from dawn to dusk on every day of the year.',
      list: 'bullets',
    },
    { words: 'Dogs must be kept on a lead between March and July.', list: 'bullets' },
    { words: 'Swimming and boats stay forbidden, because of the draw-off tower.', list: 'bullets' },
    'According to the county council, about 90,000 people a year are expected. Councillor Devi Anand warned that the lane to the dam was “a lane and not a road,” and urged visitors to take the bus from Lowther Bridge.',
    'The Upper Tarn Anglers’ Club opposes the opening. Its secretary, Malcolm Strand, said that nesting divers would leave the north shore within two years. Quill disputed that: the company’s own survey, she said, had counted more pairs on lakes with paths than on lakes without.',
    { words: 'The season at a glance', isBold: true },
    {
      rows: [
        ['Month', 'Opens', 'Closes'],
        ['April', '6.30 a.m.', '8 p.m.'],
        ['July', '5 a.m.', '10 p.m.'],
        ['December', '8.30 a.m.', '3.30 p.m.'],
      ],
    },
    'Contact: press@tarn-water.example',
  ]);
}

function busFaresStatement(): Buffer {
  const first: readonly PdfLine[] = [
    { text: 'Council freezes bus fares for two', x: 72, y: 740, size: 18, font: 'bold' },
    { text: 'years and ends paper tickets', x: 72, y: 718, size: 18, font: 'bold' },
    { text: 'By ELENA MORWICK', x: 72, y: 690 },
    ...column(
      [
        'Bus fares in Garrowmouth will stay as they are for two years, the city council decided',
        'on Tuesday evening, and paper tickets will disappear from its 212 buses in the autumn.',
      ],
      { y: 662 },
    ),
    ...column(
      [
        '“Nobody leaves a car at home for a bus that costs more each spring,” said Tobias Wren,',
        'who chairs the transport committee. “We have raised fares five times in six years, and',
        'five times we have lost passengers.”',
      ],
      { y: 624 },
    ),
    ...column(
      [
        'The freeze costs the city £1.9 million a year, according to the treasurer’s report. Wren',
        'said that the money would come from parking charges in the centre, which rise in May,',
        'and not from the budget for schools.',
      ],
      { y: 572 },
    ),
    { text: 'Without cash, without some passengers', x: 72, y: 520, font: 'bold' },
    ...column(
      [
        'The second decision was less popular. Passengers will pay by card or telephone from the',
        'first of October, and drivers will take no coins. Agnes Tull, of the Pensioners’ Forum,',
        'called the plan “a locked door with a friendly notice on it.” One member in four of the',
        'forum, she said, has no bank card that works without a number, and many have an under-',
      ],
      { y: 500 },
    ),
  ];
  const second: readonly PdfLine[] = [
    ...column(
      ['standable fear of typing it in public. Nobody at the meeting had asked them first.'],
      { y: 740 },
    ),
    ...column(
      [
        'Wren told the meeting that cards filled with cash would be sold in all of the city’s li-',
        'braries and in 60 shops. He admitted that the date was “ambitious.”',
      ],
      { y: 718 },
    ),
    ...column(
      [
        'The council voted 31 to 14 for both measures. The opposition had asked for a trial on',
        'three lines first; its leader, Simone Achard, said that the city would learn in public',
        'what it could have learned in private.',
      ],
      { y: 682 },
    ),
  ];
  return pdfFile([first, second].map((lines, index) => [...lines, ...runningLines(index + 1)]));
}

function runningLines(page: number): readonly PdfLine[] {
  return [
    { text: 'City of Garrowmouth – Press office', x: 72, y: 800, size: 9 },
    { text: `${page}`, x: 295, y: 40, size: 9 },
  ];
}
