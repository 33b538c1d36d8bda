// Allowances by weight. An account has one for its orders and one for its cancels, and shares one with all
// accounts of its participant. What is refused here never reaches the journal; it is counted, and the count does.
// A key has one for what it asks, which never reaches the journal anyway.

import {
  type AccountId,
  type ClientCommand,
  COMMAND_FACTS,
  type CountRefusals,
  type KeyId,
  type OrderCommand,
  type ParticipantId,
  type RejectReason,
  type Time,
} from '../../engine/schema/index.ts';
import type { Config } from '../host/config.ts';

/** What a message costs: an order one, a cancel one of its own lane, a batch one per item. */
interface Weight {
  readonly orders: number;
  readonly cancels: number;
}

/** @returns what a command of a client costs. */
export function weightOf(command: ClientCommand): Weight {
  if (command.kind === 'batch') return weightOfItems(command.items);
  return WEIGHTS[COMMAND_FACTS[command.kind].weight];
}

interface Allowance {
  /** 0 when the message may pass. */
  readonly waitUs: number;
  readonly creditsLeft: number;
}

export class RateLimits {
  readonly #config: Config;
  readonly #accounts = new Map<AccountId, { orders: Bucket; cancels: Bucket }>();
  readonly #participants = new Map<ParticipantId, { orders: Bucket; cancels: Bucket }>();
  readonly #queries = new Map<KeyId, Bucket>();
  /** What each key was refused in the second that began with `since`. */
  readonly #charged = new Map<KeyId, { since: Time; count: number }>();
  readonly #staff = new Map<KeyId, Bucket>();
  #refused = new Map<string, Refused>();
  readonly #logOnNotes: Bucket;
  #countedSince: Time;

  constructor(config: Config, now: Time) {
    this.#config = config;
    this.#countedSince = now;
    this.#logOnNotes = new Bucket(LOG_ON_NOTES_PER_SECOND, LOG_ON_NOTES_MAX, now);
  }

