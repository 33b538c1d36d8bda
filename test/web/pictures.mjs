// Makes docs/terminal/*.png and docs/ops/*.png, all of them: node test/web/pictures.mjs [terminal] [ops] [--to FOLDER]. It starts the venues that it needs, in
// folders of their own: the demonstration, the same as a replay, and the scripted crash. They are looked at before they are kept.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './chromium.mjs';

const PRAYA = fileURLToPath(new URL('../../dist/gateway/tools/cli/praya.js', import.meta.url));
const { values, positionals } = parseArgs({
  options: { to: { type: 'string' } },
  allowPositionals: true,
});
const docs = values.to ?? fileURLToPath(new URL('../../docs', import.meta.url));
const isWanted = (name) => positionals.length === 0 || positionals.includes(name);

/** Beside those of npm start, which may be running. */
const PORT = 18_920;
const ADMIN_PORT = 18_921;
const REPLAY_PORT = 18_922;
const LIVE_MS = 180_000;
const FALL_MS = 300_000;
const FALL_SECONDS = 60;

const DESK = { width: 1280, height: 720 };
const TERMINAL = [
  { name: 'dark', scheme: 'dark', ...DESK },
  { name: 'light', scheme: 'light', ...DESK },
  { name: 'wide', scheme: 'dark', width: 1920, height: 1080 },
  { name: 'phone', scheme: 'dark', width: 390, height: 844 },
  { name: 'phone-book', scheme: 'light', width: 390, height: 844, view: 'Book' },
];
const OPS = [
  { name: 'overview', section: 'Overview', scheme: 'dark', width: 1440, height: 1000 },
  { name: 'risk', section: 'Risk', scheme: 'light', ...DESK },
];

const scratch = mkdtempSync(join(tmpdir(), 'praya-pictures-'));
const children = [];
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  if (isWanted('terminal')) await takeTerminal(join(docs, 'terminal'));
  if (isWanted('ops')) await takeOps(join(docs, 'ops'));
} finally {
  await browser.close();
  for (const child of children) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
}

async function takeTerminal(folder) {
  mkdirSync(folder, { recursive: true });
  const data = join(scratch, 'data');
  const venue = await started(['start', '--headless', '--data', data, ...ports()]);
  const url = `http://127.0.0.1:${PORT}/`;
  await trade(url);
  for (const { name, view, ...look } of TERMINAL) {
    const page = await opened(url, look);
    await page.locator('.ladder[data-live="true"]').waitFor({ state: 'attached' });
    if (look.width > 880) {
      await page.locator('.intervals button', { hasText: '5s' }).click();
      await page.locator('#qty').fill('0.5');
      await page.locator('.best button', { hasText: 'Bid' }).click();
    }
    if (view !== undefined) await page.locator('.views button', { hasText: view }).click();
    if (name === 'wide') await page.locator('#tab-orders').click();
    await page.waitForTimeout(6000);
    await kept(page, folder, name);
  }
  venue.kill('SIGTERM');
  await once(venue, 'exit');
  await takeReplay(data, folder);
}

/** The recording of what was just traded, halfway. */
async function takeReplay(data, folder) {
  const replay = await started(['replay', data, '--speed', '10', '--port', String(REPLAY_PORT)]);
  const page = await opened(`http://127.0.0.1:${REPLAY_PORT}/`, { ...DESK, scheme: 'dark' });
  await page.locator('.replay').waitFor();
  await page.locator('#scrub').focus();
  await page.keyboard.press('End');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown');
  await page.locator('.ladder[data-live="true"]').waitFor({ state: 'attached' });
  await page.locator('.intervals button', { hasText: '5s' }).click();
  await page.waitForTimeout(4000);
  await kept(page, folder, 'replay');
  replay.kill('SIGTERM');
  await once(replay, 'exit');
}

/** Late in the fall: accounts are still in liquidation, the fund was drawn, and positions are being deleveraged. */
async function takeOps(folder) {
  mkdirSync(folder, { recursive: true });
  const data = join(scratch, 'crash');
  const fall = ['--crash', '--fall', String(FALL_SECONDS)];
  await started(['start', '--headless', '--data', data, ...fall, ...ports()]);
  const pages = [];
  for (const { section, ...look } of OPS) {
    const page = await opened(`http://127.0.0.1:${ADMIN_PORT}/ops`, look);
    const form = page.locator('form', { hasText: 'A key from a file' });
    await form.locator('input[name="name"]').fill('staff-risk');
    await form.locator('input[name="file"]').setInputFiles(join(data, 'keys', 'staff-risk.pem'));
    await form.getByRole('button', { name: 'Log on' }).click();
    await page.locator('nav[aria-label="Sections"] a', { hasText: section }).click();
    pages.push(page);
  }
  const [overview] = pages;
  const until = { timeout: FALL_MS };
  await overview
    .locator('.facts div', { hasText: /Deleveraging, last rounds[1-9]/ })
    .waitFor(until);
  await overview.locator('.needs li', { hasText: 'in liquidation or deleveraging' }).waitFor(until);
  for (const [at, { name }] of OPS.entries()) await kept(pages[at], folder, name);
}

function ports() {
  return ['--port', String(PORT), '--admin-port', String(ADMIN_PORT)];
}

/** A program of the venue that is open: it prints its address. */
async function started(words) {
  const child = spawn(process.execPath, [PRAYA, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      if (/:\/\/127\.0\.0\.1:\d/.test(String(chunk))) resolve();
    });
    child.on('exit', (code) => reject(new Error(`praya ${words[0]} ended with ${code}`)));
  });
  return child;
}

async function opened(url, { scheme, width, height }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function kept(page, folder, name) {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
}

/** Something to show: a position, and an order that rests at the best bid. */
async function trade(url) {
  const page = await opened(url, { ...DESK, scheme: 'dark' });
  await page.locator('.badge', { hasText: 'Live' }).waitFor({ timeout: LIVE_MS });
  await page.locator('#type').selectOption('market');
  await page.locator('#qty').fill('0.8');
  await page.locator('.place').click();
  await page.locator('#tab-positions .count').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+X');
  await page.locator('#type').selectOption('limit');
  await page.locator('#qty').fill('0.25');
  await page.locator('.best button', { hasText: 'Bid' }).click();
  await page.locator('.place').click();
  await page.locator('#tab-orders .count').waitFor();
  await page.context().close();
}
