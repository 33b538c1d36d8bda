// Makes docs/ops/*.png of a running `npm start -- --crash`, while accounts are liquidated: node test/web/ops-screenshots.mjs KEY.pem [URL]
// [FOLDER]. They are looked at before they are kept.

import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './chromium.mjs';

const [key, url = 'http://127.0.0.1:8901/ops', chosen] = process.argv.slice(2);
const folder = chosen ?? fileURLToPath(new URL('../../docs/ops/', import.meta.url));
const SHOTS = [
  { name: 'overview', section: 'Overview', scheme: 'dark', width: 1440, height: 900 },
  { name: 'risk', section: 'Risk', scheme: 'light', width: 1280, height: 720 },
];
const FALL_MS = 300_000;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
const pages = [];
for (const { section, scheme, width, height } of SHOTS) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(url);
  const form = page.locator('form', { hasText: 'A key from a file' });
  await form.locator('input[name="name"]').fill(basename(key, '.pem'));
  await form.locator('input[name="file"]').setInputFiles(key);
  await form.getByRole('button', { name: 'Log on' }).click();
  await page.locator('nav[aria-label="Sections"] a', { hasText: section }).click();
  pages.push(page);
}
const falls = pages[0].locator('.needs li', { hasText: 'in liquidation or deleveraging' });
await falls.waitFor({ timeout: FALL_MS });
for (const [at, { name }] of SHOTS.entries()) {
  await pages[at].screenshot({ path: `${folder}/${name}.png` });
}
await browser.close();
