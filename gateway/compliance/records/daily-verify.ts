// The daily reports that are sealed, against their seals.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSealed, verifyFolder } from './folder-seal.ts';
import type { PublicKeys } from './records-key.ts';
import type { Fault } from './verify.ts';

export function verifyDaily(
  records: string,
  keys: PublicKeys,
): { sealed: number; faults: readonly Fault[] } {
  const folder = join(records, 'daily');
  const days = existsSync(folder) ? readdirSync(folder).sort() : [];
  const sealed = days.map((day) => join(folder, day)).filter((path) => isSealed(path));
  return { sealed: sealed.length, faults: sealed.flatMap((path) => verifyFolder(path, keys)) };
}
