/**
 * Pages in the layouts that PDFs have, as HTML that a browser prints. All words are written for this
 * project. What is no running text has the attribute `data-out`; a paragraph that goes on with the
 * one before has `data-more`, what may be read sooner or later `data-aside`; `data-ref` says how an element is read where its words do not.
 */
import articles from '../pages/articles.json' with { type: 'json' };

const texts = articles.entries
  .filter(({ language }) => language === 'en')
  .map(({ blocks }) => blocks.filter(([kind]) => kind === 'p').map(([, words]) => escaped(words)));

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Paragraphs from a place in the articles on; each of as many of theirs as `joined` says. */
function prose(from, count, joined = 2) {
  const all = texts.flat();
  return Array.from({ length: count }, (_, index) =>
    Array.from(
      { length: joined },
      (__, part) => all[(from + index * joined + part) % all.length],
    ).join(' '),
  );
}

const p = (words, more = '') => `<p ${more}>${words}</p>`;
const ps = (from, count, joined) =>
  prose(from, count, joined)
    .map((words) => p(words))
    .join('\n');

/** Long words with places at which a line may end. */
const soft = (words) =>
  words.replaceAll(/[a-z]{7,}/g, (word) =>
    word.replaceAll(
      /(?<=[a-z]{2})(?<=[aeiou][a-z])(?=[bcdfghjklmnpqrstvwxz][aeiou][a-z])/g,
      '&shy;',
    ),
  );

