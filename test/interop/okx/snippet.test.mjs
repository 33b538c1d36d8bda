// The lines of docs/operating/okx.md, as a reader would run them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startVenue } from './venue.mjs';

test('the snippet of docs/operating/okx.md', async () => {
  const page = readFileSync(new URL('../../../docs/operating/okx.md', import.meta.url), 'utf8');
  const [, snippet] = /```js\n([^`]*)```/.exec(page);
  const venue = await startVenue();
  const { account, secret } = venue.keys.bot;
  const text = snippet
    .replaceAll('8902', String(venue.okxPort))
    .replace("'demo-okx'", "'bot'")
    .replace(/secret: '[^']*'/, `secret: '${secret}'`)
    .replace(/password: '[^']*'/, `password: '${account}'`);
  assert.notEqual(text, snippet);
  const path = fileURLToPath(new URL('./snippet-run.tmp.mjs', import.meta.url));
  writeFileSync(path, text);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /10000000/);
  } finally {
    rmSync(path);
    venue.close();
  }
});
