import { play } from './agree.ts';
const [seed, count, gated] = process.argv.slice(2).map(Number);
const t = performance.now();
play({ seed, count, gated: gated === 1, every: 50 });
console.log('ok', ((performance.now() - t) / count * 1000).toFixed(1), 'us/cmd');
