// What an edge asks of the core about FIX sessions: their numbers, and what goes when they end.

import type {
  AccountId,
  DisconnectScope,
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

export interface ChooseAsk {
  readonly session: number;
  readonly account: AccountId;
  readonly scope: DisconnectScope;
}

export interface Noted {
  /** Why it was refused, and the field at fault; 0 and '' when it was not. */
  readonly refused: RejectReason | 0;
  readonly field: string;
}
