// A day at the terminal: everything that a trader does and that a venue does to a trader, as the page shows it.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ANN, BTC, must, Stage } from './stage.mjs';

const HALTED = 6;
const AUCTION = 5;
const HASH = 'b2'.repeat(32);

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

test('all orders go with one key', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+X');
  await notice('Canceled 1 orders of BTC-PERP');
  await page.locator('.empty-note', { hasText: 'No open orders' }).waitFor();
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
  await must(stage.venue, {
    kind: 'acknowledgeDisclosure',
    participant: ANN.id,
    contract: BTC,
    version: 2,
  });
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
