// How much each participant sends for what it trades: orders, amends and cancels to trades, of a day. Market makers are measured
// like everybody; what a rule did to an order is nobody's message.

import { type EngineState, read } from '../../../engine/index.ts';
import {
  type AccountId,
  CancelReason,
  Cause,
  type ContractId,
  type Event,
  type ParticipantId,
} from '../../../engine/schema/index.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import { lotsText, symbolOf } from './plain-words.ts';
import type { Section } from './section.ts';

interface Sent {
  readonly participant: ParticipantId | 0;
  readonly contract: ContractId;
  orders: number;
  amends: number;
  cancels: number;
  refused: number;
  trades: number;
  /** Lots of orders, and of amends as they stand after them. */
  asked: number;
  traded: number;
}

/** Cancels that somebody sent: one by one, by filter, and what another quote replaced. */
const SENT: readonly number[] = [
  CancelReason.requested,
  CancelReason.massCancel,
  CancelReason.quoteReplaced,
];

export class MessagesPart implements DailyPart {
  readonly #sent = new Map<string, Sent>();

  take({ events, state }: ConsumedCommand): void {
    for (const event of events) this.#count(state, event);
  }

  #count(state: EngineState, event: Event): void {
    if (event.kind === 'orderAccepted') {
      // The exits of a bracket come with its fills.
      if (event.parent !== 0) return;
      const sent = this.#of(state, event);
      sent.orders += 1;
      sent.asked += event.qty;
    } else if (event.kind === 'orderReplaced') {
      // Pegged orders that follow answer nobody.
      if (event.item < 0) return;
      const sent = this.#of(state, event);
      sent.amends += 1;
      sent.asked += event.open;
    } else if (event.kind === 'orderCanceled') {
      if (SENT.includes(event.reason)) this.#of(state, event).cancels += 1;
    } else if (event.kind === 'orderRejected') {
      if (event.account !== 0) this.#of(state, event).refused += 1;
    } else if (event.kind === 'fill' && event.cause !== Cause.deleveraging) {
      for (const { account } of [event.maker, event.taker]) {
        const sent = this.#of(state, { account, contract: event.contract });
        sent.trades += 1;
        sent.traded += event.qty;
      }
    }
  }

  #of(
    state: EngineState,
    { account, contract }: { readonly account: AccountId; readonly contract: ContractId },
  ): Sent {
    const participant = read.owner(state, account);
    const name = `${contract} ${participant}`;
    const none = { orders: 0, amends: 0, cancels: 0, refused: 0, trades: 0, asked: 0, traded: 0 };
    const sent = this.#sent.get(name) ?? { participant, contract, ...none };
    this.#sent.set(name, sent);
    return sent;
  }

  close(state: EngineState): Section[] {
    const all = [...this.#sent.values()].sort(
      (a, b) => a.participant - b.participant || a.contract - b.contract,
    );
    this.#sent.clear();
    const rows = all.map((sent) => {
      const { participant, contract, orders, amends, cancels, refused, trades } = sent;
      const row = read.participant(state, participant);
      const [asked, traded] = [sent.asked, sent.traded].map((lots) =>
        contract === 0 ? '' : lotsText(state, contract, lots),
      );
      return [
        participant,
        row?.name ?? '',
        row !== undefined && read.isMaker(state, row) ? 'marketMaker' : 'client',
        contract === 0 ? '' : symbolOf(state, contract),
        ...[orders, amends, cancels, refused, trades],
        ratio(orders + amends + cancels, trades),
        ...[asked, traded, ratio(sent.asked, sent.traded)],
      ];
    });
    const columns = [
      ...['participant', 'name', 'class', 'contract', 'orders', 'amends', 'cancels', 'refused'],
      ...['trades', 'ordersToTrades', 'asked', 'traded', 'askedToTraded'],
    ];
    const notes = [
      'A refused amend or cancel has no contract. Entries of a quote count one by one, those that keep their place as amends. What an edge refused for its rate is not in it.',
      'ordersToTrades: orders, amends and cancels that were carried out, to trades. askedToTraded: lots of orders and amends to lots traded.',
    ];
    return [{ name: 'orderToTrade', title: 'Orders to trades', columns, rows, notes }];
  }
}

/** `12.50`, and `none` where nothing traded. */
function ratio(sent: number, traded: number): string {
  return traded === 0 ? 'none' : (sent / traded).toFixed(2);
}
