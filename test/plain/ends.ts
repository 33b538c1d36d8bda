// What eligibility rests on ends by itself, with three warnings before; and what is lost when it does.

import { CancelReason, Scope } from '../../engine/schema/closed-sets.ts';
import { cancelRaising } from './cancel.ts';
import type { PlainEnd, PlainEnding, PlainKey, PlainParticipant, PlainTrader } from './people.ts';
import { emit, type PlainMarket, type PlainVenue } from './venue.ts';

const DAY = 24 * 3600 * 1_000_000;
const ENDINGS: readonly PlainEnding[] = [
  'professional',
  'evidence',
  'knowledge',
  'affiliateAuthorization',
  'key',
  'corporateAssessment',
];

/** In place of the end there was; 0 is none. What would have been before now never comes. */
export function setEnd(venue: PlainVenue, what: PlainEnding, id: number, at: number): void {
  const days = [60, 30, 7, 0].filter((before) => at - before * DAY > venue.time);
  venue.ends.delete(`${what} ${id}`);
  if (at !== 0 && days.length > 0) venue.ends.set(`${what} ${id}`, { what, id, at, days });
}

/** A company's assessments end contract by contract; at one moment they go by participant, then by contract. */
export function corporateRow(participant: number, contract: number): number {
  return participant * 8 + contract;
}

export interface DueEnd {
  readonly at: number;
  /** Ends come before warnings. */
  readonly kind: 2 | 3;
  readonly id: number;
  /** Of one participant's at one moment: the nearer warning first, then as they are listed above. */
  readonly detail: number;
  readonly run: () => void;
}

/** Ends and warnings up to a time. */
export function dueEnds(venue: PlainVenue, time: number): DueEnd[] {
  return [...venue.ends.entries()].flatMap(([name, end]) => {
    const { id, what, at } = end;
    return end.days
      .filter((days) => at - days * DAY <= time)
      .map((days): DueEnd => {
        const detail = days * 16 + ENDINGS.indexOf(what) + 1;
        const run = (): void => {
          end.days = end.days.filter((other) => other !== days);
          if (days > 0) warn(venue, end, days);
          else {
            venue.ends.delete(name);
            lapse(venue, end);
          }
        };
        return { at: at - days * DAY, kind: days === 0 ? 2 : 3, id, detail, run };
      });
  });
}

function warn(venue: PlainVenue, end: PlainEnd, days: number): void {
  const [participant, trader] = ownerOf(venue, end);
  const { what, at } = end;
  emit(venue, { kind: 'eligibilityExpiring', participant: participant.id, trader, what, days, at });
}

function lapse(venue: PlainVenue, end: PlainEnd): void {
  const { what, id, at } = end;
  const [participant, trader] = ownerOf(venue, end);
  if (what === 'key') loseKey(venue, venue.keys.get(id) as PlainKey, at);
  else if (what === 'corporateAssessment') loseAssessment(venue, participant, id % 8);
  else lose(venue, participant, trader, what);
}

/** Whose it is, and which trader's; 0 when it is the participant's own. */
function ownerOf(
  { participants, traders, keys }: PlainVenue,
  end: PlainEnd,
): [PlainParticipant, number] {
  const { what, id } = end;
  const trader = what === 'key' ? (keys.get(id) as PlainKey).trader : what === 'knowledge' ? id : 0;
  if (trader !== 0) return [(traders.get(trader) as PlainTrader).participant, trader];
  const participant = what === 'corporateAssessment' ? (id - (id % 8)) / 8 : id;
  return [participants.get(participant) as PlainParticipant, 0];
}

/** A part of eligibility is gone: orders that may raise risk go; of one trader, in one contract, where it is theirs. */
export function lose(
  venue: PlainVenue,
  participant: PlainParticipant,
  trader: number,
  what: PlainEnding | 'suspension' | 'rulebook' | 'disclosure',
  contract = 0,
): void {
  emitLapsed(venue, participant, trader, what);
  takeOrders(venue, participant, trader, contract);
}

function takeOrders(
  venue: PlainVenue,
  participant: PlainParticipant,
  trader: number,
  contract: number,
): void {
  const market = venue.markets[contract] as PlainMarket | undefined;
  for (const account of participant.accounts) {
    cancelRaising(venue, account, CancelReason.eligibilityLapsed, { trader, market });
  }
}

/** A key is gone; with the last one that the trader can trade with go the orders. */
export function loseKey(venue: PlainVenue, key: PlainKey, at: number): void {
  const { id, participant } = key.owner;
  const others = [...venue.keys.values()].filter(
    (other) =>
      other.trader === id &&
      !other.revoked &&
      !hasEnded(other, at) &&
      (other.scopes & Scope.trade) !== 0,
  );
  if (others.length > 0) emitLapsed(venue, participant, id, 'key');
  else lose(venue, participant, id, 'key');
}

/** The exemptions are gone, the status is not. */
export function loseAssessment(
  venue: PlainVenue,
  participant: PlainParticipant,
  contract: number,
): void {
  emitLapsed(venue, participant, 0, 'corporateAssessment');
  loseExempted(venue, participant, contract);
}

/** Traders who were let in without knowledge of virtual assets lose their orders in that contract. */
export function loseExempted(
  venue: PlainVenue,
  participant: PlainParticipant,
  contract: number,
): void {
  const traders = [...venue.traders.values()].sort((a, b) => a.id - b.id);
  for (const trader of traders) {
    if (trader.participant !== participant || trader.knowledge?.virtualAssets === true) continue;
    takeOrders(venue, participant, trader.id, contract);
  }
}

export function hasEnded(key: PlainKey, time: number): boolean {
  return key.validUntil !== 0 && time >= key.validUntil;
}

function emitLapsed(
  venue: PlainVenue,
  participant: PlainParticipant,
  trader: number,
  what: string,
): void {
  const event = { kind: 'eligibilityLapsed', participant: participant.id, trader, what } as const;
  emit(venue, event);
}
