// `npm run test:interop`: programs of other people, unmodified, against the real venue. Each folder has its own run.mjs, which
// says in a line where what it needs is not installed.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const runs = readdirSync(here)
  .map((name) => `${here}${name}/run.mjs`)
  .filter((path) => existsSync(path));
for (const path of runs) {
  const { status } = spawnSync(process.execPath, [path], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
