// The events of the financing book, in the words of the scenarios.

import {
  type Book,
  type FinancingEvent,
  reasonName,
  scaleOf,
} from '../../engine/financing/index.ts';

export type Plain = Readonly<Record<string, unknown>>;

/** 6_575.34 */
export function hkd(cents: number): string {
  const [whole = '', part = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '_');
  return `${cents < 0 ? '-' : ''}${grouped}${part === '00' ? '' : `.${part}`}`;
}

/** One event; '' for what a line implies: that it was done as asked. */
export function eventText(book: Book, event: FinancingEvent): string {
  const amount = (asset: string, qty: number): string =>
    `${qty / scaleOf(book.assets.get(asset)?.terms.decimals ?? 0)} ${asset}`;
  switch (event.kind) {
    case 'commandRejected': {
      const { reason, limit, actual } = event;
      return `refused ${reasonName(reason)}${limit === 0 && actual === 0 ? '' : ` ${limit}/${actual}`}`;
    }
    case 'commandRepeated':
      return `repeated ${event.seq}`;
    case 'policySet':
    case 'assetListed':
    case 'sectorLimitsSet':
    case 'capitalSet':
    case 'clientRegistered':
    case 'facilityOpened':
    case 'pledged':
    case 'released':
    case 'drawn':
    case 'repaid':
    case 'bought':
      return '';
    case 'recordSet':
      return event.cause === 'person' ? '' : `poor-record ${event.client}`;
    case 'facilityChanged':
      return `limit ${hkd(event.limitBefore)} to ${hkd(event.limit)} ${event.reason}`;
    case 'sold':
      return event.surplus === 0 ? '' : `surplus ${hkd(event.surplus)}`;
    case 'interestPosted':
      return `interest ${event.client} ${hkd(event.amount)} loan ${hkd(event.loan)}`;
    case 'volatilityAlarm':
      return `volatile ${event.asset} ${hkd(event.low)} to ${hkd(event.high)} ${event.move}`;
    case 'feedOut':
      return `feed-out ${event.asset} ${event.haircut}`;
    case 'feedBack':
      return `feed-back ${event.asset}`;
    case 'marginCallOpened':
      return `call ${event.client} ${hkd(event.amount)}`;
    case 'marginCallRaised':
      return `call-raised ${event.client} ${hkd(event.amountBefore)} to ${hkd(event.amount)}`;
    case 'marginCallMet':
      return `met ${event.client}`;
    case 'defaulted':
      return `default ${event.client} ${hkd(event.debt)} of ${hkd(event.lending)}`;
    case 'advancesSuspended':
      return `suspended ${event.client} ${event.cause}`;
    case 'purchasesBlocked':
      return `blocked ${event.client} ${event.cause}`;
    case 'reviewOpened':
      return `review ${event.client} ${event.cause}`;
    case 'reviewClosed':
      return `review-closed ${event.client}`;
    case 'enforcementStarted':
      return `enforcement ${event.client} ${hkd(event.debt)} of ${hkd(event.lending)}`;
    case 'saleOrdered': {
      const { sale, asset, qty, limit, shortfall } = event;
      return `sale ${sale} of ${amount(asset, qty)} at ${hkd(limit)} for ${hkd(shortfall)}`;
    }
    case 'saleFilled': {
      const { sale, asset, qty, surplus, loan } = event;
      const rest = surplus === 0 ? '' : ` surplus ${hkd(surplus)}`;
      return `sold ${sale} ${amount(asset, qty)} loan ${hkd(loan)}${rest}`;
    }
    case 'saleWithdrawn':
      return `withdrawn ${event.sale}`;
    case 'saleEnded':
      return `ended ${event.sale}`;
    case 'enforcementEnded':
      return `enforcement-ended ${event.client} uncovered ${hkd(event.uncovered)}`;
    case 'concentrationAlarm': {
      const { scope, name, what, value, limit } = event;
      const whose = name === '' ? scope : `${scope} ${name}`;
      return `concentrated ${whose} ${what} ${hkd(value)} of ${hkd(limit)}`;
    }
    case 'concentrationAlarmEnded':
      return `concentrated-no-more ${event.scope} ${event.what}`;
    case 'capitalAlarm':
      return `capital-alarm ${hkd(event.loans)} of ${event.multiple} x ${hkd(event.capital)}`;
    case 'capitalAlarmEnded':
      return 'capital-alarm-ended';
    default:
      throw new Error(`no words for ${JSON.stringify(event satisfies never)}`);
  }
}
