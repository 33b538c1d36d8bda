// What a detector's findings become: an alert with its evidence, and as CSV and JSON for whoever asks.

import {
  type AccountId,
  AlertState,
  type ContractId,
  type DetectorName,
  type ParticipantId,
  type Seq,
  type StaffId,
  type Time,
} from '../../../engine/schema/index.ts';
import { csvRow } from '../records/csv.ts';

export interface Alert {
  /** `detector-seq-n`: of the command that raised it, counted from 1. */
  readonly id: string;
  readonly detector: DetectorName;
  readonly contract: ContractId;
  readonly participants: readonly ParticipantId[];
  readonly accounts: readonly AccountId[];
  /** Whoever was named to oversee an affiliate that it concerns (rule A-04): it is theirs to look at. */
  readonly overseers: readonly string[];
  readonly at: Time;
  lastAt: Time;
  /** How often the condition showed. */
  signs: number;
  /** As last measured, and the thresholds in force when it was raised. */
  measured: Readonly<Record<string, number>>;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly evidence: Evidence;
  text: string;
  state: AlertState;
  readonly reviews: Review[];
}

/** Commands of the journal. */
interface Evidence {
  readonly first: Seq;
  last: Seq;
  /** The first ones that decided, at most `DECISIVE_MAX`. */
  readonly decisive: Seq[];
}

export const DECISIVE_MAX = 50;

interface Review {
  readonly seq: Seq;
  readonly at: Time;
  readonly staff: StaffId;
  readonly state: AlertState;
  readonly note: string;
}

/** Somebody has something to do with it. */
export function isOpen({ state }: Alert): boolean {
  return state !== AlertState.closed && state !== AlertState.falsePositive;
}

export function alertStateName(state: AlertState): string {
  return Object.keys(AlertState)[state - 1];
}

/** With the state by its name. */
export function alertJson(alert: Alert): string {
  const reviews = alert.reviews.map((review) => ({
    ...review,
    state: alertStateName(review.state),
  }));
  return JSON.stringify({ ...alert, state: alertStateName(alert.state), reviews });
}

export function alertsCsv(alerts: readonly Alert[]): string {
  const head = csvRow([
    'id',
    'detector',
    'contract',
    'participants',
    'accounts',
    'overseers',
    'at',
    'lastAt',
    'signs',
    'state',
    'reviewer',
    'first',
    'last',
    'decisive',
    'measured',
    'thresholds',
    'text',
  ]);
  return head + alerts.map(alertRow).join('');
}

function alertRow(alert: Alert): string {
  const { evidence, reviews } = alert;
  const reviewer = reviews[reviews.length - 1]?.staff ?? '';
  return csvRow([
    alert.id,
    alert.detector,
    alert.contract,
    alert.participants.join(' '),
    alert.accounts.join(' '),
    alert.overseers.join('; '),
    alert.at,
    alert.lastAt,
    alert.signs,
    alertStateName(alert.state),
    reviewer,
    evidence.first,
    evidence.last,
    evidence.decisive.join(' '),
    JSON.stringify(alert.measured),
    JSON.stringify(alert.thresholds),
    alert.text,
  ]);
}
