// A day at the terminal: everything that a trader does and that a venue does to a trader, as the page shows it.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ANN, BOB, BTC, must, Stage } from './stage.mjs';

const HALTED = 6;
const AUCTION = 5;
const HASH = 'b2'.repeat(32);
const DISCLOSED = { kind: 'acknowledgeDisclosure', contract: BTC, version: 2 };

let stage;
let page;
let bob;

before(async () => {
  stage = await Stage.open();
  bob = await stage.bob();
  page = await stage.visit();
});

after(async () => {
  await stage?.close();
});

const notice = (text) => page.locator('.notice', { hasText: text }).first().waitFor();
const tab = async (name) => page.locator(`#tab-${name}`).click();
const rows = () => page.locator('#tab-panel tbody tr');

/** Fills the ticket from the keyboard alone, and sends it. */
async function type(side, qty, limit) {
  await page.keyboard.press('Escape');
  await page.keyboard.press(side === 'buy' ? 'b' : 's');
  await page.locator('#qty:focus').waitFor();
  await page.keyboard.type(qty);
  await page.locator('#limit').fill(limit);
  await page.keyboard.press('Enter');
}

test('the page logs on as the visitor without a word', async () => {
  assert.equal(await page.locator('#account').inputValue(), String(ANN.account));
  await page.locator('.margin dd', { hasText: '10,000,000.00 USD' }).first().waitFor();
});

test('an order meets another, and the fill shows', async () => {
  await bob.place({ contract: 'BTC-PERP', side: 'sell', qty: '0.050', limit: '100001.0' });
  await page.locator('.ladder [data-side="asks"]', { hasText: '100,001.0' }).waitFor();
  await type('buy', '0.020', '100001.0');
  await notice('Bought 0.020 BTC-PERP @ 100,001.0');
  await tab('positions');
  await rows().filter({ hasText: '+0.020' }).waitFor();
  await tab('fills');
  await rows().filter({ hasText: '100,001.0' }).filter({ hasText: 'taker' }).waitFor();
  await page.locator('.tape-rows tr', { hasText: '0.020' }).first().waitFor();
});

test('what an order would do is shown while it is typed', async () => {
  await page.locator('#qty').fill('1');
  await page.locator('#limit').fill('99000');
  const preview = page.locator('.preview');
  await preview
    .locator('div', { hasText: 'Value' })
    .filter({ hasText: '99,000.00' })
    .first()
    .waitFor();
  await preview
    .locator('div', { hasText: 'Position then' })
    .filter({ hasText: '+1.020' })
    .first()
    .waitFor();
  await page.locator('#limit').fill('150000');
  await page.locator('.refusal', { hasText: 'the bound is 103,000.0' }).waitFor();
});

test('a resting order has a mark in the book and a place in the queue', async () => {
  await bob.place({ contract: 'BTC-PERP', side: 'buy', qty: '0.030', limit: '99990.0' });
  await type('buy', '0.010', '99990.0');
  await tab('orders');
  const row = rows().filter({ hasText: '99,990.0' });
  await row.filter({ hasText: '0.030 of 0.040' }).waitFor();
  await page.locator('.ladder-row[data-own="true"]', { hasText: '99,990.0' }).waitFor();
});

test('an order is amended in place', async () => {
  await tab('orders');
  await rows().first().getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('New price').fill('99980.0');
  await page.getByLabel('New price').press('Enter');
  await notice('Amended to 0.010 BTC-PERP @ 99,980.0');
  await rows().filter({ hasText: '99,980.0' }).waitFor();
});

test('what few orders need: a part on display, a life, a peg, a pair', async () => {
  await page.keyboard.press('Escape');
  await page.locator('#qty').fill('0.100');
  await page.locator('#limit').fill('99950.0');
  await page.locator('.more summary').click();
  await page.locator('#displayQty').fill('0.010');
  await page.locator('#life').selectOption('goodTillTime');
  await page.locator('#minutes').selectOption('5');
  await page.locator('.place').click();
  await notice('Buy 0.100 BTC-PERP @ 99,950.0');
  await tab('orders');
  await rows().filter({ hasText: '99,950.0' }).waitFor();
  // Its display alone is public.
  await page
    .locator('.ladder [data-side="bids"]', { hasText: '99,950.0' })
    .locator('.size', { hasText: /^0\.010$/ })
    .waitFor();
  await page.locator('#displayQty').fill('');
  await page.locator('#life').selectOption('goodTillCancel');
  await page.locator('#type').selectOption('stopMarket');
  await page.locator('#trigger').fill('101000');
  await page.locator('#pair').selectOption({ label: '0.100 @ 99,950.0' });
  await page.locator('.place').click();
  await notice('Buy 0.100 BTC-PERP');
  await page.locator('#pair').selectOption('');
  await page.locator('.more summary').click();
  await page.locator('#type').selectOption('pegged');
  await page.locator('#pegOffset').fill('-10');
  await page.locator('#cap').fill('99990');
  await page.locator('.preview dd', { hasText: /\d/ }).first().waitFor();
  await page.locator('.place', { hasText: 'by the bid' }).click();
  await rows().filter({ hasText: 'Pegged' }).waitFor();
  await page.locator('#type').selectOption('limit');
});

