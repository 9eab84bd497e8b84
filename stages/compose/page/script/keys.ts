import type { Marks } from './marks.ts';
import type { Search } from './search.ts';

interface Listening {
  readonly marks: Marks;
  readonly search: Search;
  readonly help: HTMLDialogElement;
}

/** Keys that stand for themselves, except where somebody writes or a key is held with another. */
export function listenToKeys({ marks, search, help }: Listening): void {
  const actions: Readonly<Record<string, () => void>> = {
    j: () => marks.move(1),
    k: () => marks.move(-1),
    '/': search.start,
    '?': () => help.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || help.open || isWriting(target)) return;
    const act = Object.hasOwn(actions, key) ? actions[key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** In a list of choices letters choose. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type === 'search';
}
