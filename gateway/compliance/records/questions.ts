// What an examiner asks of the log, as a choice of lines.

import type { AuditLine, ChangedValue } from './audit-line.ts';

export interface Question {
  readonly account?: number | undefined;
  readonly order?: number | undefined;
  readonly participant?: number | undefined;
  readonly topic?: string | undefined;
  readonly kind?: string | undefined;
  /** From this command to that, both included. */
  readonly seqs?: readonly [number, number] | undefined;
}

/** Whether a line answers: every part of a question that is asked must hold. */
export function answers(line: AuditLine, question: Question): boolean {
  const { account, order, participant, topic, kind, seqs } = question;
  return (
    (account === undefined || line.accounts?.includes(account) === true) &&
    (order === undefined || line.orders?.includes(order) === true) &&
    (participant === undefined || line.participants?.includes(participant) === true) &&
    (topic === undefined || line.topic === topic) &&
    (kind === undefined || line.kind === kind) &&
    (seqs === undefined || (line.seq >= seqs[0] && line.seq <= seqs[1]))
  );
}

/** One value that changed, with the line that records it. */
export interface ChangeAnswer extends ChangedValue {
  readonly ref: string;
  readonly at: string;
  readonly kind: string;
  readonly by: string;
  readonly why: string;
}

/** @param what part of a value's name, in any case; '' for all. */
export function changesIn(line: AuditLine, what: string): ChangeAnswer[] {
  if (line.change === undefined) return [];
  const { values, by, why } = line.change;
  const wanted = what.toLowerCase();
  const { ref, at, kind } = line;
  return values
    .filter((value) => value.what.toLowerCase().includes(wanted))
    .map((value) => ({ ref, at, kind, ...value, by: by.join(' and '), why }));
}
