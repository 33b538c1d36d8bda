// What stops the market or a part of it, and what lets it go on: each with its effect in words and what is typed to do it.

import {
  ContractState,
  KillScope,
  KillState,
  type ThrownSwitch,
} from '../../../client/core/index.ts';
import type { Tone } from '../../shared/models/market-state.ts';

export interface ContractMove {
  readonly name: string;
  readonly state: (typeof ContractState)[keyof typeof ContractState];
  readonly effect: string;
  /** What the venue answers is final: reduce-only takes one person from live and two from elsewhere. */
  readonly takes: 'one person' | 'two people' | 'one person from live, else two';
}

export const MOVES: readonly ContractMove[] = [
  {
    name: 'Halt',
    state: ContractState.halted,
    effect: 'Nothing trades at once. Cancels pass; all other orders are refused.',
    takes: 'one person',
  },
  {
    name: 'Cancel only',
    state: ContractState.cancelOnly,
    effect: 'Nothing trades at once. Cancels alone pass.',
    takes: 'one person',
  },
  {
    name: 'Reduce only',
    state: ContractState.reduceOnly,
    effect: 'Orders that reduce a position trade; all others are refused.',
    takes: 'one person from live, else two',
  },
  {
    name: 'Auction',
    state: ContractState.auction,
    effect:
      'A call auction begins when a second person approves; it leads to what the contract was.',
    takes: 'two people',
  },
  {
    name: 'Reopen',
    state: ContractState.live,
    effect: 'The contract trades again, through an auction, when a second person approves.',
    takes: 'two people',
  },
];

export type Level = keyof typeof KillScope;

export const LEVELS = Object.keys(KillScope) as readonly Level[];

/** Of which there is one alone. */
export function isWhole(level: Level): boolean {
  return level === 'venue' || level === 'affiliates';
}

export type SwitchName = 'block' | 'reducing' | 'release';

export interface SwitchMove {
  readonly name: string;
  readonly state: (typeof KillState)[keyof typeof KillState];
  readonly effect: string;
}

export const SWITCHES: Readonly<Record<SwitchName, SwitchMove>> = {
  block: {
    name: 'Kill',
    state: KillState.blocked,
    effect:
      'All its orders are taken away and new ones are refused, at once. Positions stay; cancels pass.',
  },
  reducing: {
    name: 'Reducing only',
    state: KillState.reducing,
    effect:
      'Orders that raise risk are taken away and refused; those that reduce pass. Where the switch blocks now, this lowers it and takes a second person.',
  },
  release: {
    name: 'Release',
    state: KillState.released,
    effect: 'Orders are taken again when a second person approves.',
  },
};

const LEVEL_OF = new Map(LEVELS.map((level) => [KillScope[level], level] as const));

/** @example 'account 101' */
export function thrownLevel(scope: ThrownSwitch['scope']): Level {
  return LEVEL_OF.get(scope) ?? 'venue';
}

/** What a switch that was thrown does, in words; released ones are in no list. */
export function thrownWords(state: ThrownSwitch['state']): { text: string; tone: Tone } {
  return state === KillState.reducing
    ? { text: 'reducing only', tone: 'warn' }
    : { text: 'blocked', tone: 'stop' };
}

/** What a person types before it happens. @example 'account 101', 'venue' */
export function switchTarget(level: Level, target: string): string {
  return isWhole(level) ? level : `${level} ${target}`;
}

/** Null when it is no number above zero. */
export function targetNumber(level: Level, text: string): number | null {
  if (isWhole(level)) return 0;
  return /^[1-9]\d{0,14}$/.test(text.trim()) ? Number(text.trim()) : null;
}
