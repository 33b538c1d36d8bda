// The answer to a mass quote: every entry that was asked for has an event of its own, accepted, kept, or refused.

import type {
  Event,
  MassQuote,
  OrderAccepted,
  OrderReplaced,
  Qty,
} from '../../engine/schema/index.ts';
import { OrderOutcome, type Reject, type ServerBody } from '../../proto/server-message.ts';
import type { Outcome } from '../core/outcome.ts';
import { type Ack, noAck, refusalOf, type SymbolOf, takeOrder } from './order-answer.ts';
import { engineRejection } from './rejection.ts';

export function quoteAnswer(
  outcome: Outcome,
  { account, contract, quote }: MassQuote,
  creditsLeft: number,
  symbolOf: SymbolOf,
): ServerBody {
  const { seq, events } = outcome;
  const entries: (Ack | Reject)[] = [];
  let canceled = 0;
  for (const event of events) {
    if (event.kind === 'commandRejected') return engineRejection(event, seq, { creditsLeft });
    if (event.kind === 'massQuoted') canceled = event.canceled;
    const answer = entryAnswer(outcome, event, symbolOf);
    if (answer !== null) entries.push(answer);
  }
  entries.sort((a, b) => a.item - b.item);
  return { kind: 'massQuoteAck', seq, account, contract, quote, canceled, entries, creditsLeft };
}

/** Null for an event that answers no entry. */
function entryAnswer(outcome: Outcome, event: Event, symbolOf: SymbolOf): Ack | Reject | null {
  if (event.kind === 'orderAccepted') return ackOf(outcome, event, event.qty, 0 as Qty);
  if (event.kind === 'orderReplaced') return ackOf(outcome, event, event.open, event.filled);
  if (event.kind !== 'orderRejected') return null;
  return refusalOf(outcome, event, { item: event.item, creditsLeft: 0, symbolOf });
}

function ackOf(
  { seq }: Outcome,
  event: OrderAccepted | OrderReplaced,
  open: Qty,
  filled: Qty,
): Ack {
  const { item, account, qty, limit, reduceOnly } = event;
  const ack = { ...noAck(), seq, item, account, qty, limit, reduceOnly };
  const { accepted, amended } = OrderOutcome;
  takeOrder(ack, event.kind === 'orderAccepted' ? accepted : amended, { ...event, open, filled });
  return ack;
}
