// The risk events in compact words: prices with their parts, funding, liquidation, deleveraging, the
// fund, collateral. Numbers of a contract that is not the scenario's first follow its symbol.

import {
  ContractState,
  type ContractTerms,
  type Event,
  IndexState,
  type Qty,
  Side,
} from '../../engine/schema/index.ts';
import type { Stage } from './stage.ts';
import { lotsText, momentText, moneyText, ppbText, ticksText } from './units.ts';

/** The clause of an event of the risk engine; null when it is of another room. */
export function riskText(stage: Stage, event: Event): string | null {
  switch (event.kind) {
    case 'indexPriceSet': {
      const terms = stage.termsOf(event.contract);
      const valid = event.inputs.filter(({ valid }) => valid).length;
      const state = Object.keys(IndexState)[event.state - 1];
      return `index${other(stage, terms)} ${ticksText(event.price, terms)} ${state} ${valid} valid`;
    }
    case 'markPriceSet': {
      const terms = stage.termsOf(event.contract);
      const parts = [event.carryPrice, event.basisPrice, event.bookPrice];
      const actual = parts.map((part) => (part === 0 ? 'none' : ticksText(part, terms)));
      return `mark${other(stage, terms)} ${ticksText(event.price, terms)} of ${actual.join(' ')}`;
    }
    case 'maintenanceScheduled': {
      const { contract, beginsAt, endsAt } = event.record;
      const span = `from ${momentText(beginsAt)} to ${momentText(endsAt)}`;
      return `maintenance${other(stage, stage.termsOf(contract))} ${span}`;
    }
    case 'maintenanceEnded': {
      const terms = stage.termsOf(event.contract);
      return `maintenance-ended${other(stage, terms)} "${event.reason}"`;
    }
    case 'auctionCalled': {
      const terms = stage.termsOf(event.contract);
      const { callEndsAt, extensions, extensionsMax, price, returnsTo } = event;
      const to = returnsTo === ContractState.live ? '' : ' to reduceOnly';
      const at = price === 0 ? '' : ` not at ${ticksText(price, terms)}`;
      const which = extensions === 0 ? '' : ` extension ${extensions} of ${extensionsMax}${at}`;
      return `called${other(stage, terms)} until ${momentText(callEndsAt)}${to}${which}`;
    }
    case 'auctionUncrossed': {
      const terms = stage.termsOf(event.contract);
      const { price, lots, surplus, delay } = event;
      const after = delay < 0 ? 'undrawn' : `after ${delay / 1_000_000}s`;
      if (price === 0) return `uncrossed${other(stage, terms)} nothing ${after}`;
      const side = surplus > 0 ? 'bid' : 'offered';
      const more =
        surplus === 0 ? '' : ` surplus ${lotsText(Math.abs(surplus) as Qty, terms)} ${side}`;
      return `uncrossed${other(stage, terms)} ${lotsText(lots, terms)} @ ${ticksText(price, terms)}${more} ${after}`;
    }
    case 'volatilityControlBegun': {
      const terms = stage.termsOf(event.contract);
      const [low, high] = [event.low, event.high].map((price) => ticksText(price, terms));
      return `volatility${other(stage, terms)} ${low} to ${high} from ${ticksText(event.reference, terms)} until ${momentText(event.until)}`;
    }
    case 'volatilityControlEnded':
      return `volatility-ended${other(stage, stage.termsOf(event.contract))}`;
    case 'fundingMinuteClosed':
    case 'fundingSettled':
    case 'fundingPosted':
    case 'fundingOverdue':
      return fundingText(stage, event);
    case 'liquidationStarted':
    case 'liquidationOrdered':
    case 'liquidationEnded':
    case 'deleveraged':
    case 'gainCut':
      return defaultText(stage, event);
    case 'indicatorChanged': {
      const terms = stage.termsOf(event.contract);
      return `indicator ${stage.nameOf(event.account)}${other(stage, terms)} ${event.indicator}`;
    }
    case 'leverageChosen': {
      const terms = stage.termsOf(event.contract);
      return `leverage ${stage.nameOf(event.account)}${other(stage, terms)} ${event.leverage}`;
    }
    case 'fundChanged': {
      const uncovered = event.uncovered === 0 ? '' : ` uncovered ${moneyText(event.uncovered)}`;
      const alarm = event.alarm ? ' alarm' : '';
      return `fund ${moneyText(event.fund)} tranche ${moneyText(event.tranche)} peak ${moneyText(event.peak)}${uncovered}${alarm}`;
    }
    case 'collateralConverted': {
      const { currency, proceeds, balance } = event;
      const amount = moneyText(event.amount, decimalsOf(stage, currency));
      return `converted ${stage.nameOf(event.account)} ${amount} ${currency} for ${moneyText(proceeds)} balance ${moneyText(balance)}`;
    }
    case 'collateralFactorSet': {
      const { currency, factor, conversion, value } = event;
      return `factor ${currency} ${factor} row ${moneyText(conversion)} of ${moneyText(value)}`;
    }
    case 'balanceChanged': {
      const amount = moneyText(event.amount, decimalsOf(stage, event.currency));
      const balance = moneyText(event.balance, decimalsOf(stage, event.currency));
      return `money ${stage.nameOf(event.account)} ${amount} ${event.currency} balance ${balance}`;
    }
    default:
      return null;
  }
}

