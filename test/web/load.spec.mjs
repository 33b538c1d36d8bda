// What the page costs under 1 000 updates a second: how often it draws and what it touches, held; script and layout of its frames,
// printed; its size on the wire, held.

import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { framesOf, summaryOf } from './frames.mjs';
import { Stage } from './stage.mjs';

const UPDATES_A_SECOND = 1000;
const SECONDS = Number(process.env.WEB_LOAD_SECONDS ?? 6);
/** The folder of another build of the page, dist/web/site of another tree: it is measured in turns with this one. */
const BESIDE = process.env.WEB_LOAD_BESIDE;
const BYTES_MAX = 250_000;
const SITE = fileURLToPath(new URL('../../dist/web/site', import.meta.url));

let stage;

before(async () => {
  const many = { creditsPerSecond: 20_000, creditsMax: 40_000 };
  const all = { participantCreditsPerSecond: 20_000, participantCreditsMax: 40_000 };
  stage = await Stage.open({ ...many, ...all });
});

after(async () => {
  await stage?.close();
});

/** In all: an id that comes again changes nothing. */
let placed = 0;

/** Orders come and go near the best prices, one command each. @returns how many were sent */
async function load(bot, seconds) {
  const live = [];
  const start = performance.now();
  let sent = 0;
  while (performance.now() - start < seconds * 1000) {
    const due = ((performance.now() - start) / 1000) * UPDATES_A_SECOND;
    for (; sent < due; sent += 1) {
      if (live.length > 60 && sent % 2 === 0) {
        bot.cancel({ clientOrderId: live.shift() }).catch(() => {});
        continue;
      }
      const isBuy = sent % 4 < 2;
      const away = 5 + ((sent * 7919) % 40);
      const clientOrderId = `load-${placed}`;
      placed += 1;
      const limit = { ticks: 1_000_000 + (isBuy ? -away : away) };
      const side = isBuy ? 'buy' : 'sell';
      live.push(clientOrderId);
      const qty = { lots: 1 + (sent % 50) };
      bot.place({ contract: 'BTC-PERP', side, qty, limit, clientOrderId }).catch(() => {});
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  return sent;
}

test('a frame is drawn once, and touches no row of the book that has not changed', async () => {
  const page = await open();
  const bob = await stage.bob();
  await load(bob, 1);
  await watchDrawing(page);
  await load(bob, 2);
  const { frames, most, touched, idle } = await page.evaluate(() => globalThis.seen);
  console.log(
    `${frames} frames drawn at most ${most} times, ${touched} rows touched, ${idle} idly`,
  );
  assert.ok(touched > 100, 'the book stood still');
  assert.equal(most, 1, 'a frame was drawn more than once');
  assert.equal(idle, 0, 'rows were touched that had not changed');
  await page.context().close();
});

test(`frames under ${UPDATES_A_SECOND} updates a second`, async () => {
  const bob = await stage.bob();
  const builds = [undefined, ...(BESIDE === undefined ? [] : [BESIDE])];
  const sites = builds.map((folder) => ({ folder, frames: [], sent: 0, received: 0 }));
  const rounds = BESIDE === undefined ? 1 : 3;
  for (let round = 0; round < rounds; round += 1) {
    for (const site of sites) await measure(site, bob);
  }
  for (const { folder, frames, sent, received } of sites) {
    const { median, p95, most } = summaryOf(frames);
    const ms = (value) => `${value.toFixed(1)} ms`;
    const a = (count) => (count / rounds / SECONDS).toFixed(0);
    console.log(
      `${folder ?? 'this build'}: ${a(sent)} commands/s, ${a(received)} messages/s to the page, ${a(frames.length)} frames/s; ` +
        `script and layout of a frame: median ${ms(median)}, p95 ${ms(p95)}, most ${ms(most)}`,
    );
    const seconds = rounds * SECONDS;
    assert.ok(sent > seconds * UPDATES_A_SECOND * 0.9, 'the load was not as high as it says');
    assert.ok(frames.length > seconds, 'the page stood still');
    assert.ok(received > seconds * 20, 'the page was not told');
  }
});

/** A page that counts what it is told. @param folder of another build of it, in place of what the venue serves */
async function open(folder) {
  const page = await stage.page({ width: 1920, height: 1080 });
  if (folder !== undefined) await serve(page, folder);
  await page.addInitScript(() => {
    globalThis.received = 0;
    const { addEventListener } = WebSocket.prototype;
    WebSocket.prototype.addEventListener = function (name, listener) {
      const counted = (event) => {
        globalThis.received += 1;
        listener.call(this, event);
      };
      addEventListener.call(this, name, name === 'message' ? counted : listener);
    };
  });
  await page.goto(stage.url);
  await page.locator('.ladder[data-live="true"]').waitFor();
  return page;
}

/** Its script and its styles stand in for those of this build; the page itself stays the venue's. */
async function serve(page, folder) {
  const names = readdirSync(join(folder, 'assets'));
  await page.route(/\/assets\/index-[^/]*\.(js|css)$/, async (route) => {
    const [kind] = /\.(js|css)$/.exec(route.request().url());
    await route.fulfill({
      path: join(
        folder,
        'assets',
        names.find((name) => name.endsWith(kind)),
      ),
    });
  });
}

/** Adds what script and layout took in each frame. */
async function measure(site, bob) {
  const page = await open(site.folder);
  await load(bob, 2); // The first seconds compile.
  const before = await page.evaluate(() => globalThis.received);
  await stage.browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
    ],
  });
  site.sent += await load(bob, SECONDS);
  const trace = JSON.parse((await stage.browser.stopTracing()).toString());
  site.received += (await page.evaluate(() => globalThis.received)) - before;
  site.frames.push(...framesOf(trace.traceEvents));
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** Counts in `seen` how often a frame is drawn, and which rows of the book are touched. */
async function watchDrawing(page) {
  await page.evaluate(() => {
    const seen = { frames: 0, most: 0, touched: 0, idle: 0 };
    globalThis.seen = seen;
    let draws = 0;
    const looks = new Map();
    const lookOf = (row) =>
      `${row.ariaHidden} ${row.textContent} ${row.firstElementChild?.style.transform}`;
    const note = (row) => {
      seen.touched += 1;
      const look = lookOf(row);
      if (looks.get(row) === look) seen.idle += 1;
      looks.set(row, look);
    };
    for (const row of document.querySelectorAll('.ladder-row')) looks.set(row, lookOf(row));
    const frame = () => {
      seen.frames += 1;
      seen.most = Math.max(seen.most, draws);
      draws = 0;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new MutationObserver((records) => {
      const of = records
        .map(({ target }) => (target instanceof Element ? target : target.parentElement))
        .filter((element) => element !== null && element.closest('.chart-place') === null);
      if (of.length > 0) draws += 1;
      const rows = new Set(of.map((element) => element.closest('.ladder-row[data-side]')));
      for (const row of rows) if (row !== null) note(row);
    }).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    });
  });
}

test(`all pages together are at most ${BYTES_MAX} bytes on the wire`, () => {
  const files = readdirSync(SITE, { recursive: true }).filter((name) =>
    statSync(join(SITE, name)).isFile(),
  );
  const bytes = files
    .filter((name) => !/\.(br|gz)$/.test(name))
    .map((name) => (files.includes(`${name}.br`) ? `${name}.br` : name))
    .reduce((sum, name) => sum + statSync(join(SITE, name)).size, 0);
  console.log(`${(bytes / 1000).toFixed(1)} kB compressed`);
  assert.ok(bytes <= BYTES_MAX);
});
