// What the risk engine says, in compact words: prices with their parts, funding, liquidation, deleveraging, the
// fund, collateral. Numbers of a contract that is not the story's first follow its symbol.

import { type ContractTerms, type Event, IndexState, Side } from '../../engine/index.ts';
import type { Stage } from './scenario-stage.ts';
import { sayLots, sayMoment, sayMoney, sayPpb, sayTicks } from './scenario-units.ts';

/** The clause of an event of the risk engine; null when it is of another room. */
export function riskSaid(stage: Stage, event: Event): string | null {
  switch (event.kind) {
    case 'indexPriceSet': {
      const terms = stage.termsOf(event.contract);
      const valid = event.inputs.filter(({ valid }) => valid).length;
      const state = Object.keys(IndexState)[event.state - 1];
      return `index${other(stage, terms)} ${sayTicks(event.price, terms)} ${state} ${valid} valid`;
    }
    case 'markPriceSet': {
      const terms = stage.termsOf(event.contract);
      const parts = [event.carryPrice, event.basisPrice, event.bookPrice];
      const said = parts.map((part) => (part === 0 ? 'none' : sayTicks(part, terms)));
      return `mark${other(stage, terms)} ${sayTicks(event.price, terms)} of ${said.join(' ')}`;
    }
    case 'fundingMinuteClosed':
    case 'fundingSettled':
    case 'fundingPosted':
    case 'fundingOverdue':
      return fundingSaid(stage, event);
    case 'liquidationStarted':
    case 'liquidationOrdered':
    case 'liquidationEnded':
    case 'deleveraged':
    case 'gainCut':
      return defaultSaid(stage, event);
    case 'indicatorChanged': {
      const terms = stage.termsOf(event.contract);
      return `indicator ${stage.nameOf(event.account)}${other(stage, terms)} ${event.indicator}`;
    }
    case 'leverageChosen': {
      const terms = stage.termsOf(event.contract);
      return `leverage ${stage.nameOf(event.account)}${other(stage, terms)} ${event.leverage}`;
    }
    case 'fundChanged': {
      const uncovered = event.uncovered === 0 ? '' : ` uncovered ${sayMoney(event.uncovered)}`;
      const alarm = event.alarm ? ' alarm' : '';
      return `fund ${sayMoney(event.fund)} tranche ${sayMoney(event.tranche)} peak ${sayMoney(event.peak)}${uncovered}${alarm}`;
    }
    case 'collateralConverted': {
      const { currency, proceeds, balance } = event;
      const amount = sayMoney(event.amount, decimalsOf(stage, currency));
      return `converted ${stage.nameOf(event.account)} ${amount} ${currency} for ${sayMoney(proceeds)} balance ${sayMoney(balance)}`;
    }
    case 'balanceChanged': {
      const amount = sayMoney(event.amount, decimalsOf(stage, event.currency));
      const balance = sayMoney(event.balance, decimalsOf(stage, event.currency));
      return `money ${stage.nameOf(event.account)} ${amount} ${event.currency} balance ${balance}`;
    }
    default:
      return null;
  }
}

type OfKind<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;

function fundingSaid(
  stage: Stage,
  event: OfKind<'fundingMinuteClosed' | 'fundingSettled' | 'fundingPosted' | 'fundingOverdue'>,
): string {
  const of = other(stage, stage.termsOf(event.contract));
  switch (event.kind) {
    case 'fundingMinuteClosed':
      return `minute${of} ${event.samples} samples premium ${sayPpb(event.premium)} average ${sayPpb(event.averagePremium)} rate ${sayPpb(event.rate)} per-lot ${event.perLot}`;
    case 'fundingSettled': {
      const excluded = event.excludedSeconds === 0 ? '' : ` excluded ${event.excludedSeconds}s`;
      return `settled-funding${of} ${sayMoment(event.hour)} rate ${sayPpb(event.rate)} minutes ${event.minutes}${excluded} cumulative ${event.cumulative}`;
    }
    case 'fundingPosted':
      return `funding ${stage.nameOf(event.account)}${of} ${sayMoney(event.amount)}`;
    case 'fundingOverdue':
      return `funding-overdue${of} since ${sayMoment(event.since)}`;
    default:
      return event satisfies never;
  }
}

function defaultSaid(
  stage: Stage,
  event: OfKind<
    'liquidationStarted' | 'liquidationOrdered' | 'liquidationEnded' | 'deleveraged' | 'gainCut'
  >,
): string {
  const who = stage.nameOf(event.account);
  switch (event.kind) {
    case 'liquidationStarted':
      return `liquidation ${who} equity ${sayMoney(event.equity)} of ${sayMoney(event.maintenanceMargin)}`;
    case 'liquidationOrdered': {
      const terms = stage.termsOf(event.contract);
      const side = event.side === Side.buy ? 'buys' : 'sells';
      const budget = event.budget === 0 ? '' : ` budget ${sayMoney(event.budget)}`;
      return `step ${event.step} ${who} ${side}${other(stage, terms)} ${sayLots(event.qty, terms)} of ${sayLots(event.needed, terms)} @ ${sayTicks(event.limit, terms)} bankruptcy ${sayTicks(event.bankruptcyPrice, terms)}${budget}`;
    }
    case 'liquidationEnded':
      return `liquidation-ended ${who} equity ${sayMoney(event.equity)} of ${sayMoney(event.maintenanceMargin)} slices ${event.slices}`;
    case 'deleveraged': {
      const terms = stage.termsOf(event.contract);
      const lots = event.shares.reduce((sum, share) => sum + share.lots, 0);
      const budget = event.budget === 0 ? '' : ` budget ${sayMoney(event.budget)}`;
      return `deleveraged ${who}${other(stage, terms)} round ${event.round} ${sayLots(lots, terms)} of ${sayLots(event.uncovered, terms)} @ ${sayTicks(event.price, terms)}${budget}`;
    }
    case 'gainCut': {
      const of = other(stage, stage.termsOf(event.contract));
      return `gain-cut ${who}${of} ${sayMoney(event.amount)} for ${stage.nameOf(event.defaulter)}`;
    }
    default:
      return event satisfies never;
  }
}

/** ` ETH-PERP`, or nothing for the story's first contract. */
function other(stage: Stage, terms: ContractTerms): string {
  return terms.contract === stage.terms().contract ? '' : ` ${terms.symbol}`;
}

function decimalsOf(stage: Stage, currency: string): number | undefined {
  return stage.state.collateral.listed.find((each) => each.currency === currency)?.decimals;
}
