// npm run simulate -- SEED      one seed
// npm run simulate -- --seeds N  the first N of them

import { simulate } from './simulate.ts';

const [first, second] = process.argv.slice(2);
const isRange = first === '--seeds';
const from = isRange ? 1 : Number(first ?? 1);
const to = isRange ? Number(second) : from;

for (let seed = from; seed <= to; seed++) {
  try {
    console.log(await simulate(seed));
  } catch (error) {
    console.error(error);
    console.error(`\nseed ${seed} fails: npm run simulate -- ${seed}`);
    process.exitCode = 1;
    break;
  }
}
