// `npm run prove -- FROM TO`: falling markets by seed, each 200 commands, every law after every command.

import { crash } from './crash.ts';

const COMMANDS = 200;
const [from = 1, to = 20_000] = process.argv.slice(2).map(Number);
const counts = new Map<string, number>();
let failed = 0;
for (let seed = from; seed <= to; seed++) {
  try {
    crash(seed, COMMANDS, counts);
  } catch (error) {
    failed += 1;
    process.stdout.write(`${(error as Error).message}\n\n`);
    if (failed === 5) break;
  }
  if (seed % 1000 === 0) process.stdout.write(`${seed}\n`);
}
for (const [name, times] of [...counts].sort()) process.stdout.write(`${name}: ${times}\n`);
process.exitCode = failed === 0 ? 0 : 1;
