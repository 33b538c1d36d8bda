import type { AccountId, ContractId, KeyId, ParticipantId, Time } from '../../kernel/units.ts';
import type { AlertState } from '../closed-sets.ts';
import type { RejectReason } from '../reject.ts';

/** What the gateway refused before the journal: a count per account, key, reason and second. */
export interface CountRefusals {
  readonly kind: 'countRefusals';
  /** 0 when no account was named. */
  readonly account: AccountId | 0;
  /** The second they fell in. */
  readonly since: Time;
  readonly count: number;
  readonly reason: RejectReason;
  /** Who asked; 0 before a log-on. */
  readonly key: KeyId | 0;
}

/** A log-on or an attempt: noted by the gateway, with the session of the envelope. */
export interface NoteLogOn {
  readonly kind: 'noteLogOn';
  /** What was sent; the name of the key when there is such a key. */
  readonly name: string;
  /** 0 when the log-on was refused. */
  readonly key: KeyId | 0;
  readonly address: string;
  /** Why it was refused; 0 when it was not. */
  readonly reason: RejectReason | 0;
}

/** The journal goes on by other rules: the first command that they apply. Written by the upgrade, with no venue running. */
export interface ChangeRules {
  readonly kind: 'changeRules';
  readonly from: number;
  /** Those of the build that applies it. */
  readonly to: number;
  /** Digest of the state that the new rules begin with, as the build that has them computes it. */
  readonly state: string;
}

/** A threshold of a detector of surveillance. */
export interface SetThreshold {
  readonly kind: 'setThreshold';
  readonly detector: string;
  readonly parameter: string;
  /** 0 for every contract that has none of its own. */
  readonly contract: ContractId | 0;
  /** In the parameter's own unit (docs/operating/alerts.md). */
  readonly value: number;
}

/** What somebody of the staff made of an alert. */
export interface ReviewAlert {
  readonly kind: 'reviewAlert';
  readonly key: KeyId;
  /** Its id, as the detector gave it. */
  readonly alert: string;
  readonly state: AlertState;
  readonly note: string;
}

/** Compliance takes everything about a participant over a period into a pack; here it is noted, and nothing else. */
export interface RequestSuspicionPack {
  readonly kind: 'requestSuspicionPack';
  readonly key: KeyId;
  readonly participant: ParticipantId;
  /** From inclusive, to exclusive. */
  readonly from: Time;
  readonly to: Time;
  readonly reason: string;
}
