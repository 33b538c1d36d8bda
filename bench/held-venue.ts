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
  readEvents,
} from '../engine/index.ts';
import { type Command, ContractState, IndexState } from '../engine/schema/index.ts';
import type { LooseCommand } from '../test/support/loose.ts';

export interface Venue {
  readonly state: EngineState;
  readonly out: EventBuffer;
}

const NOON = 1_767_268_800_000_000;
const FIRST = 16;
const MARK = { 1: 1_000_000, 2: 400_000 } as const;

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
