// What a reader of the charts looks for: when default management took each of its steps first, and when a contract changed its state.

import { type EngineState, read } from '../../engine/index.ts';
import { ContractState, type Event, type Time } from '../../engine/schema/index.ts';

export interface Happening {
  /** Since the beginning of the run. */
  readonly second: number;
  readonly text: string;
}

/** As many as there are letters to mark them with; a run that has more shows its first. */
const MOST = 26;
const SECOND_US = 1_000_000;

export class Happenings {
  readonly all: Happening[] = [];
  readonly #seen = new Set<string>();
  readonly #began: Time;

  constructor(began: Time) {
    this.#began = began;
  }

  take(state: EngineState, event: Event): void {
    const text = textOf(state, event);
    if (text === '' || state.time <= this.#began) return; // The opening is none.
    // A state may be left and come again; a step of the order of loss is told once.
    if (event.kind !== 'contractStateChanged' && this.#seen.has(text)) return;
    if (this.all.length >= MOST) return;
    this.#seen.add(text);
    this.all.push({ second: Math.floor((state.time - this.#began) / SECOND_US), text });
  }
}

function textOf(state: EngineState, event: Event): string {
  switch (event.kind) {
    case 'contractStateChanged': {
      const name = Object.entries(ContractState).find(([, value]) => value === event.to)?.[0];
      return `${symbolOf(state, event.contract)} is ${name}`;
    }
    case 'volatilityControlBegun':
      return `${symbolOf(state, event.contract)} trades inside a band`;
    case 'liquidationStarted':
      return 'the first account is liquidated';
    case 'deleveraged':
      return `the first positions in ${symbolOf(state, event.contract)} are deleveraged`;
    case 'gainCut':
      return 'the first gain is cut';
    case 'shortfallCovered':
      if (event.uncovered > 0) return 'something is left uncovered';
      return event.tranche > 0 ? 'the tranche of the venue pays first' : 'the fund pays first';
    default:
      return '';
  }
}

function symbolOf(state: EngineState, contract: Parameters<typeof read.contract>[1]): string {
  return read.contract(state, contract)?.terms.symbol ?? '';
}