type OfKind<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;

function fundingText(
  stage: Stage,
  event: OfKind<'fundingMinuteClosed' | 'fundingSettled' | 'fundingPosted' | 'fundingOverdue'>,
): string {
  const of = other(stage, stage.termsOf(event.contract));
  switch (event.kind) {
    case 'fundingMinuteClosed':
      return `minute${of} ${event.samples} samples premium ${ppbText(event.premium)} average ${ppbText(event.averagePremium)} rate ${ppbText(event.rate)} per-lot ${event.perLot}`;
    case 'fundingSettled': {
      const excluded = event.excludedSeconds === 0 ? '' : ` excluded ${event.excludedSeconds}s`;
      return `settled-funding${of} ${momentText(event.hour)} rate ${ppbText(event.rate)} minutes ${event.minutes}${excluded} cumulative ${event.cumulative}`;
    }
    case 'fundingPosted':
      return `funding ${stage.nameOf(event.account)}${of} ${moneyText(event.amount)}`;
    case 'fundingOverdue':
      return `funding-overdue${of} since ${momentText(event.since)}`;
    default:
      return event satisfies never;
  }
}

function defaultText(
  stage: Stage,
  event: OfKind<
    'liquidationStarted' | 'liquidationOrdered' | 'liquidationEnded' | 'deleveraged' | 'gainCut'
  >,
): string {
  const who = stage.nameOf(event.account);
  switch (event.kind) {
    case 'liquidationStarted':
      return `liquidation ${who} equity ${moneyText(event.equity)} of ${moneyText(event.maintenanceMargin)}`;
    case 'liquidationOrdered': {
      const terms = stage.termsOf(event.contract);
      const side = event.side === Side.buy ? 'buys' : 'sells';
      const budget = event.budget === 0 ? '' : ` budget ${moneyText(event.budget)}`;
      return `step ${event.step} ${who} ${side}${other(stage, terms)} ${lotsText(event.qty, terms)} of ${lotsText(event.needed, terms)} @ ${ticksText(event.limit, terms)} bankruptcy ${ticksText(event.bankruptcyPrice, terms)}${budget}`;
    }
    case 'liquidationEnded':
      return `liquidation-ended ${who} equity ${moneyText(event.equity)} of ${moneyText(event.maintenanceMargin)} slices ${event.slices}`;
    case 'deleveraged': {
      const terms = stage.termsOf(event.contract);
      const lots = event.shares.reduce((sum, share) => sum + share.lots, 0);
      const budget = event.budget === 0 ? '' : ` budget ${moneyText(event.budget)}`;
      return `deleveraged ${who}${other(stage, terms)} round ${event.round} ${lotsText(lots, terms)} of ${lotsText(event.uncovered, terms)} @ ${ticksText(event.price, terms)}${budget}`;
    }
    case 'gainCut': {
      const of = other(stage, stage.termsOf(event.contract));
      return `gain-cut ${who}${of} ${moneyText(event.amount)} for ${stage.nameOf(event.defaulter)}`;
    }
    default:
      return event satisfies never;
  }
}

/** ` ETH-PERP`, or nothing for the scenario's first contract. */
export function other(stage: Stage, terms: ContractTerms): string {
  return terms.contract === stage.terms().contract ? '' : ` ${terms.symbol}`;
}

function decimalsOf(stage: Stage, currency: string): number | undefined {
  return stage.state.collateral.listed.find((each) => each.currency === currency)?.decimals;
}
