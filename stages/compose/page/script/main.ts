import { createFilters } from './filters.ts';
import { createMarks } from './marks.ts';
import { listenToKeys } from './keys.ts';
import { byId } from './page.ts';
import { createSearch } from './search.ts';

/*
 * What the page of a document can do besides being read: everything that is shown stands in
 * its HTML.
 */
const tools = byId('tools', HTMLFormElement);
const help = byId('help', HTMLDialogElement);

tools.hidden = false;
tools.addEventListener('submit', (event) => event.preventDefault());
byId('help-button', HTMLButtonElement).addEventListener('click', () => help.showModal());

const marks = createMarks();
createFilters();
const search = createSearch();
listenToKeys({ marks, search, help });
