// Bounds of work that the venue's configuration asks for. They are part of the journal, so a start sets those that differ from
// what is in force; once two people decide, it prints what one of them proposes.

import { type EngineState, read } from '../../engine/index.ts';
import type { SetWorkBounds } from '../../engine/schema/index.ts';
import { deskCommand } from '../host/desk-command.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';

interface WorkBoundsParts {
  readonly state: EngineState;
  readonly config: {
    readonly commandWork?: number | undefined;
    readonly orderFills?: number | undefined;
    readonly adminPort: number;
  };
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly submit: (command: SetWorkBounds) => void;
}

/** At a start, behind what it owes. @see docs/rules/bounded-work.md WORK-001 */
export function configureWorkBounds({
  state,
  config,
  log,
  metrics,
  submit,
}: WorkBoundsParts): void {
  const asked = (): SetWorkBounds | null => difference(state, config);
  metrics.gauge('work_bounds_pending', () => (asked() === null ? 0 : 1));
  const command = asked();
  if (command === null) return;
  if (!read.dualControl(state)) {
    submit(command);
    return;
  }
  const { kind, ...fields } = command;
  const words = `propose '${JSON.stringify({ [kind]: fields })}'`;
  const propose = deskCommand(words, 'configured', config.adminPort);
  log.warn({ inForce: read.workBounds(state), propose }, 'other bounds of work take two people');
}

/** What is configured, where it is not in force; what is not configured stays. */
function difference(
  state: EngineState,
  { commandWork, orderFills }: Omit<WorkBoundsParts['config'], 'adminPort'>,
): SetWorkBounds | null {
  const inForce = read.workBounds(state);
  const { work, fills } = { work: commandWork ?? inForce.work, fills: orderFills ?? inForce.fills };
  if (work === inForce.work && fills === inForce.fills) return null;
  return { kind: 'setWorkBounds', work, fills };
}
