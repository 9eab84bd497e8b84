import { byId, say } from './page.ts';

/** The names under which the style knows what was found. */
const ALL_FOUND = 'search';
const AT_HAND = 'found';

/** A search in the page. */
export interface Search {
  readonly start: () => void;
}

/** Finds words in the document and the cards, wherever marks begin and end in them. */
export function createSearch(): Search {
  const field = byId('search', HTMLInputElement);
  let found: Range[] = [];
  let at = 0;

  const show = (): void => {
    const range = found[at];
    CSS.highlights.set(ALL_FOUND, new Highlight(...found));
    CSS.highlights.set(AT_HAND, new Highlight(...(range === undefined ? [] : [range])));
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    if (field.value === '') say('');
    else if (range === undefined) say('Not found.');
    else say(`Place ${at + 1} of ${found.length}.`);
  };
  field.addEventListener('input', () => {
    found = field.value === '' ? [] : rangesOf(field.value);
    at = 0;
    show();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') field.blur();
    if (event.key !== 'Enter' || found.length === 0) return;
    event.preventDefault();
    at = (at + (event.shiftKey ? -1 : 1) + found.length) % found.length;
    show();
  });
  return {
    start: () => {
      field.focus();
      field.select();
    },
  };
}

const BLOCKS = '.reading :is(p, li, h3, h4, h5, h6), .words, .summary-card > p:first-child';

function rangesOf(words: string): Range[] {
  const wanted = plain(words);
  return [...document.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => block.closest('[hidden]') === null)
    .flatMap((block) => {
      const text = plain(block.textContent ?? '');
      const ranges: Range[] = [];
      for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from)) {
        ranges.push(rangeIn(block, from, from + wanted.length));
        from += wanted.length;
      }
      return ranges;
    });
}

/** In lower case where that keeps every character in its place. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function rangeIn(block: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!hasStart && from < passed + length) {
      range.setStart(node, from - passed);
      hasStart = true;
    }
    if (to <= passed + length) {
      range.setEnd(node, to - passed);
      break;
    }
    passed += length;
  }
  return range;
}
