// Yesterday's incident in the browser: a recording of trades, a halt and an auction, by the command itself, from a folder that
// nothing is written to.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { connect } from '../../dist/client/node/index.js';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  must,
  openTestVenue,
} from '../../dist/test/gateway/fixture.js';
import { CHROMIUM } from './chromium.mjs';
import { SOON_MS } from './stage.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PRAYA = new URL('../../dist/gateway/tools/cli/praya.js', import.meta.url).pathname;
const LIVE = 3;
const HALTED = 6;

let folder;
let browser;
let replay;
let url;
let page;
const faults = [];

async function record() {
  folder = freshFolder();
  const venue = await openTestVenue({ dataFolder: folder });
  const bot = (trader, secret) =>
    connect({ url: `ws://127.0.0.1:${venue.port}`, keyName: trader.name, ...secret });
  const bob = await bot(BOB, { secret: Buffer.from(BOB.signer).toString('hex') });
  const pem = ANN.signer.export({ type: 'pkcs8', format: 'pem' });
  const ann = await bot(ANN, { privateKey: pem });
  for (let step = 1; step <= 12; step += 1) {
    const at = (ticks) => ({ contract: 'BTC-PERP', qty: { lots: 10 * step }, limit: { ticks } });
    await bob.place({ ...at(1_000_000 - step * 5), side: 'buy' });
    await bob.place({ ...at(1_000_000 + step * 5), side: 'sell' });
  }
  await ann.place({ contract: 'BTC-PERP', side: 'buy', qty: '0.007', limit: '99000.0' });
  for (let trade = 0; trade < 20; trade += 1) {
    const side = trade % 3 === 0 ? 'sell' : 'buy';
    await ann.place({ contract: 'BTC-PERP', side, qty: { lots: 3 + trade }, type: 'market' });
  }
  const state = (to, reason) =>
    must(venue, { kind: 'setContractState', contract: BTC, state: to, reason });
  await state(HALTED, 'the index is in doubt');
  await state(LIVE, 'it is back'); // By an auction.
  ann.close();
  bob.close();
  await venue.close();
}

