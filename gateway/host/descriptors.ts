// How many files and sockets this process may have open. A venue that has none left cannot open its journal's next
// segment, so connections leave it some.

import { readFileSync } from 'node:fs';

const RESERVE_MIN = 128;
/** Where a system does not report it. */
const LIMIT_ASSUMED = 1024;

/** Connections that leave a reserve of an eighth, and 128 at least, for journal, streams and records. */
export function connectionsWithin(limit: number): number {
  return Math.max(0, limit - Math.max(RESERVE_MIN, Math.ceil(limit / 8)));
}

/** Of this process. */
export function descriptorLimit(): number {
  let text: string;
  try {
    text = readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return LIMIT_ASSUMED;
  }
  const [, soft] = /^Max open files\s+(\d+|unlimited)/m.exec(text) ?? [];
  if (soft === undefined) return LIMIT_ASSUMED;
  return soft === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(soft);
}
