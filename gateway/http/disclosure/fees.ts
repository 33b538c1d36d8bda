// The fee schedule in force and the one that is announced, and what both rest on.

import { type EngineState, read } from '../../../engine/index.ts';
import { FEE_VOLUME_DAYS, FeeClass, type FeeRow } from '../../../engine/schema/index.ts';
import { amount, moment, percent } from './amounts.ts';
import type { PlainRecord } from './terms-view.ts';

/** Without rows every account pays the terms of the contract. */
export function feesView(state: EngineState): PlainRecord {
  const { edition, hash, effectiveAt, rows } = read.feeSchedule(state);
  const coming = read.comingFees(state);
  return {
    edition,
    hash,
    effectiveAt: effectiveAt === 0 ? '' : moment(effectiveAt),
    volumeDays: FEE_VOLUME_DAYS,
    rows: rowsView(state, rows),
    coming:
      coming === null
        ? null
        : {
            edition: coming.record.edition,
            hash: coming.record.hash,
            effectiveAt: moment(coming.record.effectiveAt),
            announcedAt: moment(coming.announcedAt),
            rows: rowsView(state, coming.record.rows),
          },
  };
}

function rowsView(state: EngineState, rows: readonly FeeRow[]): PlainRecord[] {
  return rows.map(({ feeClass, volumeFrom, makerFee, takerFee }) => ({
    class: Object.keys(FeeClass)[feeClass - 1] ?? '',
    volumeFrom: amount(volumeFrom, state.moneyDecimals, state.currency),
    makerFee: percent(makerFee),
    takerFee: percent(takerFee),
  }));
}
