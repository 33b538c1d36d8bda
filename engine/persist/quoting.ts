// What a snapshot and the digest hold of quotes beside their orders. A venue that has none of it has no section, and the
// digest of before.

import { addProtection, type Protection, type Quoting } from '../state/quoting.ts';

interface SavedQuoting {
  readonly protections: readonly Protection[];
}

export function hasQuoting({ protections }: Quoting): boolean {
  return protections.length > 0;
}

export function savedQuoting({ protections }: Quoting): SavedQuoting {
  return { protections };
}

export function restoreQuoting(quoting: Quoting, { protections }: SavedQuoting): void {
  for (const protection of protections) addProtection(quoting, protection);
}
