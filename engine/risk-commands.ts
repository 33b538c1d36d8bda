// The commands of the risk engine, one line each. Each checks everything first; a refusal changes nothing.

import { listCollateral } from './collateral/list.ts';
import { setCollateralRate } from './collateral/rate.ts';
import { setFundingTerms } from './contracts/funding-terms.ts';
import { setFundTarget } from './default/fund.ts';
import { chooseLeverage, setClassFloor } from './entry/leverage.ts';
import type { EventBuffer } from './events/buffer.ts';
import { unreachable } from './kernel/assert.ts';
import { quoteSource } from './pricing/quotes.ts';
import type { Command, RiskCommand } from './schema/command.ts';
import type { Verdict } from './schema/reject.ts';
import type { EngineState } from './state/state.ts';

const KINDS: Readonly<Record<RiskCommand['kind'], true>> = {
  quoteSource: true,
  setFundingTerms: true,
  chooseLeverage: true,
  setClassFloor: true,
  listCollateral: true,
  setCollateralRate: true,
  setFundTarget: true,
};

export function isRisk(command: Command): command is RiskCommand {
  return Object.hasOwn(KINDS, command.kind);
}

export function applyRisk(state: EngineState, command: RiskCommand, out: EventBuffer): Verdict {
  switch (command.kind) {
    case 'quoteSource':
      return quoteSource(state, command);
    case 'setFundingTerms':
      return setFundingTerms(state, command, out);
    case 'chooseLeverage':
      return chooseLeverage(state, command, out);
    case 'setClassFloor':
      return setClassFloor(state, command, out);
    case 'listCollateral':
      return listCollateral(state, command, out);
    case 'setCollateralRate':
      return setCollateralRate(state, command, out);
    case 'setFundTarget':
      return setFundTarget(state, command, out);
    default:
      return unreachable(command);
  }
}
