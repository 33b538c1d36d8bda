import type {
  AccountId,
  Event,
  EventKind,
  Fill,
  FillParty,
  Seq,
  Time,
} from '../../engine/schema/index.ts';
import { NO_ITEM, opposite } from '../../engine/schema/index.ts';
import {
  type AccountEvent,
  Liquidity,
  type OwnEvent,
  type OwnFill,
} from '../../proto/server-message.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What events mean to the accounts that they are of. */
export class OwnEvents {
  readonly #fill = blankFill();
  /** What is given out: filled again for the next. */
  readonly #own = {
    kind: 'accountEvent',
    account: 0,
    accountSeq: 0,
    seq: 0,
    time: 0,
    event: this.#fill,
  } as unknown as Mutable<AccountEvent>;

  /** Gives `each` account what an event means to it, to be looked at until it returns. Of a fill, each party learns its own side. */
  publish(event: Event, seq: Seq, time: Time, each: (event: AccountEvent) => void): void {
    const own = this.#own;
    own.seq = seq;
    own.time = time;
    switch (event.kind) {
      case 'fill':
        this.#publishSide(event, event.maker, Liquidity.maker, each);
        this.#publishSide(event, event.taker, Liquidity.taker, each);
        return;
      case 'orderAccepted':
      case 'orderRejected':
      case 'orderRested':
      case 'orderCanceled':
      case 'orderExpired':
      case 'orderReduced':
      case 'orderReplaced':
      case 'orderDuplicate':
      case 'orderTriggered':
      case 'massCanceled':
      case 'massQuoted':
      case 'protectionSet':
      case 'protectionTripped':
      case 'protectionReset':
      case 'balanceChanged':
      case 'marginLevelChanged':
      case 'positionSettled':
      case 'fundingPosted':
      case 'liquidationStarted':
      case 'liquidationOrdered':
      case 'liquidationEnded':
      case 'indicatorChanged':
      case 'collateralConverted':
      case 'leverageChosen':
      case 'shortfallCovered':
        if (event.accountSeq !== 0) this.#publish(event, event, each);
        return;
      case 'gainCut':
        // No message to a client names another: whose default it was stays with the venue.
        this.#publish(event, { ...event, defaulter: 0 as AccountId }, each);
        return;
      default:
        // Of no account: what an account is sent does not come here.
        event.kind satisfies Exclude<EventKind, OwnEvent['kind']>;
    }
  }

  #publishSide(
    fill: Fill,
    party: FillParty,
    liquidity: Liquidity,
    each: (event: AccountEvent) => void,
  ): void {
    const own = this.#fill;
    const isTaker = liquidity === Liquidity.taker;
    own.item = isTaker ? fill.item : NO_ITEM;
    own.contract = fill.contract;
    own.trade = fill.trade;
    own.price = fill.price;
    own.qty = fill.qty;
    own.side = isTaker ? fill.takerSide : opposite(fill.takerSide);
    own.liquidity = liquidity;
    own.cause = fill.cause;
    own.order = party.order;
    own.clientOrderId = party.clientOrderId;
    own.open = party.open;
    own.filled = party.filled;
    own.fee = party.fee;
    own.realized = party.realized;
    own.held = party.held;
    own.cost = party.cost;
    own.balance = party.balance;
    own.makerAfmm = fill.maker.affiliate;
    own.takerAfmm = fill.taker.affiliate;
    this.#publish(party, own, each);
  }

  #publish(
    { account, accountSeq }: { readonly account: AccountId; readonly accountSeq: number },
    event: OwnEvent,
    each: (event: AccountEvent) => void,
  ): void {
    const own = this.#own;
    own.account = account;
    own.accountSeq = accountSeq;
    own.event = event;
    each(own);
  }
}

/** A literal, so that it has one shape from the start. */
function blankFill(): Mutable<OwnFill> {
  return {
    kind: 'ownFill',
    item: 0,
    contract: 0,
    trade: 0,
    price: 0,
    qty: 0,
    side: 1,
    liquidity: Liquidity.maker,
    cause: 1,
    order: 0,
    clientOrderId: '',
    open: 0,
    filled: 0,
    fee: 0,
    realized: 0,
    held: 0,
    cost: 0,
    balance: 0,
    makerAfmm: false,
    takerAfmm: false,
  } as unknown as Mutable<OwnFill>;
}
