import { cardsNow } from './page.ts';

/** What of a quotation stands in the document, and the class that shows it. */
const PARTS = [
  ['ids', 'is-active'],
  ['cues', 'is-cue'],
  ['mentions', 'is-mention'],
] as const;

/** Moves between quotations. */
export interface Marks {
  /** To the next card that is shown, by 1, or the one before, by -1. */
  readonly move: (step: 1 | -1) => void;
}

/** Shows of the card that is pointed at or has the focus where its words, cue and mention stand. */
export function createMarks(): Marks {
  const places = placesById();
  let shown: string | undefined;
  let focused: string | undefined;

  const mark = (id: string | undefined, isOn: boolean): void => {
    if (id === undefined) return;
    for (const [element, name] of places.get(id) ?? []) element.classList.toggle(name, isOn);
    document.getElementById(`card-${id}`)?.classList.toggle('is-active', isOn);
  };
  const show = (id: string | undefined): void => {
    if (id === shown) return;
    mark(shown, false);
    mark(id, true);
    shown = id;
  };

  document.addEventListener('pointerover', ({ target }) => show(idAt(target) ?? focused));
  document.addEventListener('focusin', ({ target }) => {
    focused = idAt(target) ?? focused;
    show(focused);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.mark') : null;
    const id = idAt(link);
    const card = id === undefined ? null : document.getElementById(`card-${id}`);
    // What a filter hides has no place to go to.
    if (card === null || card.hidden) return;
    event.preventDefault();
    history.replaceState(null, '', `#card-${id}`);
    card.focus();
  });

  return {
    move: (step) => {
      const cards = cardsNow().filter((card) => !card.hidden);
      const at = cards.findIndex((card) => card.dataset['id'] === focused);
      const from = at === -1 && step === -1 ? 0 : at;
      const card = cards[(from + step + cards.length) % cards.length];
      if (card === undefined) return;
      card.focus();
      const [place] = places.get(card.dataset['id'] ?? '') ?? [];
      place?.[0].scrollIntoView({ block: 'center' });
    },
  };
}

/** The quotation of a card, or the smallest one of a mark. */
function idAt(target: EventTarget | null): string | undefined {
  const element =
    target instanceof Element ? target.closest<HTMLElement>('[data-id], .mark') : null;
  return element?.dataset['id'] ?? element?.dataset['ids']?.split(' ')[0];
}

/** The elements of each quotation in the document, its words first. */
function placesById(): Map<string, [element: HTMLElement, name: string][]> {
  const places = new Map<string, [HTMLElement, string][]>();
  for (const [key, name] of PARTS) {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-${key}]`)) {
      for (const id of element.dataset[key]?.split(' ') ?? []) {
        const own = places.get(id);
        if (own === undefined) places.set(id, [[element, name]]);
        else own.push([element, name]);
      }
    }
  }
  return places;
}
