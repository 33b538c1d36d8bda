// Market-maker protection, from spec page 7: maker fills of a group within its window are added up after each of them; when
// lots, signed lots or notional reach their limit, the group's quotes go and new ones are refused for a while.

import { QTY_MAX } from '../../engine/kernel/limits.ts';
import { CancelReason, Side } from '../../engine/schema/closed-sets.ts';
import type { ResetProtection, SetProtection } from '../../engine/schema/commands/quotes.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { cancelWhere } from './cancel.ts';
import { identityRefusal } from './gate.ts';
import {
  emit,
  nextAccountSeq,
  no,
  type PlainAccount,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

/** What a group of quotes may trade before its others go. */
export interface PlainProtection {
  windowMs: number;
  lots: number;
  delta: number;
  notional: number;
  freezeMs: number;
  /** Frozen before this time; Infinity until it is reset. */
  frozenUntil: number;
  /** What its makers traded: each moment within the window, oldest first. */
  moments: { at: number; lots: bigint; delta: bigint; notional: bigint }[];
}

type Refusal = PlainRefusal | null;

const MOMENTS = 1024;

export function protectionOf(
  venue: PlainVenue,
  account: number,
  contract: number,
  group: number,
): PlainProtection | undefined {
  return venue.protections.get(`${account} ${contract} ${group}`);
}

/** After a maker's fill. @returns how many quotes go. */
export function guard(venue: PlainVenue, maker: PlainOrder, qty: number): number {
  const { account, market, group, side, limit } = maker;
  const { contract } = market.terms;
  const protection = protectionOf(venue, account.id, contract, group);
  if (group === 0 || protection === undefined) return 0;
  const { windowMs, freezeMs } = protection;
  protection.moments = protection.moments.filter(({ at }) => venue.time - at < windowMs * 1000);
  const { moments } = protection;
  let now = moments.find(({ at }) => at === venue.time);
  if (now === undefined) {
    if (moments.length === MOMENTS) {
      moments[1].lots += moments[0].lots;
      moments[1].delta += moments[0].delta;
      moments[1].notional += moments[0].notional;
      moments.splice(0, 1);
    }
    now = { at: venue.time, lots: 0n, delta: 0n, notional: 0n };
    moments.push(now);
  }
  now.lots += BigInt(qty);
  now.delta += BigInt(side === Side.buy ? qty : -qty);
  now.notional += BigInt(qty) * BigInt(limit) * market.money;

  const total = (what: 'lots' | 'delta' | 'notional'): number =>
    protection[what] === 0 ? 0 : Number(moments.reduce((sum, moment) => sum + moment[what], 0n));
  const sums = { lots: total('lots'), delta: total('delta'), notional: total('notional') };
  const isReached = (['lots', 'delta', 'notional'] as const).some(
    (what) => protection[what] !== 0 && Math.abs(sums[what]) >= protection[what],
  );
  if (!isReached) return 0;
  const until = freezeMs === 0 ? Number.POSITIVE_INFINITY : venue.time + freezeMs * 1000;
  protection.frozenUntil = until;
  protection.moments = [];
  const frozenUntil = freezeMs === 0 ? 0 : until;
  const head = headOfGroup(account, contract, group);
  emit(venue, { kind: 'protectionTripped', ...head, ...sums, frozenUntil });
  return cancelWhere(
    venue,
    account,
    CancelReason.protection,
    (order) => order.market === market && order.group === group,
  );
}

function headOfGroup(account: PlainAccount, contract: number, group: number): object {
  return { account: account.id, accountSeq: nextAccountSeq(account), contract, group };
}

export function setProtection(venue: PlainVenue, command: SetProtection): Refusal {
  const { account, contract, group, windowMs, lots, delta, notional, freezeMs } = command;
  const fault = ownerRefusal(venue, command);
  if (fault !== null) return fault;
  const bounds: readonly (readonly [string, number, number, number])[] = [
    ['group', group, 1, 20],
    ['windowMs', windowMs, 1, 60_000],
    ['lots', lots, 0, QTY_MAX],
    ['delta', delta, 0, QTY_MAX],
    ['notional', notional, 0, Number.MAX_SAFE_INTEGER],
    ['freezeMs', freezeMs, 0, 86_400_000],
  ];
  for (const [field, value, least, most] of bounds) {
    if (value >= least && value <= most) continue;
    return no(RejectReason.fieldInvalid, field, value < least ? least : most, value);
  }
  const limits = { windowMs, lots, delta, notional, freezeMs };
  const known = protectionOf(venue, account, contract, group);
  const frozenUntil = known?.frozenUntil ?? 0;
  venue.protections.set(`${account} ${contract} ${group}`, { ...limits, frozenUntil, moments: [] });
  const owner = venue.accounts.get(account) as PlainAccount;
  emit(venue, { kind: 'protectionSet', ...headOfGroup(owner, contract, group), ...limits });
  return null;
}

export function resetProtection(venue: PlainVenue, command: ResetProtection): Refusal {
  const { account, contract, group } = command;
  const fault = ownerRefusal(venue, command);
  if (fault !== null) return fault;
  const known = protectionOf(venue, account, contract, group);
  if (known === undefined) return no(RejectReason.protectionUnknown, 'group', 0, group);
  known.frozenUntil = 0;
  known.moments = [];
  const owner = venue.accounts.get(account) as PlainAccount;
  emit(venue, { kind: 'protectionReset', ...headOfGroup(owner, contract, group) });
  return null;
}

function ownerRefusal(venue: PlainVenue, command: SetProtection | ResetProtection): Refusal {
  const { key, account, contract } = command;
  const fault = identityRefusal(venue, key, account);
  if (fault !== null) return fault;
  const market = venue.markets[contract];
  if (market !== undefined && !market.terms.recorded) return null;
  return no(RejectReason.contractUnknown, 'contract', 0, contract);
}

/** For a match that is played without effect. */
export function copyOfProtections({ protections }: PlainVenue): Map<string, PlainProtection> {
  const copies = [...protections].map(
    ([name, row]) =>
      [name, { ...row, moments: row.moments.map((moment) => ({ ...moment })) }] as const,
  );
  return new Map(copies);
}
