// How the person at the keyboard started this program, so that what is suggested can be typed.

import { basename, relative, sep } from 'node:path';

/** `praya` when installed, `npx praya` in a project that depends on it, `node …` in a checkout. */
export function programName(script: string = process.argv[1] ?? ''): string {
  if (basename(script) === 'praya.js') return `node ${relative(process.cwd(), script)}`;
  return script.includes(`${sep}node_modules${sep}.bin${sep}`) ? 'npx praya' : 'praya';
}