before(async () => {
  await record();
  replay = spawn(process.execPath, [PRAYA, 'replay', folder, '--speed', '1', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve, reject) => {
    let said = '';
    replay.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found !== null) resolve(found[0]);
    });
    replay.on('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: 'dark',
  });
  page = await context.newPage();
  page.setDefaultTimeout(SOON_MS);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/WebSocket connection/.test(message.text())) {
      faults.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`asked elsewhere: ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('.replay').waitFor();
});

after(async () => {
  await browser?.close();
  replay?.kill('SIGTERM');
  await closeAll();
});

const scrub = () => page.locator('#scrub');
const words = () => page.locator('.replay-words').textContent();
const seq = async () => Number(/command ([\d,]+) of/.exec(await words())[1].replaceAll(',', ''));

async function at(command) {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.replay-words')?.textContent?.includes(`command ${wanted} of`) &&
      document.querySelector('.replay')?.getAttribute('data-busy') === 'false' &&
      document.querySelector('.page')?.getAttribute('data-phase') === 'live',
    command.toLocaleString('en'),
  );
}

async function press(key, times = 1) {
  await scrub().focus();
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
}

test('it pauses, and the bar goes to the end by the keyboard', async () => {
  const pause = page.locator('.replay-pause');
  if ((await pause.textContent()) === 'Pause' && (await pause.isEnabled())) {
    await page.keyboard.press('k');
  }
  await press('End');
  const last = Number(await scrub().getAttribute('max'));
  await at(last);
  await page.locator('.replay-doing', { hasText: 'at the end' }).waitFor();
  await page.locator('.badge', { hasText: 'Auction' }).waitFor();
  await page.locator('.ladder [data-side="bids"]').first().waitFor();
  assert.match(await scrub().getAttribute('aria-valuetext'), /UTC, command [\d,]+ of/);
});

test('nothing can be sent from it', async () => {
  assert.equal(await page.locator('.place').count(), 0);
  await page.locator('.no-ticket', { hasText: 'Nothing can be sent' }).waitFor();
  await page.locator('#tab-orders').click();
  assert.equal(await page.locator('#tab-panel button').count(), 0);
  await page.keyboard.press('b');
  assert.equal(await page.locator('#qty').count(), 0);
});

test('step by step backwards it comes to the halt, and the page shows it', async () => {
  const last = Number(await scrub().getAttribute('max'));
  let here = last;
  while (!(await page.locator('.badge').textContent()).includes('Halted')) {
    here -= 1;
    assert.ok(here > last - 20, 'the halt is near the end');
    await press('Shift+ArrowLeft');
    await at(here);
    await page.waitForTimeout(50);
  }
  await page.locator('.banner', { hasText: 'Halted' }).first().waitFor();
  await page.screenshot({ path: join(tmpdir(), 'praya-replay-halted.png') });
});

test('any account of the recording is shown as it was then', async () => {
  await page.locator('#account').selectOption(String(ANN.account));
  await page.locator('#tab-positions').click();
  await page.locator('#tab-panel tbody tr', { hasText: 'BTC-PERP' }).waitFor();
  await page.locator('#tab-orders').click();
  await page.locator('#tab-panel tbody tr', { hasText: '99,000.0' }).waitFor();
  await page.locator('#tab-fills').click();
  await page.locator('#tab-panel tbody tr', { hasText: 'taker' }).first().waitFor();
  await page.locator('.margin dd', { hasText: 'USD' }).first().waitFor();
  await page.locator('#account').selectOption(String(BOB.account));
  await page.locator('#tab-orders').click();
  await page.locator('#tab-panel tbody tr').nth(10).waitFor();
  await page.locator('.ladder [data-own="true"]').first().waitFor();
});

test('back where nothing was traded yet, no row of later is left', async () => {
  await press('Home');
  await page.locator('h1', { hasText: 'No contract is listed yet' }).waitFor();
  assert.deepEqual([await seq()], [0]);
  await page.keyboard.press('j'); // To the first trade.
  await page.locator('.tape-rows tbody tr').first().waitFor();
  const first = await seq();
  await press('Shift+ArrowLeft');
  await at(first - 1);
  await page.waitForFunction(() => document.querySelectorAll('.tape-rows tbody tr').length === 0);
  await page.keyboard.press('.');
  await at(first);
  await page.waitForFunction(() => document.querySelectorAll('.tape-rows tbody tr').length > 0);
});

test('time is the recording’s: it goes on at its speed, and stands while paused', async () => {
  await page.locator('#speed').selectOption('1');
  const then = await page.locator('.replay time').textContent();
  await page.waitForTimeout(600);
  assert.equal(await page.locator('.replay time').textContent(), then);
  assert.match(then, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d UTC$/);
});

test('halts and auctions are marked, and a button goes from one to the next', async () => {
  await page.locator('.scrub-marks [data-what="halted"]').waitFor({ state: 'attached' });
  await page.locator('.scrub-marks [data-what="auction"]').waitFor({ state: 'attached' });
  await press('Home');
  await page.locator('h1', { hasText: 'No contract is listed yet' }).waitFor();
  const next = page.getByRole('button', { name: '+ Halt, auction' });
  await next.click();
  await page.locator('.badge', { hasText: 'Halted' }).waitFor();
  const halt = await seq();
  await next.click();
  await page.locator('.badge', { hasText: 'Auction' }).waitFor();
  assert.ok((await seq()) > halt);
  await next.click();
  await at(halt);
});

test('a pointer on the bar is told the time under it', async () => {
  const box = await scrub().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.scrub-time', { hasText: 'UTC' }).waitFor();
  await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
  await page.waitForFunction(
    () =>
      Number(document.querySelector('#scrub').value) > document.querySelector('#scrub').max * 0.8,
  );
});

test('it can be read and reached by everybody, and nothing comes from elsewhere', async () => {
  await press('End');
  await at(Number(await scrub().getAttribute('max')));
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
  assert.deepEqual(
    serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
    [],
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0);
  await page.screenshot({ path: join(tmpdir(), 'praya-replay.png') });
  assert.deepEqual(faults, []);
});

test('when the replay has ended the page says so', async () => {
  const ended = new Promise((resolve) => replay.once('exit', resolve));
  replay.kill('SIGTERM');
  assert.equal(await ended, 0);
  await page.locator('.banner', { hasText: 'The replay is gone' }).waitFor();
});
