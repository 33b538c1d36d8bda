// How a contract stands, from what its streams say last: for the overview and for what needs somebody.

import {
  type IndexPrice,
  indexStateName,
  type Scale,
  type Status,
} from '../../../client/core/index.ts';
import { changeText, moneyText, NONE } from '../../shared/models/format.ts';
import { stateWords } from '../../shared/models/market-state.ts';
import type { ContractStanding } from './attention.ts';

export interface Sources {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

/** Of the last index: those that counted, and those that did not. */
export function sourcesOf(index: IndexPrice | undefined): Sources {
  const inputs = index?.inputs ?? [];
  const names = (isIn: boolean): string[] =>
    inputs.filter(({ valid }) => valid === isIn).map(({ source }) => source);
  return { in: names(true), out: names(false) };
}

interface SourceRow {
  readonly symbol: string;
  readonly source: string;
  readonly isIn: boolean;
  readonly middle: string;
  /** Of its middle from the weighted median. */
  readonly distance: string;
  readonly weight: number;
  /** 0 before its first quote. */
  readonly quotedAt: number;
}

/** Every source of the last index. */
export function sourceRows(scale: Scale, index: IndexPrice | undefined): SourceRow[] {
  const { inputs = [], twiceMedian = 0 } = index ?? {};
  return inputs.map(({ source, bid, ask, quotedAt, weight, valid: isIn }) => {
    const twice = bid + ask;
    return {
      symbol: scale.symbol,
      source,
      isIn,
      middle: twice === 0 ? NONE : moneyText(scale, Math.round(twice / 2)),
      distance:
        twice === 0 || twiceMedian === 0 ? NONE : changeText(twice - twiceMedian, twiceMedian),
      weight,
      quotedAt,
    };
  });
}

/** '' before the first index. */
export function indexWords(state: number | undefined): string {
  return state === undefined || state === 0 ? '' : indexStateName(state);
}

export function standingOf(
  { symbol }: Scale,
  status: Status | undefined,
  index: IndexPrice | undefined,
): ContractStanding {
  const { name, tone } = stateWords(status);
  const isUsual = status === undefined || tone === 'good' || name === 'Recording';
  return {
    symbol,
    unusual: isUsual ? '' : name.toLowerCase(),
    tone,
    indexState: indexWords(status?.indexState),
    sourcesOut: sourcesOf(index).out,
  };
}
