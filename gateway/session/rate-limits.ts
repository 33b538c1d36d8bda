// Allowances by weight. An account has one for its orders and one for its cancels, and shares one with all
// accounts of its participant. What is refused here never reaches the journal; it is counted, and the count does.
// A key has one for what it asks, which never reaches the journal anyway.

import {
  type AccountId,
  type ClientCommand,
  COMMAND_FACTS,
  type KeyId,
  type MassQuote,
  type OrderCommand,
  type ParticipantId,
  quoteEntries,
  type Time,
} from '../../engine/schema/index.ts';
import { Bucket } from '../host/bucket.ts';
import type { Config } from '../host/config.ts';
import type { Owed, ParticipantFacts } from '../link/messages.ts';
import { type Sender, TradingRates } from './trading-rates.ts';

/** What a message costs: an order one, a cancel one of its own lane, a batch one per item, a quote one for every four entries. */
interface Weight {
  readonly orders: number;
  readonly cancels: number;
}

/** @returns what a command of a client costs. */
export function weightOf(command: ClientCommand): Weight {
  if (command.kind === 'batch') return weightOfItems(command.items);
  if (command.kind === 'massQuote') return weightOfQuote(command);
  return WEIGHTS[COMMAND_FACTS[command.kind].weight];
}

export interface Allowance {
  /** 0 when the message may pass. */
  readonly waitUs: number;
  readonly creditsLeft: number;
  /** Whose own limit it is that refuses, and that limit; '' and 0 when it is the venue's. */
  readonly field: '' | 'trader' | 'key';
  readonly limit: number;
}

/** Whose allowance it is, and which part of it this edge has. */
export interface Charged extends Omit<ParticipantFacts, 'accounts'> {
  /** Begins with a full allowance; else with nothing, at `since`. */
  readonly isFull: boolean;
  readonly since: Time;
}

export class RateLimits {
  readonly #config: Config;
  readonly #accounts = new Map<AccountId, { orders: Bucket; cancels: Bucket }>();
  readonly #participants = new Map<ParticipantId, { orders: Bucket; cancels: Bucket }>();
  readonly #queries = new Map<KeyId, Bucket>();
  /** What each key was refused in the second that began with `since`. */
  readonly #charged = new Map<KeyId, { since: Time; count: number }>();
  readonly #staff = new Map<KeyId, Bucket>();
  readonly #rates = new TradingRates();

  constructor(config: Config) {
    this.#config = config;
  }

  /** Takes the credits of a message, or none of them. */
  take(account: AccountId, charged: Charged, weight: Weight, now: Time, sender: Sender): Allowance {
    const { participant, granted, parts, isFull, since } = charged;
    const config = this.#config;
    const limiting = this.#rates.wait(sender, charged, weight.orders, now);
    if (limiting !== null) return limiting;
    // Who was granted more has as much more of a reserve, and of what its accounts share.
    const share = Math.max(1, granted / config.creditsPerSecond) / parts;
    const { creditsPerSecond, creditsMax, participantCreditsPerSecond, participantCreditsMax } =
      config;
    const one = {
      perSecond: creditsPerSecond * share,
      size: creditsMax * share,
      parts,
      now,
      isFull,
      since,
    };
    const own = reach(this.#accounts, account, one);
    const shared = reach(this.#participants, participant, {
      ...one,
      perSecond: participantCreditsPerSecond * share,
      size: participantCreditsMax * share,
    });
    const lane = weight.orders > 0 ? own.orders : own.cancels;
    const waitUs = Math.max(
      own.orders.wait(weight.orders, now),
      own.cancels.wait(weight.cancels, now),
      shared.orders.wait(weight.orders, now),
      shared.cancels.wait(weight.cancels, now),
    );
    if (waitUs > 0) {
      return { waitUs, creditsLeft: lane.whole, ...OWN };
    }
    for (const { orders, cancels } of [own, shared]) {
      orders.spend(weight.orders);
      cancels.spend(weight.cancels);
    }
    this.#rates.spend(sender, charged, weight.orders);
    return { waitUs: 0, creditsLeft: lane.whole, ...OWN };
  }

