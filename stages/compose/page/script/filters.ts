import { byId, cardsNow, say } from './page.ts';

const ALL = '*';
const TWENTIETHS = 20;

/** Makes the filters hide cards, and the order change. */
export function createFilters(): void {
  const speaker = byId('speaker', HTMLSelectElement);
  const type = byId('type', HTMLSelectElement);
  const confidence = byId('confidence', HTMLInputElement);
  const unsureFirst = byId('unsure-first', HTMLInputElement);
  const cards = cardsNow();
  const sections = [...document.querySelectorAll<HTMLElement>('.speaker')];
  const homes = cards.map((card) => card.parentElement);

  const filter = (): void => {
    const least = Number(confidence.value);
    for (const card of cards) {
      const { speaker: who, type: kind, confidence: sure } = card.dataset;
      card.hidden =
        (speaker.value !== ALL && speaker.value !== who) ||
        (type.value !== ALL && type.value !== kind) ||
        Number(sure) < least;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector('.card:not([hidden])');
    }
    const count = cards.filter((card) => !card.hidden).length;
    const words = confidenceInWords(least);
    confidence.setAttribute('aria-valuetext', words);
    say(`${count} of ${cards.length} quotations shown: ${words}.`);
  };
  const order = (): void => {
    if (unsureFirst.checked) {
      const list = byId('quotations', HTMLElement);
      const confidenceOf = (card: HTMLElement): number => Number(card.dataset['confidence']);
      list.append(...cards.toSorted((a, b) => confidenceOf(a) - confidenceOf(b)));
    } else {
      for (const [index, card] of cards.entries()) homes[index]?.append(card);
    }
    filter();
  };

  for (const each of [speaker, type, confidence]) each.addEventListener('input', filter);
  unsureFirst.addEventListener('input', order);
  // A browser keeps what was chosen when a page is loaded again.
  order();
}

/** Of quotations of a confidence that share was right. */
function confidenceInWords(least: number): string {
  if (least === 0) return 'however sure';
  return `those of which, of 20 alike, at least ${Math.round(least * TWENTIETHS)} were right`;
}
