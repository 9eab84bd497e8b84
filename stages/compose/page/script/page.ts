/** An element of the page; one that it does not have is a fault of the page. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** The cards of all quotations, in the order in which they stand now. */
export function cardsNow(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.card')];
}

/** Says something to all, and to who hears the page. */
export function say(words: string): void {
  byId('status', HTMLOutputElement).textContent = words;
}
