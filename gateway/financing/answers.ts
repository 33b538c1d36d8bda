// What may be asked of the book by GET, and the answer to it.

import {
  type Book,
  capitalReport,
  clientView,
  concentrationReport,
  openCalls,
  priceViews,
  statementOfMonth,
} from '../../engine/financing/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import type { FinancingSequencer } from './financing-sequencer.ts';
import { HttpError } from './http-error.ts';

const EVENTS_A_PAGE = 1000;
const CLIENTS_A_PAGE = 1000;

/** @throws HttpError */
export function answerTo(
  sequencer: FinancingSequencer,
  path: readonly string[],
  query: URLSearchParams,
  now: Time,
): unknown {
  const { book } = sequencer;
  const [first = '', second, third] = path;
  if (first === 'clients' && second !== undefined)
    return ofClient(book, second, third, query, path);
  if (path.length > 1) throw new HttpError('notFound', 'there is no such page');
  switch (first) {
    case 'clients':
      return clientsPage(book, query);
    case 'calls':
      return { calls: openCalls(book) };
    case 'capital':
      return capitalReport(book);
    case 'concentration':
      return concentrationReport(book);
    case 'prices':
      return { time: now, prices: priceViews(book, now) };
    case 'sales':
      return { sales: [...book.sales.values()] };
    case 'policy':
      return { policy: book.policy, capital: book.capital };
    case 'events':
      return eventsPage(sequencer, query);
    default:
      throw new HttpError('notFound', 'there is no such page');
  }
}

function ofClient(
  book: Book,
  id: string,
  part: string | undefined,
  query: URLSearchParams,
  path: readonly string[],
): unknown {
  const client = book.clients.get(id);
  if (client === undefined || path.length > 3)
    throw new HttpError('notFound', 'there is no such client');
  if (part === undefined) return clientView(book, client);
  if (part !== 'statement') throw new HttpError('notFound', 'there is no such page');
  const month = query.get('month') ?? '';
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new HttpError('malformed', 'month is written 2026-02');
  }
  return statementOfMonth(client, month);
}

/** Ids in the order of registration. */
function clientsPage(book: Book, query: URLSearchParams): unknown {
  const from = whole(query, 'from', 0);
  const ids = [...book.clients.keys()];
  const next = from + CLIENTS_A_PAGE;
  return { clients: ids.slice(from, next), next: next < ids.length ? next : null };
}

function eventsPage({ events, book }: FinancingSequencer, query: URLSearchParams): unknown {
  const after = whole(query, 'after', 0);
  const page = events.since(after, EVENTS_A_PAGE);
  if (page === null) throw new HttpError('gone', `events behind ${after} are no longer at hand`);
  return { events: page, after: page.at(-1)?.seq ?? Math.max(after, book.seq) };
}

function whole(query: URLSearchParams, name: string, absent: number): number {
  const text = query.get(name);
  if (text === null) return absent;
  if (!/^\d{1,15}$/.test(text)) throw new HttpError('malformed', `${name} is a whole number`);
  return Number(text);
}
