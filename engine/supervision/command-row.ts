// What a row of the table of commands (engine/commands.ts) holds.

import type { EventBuffer } from '../events/buffer.ts';
import type { Command } from '../schema/command.ts';
import type { ControlledCommand } from '../schema/commands/controlled.ts';
import type { OrderCommand } from '../schema/commands/orders.ts';
import type { Verdict } from '../schema/reject.ts';
import type { EngineState } from '../state/state.ts';
import type { ControlName, OneSuffices } from './controls.ts';

type Controlled<C> = ControlName | ((state: EngineState, command: C) => ControlName | OneSuffices);
export type Apply<C> = (state: EngineState, command: C, out: EventBuffer) => Verdict;
/** @param item the place of an order in its batch; 0 for one by itself. */
type ApplyItem<C> = (state: EngineState, command: C, item: number, out: EventBuffer) => Verdict;

interface Applied<C extends Command> {
  readonly apply: [C] extends [OrderCommand] ? ApplyItem<C> : Apply<C>;
}
interface ControlledRow<C extends Command> extends Applied<C> {
  readonly control: Controlled<C>;
  /** What it would replace; undefined or null for nothing. */
  readonly subject: (state: EngineState, command: C) => unknown;
}
interface UncontrolledRow<C extends Command> extends Applied<C> {
  readonly control: OneSuffices;
}

/** A command in `ControlledCommand` has a control and a subject; any other has `oneSuffices` and no subject. */
export type CommandSpec<C extends Command> = C extends ControlledCommand
  ? ControlledRow<C>
  : UncontrolledRow<C>;

/** The row of a command of any kind. */
export interface Row<C extends Command> extends Applied<C> {
  readonly control: Controlled<C> | OneSuffices;
  readonly subject: [C] extends [ControlledCommand] ? ControlledRow<C>['subject'] : undefined;
}
