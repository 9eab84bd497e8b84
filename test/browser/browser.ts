import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { createBriefer } from '../../stages/api.ts';

/** Debian's. */
const EXECUTABLE = '/usr/bin/chromium';

/** Without one the tests in a browser are left out, and named as such. */
export const hasBrowser = existsSync(EXECUTABLE);
if (!hasBrowser) {
  process.stderr.write(`Left out: all tests in a browser, since there is no ${EXECUTABLE}.\n`);
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] });
}

/** A page that is open, and what went wrong or out of the page until now. */
export interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Opens the page of a document from disk. */
export async function openPage(
  browser: Browser,
  { path, text }: { readonly path: string; readonly text: string },
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { files } = await createBriefer({ html: true }).brief({ path, text });
  const file = join(folder, 'page.html');
  writeFileSync(file, files.find(({ extension }) => extension === '.html')?.content ?? '');
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  onTestFinished(async () => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}
