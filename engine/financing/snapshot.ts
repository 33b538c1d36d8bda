// The book as plain JSON and back, and as a number. Maps are lists of pairs, in the order in which they grew.

import { canonicalText } from '../kernel/canonical-text.ts';
import { createDigest, digestText, mix, mixText } from '../kernel/digest.ts';
import type { Money } from '../kernel/units.ts';
import {
  type Asset,
  type Book,
  type Client,
  moveToGroup,
  type Sale,
  type UsedReference,
} from './book.ts';
import type { Concentration } from './command.ts';

/** Version of the form; read by every later release. */
const VERSION = 1;

type Pairs<Key, Value> = readonly (readonly [Key, Value])[];
type PlainClient = Omit<Client, 'collateral' | 'custodians'> & {
  readonly collateral: Pairs<string, number>;
  readonly custodians?: Pairs<string, string>; // Snapshots of before had none.
};

interface PlainBook
  extends Omit<
    Book,
    'assets' | 'sectors' | 'clients' | 'groups' | 'sales' | 'references' | 'alarms'
  > {
  readonly version: number;
  readonly assets: readonly Asset[];
  readonly sectors: Pairs<string, Concentration>;
  readonly clients: readonly PlainClient[];
  readonly sales: readonly Sale[];
  readonly references: Pairs<string, UsedReference>;
  readonly alarms: readonly string[];
}

/** Everything that can still matter. */
export function snapshotBook(book: Book): string {
  const { groups: _, ...rest } = book; // They are the clients' own words over again.
  const plain: PlainBook = {
    ...rest,
    version: VERSION,
    assets: [...book.assets.values()],
    sectors: [...book.sectors],
    clients: [...book.clients.values()].map((client) => ({
      ...client,
      collateral: [...client.collateral],
      custodians: [...client.custodians],
    })),
    sales: [...book.sales.values()],
    references: [...book.references],
    alarms: [...book.alarms],
  };
  return canonicalText(plain);
}

/** @throws Error when the text is no snapshot of a form that is known. */
export function restoreBook(text: string): Book {
  const { version, ...plain } = JSON.parse(text) as PlainBook;
  if (version !== VERSION) throw new Error(`a snapshot of form ${version} is not known`);
  const book: Book = {
    ...plain,
    policy: { ...plain.policy, licence: plain.policy.licence ?? '' },
    otherLoans: plain.otherLoans ?? (0 as Money),
    groups: new Map(),
    assets: new Map(plain.assets.map((asset) => [asset.name, asset])),
    sectors: new Map(plain.sectors),
    clients: new Map(
      plain.clients.map((client) => [
        client.id,
        {
          ...client,
          collateral: new Map(client.collateral) as Client['collateral'],
          custodians: new Map(client.custodians),
        },
      ]),
    ),
    sales: new Map(plain.sales.map((sale) => [sale.id, sale])),
    references: new Map(plain.references),
    alarms: new Set(plain.alarms),
  };
  for (const client of book.clients.values()) moveToGroup(book, client, client.group);
  return book;
}

/** The state as 16 hexadecimal digits: two books with the same digest are in the same state. */
export function bookDigest(book: Book): string {
  const digest = createDigest();
  mixText(digest, snapshotBook(book));
  return digestText(digest);
}

/** What all events so far come to, as an unsigned 32-bit number for the journal; never 0, which means absent. */
export function financingEventDigest({ events }: Book): number {
  const digest = createDigest();
  mix(digest, events.a);
  mix(digest, events.b);
  return Number.parseInt(digestText(digest).slice(0, 8), 16) || 1;
}