const page = (css, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><style>
@page { size: A4; margin: 24mm 22mm; }
body { font: 11pt/1.3 'Liberation Serif', serif; margin: 0; }
p { margin: 0 0 8pt; } h1 { font-size: 20pt; margin: 0 0 10pt; line-height: 1.15; }
h2 { font-size: 13pt; margin: 12pt 0 6pt; } h3 { font-size: 11pt; margin: 10pt 0 4pt; }
.indent p { margin: 0; text-indent: 1.4em; text-align: justify; }
table { border-collapse: collapse; margin: 10pt 0; font-size: 10pt; } td, th { padding: 2pt 8pt; text-align: left; vertical-align: top; }
${css}</style><body>${body}</body></html>`;

const numbered = (from, count, joined = 1, start = 1) =>
  prose(from, count, joined)
    .map((words, index) => `<p class="n"><span class="no">${index + start}.</span>${words}</p>`)
    .join('\n');

const TABLE = `<table data-out><tr><th>Harbour</th><th>2021</th><th>2022</th><th>2023</th></tr>
<tr><td>Kestrelhavn</td><td>4,112</td><td>4,310</td><td>4,988</td></tr>
<tr><td>Auster Point</td><td>1,020</td><td>998</td><td>1,204</td></tr>
<tr><td>Lowther Bridge</td><td>310</td><td>355</td><td>402</td></tr>
<tr><td>All harbours</td><td>5,442</td><td>5,663</td><td>6,594</td></tr></table>`;

const WORDY_TABLE = `<table data-out style="width:100%"><tr><th>Measure</th><th>Who answers for it</th><th>What was done by March</th></tr>
<tr><td style="width:28%">Repair of the steel piles below the north deck</td><td>Harbour master, with the county engineer</td><td>Four of nine piles are mended, and divers come back in May</td></tr>
<tr><td>A path that is open in winter</td><td>Parish of Hope Chapel</td><td>Not begun</td></tr>
<tr><td>Tickets that can be bought without a telephone</td><td>Auster Lines</td><td>Sold in sixty shops since the first week of February</td></tr>
<tr><td>Night boats to the outer islands</td><td>Ministry of Water</td><td>Two boats run on Fridays</td></tr></table>`;

const TRANSCRIPT = [
  'Q.  Good morning, Mr. Strand. You were on the deck of the pier on the night of the fourth?',
  'A.  I was. I had the late watch, from ten until six, and I was alone for most of it.',
  'Q.  Did anybody tell you that the gate had been opened?',
  'A.  Nobody told me. I heard it. You can hear that gate from the town when the wind is in the west, and it was in the west.',
  'MS. OKAFOR:  Objection. The witness was not asked about the wind.',
  'THE COURT:  Overruled. He may finish, and then we will have the next question.',
  'A.  I went down the stairs and saw two men with a lamp. One of them was the diver whom I knew from the summer.',
  'Q.  What did you say to them?',
  'A.  I said that the pier was shut and that they had to leave. They laughed and said that they had a paper from the board.',
  'Q.  Did you see that paper?',
  'A.  I saw a paper. I did not read it. It was four in the morning and I had a lamp in one hand and the dog in the other.',
];

const LETTER = [
  'Thank you for your letter of the ninth of March, in which you ask why the lane to the dam was closed to horses without a word to those who keep them.',
  'The council did not mean to surprise anybody. A notice hung at the chapel and at the mill for three weeks, and we wrote to the two farms that we knew of. That we did not write to you was a mistake, for which I apologise.',
  'The lane is open again on weekdays from the first of May. On Saturdays and Sundays, when some four hundred cars use it, a horse is not safe there, and neither is the rider.',
  'If you would like to see the count of cars, my office will send it to you. I would be glad to talk about a path along the wall, which one of your neighbours has offered.',
];

const NUMBERED = (from, joined, css, extra = '') =>
  page(
    `.n { ${css} } @page { @top-left { content: 'Committee on Harbours'; font: 9pt sans-serif; } @bottom-center { content: counter(page); font: 9pt sans-serif; } }`,
    `<h1>The state of the northern harbours</h1><h2>Summary</h2>${numbered(from, 5, joined)}<h2>What we heard</h2>${numbered(from + 9, 8, joined, 6)}${extra}<h2>What we ask for</h2>${numbered(from + 20, 6, joined, 14)}`,
  );

const noted = (words, mark) =>
  words.replace(/\. (?=[A-Z“])/, () => `.<sup data-out>${mark}</sup> `);

/** A page whose foot holds notes; the running text of it is given as HTML. */
const sheet = (text, notes, head = '') =>
  `<section class="sheet"><div data-out class="head">${head}</div>${text}<div class="notes">${notes
    .map(([mark, words]) => `<p class="note" data-note><sup data-out>${mark}</sup> ${words}</p>`)
    .join('')}</div></section>`;

const SHEETS = `@page { size: A4; margin: 0; } .sheet { position: relative; width: 166mm; height: 249mm; padding: 24mm 22mm; overflow: hidden; break-after: page; }
.notes { position: absolute; bottom: 22mm; left: 22mm; width: 166mm; font-size: 8.5pt; line-height: 1.2; } .notes p { margin: 0 0 2pt; text-indent: 0 !important; }
.head { position: absolute; top: 12mm; left: 22mm; width: 166mm; font-size: 9pt; } sup { font-size: 6.5pt; line-height: 0; }`;

const NOTES = [
  'Minutes of the harbour board, 4 March, item 7.',
  'The sum does not include the repair of the dam road, for which the county pays.',
  'Letter of the secretary to the parish, which is kept in the chapel.',
  'See also the report of the divers, who counted eleven cracks, two more than the engineer.',
  'In the first draft the figure was 4,112.',
  'Both boats were sold in the autumn.',
];

/** A paragraph that goes over the end of a sheet. */
const parted = (words) => {
  const all = words.split(' ');
  const middle = Math.floor(all.length / 2);
  return [all.slice(0, middle).join(' '), all.slice(middle).join(' ')];
};

const [PART1, PART2] = parted(prose(3, 1, 2)[0]);
const [PART3, PART4] = parted(prose(22, 1, 2)[0]);

export const layouts = {
  tune: {
    'numbered-hanging': NUMBERED(
      0,
      2,
      'padding-left: 12mm; text-indent: -12mm; } .no { display: inline-block; width: 12mm; text-indent: 0;',
    ),
    lists: page(
      'ul, ol { margin: 0 0 8pt; padding-left: 9mm; } li { margin: 0 0 3pt; }',
      `<h1>Rules for the night boats</h1>${ps(4, 2)}<p>The rules are these:</p><ul>${prose(8, 5, 1)
        .map((words) => `<li>${words}</li>`)
        .join('')}</ul>${ps(14, 1)}<h2>In order</h2><ol type="a">${prose(16, 4, 1)
        .map(
          (words, index) =>
            `<li data-ref="${'abcd'[index]}. ${words.replaceAll('"', '&quot;')}">${words}</li>`,
        )
        .join('')}</ol>${ps(22, 2)}`,
    ),
    'two-columns': page(
      '.c { columns: 2; column-gap: 7mm; font-size: 10pt; line-height: 1.2; } h1 { text-align: center; font-size: 26pt; } @page { @bottom-center { content: counter(page); } }',
      `<h1>The Quay Letter</h1><p data-ref="Spring · No. 14">Spring · No. 14</p><div class="c indent"><h2>Pier shut for six weeks</h2>${soft(ps(0, 7))}<h2>A village and its jam</h2>${soft(ps(10, 8))}<h2>Water that leaks away</h2>${soft(ps(20, 8))}</div>`,
    ),
    paper: page(
      '.c { columns: 2; column-gap: 6mm; font-size: 9.5pt; line-height: 1.2; } h1 { text-align: center; font-size: 17pt; } .a { text-align: center; } .abs { margin: 0 14mm 10pt; font-size: 9pt; text-align: justify; } h2 { font-size: 10.5pt; } @page { @bottom-right { content: counter(page); font-size: 9pt; } }',
      `<h1>Why queues of failed work grow faster than the work that failed: a count of eleven harbours</h1><p class="a">Ada Marsh, Tobias Wren and Ines Calder</p><p class="a">University of Kestrelhavn</p><p class="abs"><b>Abstract.</b> ${prose(24, 1, 3)[0]}</p><div class="c indent"><h2>1 Introduction</h2>${soft(ps(2, 4))}<h2>2 What was counted</h2>${soft(ps(11, 5))}<h2>3 Results</h2>${soft(ps(19, 4))}<h2>4 What follows</h2>${soft(ps(27, 5))}</div>`,
    ),
    release: page(
      '.top { display: flex; justify-content: space-between; margin-bottom: 20pt; font-family: sans-serif; font-size: 9pt; } .logo { font-size: 22pt; font-weight: bold; color: #246; } .r { text-align: right; }',
      `<div class="top" data-aside><div class="logo" data-span>TARN WATER</div><div data-span>Press office, 12 Quay Street</div></div><p class="r">9 March 2024</p><p>FOR IMMEDIATE RELEASE</p><h1>Tarn Water opens the shore of Greyhope to walkers</h1>${ps(3, 5)}<p style="text-align:center" data-ref="###">###</p><h3>About Tarn Water</h3>${ps(20, 1)}<h3>Contact</h3><p>Harriet Quill, press@tarn-water.example</p>`,
    ),
    'transcript-numbered': page(
      `@page { size: A4; margin: 20mm; } body { font: 12pt/24pt 'Liberation Mono', monospace; } .l { display: flex; } .l span { width: 14mm; flex: none; } .l div { white-space: pre-wrap; }`,
      `<!--transcript-->`,
    ),
    tables: page(
      '@page { @top-right { content: "Harbour statistics 2023"; font: 9pt sans-serif; } @bottom-center { content: counter(page) " of " counter(pages); font: 9pt sans-serif; } }',
      `<h1>Boats and passengers</h1>${ps(0, 2)}<p>Table 1. Passengers by harbour, in hundreds</p>${TABLE}${ps(6, 2)}<h2>Measures</h2>${ps(10, 1)}${WORDY_TABLE}${ps(14, 3)}<h2>By month</h2>${ps(19, 1)}${TABLE}${ps(23, 3)}`,
    ),
    'pull-quotes': page(
      '.pull { float: right; width: 55mm; margin: 4pt 0 8pt 8mm; font: italic 16pt/1.25 sans-serif; color: #555; } h2 { font-family: sans-serif; }',
      `<h1>The orchard that a village bought</h1>${ps(12, 2)}<div class="pull" data-out>${texts[0][1].split('”')[0].replace('“', '“')}”</div>${ps(0, 3)}<h2>What they will do with it</h2>${ps(16, 3)}<div class="pull" data-out>${prose(22, 1, 1)[0].split(/(?<=[.!?]”?) /)[0]}</div>${ps(22, 4)}`,
    ),
    footnotes: page(
      `${SHEETS} .notes { border-top: 0.5pt solid; padding-top: 3pt; }`,
      sheet(
        `<h1>Notes on the dam road</h1>${prose(0, 4)
          .map((words, index) => p(index < 3 ? noted(words, index + 1) : words))
          .join('')}<h2>Who pays</h2>${ps(10, 2)}${p(PART1)}`,
        NOTES.slice(0, 3).map((words, index) => [index + 1, words]),
      ) +
        sheet(
          `${p(PART2, 'data-more')}${prose(14, 5)
            .map((words, index) => p(index < 2 ? noted(words, index + 4) : words))
            .join('')}`,
          NOTES.slice(3, 5).map((words, index) => [index + 4, words]),
        ),
    ),
    'drop-caps': page(
      '.d::first-letter { font-size: 42pt; float: left; line-height: 34pt; padding-right: 3pt; } p { text-align: justify; }',
      `<h1>Six weeks without a pier</h1><p class="d">${prose(0, 1, 3)[0]}</p>${ps(3, 3)}<h2>The season</h2><p class="d">${prose(12, 1, 3)[0]}</p>${ps(15, 3)}`,
    ),
    hyphens: page(
      'p { text-align: justify; width: 62mm; }',
      `<h1>Narrow</h1>${soft(`${p('The well-known half-timbered houses of the old town stand where the north-eastern wall stood, and the co-operation of their owners was a long-standing hope of the harbour-master’s office; nobody was over-optimistic about a nation-wide agreement on self-sufficient fishermen.')}${ps(1, 6)}${p('The well-known houses, the half-timbered ones above all, are in the north-eastern part.')}${ps(13, 3)}`)}`,
    ),
    'running-heads': page(
      `@page { margin: 28mm 22mm; } @page :left { @top-left { content: counter(page) '   Annual report'; font: italic 9pt serif; } } @page :right { @top-right { content: 'The Harbour Board   ' counter(page); font: italic 9pt serif; } } @page { @bottom-left { content: '© Harbour Board of Kestrelhavn'; font: 8pt sans-serif; } }`,
      `<h1>Annual report</h1><div class="indent">${ps(0, 12, 3)}</div>`,
    ),
    rotated: page(
      '.side { position: fixed; left: -14mm; top: 90mm; writing-mode: vertical-rl; transform: rotate(180deg); font: 9pt sans-serif; color: #888; } .stamp { position: absolute; top: 60mm; left: 30mm; transform: rotate(-35deg); font: bold 60pt sans-serif; color: #ddd; z-index: -1; }',
      `<div class="side" data-out>Draft of 4 March, not for quotation</div><div class="stamp" data-out>DRAFT</div><h1>The leaking mains</h1>${ps(20, 12)}`,
    ),
    'spaced-heading': page(
      `h1 { letter-spacing: 0.35em; font-size: 16pt; text-align: center; } h2 { letter-spacing: 0.25em; font-variant: small-caps; font-weight: normal; } .indent p { line-height: 1.5; }`,
      `<h1>ANNUAL ADDRESS</h1><div class="indent">${ps(4, 3)}<h2>Boats and bridges</h2>${ps(9, 3)}</div>`,
    ),
    'letter-centred': page(
      '.top { text-align: center; } .top p, .close p { margin: 0; } .top p:first-child { font-size: 15pt; font-weight: bold; } .cols { display: flex; justify-content: space-between; margin: 14pt 0; } .cols p { margin: 0; } .close { margin: 14pt 0 0 90mm; }',
      `<div class="top"><p>Upper Tarn Anglers’ Club</p><p>The Boathouse, Lowther Bridge</p><p>Tel. 0199 812 44</p></div><div class="cols"><div><p>Our sign: MS/14</p></div><div><p>2 April 2024</p></div></div><p>To the members of the council</p><p>Dear councillors,</p>${LETTER.toReversed()
        .map((words) => p(words))
        .join(
          '',
        )}<div class="close"><p>With kind regards</p><br><p>Malcolm Strand</p><p>Secretary</p></div>`,
    ),
    'tables-in-a-bulletin': page(
      '.c { columns: 2; column-gap: 7mm; font-size: 10pt; } table { font-size: 8pt; width: 100%; } td + td, th + th { text-align: right; } td, th { padding: 0 2pt; border-bottom: 0.3pt solid #999; } .wide td + td { text-align: left; } h1 { column-span: all; }',
      `<div class="c"><h1>Quarterly bulletin</h1><h2>Passengers</h2>${ps(20, 2)}${TABLE.replaceAll('Harbour', 'Place')}${ps(24, 2)}<h2>Fares</h2>${ps(28, 2)}<table data-out><tr><th>Line</th><th>Single</th><th>Day</th></tr><tr><td>Quay to mill</td><td>£1.20</td><td>£3.00</td></tr><tr><td>Mill to dam</td><td>£2.40</td><td>£5.50</td></tr><tr><td>Dam to chapel</td><td>£0.90</td><td>£2.00</td></tr></table>${ps(32, 3)}</div><table data-out class="wide" style="width:100%"><tr><th>Question</th><th>Who asked it</th><th>What the board said to it in March</th></tr><tr><td>Why is the gate shut at six on a summer evening?</td><td>Traders of the quay</td><td>The watchman goes home at six, and there is one watchman</td></tr><tr><td>Who pays?</td><td>Everybody</td><td>That is not settled yet, and will not be before the harvest</td></tr><tr><td>When do the night boats begin to run again?</td><td>Two islands</td><td>After the frost</td></tr></table>${ps(0, 2)}`,
    ),
    'box-left': page(
      `.side { float: left; width: 48mm; margin: 0 7mm 6pt 0; padding: 2mm; border: 1pt solid #888; font: 9.5pt/1.25 sans-serif; } .side p { margin: 0 0 3pt; } p { text-align: justify; }`,
      `<h1>The last boat</h1>${ps(2, 2, 3)}<div class="side" data-aside><p><b>Three dates</b></p><p>1931: the pier is built.</p><p>1988: two piles are replaced with steel after a storm.</p><p>2024: the gates are locked.</p></div>${ps(9, 4, 3)}`,
    ),
    'letter-right': page(
      '.r { text-align: right; } .r p { margin: 0; } .block { margin-left: 98mm; } .block p { margin: 0; }',
      `<div class="block"><p>Agnes Tull</p><p>Pensioners’ Forum of Garrowmouth</p><p>14 Harbour View</p></div><br><p>City Council</p><p>Transport Committee</p><div class="r"><p>Garrowmouth, 2 October 2024</p></div><br><h3>Tickets without a telephone</h3><p>Dear Mr. Wren,</p>${ps(14, 3)}${LETTER.slice(
        1,
      )
        .map((words) => p(words))
        .join(
          '',
        )}<div class="block"><p>Yours faithfully,</p><br><p>Agnes Tull</p><p>Chair of the forum</p></div>`,
    ),
    'drop-cap-quoted': page(
      '.d::first-letter { font: 36pt/30pt serif; float: left; padding-right: 2pt; } p { text-align: justify; margin: 0; text-indent: 1.2em; } .d { text-indent: 0; margin-top: 8pt; }',
      `<h1>Nine sleeves of steel</h1><p class="d">A sleeve of steel goes around each pile, and each sleeve costs as much as a house in the upper valley. ${prose(4, 1, 2)[0]}</p>${ps(6, 2)}<p class="d">“I have never seen so much mud,” said the diver. ${prose(12, 1, 2)[0]}</p>${ps(9, 2)}<p class="d">It ended in the spring. ${prose(24, 1, 2)[0]}</p>`,
    ),
    'box-right': page(
      `.side { float: right; width: 46mm; margin: 0 0 6mm 6mm; padding: 3mm; background: #dde; font: 9pt/1.3 sans-serif; } .side p { margin: 0 0 4pt; } .side h3 { font-size: 10pt; margin: 0 0 4pt; } p { margin: 0; text-indent: 5mm; } .side p { text-indent: 0; }`,
      `<h1>Forty million pounds for leaking mains</h1>${ps(20, 2)}<div class="side" data-aside><h3>The grant at a glance</h3><p>Who may ask: any body that runs mains in more than two parishes.</p><p>By when: the last day of March.</p><p>How much: up to half of what the works cost.</p></div>${ps(24, 5, 3)}`,
    ),
    'contents-and-parts': page(
      `.toc { width: 100%; font-size: 11pt; } .toc td:last-child { text-align: right; } .d { overflow: hidden; white-space: nowrap; max-width: 90mm; } @page { @bottom-center { content: 'Page ' counter(page); } @top-left { content: 'Report on the bridges'; font: 9pt sans-serif; } }`,
      `<h1>Report on the bridges</h1><p>Prepared for the county</p><h2 data-out>Table of contents</h2><div data-out>${['Foreword', 'The seven bridges', 'Steel and stone', 'Costs', 'Appendix A'].map((title, index) => `<div style="display:flex"><span>${index + 1}. ${title}</span><span style="flex:1;overflow:hidden;white-space:nowrap">${'.'.repeat(200)}</span><span>${index * 2 + 1}</span></div>`).join('')}</div><h2>Foreword</h2>${ps(1, 3)}<h2>The seven bridges</h2>${ps(8, 5)}<h2>Costs</h2>${ps(30, 4)}`,
    ),
    proceedings: page(
      `${SHEETS} .c { columns: 2; column-gap: 7mm; font-size: 9pt; line-height: 1.25; height: 158mm; column-fill: auto; } .tall { height: 238mm; } h1 { text-align: center; font-size: 18pt; } h2 { font-size: 10pt; } .a { text-align: center; } .notes { width: 79mm; font-size: 7.5pt; border-top: 0.4pt solid; }`,
      sheet(
        `<h1>Listening to leaks: how eleven villages found theirs</h1><p class="a">Ruth Adeyemi</p><p class="a">Institute of Hydrology, Kestrelhavn</p><div class="c indent"><h2>Abstract</h2><p style="text-indent:0"><b>${soft(prose(7, 1, 3)[0])}</b></p><h2>1 Introduction</h2>${prose(
          20,
          7,
        )
          .map((words, index) => p(index < 2 ? noted(soft(words), index + 1) : soft(words)))
          .join('')}</div>`,
        NOTES.slice(2, 4).map((words, index) => [index + 1, words]),
        '',
      ) +
        sheet(
          `<div class="c tall indent">${soft(ps(36, 6))}<h2>2 Method</h2>${soft(ps(2, 8))}<h2>References</h2>${['[1] I. Calder, T. Orr: Piles and their neighbours. Journal of Small Harbours 14 (2019), 112–131.', '[2] A. Marsh: A count of eleven harbours. Kestrelhavn 2021.', '[3] M. Strand: Nesting divers on lakes with paths. Northern Birds 7 (2018), 3–19.'].map((words) => `<p style="padding-left:6mm;text-indent:-6mm">${words}</p>`).join('')}</div>`,
          [],
          '',
        ),
    ),
    essay: page(
      'p { line-height: 2; margin: 0; text-indent: 12mm; } @page { @top-right { content: "Marsh " counter(page); } }',
      `<p style="text-indent:0">Ada Marsh</p><p style="text-indent:0">4 March 2024</p><h1 style="text-align:center;font-size:11pt;font-weight:normal">Harbours and Their Keepers</h1>${ps(0, 9, 3)}`,
    ),
  },
  held: {
    'numbered-flush': NUMBERED(
      7,
      2,
      'text-align: justify; } .no { margin-right: 6mm;',
      `<ul style="list-style:none">${prose(30, 4, 1)
        .map(
          (words, index) =>
            `<li data-ref="(${'abcd'[index]}) ${words.replaceAll('"', '&quot;')}" style="padding-left:8mm;text-indent:-8mm"><span style="display:inline-block;width:8mm;text-indent:0">(${'abcd'[index]})</span>${words}</li>`,
        )
        .join('')}</ul>`,
    ),
    references: page(
      '.ref { padding-left: 10mm; text-indent: -10mm; margin: 0; }',
      `<h1>Keeping count</h1>${ps(5, 4)}<h2>References</h2>${['Calder, I. and Orr, T. (2019). Piles and their neighbours: what happens to a deck when one of them gives way. Journal of Small Harbours 14, 112–131.', 'Marsh, A. (2021). A count of eleven harbours in three winters, with an appendix on dogs. Kestrelhavn: University Press.', 'Okafor, M. and Wren, T. (2020). Who reads the minutes? In: Papers of the fourth meeting on public water, pages 41–60. Lowther Bridge.', 'Strand, M. (2018). Nesting divers on lakes with paths and on lakes without, counted by anglers. Northern Birds 7, 3–19.', 'Tull, A. (2023). A locked door with a friendly notice on it. Garrowmouth: Pensioners’ Forum.'].map((words) => `<p class="ref">${words}</p>`).join('')}`,
    ),
    'three-columns': page(
      '.c { columns: 3; column-gap: 5mm; font: 8.5pt/1.2 sans-serif; } h1 { font: bold 30pt sans-serif; } h2 { font: bold 12pt sans-serif; margin: 8pt 0 3pt; } .span { column-span: all; font-size: 18pt; } p { margin: 0; text-indent: 1em; } p.f { text-indent: 0; }',
      `<h1>Town Crier</h1><div class="c"><h2>Ferries at night</h2>${ps(2, 8)}<h2>Jam for sale</h2>${ps(12, 6)}<h2 class="span">Letters that waited a century</h2>${ps(40, 4, 2)}${ps(30, 7)}</div>`,
    ),
    'paper-with-notes': page(
      `${SHEETS} .c { columns: 2; column-gap: 6mm; font-size: 9.5pt; line-height: 1.2; height: 150mm; column-fill: auto; } .tall { height: 235mm; } h1 { text-align: center; font-size: 16pt; } h2 { font-size: 10pt; } .notes { width: 80mm; } .a { text-align: center; }`,
      sheet(
        `<h1>Counting boats by ear</h1><p class="a">Malcolm Strand · Agnes Tull</p><p style="margin:0 12mm 8pt;font-size:9pt"><i>${prose(5, 1, 2)[0]}</i></p><div class="c indent"><h2>1. THE GATE</h2>${prose(
          9,
          3,
        )
          .map((words, index) => p(index < 2 ? noted(soft(words), index + 1) : soft(words)))
          .join('')}<h2>2. THE WIND</h2>${soft(ps(17, 3))}</div>`,
        NOTES.slice(0, 2).map((words, index) => [index + 1, words]),
        'Northern Harbours 12 (2024)',
      ) +
        sheet(
          `<div class="c tall indent"><h2>3. THE DOG</h2>${soft(ps(24, 8))}<h2>4. CONCLUSION</h2>${soft(ps(4, 3))}</div>`,
          [],
          'Strand and Tull: Counting boats by ear',
        ),
    ),
    letter: page(
      '.r { margin-left: 105mm; } p { margin: 0 0 9pt; } .r p, .to p { margin: 0; }',
      `<div class="r"><p>County Council</p><p>3 Mill Lane</p><p>Lowther Bridge</p></div><br><p class="r">14 March 2024</p><div class="to"><p>Mr. Owen Brathay</p><p>Hope Chapel Farm</p></div><br><p>Dear Mr. Brathay,</p><h3>The lane to the dam</h3>${LETTER.map((words) => p(words)).join('')}<p>Yours sincerely,</p><br><p>Devi Anand</p><p>Councillor for the upper valley</p>`,
    ),
    hearing: page(
      '.t { padding-left: 20mm; text-indent: -20mm; margin: 0 0 4pt; } @page { @bottom-center { content: "- " counter(page) " -"; } }',
      `<h1 style="text-align:center">HEARING ON THE NORTH PIER</h1><p style="text-align:center">Tuesday, 12 March 2024</p>${['CHAIR ANAND. The committee will come to order. We have one witness this morning, the harbour master, and I thank her for being here at such short notice.', 'MS. CALDER. Thank you. I have a written statement of nine pages, and I would like to say the shortest part of it and hand in the rest.', 'MR. WREN. How many piles were cracked when the divers first went down, and how many are cracked today?', 'MS. CALDER. Four, and then nine. I wish that I had a better answer. The frost did the rest, and we were too late with the steel.', 'CHAIR ANAND. Was the board told?', 'MS. CALDER. The board was told in January by letter. The letter is the third paper in the folder before you, and it has my name under it.', 'MR. WREN. I have read it. It says that the deck is safe for people and not for cars. There were forty cars on it on the first of May.', 'MS. CALDER. That is so.'].map((words) => `<p class="t">${words}</p>`).join('')}${ps(3, 2)}`,
    ),
    'tables-in-columns': page(
      '.c { columns: 2; column-gap: 8mm; } table { font-size: 8.5pt; } td, th { padding: 1pt 4pt; } .num td + td, .num th + th { text-align: right; }',
      `<h1>What the islands spend</h1>${ps(0, 1)}<div class="c">${ps(3, 3)}<div class="num">${TABLE}</div>${ps(10, 4)}</div><h2>All measures</h2>${WORDY_TABLE}${ps(20, 2)}<div class="num">${TABLE.replaceAll('<table', '<table style="width:100%"')}</div>${ps(26, 2)}`,
    ),
    'pull-spanning': page(
      '.c { columns: 2; column-gap: 8mm; font-size: 10pt; } .pull { column-span: all; font: 20pt/1.2 sans-serif; text-align: center; margin: 10pt 16mm; color: #36a; } .in { margin: 8pt 0; padding: 4pt 0; border: solid; border-width: 1pt 0; font: bold 14pt/1.2 sans-serif; text-indent: 0 !important; }',
      `<h1>They came with a padlock</h1><div class="c indent">${ps(0, 4)}<div class="pull" data-out>“People have looked at this water through a fence for sixty years”</div>${ps(8, 3)}<p>“People have looked at this water through a fence for sixty years,” said Harriet Quill, “and some of them were born under it.”</p>${ps(16, 2)}<div class="in" data-out>“It was never dangerous enough to justify that. It was only easier.”</div>${ps(20, 2)}<p>Nobody disagreed. “It was never dangerous enough to justify that. It was only easier.” So said the engineer, too.</p>${ps(24, 4)}</div>`,
    ),
    'notes-by-signs': page(
      SHEETS,
      sheet(
        `<h1>A lane and not a road</h1><div class="indent">${prose(2, 5)
          .map((words, index) => p(index < 2 ? noted(words, ['*', '†'][index]) : words))
          .join('')}${p(PART3)}</div>`,
        NOTES.slice(0, 2).map((words, index) => [['*', '†'][index], words]),
        'The Upper Tarn Review',
      ) +
        sheet(
          `<div class="indent">${p(PART4, 'data-more style="text-indent:0"')}${prose(14, 5)
            .map((words, index) => p(index === 1 ? noted(words, '*') : words))
            .join('')}</div>`,
          [['*', NOTES[3]]],
          'A lane and not a road',
        ),
    ),
    'drop-caps-columns': page(
      '.c { columns: 2; column-gap: 8mm; font-size: 10pt; } .d::first-letter { font: bold 38pt/30pt sans-serif; float: left; padding-right: 2pt; color: #a33; } .indent .d { text-indent: 0; }',
      `<h1>The keeper</h1><div class="c indent"><p class="d">A goalkeeper of seventeen saved two penalties on Saturday, and the town has talked of nothing else since. ${prose(32, 1, 1)[0]}</p>${ps(33, 3)}<p class="d">“We did not expect it,” said the coach, who had wanted to send the boy home. ${prose(2, 1, 1)[0]}</p>${ps(13, 3)}<p class="d">In the spring the club will sell the field behind the goal. ${prose(22, 1, 2)[0]}</p>${ps(6, 2)}</div>`,
    ),
    'hyphens-columns': page(
      '.c { columns: 3; column-gap: 6mm; font-size: 9pt; } p { text-align: justify; }',
      `<h1>Words at the ends of lines</h1><div class="c">${soft(`${p('A twenty-two-year-old policewoman and a decision-making fire-fighter from the south-western islands gave first-hand evidence; the board’s cost-effective, state-of-the-art and much-praised machinery had been re-examined by non-governmental bodies in mid-September.')}${ps(6, 8)}${p('The decision-making was first-hand and cost-effective.')}${ps(24, 6)}`)}</div>`,
    ),
    chapters: page(
      `@page { margin: 26mm 24mm; } .one { page: one; } .two { page: two; } @page one { @top-center { content: 'The piles'; font: 9pt serif; } @bottom-center { content: counter(page); } } @page two { @top-center { content: 'The letters'; font: 9pt serif; } @bottom-center { content: counter(page); } } h1 { break-before: page; }`,
      `<div class="one indent"><h1>The piles</h1>${ps(0, 9, 3)}</div><div class="two indent"><h1>The letters</h1>${ps(20, 9, 3)}</div>`,
    ),
    sidebar: page(
      `.side { float: right; width: 54mm; margin: 0 0 8pt 8mm; padding: 3mm; background: #eee; font: 9pt/1.25 sans-serif; }`,
      `<h1>Bus fares stay as they are</h1>${ps(14, 3)}<div class="side" data-aside><h3>In figures</h3><p>212 buses run in the city on a weekday, and 90 on a Sunday.</p><p>A ticket costs £2.10, and has done so for two years.</p></div>${ps(20, 7)}`,
    ),
    interview: page(
      '.q { font-weight: bold; margin: 8pt 0 2pt; } p { margin: 0 0 4pt; }',
      `<h1>“I only wanted to see the water”</h1><p><i>Owen Brathay, 78, left the valley in 1963. We met him at the gate.</i></p>${[
        [
          'When did you last stand here?',
          'On the morning we went. My mother scrubbed the step, and my father said that there was no need to, and she went on with it.',
        ],
        [
          'What do you remember best?',
          'The sound of the mill, which we only heard when it stopped. And the cold of the chapel floor, because we boys had to kneel on it.',
        ],
        [
          'Were you angry?',
          'I was seventeen. I was glad to see a town. It was later, when I had children and nothing to show them, that I was angry for some years.',
        ],
        [
          'And now that the path is open, what will you do first, and who will come with you?',
          'I will walk to the tower and put my hand on it. My granddaughter comes with me, who has never understood why I look at lakes.',
        ],
      ]
        .map(([question, answer]) => `<p class="q">${question}</p><p>${answer}</p>`)
        .join('')}${ps(4, 4)}`,
    ),
    contents: page(
      `.toc p { display: flex; margin: 0 0 3pt; } .toc i { flex: 1; overflow: hidden; white-space: nowrap; font-style: normal; } .r { text-align: right; } @page { @bottom-right { content: counter(page); } }`,
      `<h1>Water for the islands</h1><p class="r">Report to the council, 4 March 2024</p><h2 data-out>Contents</h2><div class="toc" data-out>${['Summary', 'What leaks', 'What it costs to mend', 'What we ask for'].map((title, index) => `<p>${title}<i>${' .'.repeat(90)}</i>${index * 3 + 2}</p>`).join('')}</div><h2>Summary</h2>${ps(20, 3)}<h2>What leaks</h2>${ps(26, 4)}<h2>What it costs to mend</h2>${ps(0, 5)}`,
    ),
  },
};

/** A transcript with a number before each line, which no browser breaks by itself. */
const WIDTH = 56;
const lines = [];
const reference = [];
for (const turn of TRANSCRIPT) {
  reference.push(turn.replaceAll(/\s+/g, ' '));
  let line = '     ';
  for (const word of turn.split(/(?<= ) *(?=\S)/)) {
    if ((line + word).trimEnd().length > WIDTH) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word.endsWith('. ') && line.trim() === '' ? `${word} ` : word;
  }
  lines.push(line.trimEnd());
}
const shown = lines
  .map(
    (line, index) =>
      `<div class="l" data-out><span>${(index % 25) + 1}</span><div>${line}</div></div>`,
  )
  .join('');
layouts.tune['transcript-numbered'] = layouts.tune['transcript-numbered'].replace(
  '<!--transcript-->',
  `${shown}${reference.map((turn) => `<p hidden>${turn}</p>`).join('')}`,
);
