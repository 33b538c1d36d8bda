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

/** Gives `each` account what an event means to it. Of a fill, each party learns its own side. */
export function publishToAccounts(
  event: Event,
  seq: Seq,
  time: Time,
  each: (event: AccountEvent) => void,
): void {
  switch (event.kind) {
    case 'fill':
      each(accountEvent(event.maker, seq, time, ownFill(event, event.maker, Liquidity.maker)));
      each(accountEvent(event.taker, seq, time, ownFill(event, event.taker, Liquidity.taker)));
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
      if (event.accountSeq !== 0) each(accountEvent(event, seq, time, event));
      return;
    case 'gainCut':
      // No message to a client names another: whose default it was stays with the venue.
      each(accountEvent(event, seq, time, { ...event, defaulter: 0 as AccountId }));
      return;
    default:
      // Of no account: what an account is sent does not come here.
      event.kind satisfies Exclude<EventKind, OwnEvent['kind']>;
  }
}

function accountEvent(
  { account, accountSeq }: { readonly account: AccountId; readonly accountSeq: number },
  seq: Seq,
  time: Time,
  event: OwnEvent,
): AccountEvent {
  return { kind: 'accountEvent', account, accountSeq, seq, time, event };
}

function ownFill(fill: Fill, own: FillParty, liquidity: Liquidity): OwnFill {
  const isTaker = liquidity === Liquidity.taker;
  const { contract, trade, price, qty, takerSide, cause } = fill;
  const { order, clientOrderId, open, filled, fee, realized, held, cost, balance } = own;
  return {
    kind: 'ownFill',
    item: isTaker ? fill.item : NO_ITEM,
    contract,
    trade,
    price,
    qty,
    side: isTaker ? takerSide : opposite(takerSide),
    liquidity,
    cause,
    order,
    clientOrderId,
    open,
    filled,
    fee,
    realized,
    held,
    cost,
    balance,
    makerAfmm: fill.maker.affiliate,
    takerAfmm: fill.taker.affiliate,
  };
}
