import { briefToMarkdown, createBriefer } from 'verbatim-briefs';

const briefer = createBriefer({ length: { sentences: 1 } });

const { brief, failure, messages, files } = await briefer.brief({
  path: 'bridge.txt',
  text: 'The bridge opens on Monday. “Nobody will wait any longer,” said Ann Lee, the mayor.',
});

if (failure) throw new Error(failure.reason);

for (const { text, speaker, confidence } of brief.quotes) {
  console.log(`${speaker?.name ?? 'somebody'}: ${text} (${confidence})`);
}
console.log(brief.summary.map(({ text }) => text));
console.log(
  messages.length,
  files.map(({ extension }) => `bridge${extension}`),
);
console.log(briefToMarkdown(brief, { href: '../input/bridge.txt' }).split('\n')[0]);
