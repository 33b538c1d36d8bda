// Lines about the fee schedule, and the events about it.

import { read } from '../../engine/index.ts';
import {
  type AccountId,
  type Command,
  type ContractTerms,
  type Event,
  FeeClass,
  type FeeRow,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import { HASH, type Stage } from './stage.ts';
import { moment, momentText, money, moneyText, ppm } from './units.ts';

/** `fee-schedule 1 client:0:0.02%/0.05% client:1_000:0.01%/0.04% from 2026-01-12`; without `from` it begins at once. */
export function feesCommand(stage: Stage, verb: string, words: Words): Command | null {
  if (verb !== 'fee-schedule') return null;
  const edition = Number(words.take('an edition'));
  const rows: FeeRow[] = [];
  let effectiveAt = stage.time;
  while (!words.isDone) {
    if (words.takes('from')) effectiveAt = moment(words.take('a time'));
    else rows.push(rowOf(words.take('a row')));
  }
  return { kind: 'setFeeSchedule', edition, hash: HASH, effectiveAt, rows };
}

function rowOf(text: string): FeeRow {
  const [name, from, rates] = text.split(':');
  const [makerFee, takerFee] = rates.split('/').map((rate) => ppm(rate) as FeeRow['makerFee']);
  const feeClass = (FeeClass[name as keyof typeof FeeClass] ?? Number(name)) as FeeClass;
  return { feeClass, volumeFrom: money(from), makerFee, takerFee };
}

/** The clause of a schedule; null for another event. */
export function feesText(event: Event): string | null {
  switch (event.kind) {
    case 'feeScheduleAnnounced': {
      const { record, replaced } = event;
      const instead = replaced === 0 ? '' : ` instead of ${replaced}`;
      return `fees-announced ${record.edition} from ${momentText(record.effectiveAt)}${instead}`;
    }
    case 'feeScheduleChanged':
      return `fees-changed ${event.before} to ${event.record.edition}`;
    default:
      return null;
  }
}

/** `expect ann fee-class client volume 1_000 maker-fee 0.01% taker-fee 0.04%`; null for another word. */
export function feesValue(
  { state }: Stage,
  { contract }: ContractTerms,
  account: AccountId,
  name: string,
): string | null {
  const { feeClass, volume, rates } = read.feesOf(state, account);
  const of = rates.find((each) => each.contract === contract);
  switch (name) {
    case 'fee-class':
      return Object.keys(FeeClass)[feeClass - 1];
    case 'volume':
      return moneyText(volume);
    case 'maker-fee':
      return `${(of?.makerFee ?? 0) / 10_000}%`;
    case 'taker-fee':
      return `${(of?.takerFee ?? 0) / 10_000}%`;
    default:
      return null;
  }
}
