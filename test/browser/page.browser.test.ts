import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, openPage } from './browser.ts';

const TEXT = `# A wall for the harbour

The council of Norrby voted on Tuesday to build a wall around its harbour.

“The wall will stand by May,” said Ann Lee, the mayor. “Nobody will pay for it twice.”

She said that the ferry would sail from the old pier until then.

“We lose a summer,” said Jon Berg, who runs the ferry.

“A wall is a promise,” a poster reads.
`;
const DOCUMENT = { path: 'a.md', text: TEXT };

describe.skipIf(!hasBrowser)('the page of a document in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  const focusedWords = async (page: Page) => page.locator('.card:focus .words').textContent();
  const shownCards = (page: Page) => page.locator('.card:visible .words').allTextContents();

  test('j and k go from quotation to quotation, and show its words, cue and mention', async () => {
    const { page, faults } = await openPage(browser, DOCUMENT);
    const all = await shownCards(page);
    expect(all.length).toBeGreaterThanOrEqual(4);
    await page.keyboard.press('j');
    expect(await focusedWords(page)).toBe(all[0]);
    expect(await page.locator('.is-cue').allTextContents()).toEqual(['said']);
    expect(await page.locator('.is-mention').allTextContents()).toEqual(['Ann Lee']);
    expect((await page.locator('.reading .is-active').allTextContents()).join(' … ')).toBe(all[0]);
    await page.keyboard.press('j');
    expect(await focusedWords(page)).toBe(all[1]);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await focusedWords(page)).toBe(all.at(-1));
    expect(faults).toEqual([]);
  });

  test('what a card that is pointed at stands for is shown', async () => {
    const { page } = await openPage(browser, DOCUMENT);
    await page.locator('.card', { hasText: 'We lose a summer' }).hover();
    expect(await page.locator('.is-mention').allTextContents()).toEqual(['Jon Berg']);
  });

  test('a mark leads to the card of the smallest mark there, by mouse and by key, and back', async () => {
    const { page } = await openPage(browser, DOCUMENT);
    const mark = page.locator('a.mark.direct', { hasText: 'We lose a summer' });
    await mark.click();
    expect(await focusedWords(page)).toBe('We lose a summer');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => page.evaluate('location.hash')).toMatch(/^#q-/);
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await focusedWords(page)).toBe('We lose a summer');
  });

  test('/ searches over the edges of marks, and Enter goes on', async () => {
    const { page } = await openPage(browser, DOCUMENT);
    const status = page.locator('#status');
    await page.keyboard.press('/');
    await page.keyboard.type('MAY,” said');
    expect(await status.textContent()).toBe('Place 1 of 2.');
    await page.locator('#search').fill('wall');
    const [, count = ''] = /of (\d+)/.exec((await status.textContent()) ?? '') ?? [];
    expect(Number(count)).toBeGreaterThan(4);
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toBe(`Place 2 of ${count}.`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await status.textContent()).toBe(`Place ${count} of ${count}.`);
    await page.locator('#search').fill('zebra');
    expect(await status.textContent()).toBe('Not found.');
    // A letter that is a key is a letter here.
    await page.keyboard.type('j');
    expect(await page.locator('.card:focus').count()).toBe(0);
  });

  test('? opens the help, and Escape closes it', async () => {
    const { page } = await openPage(browser, DOCUMENT);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#help').isVisible()).toBe(false);
  });

  test('speaker, type and confidence filter, and the order changes and changes back', async () => {
    const { page } = await openPage(browser, DOCUMENT);
    const all = await shownCards(page);
    await page.locator('#speaker').selectOption('Jon Berg');
    expect(await shownCards(page)).toEqual(['We lose a summer']);
    expect(await page.locator('.speaker:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('#speaker').selectOption('*');
    await page.locator('#type').selectOption('indirect');
    expect(await shownCards(page)).toEqual([
      'that the ferry would sail from the old pier until then',
    ]);
    await page.locator('#type').selectOption('*');
    await page.locator('#unsure-first').check();
    const confidences = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((card) => Number(card.getAttribute('data-confidence'))));
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    await page.locator('#unsure-first').uncheck();
    expect(await shownCards(page)).toEqual(all);
    const least = Math.max(...confidences);
    await page.locator('#confidence').fill(String(least));
    const surest = confidences.filter((each) => each >= least).length;
    expect(surest).toBeLessThan(all.length);
    expect(await shownCards(page)).toHaveLength(surest);
    expect(await page.locator('#status').textContent()).toBe(
      `${surest} of ${all.length} quotations shown: those of which, of 20 alike, at least ${Math.round(least * 20)} were right.`,
    );
  });

  test('without script all is there to read, and nothing that would do nothing', async () => {
    const { page } = await openPage(browser, DOCUMENT, { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('#tools').isVisible()).toBe(false);
    await page.locator('a.mark.direct', { hasText: 'We lose a summer' }).click();
    expect(page.url()).toMatch(/#card-q-/);
  });

  test('nothing of a hostile document runs, and nothing is fetched', async () => {
    const attack = [
      '<script>alert(1)</script>',
      '</script></style><img src=x onerror=alert(1)>',
      '<svg onload=alert(1)>',
      '<iframe srcdoc="<script>alert(1)</script>">',
      '<link rel=stylesheet href=https://example.org/a.css>',
      '" onfocus="alert(1)" autofocus="',
      '[x](javascript:alert(1))',
    ];
    const text = attack.map((each) => `“We say ${each} now,” said Ann ${each} Lee.`).join('\n\n');
    const { page, faults } = await openPage(browser, { path: 'a.txt', text });
    for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
    for (const mark of await page.locator('a.mark').all()) await mark.click({ force: true });
    await page.locator('#search').fill('<script>');
    expect(faults).toEqual([]);
    expect(await page.locator('.reading').textContent()).toContain('<script>alert(1)</script>');
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, %s, with help and marks shown, wide and narrow',
    async (colorScheme) => {
      for (const width of [1280, 360]) {
        const { page } = await openPage(browser, DOCUMENT, {
          colorScheme,
          viewport: { width, height: 800 },
        });
        const findings = async (): Promise<string[]> => {
          // The policy keeps out scripts of the page, not those of the debugger.
          const { violations } = await page.evaluate<AxeResults>(`${axe}; axe.run()`);
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        };
        expect(await findings()).toEqual([]);
        await page.keyboard.press('j');
        expect(await findings()).toEqual([]);
        await page.keyboard.press('?');
        expect(await findings()).toEqual([]);
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect(isWide).toBe(false);
      }
    },
  );

  test('words from right to left stand so', async () => {
    const text = 'قالت سارة إن الجسر آمن. «الجسر آمن» قالت سارة.\n';
    const { page } = await openPage(browser, { path: 'a.txt', text });
    const direction = await page.evaluate(
      'getComputedStyle(document.querySelector(".reading p")).direction',
    );
    expect(direction).toBe('rtl');
  });

  test('print has the words and no controls', async () => {
    const { page } = await openPage(browser, DOCUMENT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector("#side")).overflowY')).toBe(
      'visible',
    );
  });
});
