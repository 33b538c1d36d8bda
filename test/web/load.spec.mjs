// What the page costs: script and layout of its frames under 1 000 updates a second, printed; its size on the wire, held.

import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { framesOf } from './frames.mjs';
import { Stage } from './stage.mjs';

const UPDATES_A_SECOND = 1000;
const SECONDS = Number(process.env.WEB_LOAD_SECONDS ?? 6);
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

/** Orders come and go near the best prices, one command each, and some trade. @returns how many were sent */
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
      const clientOrderId = `load-${sent}`;
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

test(`frames under ${UPDATES_A_SECOND} updates a second`, async () => {
  const bob = await stage.bob();
  const page = await stage.page({ width: 1920, height: 1080 });
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
  await load(bob, 2); // The first seconds compile.
  const before = await page.evaluate(() => globalThis.received);
  await stage.browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
    ],
  });
  const sent = await load(bob, SECONDS);
  const trace = JSON.parse((await stage.browser.stopTracing()).toString());
  const received = (await page.evaluate(() => globalThis.received)) - before;
  const { frames, median, p95, most } = framesOf(trace.traceEvents);
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(
    `${(sent / SECONDS).toFixed(0)} commands/s, ${(received / SECONDS).toFixed(0)} messages/s to the page, ` +
      `${(frames / SECONDS).toFixed(0)} frames/s; script and layout of a frame: median ${ms(median)}, p95 ${ms(p95)}, most ${ms(most)}`,
  );
  assert.ok(sent > SECONDS * UPDATES_A_SECOND * 0.9, 'the load was not as high as it says');
  assert.ok(frames > SECONDS, 'the page stood still');
  assert.ok(received > SECONDS * 20, 'the page was not told');
  assert.deepEqual(page.faults, []);
});

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
