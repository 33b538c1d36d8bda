// What of an import stands already, and what it waits for: the registers of a venue held against the commands of the rows.

import { type EngineState, read } from '../../../engine/index.ts';
import type { Command } from '../../../engine/schema/index.ts';
import { commandToJson } from '../../../proto/codec.ts';
import { commandsOf } from './commands.ts';
import { exportTable } from './export.ts';
import { type Fault, readTable } from './reading.ts';
import { TABLE_NAMES } from './tables.ts';

type Standing =
  | { readonly is: 'open' } // To be sent or proposed.
  | { readonly is: 'inForce' }
  | { readonly is: 'taken'; readonly by: string } // Its number is another's.
  | { readonly is: 'waiting'; readonly for: string }; // For a row that is not on the registers yet.

export class RegistersAsTheyStand {
  readonly #state: EngineState;
  readonly #inForce: ReadonlySet<string>;

  constructor(state: EngineState) {
    this.#state = state;
    const faults: Fault[] = [];
    const rows = TABLE_NAMES.flatMap((name) =>
      readTable(`${name}.csv`, name, exportTable(state, name), faults),
    );
    this.#inForce = new Set(commandsOf(rows).map(({ command }) => commandToJson(command)));
  }

  of(command: Command): Standing {
    if (this.#inForce.has(commandToJson(command))) return { is: 'inForce' };
    const by = this.#takenBy(command);
    if (by !== '') return { is: 'taken', by };
    const missing = this.#missing(command);
    return missing === '' ? { is: 'open' } : { is: 'waiting', for: missing };
  }

  /** A registration is made once: an import does not change it. */
  #takenBy(command: Command): string {
    const state = this.#state;
    const { kind } = command;
    if (kind === 'registerParticipant')
      return read.participant(state, command.participant)?.name ?? '';
    if (kind === 'registerTrader') return read.trader(state, command.trader)?.name ?? '';
    if (kind === 'registerStaff') return read.staffMember(state, command.staff)?.name ?? '';
    if (kind === 'registerKey') return read.key(state, command.key)?.name ?? '';
    return '';
  }

  #missing(command: Command): string {
    const state = this.#state;
    if (command.kind === 'registerKey' && command.staff !== 0) {
      return read.staffMember(state, command.staff) === undefined ? `staff ${command.staff}` : '';
    }
    if (command.kind === 'registerKey' || command.kind === 'assessTrader') {
      return read.trader(state, command.trader) === undefined ? `trader ${command.trader}` : '';
    }
    if (command.kind === 'registerParticipant') {
      const { group, participant } = command;
      if (group === 0 || group === participant) return '';
      return read.participant(state, group) === undefined ? `participant ${group}` : '';
    }
    if (!('participant' in command)) return '';
    const { participant } = command;
    return read.participant(state, participant) === undefined ? `participant ${participant}` : '';
  }
}
