import { passed } from './trader.ts';

const PATIENCE_MS = 30_000;

/** @throws when it does not become so. */
export async function until(
  what: string,
  isSo: () => boolean,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const late = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > late) throw new Error(`waited for ever until ${what}`);
    await passed(2);
  }
}
