// Which value of a threshold is in force.

import type { ContractId } from '../kernel/units.ts';
import { thresholdKey, thresholdTerms } from '../schema/thresholds.ts';
import type { EngineState } from '../state/state.ts';

/**
 * The value in force: the contract's own, else that of every contract, else the default.
 *
 * @see docs/rules/surveillance.md WATCH-001
 */
export function thresholdInForce(
  { supervision }: EngineState,
  detector: string,
  parameter: string,
  contract: ContractId | 0,
): number {
  const { thresholds } = supervision;
  return (
    thresholds.get(thresholdKey(detector, parameter, contract)) ??
    thresholds.get(thresholdKey(detector, parameter, 0)) ??
    thresholdTerms(detector, parameter)?.standard ??
    0
  );
}
