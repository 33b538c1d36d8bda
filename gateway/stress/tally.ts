// The events of a run about default management, added up as they come.

import {
  type EngineState,
  type EventBuffer,
  House,
  Row,
  read,
  readEvent,
} from '../../engine/index.ts';
import { Cause, type ContractId, type Event, Side } from '../../engine/schema/index.ts';

/** Sums of money are exact integers of the venue's minor unit. */
export interface Sums {
  liquidatedNotional: number;
  slices: number;
  deleveragedLots: number;
  deleveragedNotional: number;
  haircut: number;
  fundUsed: number;
  trancheUsed: number;
  uncovered: number;
  fills: number;
}

/** Slices since the last look: where they traded against the mark. */
interface SlicePrices {
  notional: number;
  /** Σ notional × distance from the mark, parts of the mark; below zero is worse for the client. */
  weighted: number;
  /** The worst fill. */
  worst: number;
}

export class Tally {
  readonly sums: Sums = {
    liquidatedNotional: 0,
    slices: 0,
    deleveragedLots: 0,
    deleveragedNotional: 0,
    haircut: 0,
    fundUsed: 0,
    trancheUsed: 0,
    uncovered: 0,
    fills: 0,
  };
  /** Accounts whose default was managed. */
  readonly defaulted: Set<number> = new Set();
  /** Accounts that lost lots to deleveraging, or gains to a haircut. */
  readonly touched: Set<number> = new Set();
  /** By contract. */
  readonly liquidatedIn: number[] = [];
  readonly deleveragedIn: number[] = [];
  /** Commands that the engine refused, by reason; orders of makers and takers among them. */
  refusals = 0;
  #slices: SlicePrices = { notional: 0, weighted: 0, worst: 0 };
  readonly #onRare: (event: Event) => void;

  /** @param onRare gets every event that is of no order */
  constructor(onRare: (event: Event) => void) {
    this.#onRare = onRare;
  }

  onEvents(state: EngineState, out: EventBuffer): void {
    for (let row = 0; row < out.count; row++) {
      const kind = out.kinds[row];
      if (kind === Row.fill) this.#fill(state, readEvent(out, row) as Filled);
      else if (kind === Row.orderRejected) this.refusals += 1;
      else if (kind === Row.object) this.#countEvent(out.objects[row] as Event);
    }
  }

  /** What happened to slices since the last call. */
  takeSlices(): SlicePrices {
    const slices = this.#slices;
    this.#slices = { notional: 0, weighted: 0, worst: 0 };
    return slices;
  }

  #fill(state: EngineState, { contract, price, qty, cause, takerSide, maker }: Filled): void {
    const { sums } = this;
    sums.fills += 1;
    if (cause !== Cause.liquidation && cause !== Cause.deleveraging) return;
    const { mark, moneyPerTickLot } = read.contract(state, contract) as read.Contract;
    const notional = price * qty * moneyPerTickLot;
    if (cause === Cause.deleveraging) {
      sums.deleveragedLots += qty;
      sums.deleveragedNotional += notional;
      add(this.deleveragedIn, contract, qty);
      this.touched.add(maker.account);
      return;
    }
    sums.liquidatedNotional += notional;
    add(this.liquidatedIn, contract, notional);
    // A sale below the mark is worse for its owner, and so is a purchase above it.
    const above = mark === 0 ? 0 : price / mark - 1;
    const better = takerSide === Side.buy ? -above : above;
    this.#slices.notional += notional;
    this.#slices.weighted += notional * better;
    this.#slices.worst = Math.min(this.#slices.worst, better);
  }

  #countEvent(event: Event): void {
    this.#onRare(event);
    const { sums } = this;
    switch (event.kind) {
      case 'liquidationStarted':
        this.defaulted.add(event.account);
        break;
      case 'liquidationOrdered':
        sums.slices += 1;
        break;
      case 'gainCut':
        sums.haircut += event.amount;
        this.touched.add(event.account);
        break;
      case 'shortfallCovered':
        sums.fundUsed += event.insurance;
        sums.trancheUsed += event.tranche;
        sums.uncovered += event.uncovered;
        break;
      case 'commandRejected':
        this.refusals += 1;
        break;
      default:
    }
  }
}

type Filled = Extract<Event, { kind: 'fill' }>;

function add(sums: number[], contract: ContractId, amount: number): void {
  sums[contract] = (sums[contract] ?? 0) + amount;
}

/** The house's rows at this moment. */
export function houseOf(state: EngineState): { readonly fund: number; readonly tranche: number } {
  return {
    fund: read.balance(state, House.insuranceFund),
    tranche: read.balance(state, House.tranche),
  };
}
