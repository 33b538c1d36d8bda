// The closed sets of FIX 4.4 that the acceptor uses, and how the venue's own stand in them.

import { CancelReason, OrderType, PegTo, Side, TimeInForce } from '../../engine/schema/index.ts';

/** 54. Undisclosed: the event does not have its order's side. */
export const FixSide = { buy: '1', sell: '2', undisclosed: '7' } as const;

/** 40. */
export const OrdType = {
  market: '1',
  limit: '2',
  stop: '3',
  stopLimit: '4',
  marketIfTouched: 'J',
  pegged: 'P',
} as const;
export type OrdType = (typeof OrdType)[keyof typeof OrdType];

/** 59. */
export const FixTif = {
  day: '0',
  goodTillCancel: '1',
  atTheOpening: '2',
  immediateOrCancel: '3',
  fillOrKill: '4',
  goodTillDate: '6',
} as const;

/** 18, of which a field may name several with spaces between. */
export const ExecInst = {
  participateDoNotInitiate: '6',
  doNotIncrease: 'E',
  midPricePeg: 'M',
  marketPeg: 'P',
  primaryPeg: 'R',
} as const;

/** 150. */
export const ExecType = {
  new: '0',
  canceled: '4',
  replaced: '5',
  rejected: '8',
  expired: 'C',
  restated: 'D',
  trade: 'F',
  orderStatus: 'I',
} as const;
export type ExecType = (typeof ExecType)[keyof typeof ExecType];

/** 39. */
export const OrdStatus = {
  new: '0',
  partiallyFilled: '1',
  filled: '2',
  canceled: '4',
  rejected: '8',
  expired: 'C',
} as const;
export type OrdStatus = (typeof OrdStatus)[keyof typeof OrdStatus];

/** 378. */
export const RestatementReason = { repricing: '3', partialDecline: '5' } as const;

/** 851. */
export const LiquidityInd = { added: '1', removed: '2' } as const;

/** 434. */
export const CxlRejResponseTo = { cancel: '1', replace: '2' } as const;

/** 530; 531 is the same, and 0 where nothing was canceled because the request was refused. */
export const MassCancelType = { ofSecurity: '1', all: '7' } as const;

/** 532. */
export const MassCancelRejectReason = {
  notSupported: '0',
  unknownSecurity: '1',
  other: '99',
} as const;

/** 585. */
export const MassStatusType = { ofSecurity: '1', all: '7' } as const;

/** 297. */
export const QuoteStatus = { accepted: '0', rejected: '5' } as const;

/** 559. */
export const SecurityListType = { symbol: '0', all: '4' } as const;

/** 560. */
export const SecurityResult = { valid: '0', notFound: '2' } as const;

/** 728. */
export const PosReqResult = { valid: '0', notFound: '2', notAuthorized: '3', other: '99' } as const;

/** 729. */
export const PosReqStatus = { completed: '0', rejected: '2' } as const;

/** 707. */
export const PosAmtType = { cash: 'CASH', markToMarket: 'FMTM' } as const;

export const SIDE_OUT: Readonly<Record<Side, string>> = {
  [Side.buy]: FixSide.buy,
  [Side.sell]: FixSide.sell,
};

export const SIDE_IN: ReadonlyMap<string, Side> = new Map([
  [FixSide.buy, Side.buy],
  [FixSide.sell, Side.sell],
]);

/** A take-profit order is one "if touched": with a price it goes to the book with that limit, without at market. */
export const TYPE_OUT: Readonly<Record<OrderType, OrdType>> = {
  [OrderType.market]: OrdType.market,
  [OrderType.limit]: OrdType.limit,
  [OrderType.stopMarket]: OrdType.stop,
  [OrderType.stopLimit]: OrdType.stopLimit,
  [OrderType.takeProfitMarket]: OrdType.marketIfTouched,
  [OrderType.takeProfitLimit]: OrdType.marketIfTouched,
  [OrderType.pegged]: OrdType.pegged,
};

