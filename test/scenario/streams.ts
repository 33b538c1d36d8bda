// What holds of every event of every scenario, beside what its words show.

import type { EngineState } from '../../engine/index.ts';
import { Cause, type Event, type Fill, type FillParty, Role } from '../../engine/schema/index.ts';

export interface Streams {
  /** Account → the last number of its own stream. */
  readonly accountSeq: Map<number, number>;
  /** Orders accepted and not yet gone. */
  readonly live: Set<number>;
  lastOrder: number;
  lastTrade: number;
}

export function createStreams(): Streams {
  return { accountSeq: new Map(), live: new Set(), lastOrder: 0, lastTrade: 0 };
}

/** @throws when an event breaks what is promised of the streams. */
export function checkStreams(streams: Streams, state: EngineState, events: readonly Event[]): void {
  for (const event of events) {
    if ('account' in event && 'accountSeq' in event) follow(streams, event);
    switch (event.kind) {
      case 'orderAccepted':
      case 'liquidationOrdered':
        insist(event.order === streams.lastOrder + 1, 'order ids count up by one');
        streams.lastOrder = event.order;
        streams.live.add(event.order);
        break;
      case 'fill':
        insist(event.trade === streams.lastTrade + 1, 'trade ids count up by one');
        streams.lastTrade = event.trade;
        checkParty(streams, state, event, event.maker);
        checkParty(streams, state, event, event.taker);
        break;
      case 'orderRested':
      case 'orderReduced':
      case 'orderReplaced':
      case 'orderTriggered':
        insist(streams.live.has(event.order), `order ${event.order} was accepted and is live`);
        break;
      case 'orderCanceled':
      case 'orderExpired':
        insist(streams.live.delete(event.order), `order ${event.order} ends once`);
        break;
      default:
        break;
    }
  }
}

function checkParty(streams: Streams, state: EngineState, fill: Fill, party: FillParty): void {
  follow(streams, party);
  if (fill.cause === Cause.deleveraging) insist(party.order === 0, 'deleveraging has no orders');
  else insist(streams.live.has(party.order), `order ${party.order} was accepted before its fill`);
  if (party.open === 0) streams.live.delete(party.order);
  const affiliate = state.accounts.role[party.account] === Role.affiliate;
  insist(party.affiliate === affiliate, 'a fill says who is an affiliate');
}

/** A number of an account's stream is one more than the last; house rows below 16 have one too. */
function follow(streams: Streams, event: { account: number; accountSeq: number }): void {
  if (event.account === 0) return; // A refusal that could not name an account.
  const expected = (streams.accountSeq.get(event.account) ?? 0) + 1;
  insist(event.accountSeq === expected, `account ${event.account} hears number ${expected}`);
  streams.accountSeq.set(event.account, expected);
}

function insist(holds: boolean, law: string): void {
  if (!holds) throw new Error(`broken promise: ${law}`);
}
