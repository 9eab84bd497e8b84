import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSettings } from '../../../pipeline/settings/load.ts';
import { verify } from '../../../pipeline/verify/verify.ts';
import { createProject } from '../project.ts';
import cases from './cases.json' with { type: 'json' };

/** A draft, its sources, and the verdicts that are right for its quotations. */
interface VerifyCase {
  readonly id: string;
  readonly kind: string;
  readonly why: string;
  readonly sources: Readonly<Record<string, string | undefined>>;
  readonly draft: { readonly name: string; readonly text: string };
  readonly expect: readonly { readonly quote: string; readonly verdicts: readonly string[] }[];
}

function foldedWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

test.each(cases as readonly VerifyCase[])('$id: $kind', async (each) => {
  const project = createProject({ [`drafts/${each.draft.name}`]: each.draft.text });
  for (const [name, text] of Object.entries(each.sources)) {
    project.write(`sources/${name}`, text ?? '');
  }
  const cwd = project.folder;
  const paths = [join('drafts', each.draft.name)];
  const settings = await loadSettings(cwd, undefined, { paths });
  const asked = { settings, sources: ['sources'], facts: false, cwd };
  const { verification } = await verify(asked);
  const quotes = verification.drafts.flatMap((draft) => draft.quotes);
  for (const { quote, verdicts } of each.expect) {
    const words = foldedWords(quote);
    const found = quotes.find(({ text }) => foldedWords(text) === words);
    expect([quote, ...verdicts]).toContain(found?.verdict);
  }
});
