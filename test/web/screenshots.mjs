// Makes docs/terminal/*.png of a running `npm start`: node test/web/screenshots.mjs [URL]. They are looked at before they are kept.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './chromium.mjs';

const url = process.argv[2] ?? 'http://127.0.0.1:8900/';
const folder = process.argv[3] ?? fileURLToPath(new URL('../../docs/terminal/', import.meta.url));
const SHOTS = [
  { name: 'dark', scheme: 'dark', width: 1280, height: 720 },
  { name: 'light', scheme: 'light', width: 1280, height: 720 },
  { name: 'wide', scheme: 'dark', width: 1920, height: 1080 },
  { name: 'phone', scheme: 'dark', width: 390, height: 844 },
  { name: 'phone-book', scheme: 'light', width: 390, height: 844, view: 'Book' },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
await trade();
for (const { name, scheme, width, height, view } of SHOTS) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.ladder[data-live="true"]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  if (width > 880) {
    await page.locator('.intervals button', { hasText: '5s' }).click();
    await page.locator('#qty').fill('0.5');
    await page.locator('.best button', { hasText: 'Bid' }).click();
  }
  if (view !== undefined) await page.locator('.views button', { hasText: view }).click();
  if (name === 'wide') await page.locator('#tab-orders').click();
  await page.waitForTimeout(6000);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}
await browser.close();

/** Something to show: a position, and an order that rests at the best bid. */
async function trade() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  // After a restart a contract reopens through an auction.
  await page.locator('.badge', { hasText: 'Live' }).waitFor({ timeout: 120_000 });
  if ((await page.locator('#tab-positions .count').count()) === 0) {
    await page.locator('#type').selectOption('market');
    await page.locator('#qty').fill('0.8');
    await page.locator('.place').click();
    await page.locator('#tab-positions .count').waitFor();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+X');
  await page.locator('#type').selectOption('limit');
  await page.locator('#qty').fill('0.25');
  await page.locator('.best button', { hasText: 'Bid' }).click();
  await page.locator('.place').click();
  await page.locator('#tab-orders .count').waitFor();
  await page.close();
}
