// Fees, as plainly as it can be: what each account traded by day, and the row that follows from it, looked up at every trade.

import { ContractState } from '../../engine/schema/closed-sets.ts';
import type { FeeRow, SetFeeSchedule } from '../../engine/schema/commands/fees.ts';
import type { SetObligation } from '../../engine/schema/commands/makers.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { isHash, oneOf, whole } from './register-fields.ts';
import {
  emit,
  groupAccounts,
  marketsOf,
  no,
  type PlainAccount,
  type PlainMarket,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

const DAY = 24 * 3600 * 1_000_000;
const CLIENT = 1;
const MARKET_MAKER = 2;
const AFFILIATE = 3;
const MOST = 2n ** 53n - 1n;

type Refusal = PlainRefusal | null;
/** Which fee a side pays; a maker whose taker pays none has no rebate. */
export type Pays = 'maker' | 'unpaid maker' | 'taker';

/** The schedule in force, and the one announced. */
export interface PlainFees {
  command: SetFeeSchedule;
  coming: { command: SetFeeSchedule; at: number } | null;
}

export function announceFees(venue: PlainVenue, command: SetFeeSchedule): Refusal {
  const { fees } = venue;
  const { edition, hash, effectiveAt, rows } = command;
  const next = (fees.coming?.command ?? fees.command).edition + 1;
  const fault =
    whole('edition', edition, next, next) ??
    (isHash(hash) ? null : no(RejectReason.fieldInvalid, 'hash', 64, hash.length)) ??
    rowsRefusal(rows) ??
    termsRefusal(venue, rows) ??
    whole('effectiveAt', effectiveAt, venue.time);
  if (fault !== null) return fault;
  const replaced = fees.coming?.command.edition ?? 0;
  fees.coming = { command, at: venue.time };
  if (effectiveAt === venue.time) beginFees(venue);
  else emit(venue, { kind: 'feeScheduleAnnounced', record: command, replaced });
  return null;
}

export function beginFees(venue: PlainVenue): void {
  const { coming, command } = venue.fees;
  if (coming === null) return;
  venue.fees = { command: coming.command, coming: null };
  const before = command.edition;
  emit(venue, {
    kind: 'feeScheduleChanged',
    record: coming.command,
    announcedAt: coming.at,
    before,
  });
}

function rowsRefusal(rows: readonly FeeRow[]): Refusal {
  if (rows.length > 60) return no(RejectReason.fieldInvalid, 'rows', 60, rows.length);
  for (const [at, row] of rows.entries()) {
    const above = rows.slice(0, at).filter(({ feeClass }) => feeClass === row.feeClass);
    const last = above.at(-1);
    const taker = last?.takerFee ?? 100_000;
    const fault =
      oneOf('feeClass', row.feeClass, AFFILIATE) ??
      whole('feeClass', row.feeClass, rows[at - 1]?.feeClass ?? 0) ??
      (last === undefined
        ? whole('volumeFrom', row.volumeFrom, 0, 0)
        : whole('volumeFrom', row.volumeFrom, last.volumeFrom + 1)) ??
      whole('takerFee', row.takerFee, 0, taker) ??
      whole(
        'makerFee',
        row.makerFee,
        -100_000,
        Math.min(row.takerFee, last?.makerFee ?? row.takerFee),
      );
    if (fault !== null) return fault;
  }
  return null;
}

function termsRefusal(venue: PlainVenue, rows: readonly FeeRow[]): Refusal {
  const { draft, delisted, recorded } = ContractState;
  const all = marketsOf(venue)
    .filter(({ state }) => state !== draft && state !== delisted && state !== recorded)
    .flatMap(({ terms, coming }) => (coming === null ? [terms] : [terms, coming.command.terms]));
  for (const name of ['makerFee', 'takerFee'] as const) {
    const most = Math.max(...all.map((terms) => terms[name]));
    for (const row of rows) {
      if (all.length > 0 && row[name] > most) {
        return no(RejectReason.feeAboveTerms, name, most, row[name]);
      }
    }
  }
  const alone = rebateRefusal(rows, { makerFee: 1_000_000, takerFee: 1_000_000 });
  return all.reduce((found, terms) => found ?? rebateRefusal(rows, terms), alone);
}

/** What the best maker gets is never more than what the best taker pays. */
function rebateRefusal(
  rows: readonly FeeRow[],
  terms: { makerFee: number; takerFee: number },
): Refusal {
  if (rows.length === 0) return null;
  const maker = Math.min(terms.makerFee, ...rows.map(({ makerFee }) => makerFee));
  const taker = Math.min(terms.takerFee, ...rows.map(({ takerFee }) => takerFee));
  if (maker + taker >= 0) return null;
  return no(RejectReason.rebateAboveTakerFee, 'makerFee', -taker, maker);
}

/** Other terms against both schedules. */
export function feesRefusal(
  { fees }: PlainVenue,
  terms: { makerFee: number; takerFee: number },
): Refusal {
  const { command, coming } = fees;
  return (
    rebateRefusal(command.rows, terms) ??
    (coming === null ? null : rebateRefusal(coming.command.rows, terms))
  );
}

/** What a side of a trade pays in millionths; the trade is noted. */
export function payingRate(
  venue: PlainVenue,
  market: PlainMarket,
  account: PlainAccount,
  notional: bigint,
  pays: Pays,
): number {
  const day = Math.floor(venue.time / DAY);
  account.traded.set(day, (account.traded.get(day) ?? 0n) + notional);
  const row = rowFor(venue, account);
  const { makerFee, takerFee } = market.terms;
  if (pays === 'taker') return Math.min(takerFee, row?.takerFee ?? takerFee);
  const rate = Math.min(makerFee, row?.makerFee ?? makerFee);
  return pays === 'maker' ? rate : Math.max(0, rate);
}

function rowFor(venue: PlainVenue, account: PlainAccount): FeeRow | undefined {
  const volume = groupVolume(venue, account);
  return venue.fees.command.rows
    .filter(({ feeClass }) => feeClass === classOf(venue, account))
    .filter(({ volumeFrom }) => BigInt(volumeFrom) <= volume)
    .at(-1);
}

/** Of its whole group, over the 30 days before this one. */
export function groupVolume(venue: PlainVenue, { participant }: PlainAccount): bigint {
  const today = Math.floor(venue.time / DAY);
  let volume = 0n;
  for (const { traded } of groupAccounts(venue, participant.group)) {
    for (const [day, notional] of traded) {
      if (day >= today - 30 && day < today) volume += notional;
    }
  }
  return volume > MOST ? MOST : volume;
}

function classOf(venue: PlainVenue, { participant }: PlainAccount): number {
  if (participant.affiliated) return AFFILIATE;
  const isObliged = marketsOf(venue).some(({ terms }) =>
    venue.obliged.has(`${participant.id} ${terms.contract}`),
  );
  return isObliged ? MARKET_MAKER : CLIENT;
}

/** The streams' obligations are good, or lift what there is. */
export function oblige(venue: PlainVenue, command: SetObligation): Refusal {
  const { participant, contract, spreadMax } = command;
  if (!venue.participants.has(participant)) {
    return no(RejectReason.participantUnknown, 'participant', 0, participant);
  }
  if (venue.markets[contract] === undefined) {
    return no(RejectReason.contractUnknown, 'contract', 0, contract);
  }
  if (spreadMax === 0) venue.obliged.delete(`${participant} ${contract}`);
  else venue.obliged.add(`${participant} ${contract}`);
  emit(venue, { kind: 'obligationSet', record: command });
  return null;
}
