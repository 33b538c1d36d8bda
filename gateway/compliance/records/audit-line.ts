// One line of the audit log: what was asked, or what happened, with everything an examiner asks of it. A line is a
// function of the journal alone, so anybody who has the journal can write it again.

import type { AuditTopic, RejectName } from '../../../engine/schema/index.ts';

export type Topic = AuditTopic;

/** Who did it, as far as the journal knows: the session that sent it, the key it signed with, the person behind it. */
export interface Who {
  readonly session?: number;
  readonly key?: number;
  readonly trader?: number;
  readonly staff?: number;
  readonly participant?: number;
  /** Of the person; of the key, where it has none. */
  readonly name: string;
}

export interface RefusalFacts {
  readonly reason: number;
  readonly name: RejectName;
  readonly field: string;
  readonly limit: number;
  readonly actual: number;
  /** More than 1 where the gateway counted. */
  readonly count: number;
}

/** One value that another took the place of; canonical JSON, '' for nothing. */
export interface ChangedValue {
  /** `BTC-PERP takerFee`: the contract, if there is one, and the path of the value. */
  readonly what: string;
  readonly old: string;
  readonly new: string;
}

export interface Change {
  readonly values: readonly ChangedValue[];
  /** Names: one person, or who proposed and who approved. */
  readonly by: readonly string[];
  readonly why: string;
}

/** The content of a line; its number and hash are given when it is written. Members that do not apply are left out. */
export interface AuditFacts {
  /** Unique for ever: the command's sequence, and the place among its lines. */
  readonly ref: string;
  readonly seq: number;
  /** Of the command, microseconds since 1970. */
  readonly time: number;
  readonly at: string;
  readonly kind: string;
  readonly topic: Topic;
  readonly who?: Who;
  readonly accounts?: readonly number[];
  readonly participants?: readonly number[];
  readonly orders?: readonly number[];
  /** Its symbol. */
  readonly contract?: string;
  readonly refusal?: RefusalFacts;
  readonly change?: Change;
  /** The line as a sentence. */
  readonly words: string;
  /** Every field, as the schema writes it in JSON. */
  readonly facts: unknown;
}

export interface AuditLine extends AuditFacts {
  /** Counts the lines of the log from 1. */
  readonly n: number;
  readonly hash: string;
}
