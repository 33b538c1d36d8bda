// Every event in the order of its number. The tables of the events stand by noun in events/, their fields in the order
// of the schema.

import type { CommandRejected, Event, EventKind } from '../../engine/schema/event.ts';
import { EVENT_NUMBERS } from '../generated/kind-numbers.ts';
import { COMMAND_KIND, REJECT_REASON } from './closed-sets.ts';
import * as accounts from './events/accounts.ts';
import * as auctions from './events/auctions.ts';
import * as clock from './events/clock.ts';
import * as collateral from './events/collateral.ts';
import * as contracts from './events/contracts.ts';
import * as defaults from './events/default.ts';
import * as documents from './events/documents.ts';
import * as fees from './events/fees.ts';
import * as fix from './events/fix.ts';
import * as funding from './events/funding.ts';
import * as maintenance from './events/maintenance.ts';
import * as makers from './events/makers.ts';
import * as money from './events/money.ts';
import * as orders from './events/orders.ts';
import * as participants from './events/participants.ts';
import * as prices from './events/prices.ts';
import * as quotes from './events/quotes.ts';
import * as records from './events/records.ts';
import * as safety from './events/safety.ts';
import * as staff from './events/staff.ts';
import * as traders from './events/traders.ts';
import * as tradingLimits from './events/trading-limits.ts';
import * as work from './events/work.ts';
import { chosen, measure, named, text } from './field.ts';
import type { Choice, Shape } from './schema.ts';
import { choiceOf, message, union } from './shape.ts';

const commandRejected = message<CommandRejected>('CommandRejected', 'commandRejected', {
  command: named(COMMAND_KIND),
  reason: chosen(REJECT_REASON),
  field: text(),
  limit: measure,
  actual: measure,
});

/** Does not compile while the shape of a kind is missing. */
const shapes: {
  readonly [K in EventKind]: Shape<Extract<Event, { readonly kind: K }>>;
} = {
  ...accounts,
  ...auctions,
  ...maintenance,
  ...clock,
  ...collateral,
  ...contracts,
  ...defaults,
  ...documents,
  ...fees,
  ...fix,
  ...funding,
  ...makers,
  ...money,
  ...orders,
  ...participants,
  ...prices,
  ...quotes,
  ...records,
  ...safety,
  ...staff,
  ...traders,
  ...tradingLimits,
  ...work,
  commandRejected,
};

export const events: Choice<Event> = choiceOf<EventKind, Event>(EVENT_NUMBERS, shapes);

export const event: Shape<Event> = union<Event>('Event', events);

/** The shape of one kind of event. */
export function eventShape<Kind extends EventKind>(
  kind: Kind,
): Shape<Extract<Event, { readonly kind: Kind }>> {
  return shapes[kind];
}