  /** Comes from another edge, and has nothing left here of what it had before. */
  drain(facts: ParticipantFacts, now: Time): void {
    const { participant, accounts } = facts;
    this.#rates.drain(facts, now);
    const tables = [
      this.#participants.get(participant),
      ...accounts.map((id) => this.#accounts.get(id)),
    ];
    for (const allowance of tables) {
      allowance?.orders.drain(now);
      allowance?.cancels.drain(now);
    }
  }

  /** One of its people comes from another edge: of its own limits nothing is left here. */
  drainOwn(sender: Sender, facts: ParticipantFacts, owed: Owed, now: Time): void {
    this.#rates.drainOwn(sender, facts, owed, now);
  }

  /** What one of its people has yet to make up for, wherever it goes. */
  owedBy(sender: Sender, facts: Pick<ParticipantFacts, 'rates'>, now: Time): Owed {
    return this.#rates.owedBy(sender, facts, now);
  }

  /** Takes the credit of one question. @param parts edges that share it @returns how long to wait; 0 when it may be asked. */
  query(key: KeyId, parts: number, now: Time): number {
    const { queriesPerSecond, queriesMax } = this.#config;
    const [perSecond, size] = [queriesPerSecond / parts, queriesMax / parts];
    return takeOne(this.#queries, key, { perSecond, size, parts, now, isFull: true, since: now });
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
    return takeOne(this.#staff, key, {
      perSecond: staffCommandsPerSecond,
      size: staffCommandsMax,
      parts: 1,
      now,
      isFull: true,
      since: now,
    });
  }

  /** A long answer is paid for when its length is known. */
  answered(key: KeyId, bytes: number): void {
    this.#queries.get(key)?.spend(Math.floor(bytes / ANSWER_BYTES));
  }
}

/** Takes one credit of a key's bucket. @returns how long to wait; 0 when it was there. */
function takeOne(buckets: Map<KeyId, Bucket>, key: KeyId, size: Size): number {
  const bucket = sized(buckets.get(key), size);
  buckets.set(key, bucket);
  const waitUs = bucket.wait(1, size.now);
  if (waitUs === 0) bucket.spend(1);
  return waitUs;
}

/** The venue's allowance, which no participant has set. */
const OWN = { field: '', limit: 0 } as const;

/** So many times its allowance. */
const FLOOD = 10;
const SECOND_US = 1_000_000;

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

/** Entries that only make, all of one account and contract, take a quarter of the work of orders. */
const ENTRIES_PER_CREDIT = 4;

function weightOfQuote({ levels }: MassQuote): Weight {
  if (levels.length === 0) return WEIGHTS.cancel;
  const entries = quoteEntries(levels);
  return { orders: Math.max(1, Math.ceil(entries / ENTRIES_PER_CREDIT)), cancels: 0 };
}

/** An allowance as it should be now. */
interface Size {
  readonly perSecond: number;
  readonly size: number;
  readonly parts: number;
  readonly now: Time;
  readonly isFull: boolean;
  readonly since: Time;
}

function reach<Id>(
  table: Map<Id, { orders: Bucket; cancels: Bucket }>,
  id: Id,
  size: Size,
): { orders: Bucket; cancels: Bucket } {
  let found = table.get(id);
  if (found === undefined || !isOf(found.orders, size)) {
    found = { orders: sized(found?.orders, size), cancels: sized(found?.cancels, size) };
    table.set(id, found);
  }
  return found;
}

function isOf(bucket: Bucket, { perSecond, parts }: Size): boolean {
  return bucket.perSecond === perSecond && bucket.parts === parts;
}

/** One that is of another size by now keeps how full it is. */
function sized(bucket: Bucket | undefined, size: Size): Bucket {
  const { perSecond, parts, now, isFull, since } = size;
  if (bucket === undefined) {
    return isFull
      ? new Bucket(perSecond, size.size, now, 1, parts)
      : new Bucket(perSecond, size.size, since, 0, parts);
  }
  if (isOf(bucket, size)) return bucket;
  return bucket.resized(perSecond, size.size, parts, now);
}