/** @param hasPrice whether Price (44) is there. */
export function typeIn(ordType: OrdType, hasPrice: boolean): OrderType {
  switch (ordType) {
    case OrdType.market:
      return OrderType.market;
    case OrdType.limit:
      return OrderType.limit;
    case OrdType.stop:
      return OrderType.stopMarket;
    case OrdType.stopLimit:
      return OrderType.stopLimit;
    case OrdType.marketIfTouched:
      return hasPrice ? OrderType.takeProfitLimit : OrderType.takeProfitMarket;
    case OrdType.pegged:
      return OrderType.pegged;
    default:
      return ordType satisfies never;
  }
}

/** May it go to the book at market, so that it asks for no price of its own? */
export function isAtMarket(type: OrderType): boolean {
  return (
    type === OrderType.market ||
    type === OrderType.stopMarket ||
    type === OrderType.takeProfitMarket
  );
}

export const TIF_OUT: Readonly<Record<TimeInForce, string>> = {
  [TimeInForce.goodTillCancel]: FixTif.goodTillCancel,
  [TimeInForce.goodTillTime]: FixTif.goodTillDate,
  [TimeInForce.immediateOrCancel]: FixTif.immediateOrCancel,
  [TimeInForce.fillOrKill]: FixTif.fillOrKill,
  [TimeInForce.auctionOnly]: FixTif.atTheOpening,
};

/** Without Day, which the venue has not: it becomes good till time. */
export const TIF_IN: ReadonlyMap<string, TimeInForce> = new Map(
  Object.entries(TIF_OUT).map(([own, theirs]) => [theirs, Number(own) as TimeInForce]),
);

/** The primary peg follows the order's own side of the book, the market peg the other. */
export function pegIn(inst: string, side: Side): PegTo | 0 {
  if (inst === ExecInst.midPricePeg) return PegTo.mid;
  if (inst !== ExecInst.primaryPeg && inst !== ExecInst.marketPeg) return 0;
  const isBid = (side === Side.buy) === (inst === ExecInst.primaryPeg);
  return isBid ? PegTo.bid : PegTo.ask;
}

export function pegOut(peg: PegTo, side: Side): string {
  if (peg === PegTo.mid) return ExecInst.midPricePeg;
  const isOwn = (peg === PegTo.bid) === (side === Side.buy);
  return isOwn ? ExecInst.primaryPeg : ExecInst.marketPeg;
}

/** What a report has of why an order was taken away. */
export const CANCEL_WORDS: Readonly<Record<CancelReason, string>> = {
  [CancelReason.requested]: 'Canceled as requested',
  [CancelReason.massCancel]: 'Canceled by a mass cancel',
  [CancelReason.selfTrade]: 'Would have traded with an order of its own group',
  [CancelReason.reduceOnly]: 'May only reduce, and nothing is left to reduce',
  [CancelReason.immediateOrCancel]: 'What could not trade at once is dropped',
  [CancelReason.expired]: 'Its time came',
  [CancelReason.eligibilityLapsed]: 'The right to trade has lapsed',
  [CancelReason.contractState]: 'The state of the contract takes no such order',
  [CancelReason.margin]: 'The account can no longer carry it',
  [CancelReason.triggerRefused]: 'Refused when it triggered',
  [CancelReason.affiliateSuspended]: 'Affiliates are suspended',
  [CancelReason.liquidation]: 'The account is being liquidated',
  [CancelReason.tradeBand]: 'The next trade would have been outside the trade band',
  [CancelReason.workLimit]: 'It would have taken more work than one order may',
  [CancelReason.positionClosed]: 'The position that it was to reduce is closed',
  [CancelReason.auctionBand]: 'Outside the band of the auction',
  [CancelReason.auctionOver]: 'The auction is over',
  [CancelReason.volatilityBand]: 'Outside the band of volatility control',
  [CancelReason.quoteReplaced]: 'The quote was replaced',
  [CancelReason.protection]: 'The protection of its quotes has tripped',
  [CancelReason.disconnect]: 'Canceled on disconnect',
  [CancelReason.deadMan]: 'The dead-man timer ran out',
  [CancelReason.killSwitch]: 'A kill switch was thrown',
  [CancelReason.pegRefused]: 'Refused when the price that it follows moved',
  [CancelReason.pairFilled]: 'The order that it is paired with has filled',
};
