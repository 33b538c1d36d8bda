// A client that stops reading, so that its session is slow.

import { expect } from 'vitest';
import type { AccountId } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { Body, Client } from './client.ts';
import { passed } from './fixture.ts';

/** Stops reading, and fills what lies between until the server has to wait. @param key of the client, on an edge in this thread */
export async function deafen(venue: Venue, reader: Client, key: number): Promise<void> {
  reader.socket.pause();
  const [session] = [...venue.sessions].filter(({ holder }) => holder?.key === key);
  for (let i = 0; i < 10_000 && !session.isSlow; i++) {
    session.send({ ...FILLER, accounts });
    await passed(1);
  }
  expect(session.isSlow).toBe(true);
}

const FILLER = {
  kind: 'logOnResult',
  staff: 0,
  key: 1,
  trader: 1,
  participant: 1,
  scopes: 1,
  gates: [],
} as never as Body<'logOnResult'>;
const accounts = Array.from({ length: 20_000 }, () => 200_000) as never as AccountId[];
