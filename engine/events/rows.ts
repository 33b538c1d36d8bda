// The rows of a buffer as the events of event.ts. The row of each hot kind has its writer and its reader in a file of its own.
//
// `viewEvents` is for who looks at the events of a command and goes on: each row of a buffer has one object of each kind that
// stood there, and it is filled again from the row. `readEvents` is for who keeps them.

import { unreachable } from '../kernel/assert.ts';
import type { Event } from '../schema/event.ts';
import { blankAccepted, readAccepted } from './accepted-row.ts';
import { type EventBuffer, Row } from './buffer.ts';
import {
  blankCanceled,
  blankExpired,
  blankReduced,
  blankReplaced,
  blankRested,
  readCanceled,
  readExpired,
  readReduced,
  readReplaced,
  readRested,
  readRestedAtOnce,
} from './change-rows.ts';
import { blankFill, readFill } from './fill-row.ts';
import { blankRejected, readRejected } from './rejected-row.ts';

/** The event of a row, to be looked at until the buffer is cleared. */
export function viewEvent(out: EventBuffer, row: number): Event {
  const kind = out.kinds[row] as Row;
  const { ofKind } = out.views;
  switch (kind) {
    case Row.object:
      return out.objects[row];
    case Row.orderAccepted:
      return readAccepted(out, row, viewOf(ofKind.orderAccepted, row, blankAccepted));
    case Row.orderRejected:
      return readRejected(out, row, viewOf(ofKind.orderRejected, row, blankRejected));
    case Row.fill:
      return readFill(out, row, viewOf(ofKind.fill, row, blankFill));
    case Row.orderRestedAtOnce:
      return readRestedAtOnce(out, row, viewOf(ofKind.orderRested, row, blankRested));
    case Row.orderRested:
      return readRested(out, row, viewOf(ofKind.orderRested, row, blankRested));
    case Row.orderCanceled:
      return readCanceled(out, row, viewOf(ofKind.orderCanceled, row, blankCanceled));
    case Row.orderExpired:
      return readExpired(out, row, viewOf(ofKind.orderExpired, row, blankExpired));
    case Row.orderReduced:
      return readReduced(out, row, viewOf(ofKind.orderReduced, row, blankReduced));
    case Row.orderReplaced:
      return readReplaced(out, row, viewOf(ofKind.orderReplaced, row, blankReplaced));
    default:
      return unreachable(kind);
  }
}

/** The object that shows a row, as it was left. */
function viewOf<T>(views: T[], row: number, blank: () => T): T {
  const known: T | undefined = views[row];
  if (known !== undefined) return known;
  const view = blank();
  if (row < VIEWS_KEPT) views[row] = view;
  return view;
}

/** Of the first rows of a buffer: few commands have more. */
const VIEWS_KEPT = 64;

/** Every event since `clearEvents`, to be looked at until the next: the list is used again as well. */
export function viewEvents(out: EventBuffer): readonly Event[] {
  const { list } = out.views;
  while (list.length > out.count) list.pop(); // To set the length costs a call.
  for (let row = 0; row < out.count; row++) {
    const event = viewEvent(out, row);
    if (row < list.length) list[row] = event;
    else list.push(event);
  }
  return list;
}

/** The event as an object of its own, which stays. */
export function keepEvent(event: Event): Event {
  if (event.kind !== 'fill') return { ...event };
  return { ...event, maker: { ...event.maker }, taker: { ...event.taker } };
}

/** The event of a row, as an object of its own. */
export function readEvent(out: EventBuffer, row: number): Event {
  return keepEvent(viewEvent(out, row));
}

/** Every event since `clearEvents`, as objects. */
export function readEvents(out: EventBuffer): Event[] {
  return viewEvents(out).map(keepEvent);
}
