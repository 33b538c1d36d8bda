// Dark and light at three sizes: nothing overflows, everything can be read and reached, nothing comes from elsewhere.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings, overflow } from './judge.mjs';
import { Stage } from './stage.mjs';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

let stage;

before(async () => {
  stage = await Stage.open();
  const bob = await stage.bob();
  for (let step = 0; step < 25; step += 1) {
    const qty = { lots: 10 + step * 7 };
    const at = (ticks) => ({ contract: 'BTC-PERP', qty, limit: { ticks } });
    await bob.place({ ...at(999_990 - step * 3), side: 'buy' });
    await bob.place({ ...at(1_000_010 + step * 3), side: 'sell' });
  }
});

after(async () => {
  await stage?.close();
});

for (const scheme of ['dark', 'light']) {
  for (const size of SIZES) {
    test(`${scheme} at ${size.width} × ${size.height}`, async () => {
      const page = await stage.visit({ ...size, scheme });
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), scheme);
      const views = page.locator('.views button');
      const isPhone = await views.first().isVisible();
      assert.equal(isPhone, size.width < 880);
      const seen = new Set();
      for (let at = 0; at < (isPhone ? await views.count() : 1); at += 1) {
        if (isPhone) await views.nth(at).click();
        if (await page.locator('#qty').isVisible()) {
          await page.locator('#qty').fill('0.010');
          await page.locator('#limit').fill('90000');
          await page.locator('.preview dd', { hasText: '900.00' }).first().waitFor();
        }
        assert.ok((await overflow(page)) <= 0, 'the page is wider than the window');
        for (const finding of await findings(page)) seen.add(finding);
      }
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      for (const finding of await findings(page)) seen.add(finding);
      await page.keyboard.press('Escape');
      assert.deepEqual([...seen], []);
      assert.deepEqual([...page.faults, ...page.strangers], []);
      await page.context().close();
    });
  }
}

test('the log-on reads as well', async () => {
  const page = await stage.visit({ width: 390, height: 844 });
  await page.getByRole('button', { name: /Log off/ }).click();
  await page.locator('.log-on').waitFor();
  assert.deepEqual(await findings(page), []);
  assert.ok((await overflow(page)) <= 0);
});
