// Alerts of surveillance, as the file among the records has them: alertJson of gateway/compliance/watch/alert.ts.

import { nameWords } from './command-words.ts';

export interface Alert {
  readonly id: string;
  readonly detector: string;
  readonly contract: number;
  readonly participants: readonly number[];
  readonly accounts: readonly number[];
  readonly overseers: readonly string[];
  /** Microseconds. */
  readonly at: number;
  readonly lastAt: number;
  readonly signs: number;
  readonly measured: Readonly<Record<string, number>>;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly evidence: {
    readonly first: number;
    readonly last: number;
    readonly decisive: readonly number[];
  };
  readonly text: string;
  readonly state: string;
  readonly reviews: readonly Review[];
}

interface Review {
  readonly seq: number;
  readonly at: number;
  readonly staff: number;
  readonly state: string;
  readonly note: string;
}

export interface AlertFile {
  /** Newest first. */
  readonly alerts: readonly Alert[];
  /** Lines that are no alerts: a file that is damaged is not shown as if it were whole. */
  readonly damaged: number;
}

export function parseAlerts(text: string): AlertFile {
  const alerts: Alert[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const alert = alertOf(line);
    if (alert === null) damaged += 1;
    else alerts.push(alert);
  }
  return { alerts: alerts.sort((a, b) => b.at - a.at), damaged };
}

/** States in which somebody has something to do. */
export function isOpen({ state }: Alert): boolean {
  return state !== 'closed' && state !== 'falsePositive';
}

/** A measure and what it is compared with; null where the other has none by the name. */
export interface Measure {
  readonly name: string;
  readonly measured: number | null;
  readonly threshold: number | null;
}

export function measuresOf({ measured, thresholds }: Alert): Measure[] {
  const names = [...new Set([...Object.keys(measured), ...Object.keys(thresholds)])];
  return names.map((name) => ({
    name: nameWords(name),
    measured: measured[name] ?? null,
    threshold: thresholds[name] ?? null,
  }));
}

/** The line that shows the market as it was when the first of it came, on the machine of whoever has the data or a backup. */
export function replayLine({ evidence }: Alert): string {
  return `praya replay DATA --speed 1 --at ${Math.max(1, evidence.first - 1)}`;
}

function alertOf(line: string): Alert | null {
  try {
    const read: unknown = JSON.parse(line);
    return isAlert(read) ? read : null;
  } catch {
    return null;
  }
}

function isAlert(read: unknown): read is Alert {
  if (typeof read !== 'object' || read === null) return false;
  const { id, detector, text, state, at, lastAt, signs, contract } = read as Partial<Alert>;
  const { participants, accounts, reviews, evidence, measured, thresholds } =
    read as Partial<Alert>;
  return (
    [id, detector, text, state].every((value) => typeof value === 'string') &&
    [at, lastAt, signs, contract].every((value) => Number.isSafeInteger(value)) &&
    [evidence?.first, evidence?.last].every((value) => Number.isSafeInteger(value)) &&
    [participants, accounts, reviews, evidence?.decisive].every((value) => Array.isArray(value)) &&
    [measured, thresholds].every((value) => typeof value === 'object' && value !== null)
  );
}
