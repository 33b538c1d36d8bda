// Positions and margin as rows: the venue's own figures, and profit at the mark as it moves.

import {
  type AccountSnapshot,
  type AccountView,
  type MarginLevelName,
  marginLevelName,
  type Scale,
} from '../../../client/core/index.ts';

export interface PositionRow {
  readonly symbol: string;
  readonly contract: number;
  readonly held: number;
  readonly entry: string;
  readonly cost: number;
  readonly liquidation: number;
  readonly initial: number;
  readonly maintenance: number;
  readonly fundingOwed: number;
  /** 0 not in the first round of deleveraging; 1 … 5. */
  readonly indicator: number;
  readonly leverage: number;
}

/** Profit of an open position at a price, minor units. @example held −2, cost −200, price 90, a tick of a lot worth 1: +20 */
export function profitOf(held: number, cost: number, price: number, scale: Scale): number {
  return price === 0 ? 0 : held * price * scale.moneyPerTickLot - cost;
}

/** What is held; prices of liquidation and margin are as fresh as the venue's last answer. */
export function positionRows(
  view: AccountView,
  snapshot: AccountSnapshot | undefined,
  scaleOf: (symbol: string) => Scale,
): PositionRow[] {
  return view
    .positions()
    .filter(({ heldLots }) => heldLots !== 0)
    .map(({ contract: symbol, heldLots, costMinor, entryPrice }) => {
      const { contract } = scaleOf(symbol);
      const known = snapshot?.positions.find((position) => position.contract === contract);
      return {
        symbol,
        contract,
        held: heldLots,
        entry: entryPrice,
        cost: costMinor,
        liquidation: known?.liquidationPrice ?? 0,
        initial: known?.initialMargin ?? 0,
        maintenance: known?.maintenanceMargin ?? 0,
        fundingOwed: known?.fundingOwed ?? 0,
        indicator: view.standing.indicator(contract),
        leverage: view.standing.leverage(contract),
      };
    });
}

export interface MarginBar {
  readonly equity: number;
  readonly available: number;
  readonly initial: number;
  readonly maintenance: number;
  /** Of equity, in hundredths, at most 100. */
  readonly initialShare: number;
  readonly maintenanceShare: number;
  readonly level: MarginLevelName;
}

export function marginBar({ margin }: AccountSnapshot): MarginBar {
  const { equity, available, initialMargin, maintenanceMargin, level } = margin;
  const share = (part: number): number => {
    if (part === 0) return 0;
    return equity <= 0 ? 100 : Math.min(100, Math.round((part * 100) / equity));
  };
  return {
    equity,
    available,
    initial: initialMargin,
    maintenance: maintenanceMargin,
    initialShare: share(initialMargin),
    maintenanceShare: share(maintenanceMargin),
    level: marginLevelName(level) ?? 'healthy',
  };
}

export const LEVEL_WORDS: Readonly<Record<MarginLevelName, string>> = {
  healthy: 'Healthy',
  reducingOnly: 'Reducing only: no room for more risk',
  warning: 'Warning: near maintenance',
  belowMaintenance: 'Below maintenance: being liquidated',
};
