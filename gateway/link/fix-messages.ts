// What an edge asks of the core about the numbers of FIX sessions.

import type {
  AccountId,
  FixRun,
  KeyId,
  NoteFixSession,
  RejectReason,
} from '../../engine/schema/index.ts';

export interface FixSessionAsk {
  readonly key: KeyId;
  readonly account: AccountId | 0;
}

/** As the engine has it. */
export interface FixSessionState {
  readonly expected: number;
  readonly next: number;
  readonly places: readonly (readonly [AccountId, number])[];
  readonly runs: readonly (FixRun & { readonly first: number })[];
}

export type FixNote = Omit<NoteFixSession, 'kind'>;

export interface NoteFixAsk {
  readonly session: number;
  readonly note: FixNote;
}

export interface NotedFix {
  /** Why it was refused; 0 when it was not. */
  readonly refused: RejectReason | 0;
}
