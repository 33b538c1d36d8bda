// Whether the maker quotes, only reduces, or stands aside, and why. The first reason that holds counts.

import type { ContractStateName, IndexStateName, MarginLevelName } from '../../node/index.ts';

export interface Situation {
  /** The books have everything that the account has gone through. */
  readonly isCounted: boolean;
  readonly isBookLive: boolean;
  /** Since the last news of the index. */
  readonly indexAgeMs: number;
  readonly indexTicks: number;
  readonly state: ContractStateName;
  readonly indexState: IndexStateName | '';
  readonly marginLevel: MarginLevelName;
  readonly isLiquidated: boolean;
  /** Minor units lost since midnight; below zero when it has gained. */
  readonly lossOfDay: number;
  /** Its protection has tripped, or the venue has refused it: it waits. */
  readonly isBackingOff: boolean;
}

interface Bounds {
  readonly staleMs: number;
  /** Minor units. */
  readonly maxLoss: number;
}

export type Stance =
  | { readonly mode: 'quote' }
  | { readonly mode: 'reduce' | 'aside'; readonly why: string };

export function stanceOf(now: Situation, { staleMs, maxLoss }: Bounds): Stance {
  const aside = (why: string): Stance => ({ mode: 'aside', why });
  const reduce = (why: string): Stance => ({ mode: 'reduce', why });
  if (!now.isCounted) return aside('books behind');
  if (now.indexTicks === 0 || now.indexAgeMs > staleMs) return aside('index stale');
  if (!now.isBookLive) return aside('book stale');
  if (now.indexState !== 'normal' && now.indexState !== 'degraded')
    return aside('index not trusted');
  if (now.state !== 'live' && now.state !== 'reduceOnly') return aside(`contract ${now.state}`);
  if (now.isLiquidated) return aside('liquidation');
  if (now.isBackingOff) return aside('waiting');
  if (now.state === 'reduceOnly') return reduce('contract reduceOnly');
  if (now.lossOfDay >= maxLoss) return reduce('loss of the day');
  if (now.marginLevel !== 'healthy') return reduce(`margin ${now.marginLevel}`);
  return { mode: 'quote' };
}
