import { documentExtensions } from '../inputs/names.ts';

const endings = [...documentExtensions];
const searched = `${endings.slice(0, -1).join(', ')} and ${endings.at(-1)}`;

export const DESCRIPTION =
  'Makes a brief of each document: an extractive summary and its attributed quotations, as JSON and as Markdown, every word a span of its source.';

/** What the help says after the flags. */
export const MORE_HELP = `
Examples:
  npm run pipeline                                  briefs of input/ in output/
  npm run pipeline -- reports --out briefs          of another folder, in another folder
  npm run pipeline -- 'news/2024-*.md' --words 120  of some files, with longer summaries
  npm run pipeline -- --check                       in CI: are the briefs current?
  npm run --silent pipeline -- --json > run.json    the result for a program
  npm run --silent pipeline -- - < a.md             the brief of one document, printed
  npm run pipeline -- --explain a.md                what each of its lines was taken for, and why

More commands, each with a --help of its own:
  npm run pipeline -- correct FILE                  a file to correct the brief of a document with
  npm run pipeline -- init                          a settings file and what goes with it
  npm run diff                                      what has changed in meaning
  npm run verify -- DRAFT --sources PATH            does a text quote its sources rightly?
A document that is itself called correct, diff, init, verify or brief is named as ./correct.

Folders are searched for ${searched}, and for .jsonl
and .jsonl.gz, one document a line, whose briefs are JSON Lines, too. Dot files, node_modules and
what a .verbatimignore names (gitignore syntax) are left out. Settings are read from
verbatim.config.json, if it is there; the command line goes before it.

Exit codes:
  0    done
  1    a document failed; the others have their briefs. Or a message is an error
       by the settings, or with --frail a warning. Or --check found a difference
  2    the run could not be done: a wrong option, broken settings, nothing to read
  130  stopped by Ctrl-C after the documents at hand; 143 by SIGTERM, 129 by SIGHUP
`;
