import { fileURLToPath } from 'node:url';

/** Where a compiled program is, also for a test that runs from its sources. @param path below `dist/` */
export function compiled(path: string): string {
  const root = import.meta.url.endsWith('.ts') ? '../../dist' : '../..';
  return fileURLToPath(new URL(`${root}/${path}`, import.meta.url));
}
