// What state a contract is in, in words: what may be done now, and until when.

import {
  type ContractStateName,
  contractStateName,
  indexStateName,
  type Scale,
  type Status,
} from '../../../client/core/index.ts';
import { clockText, leftText, priceText } from './format.ts';

export type Tone = 'good' | 'note' | 'warn' | 'stop';

export interface StateWords {
  /** On the badge. */
  readonly name: string;
  readonly tone: Tone;
}

/** A line across the page while something is not as usual. */
export interface Banner {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<ContractStateName, StateWords>> = {
  draft: { name: 'Draft', tone: 'note' },
  approved: { name: 'Approved', tone: 'note' },
  live: { name: 'Live', tone: 'good' },
  cancelOnly: { name: 'Cancel only', tone: 'warn' },
  auction: { name: 'Auction', tone: 'note' },
  halted: { name: 'Halted', tone: 'stop' },
  reduceOnly: { name: 'Reduce only', tone: 'warn' },
  delisted: { name: 'Delisted', tone: 'stop' },
  recorded: { name: 'Recording', tone: 'note' },
};

export function stateWords(status: Pick<Status, 'state'> | undefined): StateWords {
  return status === undefined
    ? { name: '…', tone: 'note' }
    : WORDS[contractStateName(status.state)];
}

/** @param now microseconds by the venue's clock */
export function bannersOf(status: Status | undefined, scale: Scale, now: number): Banner[] {
  if (status === undefined) return [];
  return [
    ...stateBanner(status, now),
    ...indexBanner(status),
    ...bandBanner(status, scale, now),
    ...maintenanceBanner(status, now),
  ];
}

function stateBanner(status: Status, now: number): Banner[] {
  const state = contractStateName(status.state);
  const { name, tone } = WORDS[state];
  const of = (title: string, text: string): Banner[] => [{ tone, title, text }];
  switch (state) {
    case 'live':
    case 'recorded':
      return [];
    case 'auction':
      return of('Auction call', `${callText(status, now)} ${CALL_RULE}`);
    case 'halted':
      return of(name, 'Nothing trades. Cancels pass; other orders are refused until it goes on.');
    case 'cancelOnly':
      return of(name, 'Nothing trades. Cancels pass; new orders and amends are refused.');
    case 'reduceOnly':
      return of(name, 'Orders that reduce a position pass; others are refused.');
    case 'delisted':
      return of(name, 'The contract has been settled and does not trade any more.');
    case 'draft':
    case 'approved':
      return of(name, 'The contract does not trade yet.');
    default:
      return state satisfies never;
  }
}

const CALL_RULE =
  'Limit orders gather, nothing trades; then all that want the one price trade at it.';

function callText({ callEndsAt, returnsTo }: Status, now: number): string {
  const next =
    returnsTo === 0 ? '' : ` Then ${WORDS[contractStateName(returnsTo)].name.toLowerCase()}.`;
  if (callEndsAt === 0) return next.trim();
  if (callEndsAt <= now) return `The end is drawn within 30 s.${next}`;
  return `Call until ${clockText(callEndsAt)} UTC, ${leftText(callEndsAt - now)} left.${next}`;
}

function indexBanner({ indexState }: Status): Banner[] {
  if (indexState === 0) return [];
  switch (indexStateName(indexState)) {
    case 'normal':
      return [];
    case 'degraded':
      return [{ tone: 'warn', title: 'Index degraded', text: 'Few of its sources quote.' }];
    case 'halted':
      return [
        {
          tone: 'stop',
          title: 'Index halted',
          text: 'Too few of its sources quote; mark, triggers and liquidations wait.',
        },
      ];
    case 'held':
      return [
        {
          tone: 'stop',
          title: 'Index held',
          text: 'It is held at its last value; mark, triggers and liquidations wait.',
        },
      ];
  }
}

function bandBanner({ bandLow, bandHigh, bandUntil }: Status, scale: Scale, now: number): Banner[] {
  if (bandUntil === 0 || bandUntil <= now) return [];
  const text = `Orders are taken and trade from ${priceText(scale, bandLow)} to ${priceText(scale, bandHigh)} alone, ${leftText(bandUntil - now)} left.`;
  return [{ tone: 'warn', title: 'Volatility control', text }];
}

function maintenanceBanner(status: Status, now: number): Banner[] {
  const { maintenanceFrom, maintenanceUntil, maintenanceReason } = status;
  if (maintenanceFrom === 0 || maintenanceUntil <= now) return [];
  const when = `${clockText(maintenanceFrom)} to ${clockText(maintenanceUntil)} UTC`;
  const title = maintenanceFrom <= now ? 'Maintenance' : 'Maintenance announced';
  return [
    {
      tone: 'note',
      title,
      text: `${when}: ${maintenanceReason}. Cancels alone meanwhile, then an auction.`,
    },
  ];
}
