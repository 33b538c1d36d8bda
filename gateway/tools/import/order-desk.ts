// Turns what happened to the orders of a recording into commands. A recording does not name who traded, so
// every order gets a participant and an account of its own: nothing is a self-trade, no account runs out of room.

import {
  ACCOUNTS_MAX,
  type AccountId,
  Averaging,
  type Command,
  type ContractId,
  type ContractTerms,
  FIRST_CLIENT_ACCOUNT,
  type KeyId,
  type OrderId,
  OrderType,
  type ParticipantId,
  PLAIN_ORDER,
  type Price,
  type Qty,
  Role,
  type Side,
  type Time,
  type TimeInForce,
} from '../../../engine/schema/index.ts';

/** Ids that can be given before the first is given again. */
const ACCOUNTS: number = ACCOUNTS_MAX - FIRST_CLIENT_ACCOUNT + 1;

interface RecordedOrder {
  /** The recording's own name of the order; becomes its client order id. */
  readonly name: string;
  readonly side: Side;
  readonly limit: number;
  readonly qty: number;
  readonly timeInForce: TimeInForce;
}

/** An order that was placed: what is needed to name it again. */
export interface PlacedOrder {
  readonly name: string;
  readonly account: AccountId;
}

export class OrderDesk {
  readonly terms: ContractTerms;
  readonly #accounts: number;
  #placed = 0;

  /** @param accounts how many share the orders in turn. */
  constructor(terms: ContractTerms, accounts: number = ACCOUNTS) {
    this.terms = terms;
    this.#accounts = accounts;
  }

  listing(): Command {
    return { kind: 'listContract', terms: this.terms };
  }

  /**
   * The commands that open the order's account and place it, into `commands`.
   *
   * A log of more orders than there are accounts begins again with the first account, which is then as
   * good as new: its order has long ended, or stands where the new one will hardly meet it.
   */
  place(order: RecordedOrder, commands: Command[]): PlacedOrder {
    const { name, side, limit, qty, timeInForce } = order;
    const id = FIRST_CLIENT_ACCOUNT + (this.#placed % this.#accounts);
    const account = id as AccountId;
    const participant = id as ParticipantId;
    if (this.#placed < this.#accounts) {
      commands.push({
        kind: 'registerParticipant',
        participant,
        name: `order ${name}`,
        role: Role.client,
        affiliated: false,
        group: 0,
        holders: [],
      });
      commands.push({ kind: 'openAccount', account, participant });
    }
    this.#placed += 1;
    commands.push({
      ...PLAIN_ORDER,
      key: NO_KEY,
      account,
      contract: this.terms.contract,
      side,
      type: OrderType.limit,
      qty: qty as Qty,
      limit: limit as Price,
      timeInForce,
      clientOrderId: name,
    });
    return { name, account };
  }

  cancel({ name, account }: PlacedOrder): Command {
    return {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: NO_KEY,
      account,
      order: BY_NAME,
      clientOrderId: name,
    };
  }

  /** @param total the new quantity, lots already traded included: a smaller one keeps its place in the queue. */
  shrink({ name, account }: PlacedOrder, total: number): Command {
    return {
      kind: 'amendOrder',
      contract: 0,
      side: 0,
      key: NO_KEY,
      account,
      order: BY_NAME,
      clientOrderId: name,
      qty: total as Qty,
      limit: 0 as Price,
      trigger: 0 as Price,
      cap: 0 as Price,
      validUntil: NEVER,
    };
  }
}

const NO_KEY = 0 as KeyId;
const NEVER = 0 as Time;
const BY_NAME = 0 as OrderId;

/** The terms of an imported recording: its own tick and lot, and nothing that a recording does not have. */
export function recordedTerms(names: {
  readonly symbol: string;
  readonly base: string;
  readonly currency: string;
  readonly moneyDecimals: number;
  readonly tickSize: string;
  readonly lotSize: string;
}): ContractTerms {
  return {
    contract: 1 as ContractId,
    ...names,
    makerFee: 0 as Rate,
    takerFee: 0 as Rate,
    tiers: [],
    sizes: {
      orderNotionalMax: Number.MAX_SAFE_INTEGER as Amount,
      positionNotionalMax: Number.MAX_SAFE_INTEGER as Amount,
      openInterestShareMax: 0 as Rate,
      openInterestFloor: 0 as Amount,
      openOrdersMax: 10_000_000,
      largePosition: 0,
    },
    controls: {
      entryBandAggressive: 0 as Rate,
      entryBandPassive: 0 as Rate,
      tradeBand: 0 as Rate,
      protection: 0 as Rate,
      triggerHold: 0 as Rate,
      volatility: 0 as Rate,
      volatilityWindowUs: 0,
      auctionUs: 0,
      auctionBand: 0 as Rate,
    },
    index: {
      sources: [],
      spreadMax: 0 as Rate,
      ageMaxUs: 0,
      clamp: 0 as Rate,
      validForNormal: 0,
      validForDegraded: 0,
      benchmark: '',
      benchmarkDeviation: 0 as Rate,
      benchmarkHoldUs: 0,
    },
    mark: {
      clamp: 0 as Rate,
      averageSeconds: 0,
      impactNotional: 0 as Amount,
      lastPriceMaxAgeUs: 0,
    },
    funding: { interest: 0, damping: 0, cap: 0, windowMinutes: 0, averaging: Averaging.plain },
    default: {
      liquidationFee: 0 as Rate,
      slippage: 0 as Rate,
      cure: 0 as Rate,
      sliceNotional: 0 as Amount,
      limitStart: 0 as Rate,
      limitStep: 0 as Rate,
      limitMax: 0 as Rate,
      slicesMax: 0,
      backstopLimit: 0 as Rate,
      budget: 0 as Rate,
    },
    recorded: true,
  };
}

type Rate = ContractTerms['takerFee'];
type Amount = ContractTerms['sizes']['orderNotionalMax'];
