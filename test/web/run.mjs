// `npm run test:web`: the terminal and the operator's view in Chromium against a real venue. Where the driver or the browser is not installed it says so
// in a line: they are no part of `npm ci`. `npm ci` in this folder and Debian's `chromium` bring them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHROMIUM } from './chromium.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const missing = [
  ...['playwright-core', 'axe-core'].filter((name) => !existsSync(`${here}node_modules/${name}`)),
  ...(CHROMIUM === undefined ? ['chromium'] : []),
];
if (missing.length > 0) {
  console.log(`test:web skipped: ${missing.join(', ')} not installed (test/web/README.md)`);
} else {
  const names = ['trading', 'ops', 'looks', 'public', 'load', 'replay'];
  const specs = names.map((name) => `${here}${name}.spec.mjs`);
  const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...specs], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
