// Much of a contract's open interest in one beneficial owner's hands: a corner, or a default that nobody can take over.

import type {
  AccountId,
  ContractId,
  EngineState,
  ParticipantId,
} from '../../../../engine/index.ts';
import {
  accountsOf,
  type Detector,
  type Finding,
  groupOf,
  type Observation,
  shareOf,
} from '../detector.ts';

export class InterestConcentration implements Detector {
  readonly name = 'interestConcentration';

  inspect({ envelope, events, state, limit }: Observation): Finding[] {
    const found: Finding[] = [];
    const asked = new Set<string>();
    for (const event of events) {
      if (event.kind !== 'fill') continue;
      const { contract } = event;
      if (!isLarge(state, contract, limit('floor', contract))) continue;
      for (const { account } of [event.maker, event.taker]) {
        const group = groupOf(state, account);
        if (asked.has(`${contract} ${group}`)) continue;
        asked.add(`${contract} ${group}`);
        const accounts = accountsOf(state, group);
        const share = shareHeld(state, contract, accounts);
        if (share < limit('share', contract)) continue;
        found.push({
          contract,
          subject: String(group),
          participants: [group as ParticipantId],
          accounts,
          measured: { share },
          first: envelope.seq,
          decisive: [envelope.seq],
          text: `group ${group} holds ${share} ppm of one side of the open interest`,
        });
      }
    }
    return found;
  }
}

/** Is the open interest worth the floor, in whole units of the currency? */
function isLarge(state: EngineState, contract: ContractId, floor: number): boolean {
  const market = state.markets[contract];
  if (market === undefined) return false;
  const price = market.mark || market.last;
  const notional = BigInt(market.positions.openInterest) * BigInt(price * market.moneyPerTickLot);
  return notional > 0n && notional >= BigInt(floor) * 10n ** BigInt(market.terms.moneyDecimals);
}

/** The larger of what the accounts are long and short together, of the open interest. */
function shareHeld(
  state: EngineState,
  contract: ContractId,
  accounts: readonly AccountId[],
): number {
  const positions = state.markets[contract]?.positions;
  if (positions === undefined) return 0;
  let [long, short] = [0, 0];
  for (const account of accounts) {
    const held = positions.held[account] ?? 0;
    if (held > 0) long += held;
    else short -= held;
  }
  return shareOf(Math.max(long, short), positions.openInterest);
}
