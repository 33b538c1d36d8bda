// Much of a contract's open interest in one beneficial owner's hands: a corner, or a default that no one can take over.

import { type EngineState, read } from '../../../../engine/index.ts';
import type { AccountId, ContractId, ParticipantId } from '../../../../engine/schema/index.ts';
import { type Detector, type Finding, type Observation, shareOf } from '../detector.ts';

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
        const group = read.group(state, account);
        if (asked.has(`${contract} ${group}`)) continue;
        asked.add(`${contract} ${group}`);
        const accounts = read.accountsOfGroup(state, group);
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
  const listed = read.contract(state, contract);
  if (listed === undefined) return false;
  const price = listed.mark || listed.last;
  const notional = BigInt(listed.openInterest) * BigInt(price * listed.moneyPerTickLot);
  return notional > 0n && notional >= BigInt(floor) * 10n ** BigInt(listed.terms.moneyDecimals);
}

/** The larger of what the accounts are long and short together, of the open interest. */
function shareHeld(
  state: EngineState,
  contract: ContractId,
  accounts: readonly AccountId[],
): number {
  const listed = read.contract(state, contract);
  if (listed === undefined) return 0;
  let [long, short] = [0, 0];
  for (const account of accounts) {
    const held = read.held(state, contract, account);
    if (held > 0) long += held;
    else short -= held;
  }
  return shareOf(Math.max(long, short), listed.openInterest);
}
