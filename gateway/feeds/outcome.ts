import type {
  Command,
  ContractId,
  EngineState,
  Event,
  Price,
  Qty,
  Seq,
  Time,
} from '../../engine/index.ts';
import { Side, shownAtPrice } from '../../engine/index.ts';

/** What a command came to. It may leave the process once the command is durable. */
export interface Outcome {
  readonly seq: Seq;
  readonly time: Time;
  /** Who asked; 0 for the venue itself. */
  readonly session: number;
  readonly command: Command;
  readonly events: readonly Event[];
  /** The book's levels that the command touched, as they were right after it. */
  readonly levels: readonly LevelChange[];
}

export interface LevelChange {
  readonly contract: ContractId;
  readonly side: Side;
  readonly price: Price;
  /** On display; 0 when the level is gone. */
  readonly qty: Qty;
}

const NO_LEVELS: readonly LevelChange[] = [];

/** Reads the levels that the last command touched, before the next one forgets them. */
export function touchedLevels(state: EngineState): readonly LevelChange[] {
  let changes: LevelChange[] | null = null;
  for (const market of state.markets) {
    if (market === undefined) continue;
    const { book } = market;
    for (let i = 0; i < book.touchedCount; i++) {
      const signed = book.touched[i];
      const side = signed < 0 ? Side.buy : Side.sell;
      const price = Math.abs(signed) as Price;
      changes ??= [];
      changes.push({ contract: book.contract, side, price, qty: shownAtPrice(book, side, price) });
    }
  }
  return changes ?? NO_LEVELS;
}
