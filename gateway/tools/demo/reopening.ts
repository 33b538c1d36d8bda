// After an outage the demonstration's own staff do not wait for five minutes: two of them begin the auction once the prices are back.

import { CONTROLS, read } from '../../../engine/index.ts';
import { ContractState, type ContractTerms, IndexState } from '../../../engine/schema/index.ts';
import type { Stage } from '../founding/stage.ts';
import { nameOfRole } from './desk.ts';

/** @returns a line for each contract whose auction was begun. */
export async function reopenAfterOutage(
  stage: Stage,
  listed: readonly ContractTerms[],
): Promise<string[]> {
  const lines: string[] = [];
  for (const { contract, symbol } of listed) {
    const now = read.contract(stage.state, contract);
    const outage = now?.outage ?? null;
    if (now === undefined || outage === null) continue;
    if (now.state !== ContractState.cancelOnly || now.mark === 0) continue;
    if (now.indexState !== IndexState.normal) continue;
    const plan = now.maintenance;
    if (plan !== null && plan.beginsAt <= stage.state.time) continue;
    const reason = 'after an outage: the prices are back';
    const command = {
      kind: 'setContractState',
      contract,
      state: outage.returnsTo,
      reason,
    } as const;
    await stage.submit(command);
    const { proposes, approves } = CONTROLS.resuming;
    const people = read.dualControl(stage.state)
      ? `${nameOfRole(proposes[0])} proposed it, ${nameOfRole(approves[0])} approved it`
      : 'dual control has not begun';
    lines.push(`${symbol} reopens after an outage, through an auction: ${people}`);
  }
  return lines;
}
