import { expect, test } from 'vitest';
import { createTestBriefer } from '../../../promises/brief.ts';

const brief = createTestBriefer();

function quotationsOf(text: string): string[] {
  const { quotes, speakers } = brief('a.txt', new TextEncoder().encode(text)).brief;
  expect(speakers).toEqual([]);
  for (const quote of quotes) {
    expect(quote).toMatchObject({ type: 'direct', cue: null, speaker: null, rule: 'marks-only' });
  }
  return quotes.map((quote) => quote.text);
}

test('the marks of each language, outermost pairs, edge punctuation apart', () => {
  const french = 'Le maire a dit que le pont est là et que la ville est dans les délais.';
  const german = 'Das ist die Brücke, und der Bürgermeister ist auch nicht mehr in der Stadt.';
  const swedish = 'Det är en bro som inte är klar, och den är för dyr för oss alla.';
  const japanese = '市長は橋の工事が終わったと述べた。';
  const found = [
    `${french} « Nous avons “tout fini” hier, », dit-elle.`,
    `${german} „Wir sind heute fertig“, sagte sie. »Alles ist nun gut«, sagte er.`,
    `${swedish} ”Vi är klara nu”, sade hon.`,
    `${japanese}「今日は『橋の日』です。」と述べた。`,
  ].map(quotationsOf);
  expect(found).toEqual([
    ['Nous avons “tout fini” hier'],
    ['Wir sind heute fertig', 'Alles ist nun gut'],
    ['Vi är klara nu'],
    ['今日は『橋の日』です'],
  ]);
});

test('a few words, or marks without a partner, are no quotation', () => {
  const french = 'Le maire a dit que le pont est là et que la ville est dans les délais.';
  expect(quotationsOf(`${french} Un « grand pas ». Il a dit « et nous voici sans fin.`)).toEqual(
    [],
  );
});
