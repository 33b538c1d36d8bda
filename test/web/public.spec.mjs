// What the public and a regulator read without the terminal: the disclosure, and a stress report. On a phone, a tablet and a desk, dark and light: nothing wider than
// the window, no table cut off, numbers written alike, every parameter explained.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readPath } from '../../dist/gateway/stress/path.js';
import { reportPage } from '../../dist/gateway/stress/report-page.js';
import { runTrial } from '../../dist/gateway/stress/trial.js';
import { findings, overflow } from './judge.mjs';
import { Stage } from './stage.mjs';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];
const ACCOUNTS = 60;

let stage;
let report;

before(async () => {
  stage = await Stage.open();
  const path = await readPath('shock:-20%:60s');
  const trial = { path, accounts: ACCOUNTS, seed: 7, snapshot: '' };
  const outcome = await runTrial({ ...trial, overrides: [] });
  const one = [{ name: 'default terms', outcome }];
  const two = [...one, { name: 'a-file-of-terms-with-a-long-name.json', outcome }];
  report = (isCompared) => reportPage({ path: path.name, seed: 7, runs: isCompared ? two : one });
});

after(async () => {
  await stage?.close();
});

const PAGES = {
  disclosure: (page) => page.goto(`${stage.url}disclosure`),
  'stress report': (page) => page.setContent(report(false)),
  'stress report of two': (page) => page.setContent(report(true)),
};

for (const [name, open] of Object.entries(PAGES)) {
  for (const scheme of ['dark', 'light']) {
    for (const size of SIZES) {
      test(`${name}, ${scheme}, ${size.width} wide`, async () => {
        const page = await stage.page({ ...size, scheme });
        await open(page);
        assert.ok((await overflow(page)) <= 0, 'the page is wider than the window');
        assert.deepEqual(await page.evaluate(cutOff), []);
        assert.deepEqual(await page.evaluate(ungrouped), []);
        assert.deepEqual(await findings(page), []);
        assert.deepEqual([...page.faults, ...page.strangers], []);
        await page.context().close();
      });
    }
  }
}

test('the disclosure explains every parameter that it shows', async () => {
  const page = await stage.page();
  await PAGES.disclosure(page);
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll('.pairs td[colspan]')]
      .filter(({ textContent }) => /\d/.test(textContent))
      .map(({ parentElement }) => parentElement.textContent),
  );
  assert.deepEqual(bare, []);
  assert.ok((await page.locator('.pairs .meaning').count()) > 50);
});

/** In the page: what stands beyond the window, or is wider than the cell or table that holds it. */
function cutOff() {
  const { clientWidth } = document.documentElement;
  const scrolls = (element) =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  return [...document.querySelectorAll('h1, h2, h3, p, li, table, th, td, svg, pre, code, nav a')]
    .filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      const isBeyond = (right > clientWidth + 1 || left < -1) && !scrolls(element.parentElement);
      return width > 0 && (isBeyond || element.scrollWidth > element.clientWidth + 1);
    })
    .filter(
      (element) =>
        getComputedStyle(element).display !== 'inline' && !(element instanceof SVGElement),
    )
    .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 60)}`);
}

/** In the page: numbers of thousands without their commas. Dates, hashes and paths are none. */
function ungrouped() {
  const texts = [...document.querySelectorAll('td, th, li, p, text')]
    .filter((element) => element.querySelector('td, li, p') === null)
    .map(({ textContent }) => textContent.replace(/\d{4}-\d{2}-\d{2}/g, ''));
  return texts.filter((text) =>
    /(?<![\w.,:/-])\d{4,}(?![\w-])/.test(text.replace(/[0-9a-f]{16,}/g, '')),
  );
}