  /** Takes the credits of a message, or none of them. @param granted messages a second; 0 for what everybody has. */
  take(
    account: AccountId,
    participant: ParticipantId,
    weight: Weight,
    now: Time,
    granted = 0,
  ): Allowance {
    const config = this.#config;
    // Who was granted more has as much more of a reserve, and of what its accounts share.
    const more = Math.max(1, granted / config.creditsPerSecond);
    const { creditsPerSecond, creditsMax, participantCreditsPerSecond, participantCreditsMax } =
      config;
    const own = reach(this.#accounts, account, creditsPerSecond * more, creditsMax * more, now);
    const shared = reach(
      this.#participants,
      participant,
      participantCreditsPerSecond * more,
      participantCreditsMax * more,
      now,
    );
    const lane = weight.orders > 0 ? own.orders : own.cancels;
    const waitUs = Math.max(
      own.orders.wait(weight.orders, now),
      own.cancels.wait(weight.cancels, now),
      shared.orders.wait(weight.orders, now),
      shared.cancels.wait(weight.cancels, now),
    );
    if (waitUs > 0) {
      return { waitUs, creditsLeft: lane.whole };
    }
    for (const { orders, cancels } of [own, shared]) {
      orders.spend(weight.orders);
      cancels.spend(weight.cancels);
    }
    return { waitUs: 0, creditsLeft: lane.whole };
  }

  /** Takes the credit of one question. @returns how long to wait; 0 when it may be asked. */
  query(key: KeyId, now: Time): number {
    const { queriesPerSecond, queriesMax } = this.#config;
    return takeOne(this.#queries, key, queriesPerSecond, queriesMax, now);
  }

  /**
   * Charges a key for what was refused, on however many connections.
   *
   * @returns whether that was more than ten times what an account may send, within a second.
   */
  isFlooding(key: KeyId, now: Time): boolean {
    const { creditsPerSecond } = this.#config;
    let charged = this.#charged.get(key);
    if (charged === undefined || now - charged.since >= SECOND_US) {
      charged = { since: now, count: 0 };
      this.#charged.set(key, charged);
    }
    charged.count += 1;
    return charged.count > FLOOD * creditsPerSecond;
  }

  /** Takes the credit of one command of a key of staff. @returns how long to wait; 0 when it may be sent. */
  staff(key: KeyId, now: Time): number {
    const { staffCommandsPerSecond, staffCommandsMax } = this.#config;
    return takeOne(this.#staff, key, staffCommandsPerSecond, staffCommandsMax, now);
  }

  /** Whether a log-on that was refused may have a line of its own in the journal. */
  logOnNote(now: Time): boolean {
    if (this.#logOnNotes.wait(1, now) > 0) return false;
    this.#logOnNotes.spend(1);
    return true;
  }

  /** A long answer is paid for when its length is known. */
  answered(key: KeyId, bytes: number): void {
    this.#queries.get(key)?.spend(Math.floor(bytes / ANSWER_BYTES));
  }

  /** Notes a refusal that will have no line of its own in the journal. */
  noteRefusal(reason: RejectReason, key: KeyId | 0, account: AccountId | 0): void {
    const name = `${reason} ${key} ${account}`;
    const known = this.#refused.get(name);
    if (known === undefined) this.#refused.set(name, { reason, key, account, count: 1 });
    else known.count += 1;
  }

  /** What was refused since the last call, one command for each reason, key and account. Call it once a second. */
  takeRefusals(now: Time): CountRefusals[] {
    const since = this.#countedSince;
    this.#countedSince = now;
    const refused = [...this.#refused.values()];
    this.#refused = new Map();
    return refused.map((row) => ({ kind: 'countRefusals', since, ...row }));
  }
}

interface Refused {
  readonly reason: RejectReason;
  readonly key: KeyId | 0;
  readonly account: AccountId | 0;
  count: number;
}

/** Fills up steadily, up to its size. */
export class Bucket {
  readonly perSecond: number;
  readonly #perUs: number;
  readonly #size: number;
  #level: number;
  #at: Time;

  constructor(perSecond: number, size: number, now: Time) {
    this.perSecond = perSecond;
    this.#perUs = perSecond / 1_000_000;
    this.#size = size;
    this.#level = size;
    this.#at = now;
  }

  get whole(): number {
    return Math.max(0, Math.floor(this.#level));
  }

  /** Microseconds until `amount` is there; 0 when it is. What can never be there waits for a full bucket. */
  wait(amount: number, now: Time): number {
    if (now > this.#at) {
      this.#level = Math.min(this.#size, this.#level + (now - this.#at) * this.#perUs);
      this.#at = now;
    }
    if (amount === 0) return 0;
    const missing = Math.min(amount, this.#size) - this.#level;
    return missing <= 0 ? 0 : Math.ceil(missing / this.#perUs);
  }

  spend(amount: number): void {
    this.#level -= amount;
  }
}

/** Takes one credit of a key's bucket. @returns how long to wait; 0 when it was there. */
function takeOne(
  buckets: Map<KeyId, Bucket>,
  key: KeyId,
  perSecond: number,
  size: number,
  now: Time,
): number {
  let bucket = buckets.get(key);
  if (bucket === undefined) {
    bucket = new Bucket(perSecond, size, now);
    buckets.set(key, bucket);
  }
  const waitUs = bucket.wait(1, now);
  if (waitUs === 0) bucket.spend(1);
  return waitUs;
}

/** So many times its allowance. */
const FLOOD = 10;
const SECOND_US = 1_000_000;

/** Log-ons that were refused: these have a line each, the rest are counted. */
const LOG_ON_NOTES_PER_SECOND = 20;
const LOG_ON_NOTES_MAX = 200;

/** What one credit pays for of an answer. */
const ANSWER_BYTES = 4096;

/** Of what is one message and no batch. */
const WEIGHTS: Readonly<Record<'order' | 'cancel', Weight>> = {
  order: { orders: 1, cancels: 0 },
  cancel: { orders: 0, cancels: 1 },
};

function weightOfItems(items: readonly OrderCommand[]): Weight {
  const cancels = items.filter(({ kind }) => COMMAND_FACTS[kind].weight === 'cancel').length;
  return { orders: items.length - cancels, cancels };
}

function reach<Id>(
  table: Map<Id, { orders: Bucket; cancels: Bucket }>,
  id: Id,
  perSecond: number,
  size: number,
  now: Time,
): { orders: Bucket; cancels: Bucket } {
  let found = table.get(id);
  if (found === undefined || found.orders.perSecond !== perSecond) {
    found = {
      orders: new Bucket(perSecond, size, now),
      cancels: new Bucket(perSecond, size, now),
    };
    table.set(id, found);
  }
  return found;
}
