// What stands where a table of the past has no rows: there were none, or they have not been read.

import type { PastKind, PastState } from '../state/account.ts';
import { useDesk } from './context.ts';

const WORDS: Readonly<Partial<Record<PastState, string>>> = {
  reading: 'The past is being read …',
  failed: 'The past could not be read. It is read again with the next connection.',
};

export function NoPast({ of, none }: { readonly of: PastKind; readonly none: string }) {
  const state = useDesk().terminal.account.past.value[of];
  return <p class="empty-note">{WORDS[state] ?? none}</p>;
}
