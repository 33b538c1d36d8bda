// ccxt and okx-api against the venue, and a soak; PRAYA_LONG=1 has it last ten minutes.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const missing = ['ccxt', 'okx-api'].filter((name) => !existsSync(`${here}../node_modules/${name}`));
if (missing.length > 0) {
  console.log(`test:interop skipped: ${missing.join(', ')} not installed (test/interop/README.md)`);
} else {
  const tests = ['ccxt', 'okx-api', 'snippet'].map((name) => `${here}${name}.test.mjs`);
  const seconds = process.env.PRAYA_LONG === '1' ? '600' : '60';
  const statuses = [
    ['--test', '--test-concurrency=1', ...tests],
    [`${here}soak.mjs`, '--seconds', seconds],
  ].map((args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status);
  process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
}
