// A venue whose accounts hold what they are given, for benches that start with positions.

import {
  apply,
  BTC_PERP,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  ETH_PERP,
  type EventBuffer,
  mustContinue,
  readEvents,
} from '../engine/index.ts';
import type { AccountId, Price, Qty } from '../engine/kernel/units.ts';
import { fill } from '../engine/ledger/fill.ts';
import {
  type Command,
  ContractState,
  type Event,
  IndexState,
  Role,
} from '../engine/schema/index.ts';
import type { Market } from '../engine/state/market.ts';
import type { LooseCommand } from '../test/support/loose.ts';

export interface Venue {
  readonly state: EngineState;
  readonly out: EventBuffer;
}

const NOON = 1_767_268_800_000_000;
export const FIRST = 16;
export const MARK = { 1: 1_000_000, 2: 400_000 } as const;
const USD = 1_000_000;

export function openVenue(accounts: number): Venue {
  const venue = {
    state: createState({ orders: 1024, accounts: accounts + FIRST }),
    out: createEventBuffer(),
  };
  for (const terms of [BTC_PERP, ETH_PERP]) {
    const { contract } = terms;
    applyCommand(venue, { kind: 'listContract', terms });
    const listed = readEvents(venue.out)[0];
    const termsHash = listed.kind === 'contractListed' ? listed.termsHash : '';
    applyCommand(venue, { kind: 'approveContract', contract, reference: 'bench', termsHash });
    applyCommand(venue, {
      kind: 'setContractState',
      contract,
      state: ContractState.live,
      reason: '',
    });
    const price = contract === 1 ? MARK[1] : MARK[2];
    applyCommand(venue, { kind: 'setIndexPrice', contract, price, state: IndexState.normal });
    applyCommand(venue, { kind: 'setMarkPrice', contract, price });
  }
  return venue;
}

export function applyCommand({ state, out }: Venue, command: LooseCommand): void {
  clearEvents(out);
  const envelope = {
    seq: state.seq + 1,
    time: NOON,
    session: 0,
    request: 0,
    command: command as Command,
  };
  apply(state, envelope as Parameters<typeof apply>[1], out);
  const [refused] = out.count === 1 ? readEvents(out) : [];
  if (refused?.kind === 'commandRejected') throw new Error(JSON.stringify({ command, refused }));
}

/** Applies a command and all that it leaves to be done. @returns the events of all. */
export function applyWhole(venue: Venue, command: LooseCommand): Event[] {
  applyCommand(venue, command);
  const events = [...readEvents(venue.out)];
  while (mustContinue(venue.state, venue.state.time)) {
    applyCommand(venue, { kind: 'continue' });
    events.push(...readEvents(venue.out));
  }
  return events;
}

/** A client of its own with one account. */
export function openAccount(venue: Venue, account: number, usd: number): void {
  const participant = account;
  const who = { participant, name: `p${participant}`, role: Role.client } as const;
  const alone = { affiliated: false, group: 0, holders: [] as string[] } as const;
  applyCommand(venue, { kind: 'registerParticipant', ...who, ...alone });
  applyCommand(venue, { kind: 'openAccount', account, participant });
  const amount = Math.round(usd * USD);
  const reference = `d${account}`;
  applyCommand(venue, { kind: 'deposit', account, currency: 'USD', amount, reference });
}

/** Lots from one to the other at the mark, as a fill would leave them: no order is what is measured. */
export function hold(
  { state, out }: Venue,
  contract: number,
  { buyer, seller, lots }: { buyer: number; seller: number; lots: number },
): void {
  const { trade } = state.scratch;
  const market = state.markets[contract] as Market;
  trade.taker.account = buyer as AccountId;
  trade.maker.account = seller as AccountId;
  trade.price = market.mark as Price;
  trade.qty = lots as Qty;
  fill(state, market, trade, out);
}
