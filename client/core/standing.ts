// How an account stands with the venue beside orders and positions: funding that was posted, how near its
// positions are to being deleveraged, chosen leverage, whether it is being liquidated.

import type { ContractId } from '../../engine/kernel/units.ts';
import type { AccountSnapshot, OwnEvent } from '../../proto/server-message.ts';

/** A line of the statement: an hour's funding of a contract. */
export interface FundingLine {
  readonly contract: number;
  /** The full hour, microseconds since 1970. */
  readonly hour: number;
  /** Minor units; positive was paid. */
  readonly amountMinor: number;
}

/** The last report of default management; null when the account is in none. */
export interface Liquidation {
  readonly equityMinor: number;
  readonly maintenanceMinor: number;
  /** Orders that the venue has sent for it. */
  readonly orders: number;
}

/** A week of two contracts. */
const LINES_MAX = 336;

export class Standing {
  #funding: FundingLine[] = [];
  #liquidation: Liquidation | null = null;
  readonly #indicators = new Map<ContractId, number>();
  readonly #leverages = new Map<ContractId, number>();

  /** The latest lines since the client began to follow, oldest first. */
  get funding(): readonly FundingLine[] {
    return this.#funding;
  }

  get liquidation(): Liquidation | null {
    return this.#liquidation;
  }

  /** 0 not in the first round of deleveraging; 1 … 5. */
  indicator(contract: ContractId): number {
    return this.#indicators.get(contract) ?? 0;
  }

  /** Chosen; 0 for none. Of a flat position it is known once it was chosen while we followed. */
  leverage(contract: ContractId): number {
    return this.#leverages.get(contract) ?? 0;
  }

  restore(snapshot: AccountSnapshot): void {
    this.#indicators.clear();
    this.#leverages.clear();
    for (const { contract, indicator, leverage } of snapshot.positions) {
      this.#indicators.set(contract, indicator);
      this.#leverages.set(contract, leverage);
    }
    // Changes between two snapshots are not known; the next order or end of a liquidation reports them again.
    this.#liquidation = null;
  }

  apply(event: OwnEvent): void {
    switch (event.kind) {
      case 'fundingPosted': {
        const { contract, hour, amount } = event;
        this.#funding = [...this.#funding, { contract, hour, amountMinor: amount }].slice(
          -LINES_MAX,
        );
        return;
      }
      case 'liquidationStarted':
      case 'liquidationOrdered': {
        const orders =
          (this.#liquidation?.orders ?? 0) + (event.kind === 'liquidationOrdered' ? 1 : 0);
        const { equity, maintenanceMargin } = event;
        this.#liquidation = { equityMinor: equity, maintenanceMinor: maintenanceMargin, orders };
        return;
      }
      case 'liquidationEnded':
        this.#liquidation = null;
        return;
      case 'indicatorChanged':
        this.#indicators.set(event.contract, event.indicator);
        return;
      case 'leverageChosen':
        this.#leverages.set(event.contract, event.leverage);
        return;
      default:
        return;
    }
  }
}