test('the trigger of a stop is amended in place', async () => {
  const stop = rows().filter({ hasText: 'Stop market' });
  await stop.getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('New trigger').fill('102000.0');
  await page.getByLabel('New trigger').press('Enter');
  await notice('Amended to 0.100 BTC-PERP from 102,000.0');
  await rows().filter({ hasText: 'mark 102,000.0' }).waitFor();
});

test('a quantity is half of what the margin allows, from the keyboard', async () => {
  await page.locator('#limit').fill('99000');
  await page.locator('.sizes button').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => Number(document.querySelector('#qty').value) > 1);
  await page.locator('.sizes button:not([disabled])').nth(2).waitFor();
  const half = Number(await page.locator('#qty').inputValue());
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await page.waitForFunction((least) => Number(document.querySelector('#qty').value) > least, half);
  const whole = Number(await page.locator('#qty').inputValue());
  assert.ok(Math.abs(whole / half - 2) < 0.01, `${whole} is not twice ${half}`);
  await page
    .locator('.preview div', { hasText: 'Position then' })
    .filter({ hasText: /\+[\d,]{2,}\./ })
    .first()
    .waitFor();
  assert.equal(await page.locator('.refusal').count(), 0);
});

test('all orders go with one key', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+X');
  await notice('Canceled 4 orders of BTC-PERP');
  await page.locator('.empty-note', { hasText: 'No open orders' }).waitFor();
});

test('what became of orders is a table, and a file', async () => {
  await tab('history');
  await rows().filter({ hasText: 'Filled' }).filter({ hasText: '100,001.0' }).waitFor();
  await rows()
    .filter({ hasText: '99,980.0' })
    .filter({ hasText: 'Canceled mass cancel' })
    .waitFor();
  for (const [name, heads] of [
    ['history', 'accepted,ended,contract'],
    ['fills', 'time,account,contract'],
  ]) {
    await tab(name);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const file = await coming;
    assert.match(file.suggestedFilename(), new RegExp(`praya-\\d+-${name}\\.csv`));
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.ok(lines[0].startsWith(heads));
    assert.equal(lines.length - 1, await rows().count());
  }
});

test('the candle under the crosshair is told, and after a reload mark and index have their past', async () => {
  await page.locator('.bar', { hasText: /Open[\d,.]+.*Close[\d,.]+/ }).waitFor();
  await page.locator('.intervals button', { hasText: '1s' }).click();
  await page.reload();
  await page.locator('.ladder[data-live="true"]').waitFor();
  const { x, y, width, height } = await page.locator('.chart-place').boundingBox();
  // Some candles back from the newest.
  for (const back of [130, 131]) await page.mouse.move(x + width - back, y + height / 2);
  await page.locator('.bar-time', { hasText: /\d\d:\d\d:\d\d/ }).waitFor();
  for (const line of ['mark', 'index']) {
    assert.match(await page.locator(`.legend [data-line="${line}"] dd`).textContent(), /^100,0/);
  }
  await page.mouse.move(0, 0);
});

