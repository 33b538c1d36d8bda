import { readPath } from '../../dist/gateway/stress/path.js';
import { reportPage } from '../../dist/gateway/stress/report-page.js';
import { runTrial } from '../../dist/gateway/stress/trial.js';
import { Stage } from './stage.mjs';
const stage = await Stage.open();
const path = await readPath('shock:-20%:60s');
const outcome = await runTrial({ path, accounts: 60, seed: 7, snapshot: '', overrides: [] });
const runs = [{ name: 'default terms', outcome }, { name: 'a-file-of-terms-with-a-long-name.json', outcome }];
const html = (n) => reportPage({ path: path.name, seed: 7, runs: runs.slice(0, n) });
for (const [width, scheme] of [[390, 'dark'], [768, 'light'], [1280, 'light']]) {
  const page = await stage.page({ width, height: 900, scheme });
  await page.goto(`${stage.url}disclosure`);
  await page.screenshot({ path: `/tmp/pages/disclosure-${width}.png`, fullPage: true });
  await page.screenshot({ path: `/tmp/pages/disclosure-${width}-top.png` });
  await page.locator('#history').scrollIntoViewIfNeeded();
  await page.screenshot({ path: `/tmp/pages/disclosure-${width}-end.png` });
  for (const n of [1, 2]) {
    await page.goto('about:blank');
    await page.setContent(html(n));
    await page.screenshot({ path: `/tmp/pages/stress${n}-${width}.png`, fullPage: true });
    await page.screenshot({ path: `/tmp/pages/stress${n}-${width}-top.png` });
  }
  await page.context().close();
}
await stage.close();
