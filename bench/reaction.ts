// After a mark: how many accounts a second are marked again, what garbage that leaves, and how long it takes from
// the mark to the last liquidation order when thousands of accounts fall at once.

import { PerformanceObserver } from 'node:perf_hooks';
import {
  apply,
  BTC_PERP,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  ETH_PERP,
  type EventBuffer,
  readEvents,
} from '../engine/index.ts';
import type { AccountId, Price, Qty } from '../engine/kernel/units.ts';
import { fill } from '../engine/ledger/fill.ts';
import { sweepAccounts } from '../engine/margin/sweep.ts';
import { type Command, ContractState, IndexState, Role } from '../engine/schema/index.ts';
import type { LooseCommand } from '../test/support/loose.ts';
import { median } from './median.ts';

export interface ReactionResult {
  readonly accounts: number;
  readonly accountContractsPerSecond: number;
  /** Median of a whole mark that moves no account's level, milliseconds. */
  readonly markMs: number;
  /** Collections while the marks ran. */
  readonly collections: number;
  /** Accounts that one mark brought below maintenance … */
  readonly fallen: number;
  /** … liquidation orders that were sent for them, and the milliseconds from the mark to the last. */
  readonly liquidationOrders: number;
  readonly reactionMs: number;
}

interface Venue {
  readonly state: EngineState;
  readonly out: EventBuffer;
}

const ACCOUNTS = 100_000;
const FIRST = 16;
/** Every so many-th account has little money. */
const THIN = 20;
const MARKS = 60;
const USD = 1_000_000;
const NOON = 1_767_268_800_000_000;
const MARK = { 1: 1_000_000, 2: 400_000 } as const;

export async function benchReaction(accounts: number = ACCOUNTS): Promise<ReactionResult> {
  const venue = openHeldVenue(accounts);
  const { state } = venue;
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  const sweeps: number[] = [];
  const marks: number[] = [];
  for (let turn = 0; turn < 2 * MARKS; turn++) {
    if (turn === MARKS) observer.observe({ entryTypes: ['gc'] }); // Everything is compiled by now.
    const start = process.hrtime.bigint();
    sweepAccounts(state);
    const swept = process.hrtime.bigint();
    applyCommand(venue, { kind: 'setMarkPrice', contract: 1, price: MARK[1] + (turn % 2) });
    const done = process.hrtime.bigint();
    if (turn < MARKS) continue;
    sweeps.push(Number(swept - start) / 1e9);
    marks.push(Number(done - swept) / 1e6);
  }
  await new Promise((resolve) => setTimeout(resolve, 50)); // The observer is notified of collections a turn later.
  observer.disconnect();

  const start = process.hrtime.bigint();
  // Longs lose 4 %: the thin ones are below maintenance, and still solvent.
  applyCommand(venue, { kind: 'setMarkPrice', contract: 1, price: (MARK[1] * 96) / 100 });
  const reactionMs = Number(process.hrtime.bigint() - start) / 1e6;
  const emitted = readEvents(venue.out);
  return {
    accounts,
    accountContractsPerSecond: (2 * accounts) / median(sweeps),
    markMs: median(marks),
    collections,
    fallen: emitted.filter(({ kind }) => kind === 'liquidationStarted').length,
    liquidationOrders: emitted.filter(({ kind }) => kind === 'liquidationOrdered').length,
    reactionMs,
  };
}

/** A venue of accounts in pairs: long and short, in both contracts, at the mark. */
function openHeldVenue(accounts: number): Venue {
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
  for (let n = 0; n < accounts; n++) open(venue, FIRST + n, n % THIN === 0 ? 650 : 10_000);
  for (let n = 0; n + 1 < accounts; n += 2) hold(venue, FIRST + n, FIRST + n + 1);
  return venue;
}

function open(venue: Venue, account: number, dollars: number): void {
  const participant = account;
  const who = {
    participant,
    name: `p${participant}`,
    role: Role.client,
    affiliated: false,
    group: 0,
  } as const;
  const holders: readonly string[] = [];
  applyCommand(venue, { kind: 'registerParticipant', ...who, holders });
  applyCommand(venue, { kind: 'openAccount', account, participant });
  const money = { currency: 'USD', amount: dollars * USD, reference: `d${account}` };
  applyCommand(venue, { kind: 'deposit', account, ...money });
}

/** 0.1 BTC and 0.1 ETH from one to the other, as a fill would leave them: no order is what is measured. */
function hold({ state, out }: Venue, buyer: number, seller: number): void {
  clearEvents(out);
  const { trade } = state.scratch;
  trade.taker.account = buyer as AccountId;
  trade.maker.account = seller as AccountId;
  for (const market of state.markets) {
    if (market === undefined) continue;
    trade.price = market.mark as Price;
    trade.qty = (market.terms.contract === 1 ? 100 : 10) as Qty;
    fill(state, market, trade, out);
  }
}

function applyCommand({ state, out }: Venue, command: LooseCommand): void {
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