test('own fills while the page is out of view are counted in its title', async () => {
  await page.locator('#qty').fill('0.010');
  await page.locator('#limit').fill('100001.0');
  await page.locator('.place:enabled').waitFor();
  await page.evaluate(() => {
    globalThis.isOut = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => globalThis.isOut });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.locator('#limit').press('Enter');
  await page.waitForFunction(() => document.title.startsWith('(1 fill) '));
  await page.evaluate(() => {
    globalThis.isOut = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForFunction(() => /^[\d,.]+ BTC-PERP/.test(document.title));
});

test('the book is walked and traded from the keyboard', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.locator('#ladder:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('s');
  await page.locator('#qty:focus').waitFor();
  assert.equal(await page.locator('.ticket').getAttribute('data-side'), 'sell');
  assert.match(await page.locator('#limit').inputValue(), /^\d+\.\d$/);
});

test('a command is found by its letters', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fills');
  await page.keyboard.press('Enter');
  await page.locator('#tab-fills[aria-selected="true"]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('dialog.keys').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('the gate refuses in plain words, with the fix', async () => {
  await must(stage.venue, { kind: 'publishDisclosure', contract: BTC, version: 2, hash: HASH });
  await type('buy', '0.010', '99990.0');
  await page
    .locator('.notice[data-tone="refused"]', { hasText: 'risk disclosure' })
    .first()
    .waitFor();
  await page.locator('.refusal', { hasText: 'Would be refused' }).waitFor();
  await must(stage.venue, { ...DISCLOSED, participant: ANN.id });
});

test('orders survive a restart of the venue, and the page goes on by itself', async () => {
  await type('buy', '0.010', '99970.0');
  await tab('orders');
  await rows().filter({ hasText: '99,970.0' }).waitFor();
  await stage.restart(async () => {
    await page.locator('.banner', { hasText: 'Connection lost' }).waitFor();
  });
  await notice('Connected again');
  await page.locator('.page[data-phase="live"]').waitFor();
  await rows().filter({ hasText: '99,970.0' }).waitFor();
  await page
    .locator('.ladder[data-live="true"] [data-own="true"]', { hasText: '99,970.0' })
    .waitFor();
});

test('a halt and an auction are shown as they are', async () => {
  const state = (to) => ({ kind: 'setContractState', contract: BTC, state: to, reason: 'a drill' });
  await must(stage.venue, state(HALTED));
  await page.locator('.badge', { hasText: 'Halted' }).waitFor();
  await page.locator('.banner', { hasText: 'Nothing trades. Cancels pass' }).waitFor();
  await type('buy', '0.010', '99960.0');
  await page.locator('.notice[data-tone="refused"]', { hasText: 'halted' }).first().waitFor();
  await must(stage.venue, state(AUCTION));
  await page.locator('.badge', { hasText: 'Auction' }).waitFor();
  await page.locator('.banner', { hasText: /Call until .* left/ }).waitFor();
  await type('buy', '0.010', '100200.0');
  const ask = { contract: 'BTC-PERP', side: 'sell', qty: '0.030', limit: '100100.0' };
  await must(stage.venue, { ...DISCLOSED, participant: BOB.id });
  await (await stage.bob()).place(ask); // The first one lost its connection with the restart.
  await page.locator('.middle', { hasText: '100,100.00.010indicative' }).waitFor();
});

test('a key from a file logs on, and is kept where nothing reads it out', async () => {
  await page.getByRole('button', { name: /Log off/ }).click();
  const file = join(tmpdir(), `praya-web-${process.pid}.pem`);
  writeFileSync(file, stage.pem, { mode: 0o600 });
  const form = page.locator('form', { hasText: 'A key from a file' });
  await form.locator('input[name="name"]').fill(ANN.name);
  await form.locator('input[name="file"]').setInputFiles(file);
  await form.locator('input[name="keep"]').check();
  await form.getByRole('button', { name: 'Log on' }).click();
  await page.locator('.page[data-phase="live"]').waitFor();
  assert.equal(await page.locator('#qty').inputValue(), '', 'typed by the one before');
  await tab('log');
  assert.equal(await rows().filter({ hasText: 'halted' }).count(), 0, 'told to the one before');
  await page.reload();
  await page.locator('.page[data-phase="live"]').waitFor();
  const isExtractable = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('praya');
        opening.onsuccess = () => {
          const all = opening.result.transaction('keys').objectStore('keys').getAll();
          all.onsuccess = () => resolve(all.result.map(({ key }) => key.extractable));
        };
      }),
  );
  assert.deepEqual(isExtractable, [false]);
});

test('a new key shows its public part, and a wrong one is refused in words', async () => {
  await page.getByRole('button', { name: /Log off/ }).click();
  await page.getByText('Make a new key').click();
  const form = page.locator('details form');
  await form.locator('input[name="name"]').fill('nobody');
  await form.getByRole('button', { name: 'Make it' }).click();
  assert.match((await page.locator('.made code').textContent()) ?? '', /^[0-9a-f]{64}$/);
  // It is kept before anybody could register it, and no other takes its place.
  await page.getByRole('button', { name: 'Log on as nobody' }).waitFor();
  await page.getByRole('button', { name: 'Log on with it' }).click();
  await page.locator('.problem', { hasText: 'The key is unknown' }).waitFor();
});

test('nothing went wrong in the page, and nothing came from elsewhere', () => {
  assert.deepEqual(page.faults, []);
  assert.deepEqual(page.strangers, []);
});
