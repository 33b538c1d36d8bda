// Contracts by the names that these clients know them by. One contract of theirs is one lot of ours, so that sizes are whole
// numbers, and what was written for a contract of another size trades less than it meant to and never more.

import { type ContractId, ContractState } from '../../engine/schema/index.ts';
import type { ContractInfo } from '../../proto/server-message.ts';
import { pointed, quotient, type Step, stepOf, stepsIn, stepText } from './decimals.ts';
import { OkxError } from './okx-error.ts';

/** Decimals of an average price beyond those of a tick. */
const AVERAGE_DECIMALS = 6;
const PPM = 1_000_000n;

/** One contract, with what turns its numbers into text and back. */
export class Instrument {
  readonly contract: ContractId;
  readonly info: ContractInfo;
  /** BTC-USD-SWAP. */
  readonly instId: string;
  /** BTC-USD. */
  readonly family: string;
  readonly tick: Step;
  readonly lot: Step;
  readonly moneyDecimals: number;

  constructor(info: ContractInfo, instId: string) {
    const { contract, base, currency, tickSize, lotSize, moneyDecimals } = info.terms;
    this.contract = contract;
    this.info = info;
    this.instId = instId;
    this.family = `${base}-${currency}`;
    this.tick = stepOf(tickSize);
    this.lot = stepOf(lotSize);
    this.moneyDecimals = moneyDecimals;
  }

  /** A price; '' where there is none. */
  price(ticks: number): string {
    return ticks === 0 ? '' : stepText(ticks, this.tick);
  }

  /** Lots as an amount of the base currency. */
  amount(lots: number): string {
    return stepText(lots, this.lot);
  }

  money(units: number): string {
    return pointed(BigInt(units), this.moneyDecimals);
  }

  /** What lots are worth at a price. */
  notional(lots: number, ticks: number): string {
    const units = BigInt(lots) * BigInt(ticks) * BigInt(this.info.moneyPerTickLot);
    return pointed(units, this.moneyDecimals);
  }

  /** The price of lots that came to a sum of ticks times lots; '' without any. */
  averagePrice(tickLots: bigint, lots: number): string {
    if (lots === 0) return '';
    const { units, decimals } = this.tick;
    const scale = 10n ** BigInt(decimals);
    return quotient(tickLots * units, BigInt(lots) * scale, decimals + AVERAGE_DECIMALS);
  }

  /** The average entry of a position that cost so much money. */
  entryPrice(held: number, cost: number): string {
    if (held === 0) return '';
    const { units, decimals } = this.tick;
    const perTick = BigInt(held) * BigInt(this.info.moneyPerTickLot) * 10n ** BigInt(decimals);
    return quotient(BigInt(cost) * units, perTick, decimals + AVERAGE_DECIMALS);
  }

  ticksIn(value: unknown, field: string): number {
    return stepsIn(value, field, this.tick);
  }

  /** The most leverage that the first bracket of margin allows. */
  get leverageMax(): number {
    const [tier] = this.info.terms.tiers;
    return tier === undefined ? 1 : Math.floor(Number(PPM) / tier.initial);
  }
}

/** What these clients call the states of a contract. */
const STATES: Readonly<Record<ContractState, 'live' | 'suspend' | 'preopen'>> = {
  [ContractState.draft]: 'preopen',
  [ContractState.approved]: 'preopen',
  [ContractState.live]: 'live',
  [ContractState.cancelOnly]: 'suspend',
  [ContractState.auction]: 'live',
  [ContractState.halted]: 'suspend',
  [ContractState.reduceOnly]: 'live',
  [ContractState.delisted]: 'suspend',
  [ContractState.recorded]: 'suspend',
};

export class Instruments {
  readonly #byContract = new Map<ContractId, Instrument>();
  readonly #byName = new Map<string, Instrument>();

  /** Two contracts of one pair: the first has the plain name. */
  constructor(infos: readonly ContractInfo[]) {
    for (const info of infos) {
      const { contract, base, currency, recorded } = info.terms;
      if (recorded) continue;
      const plainName = `${base}-${currency}-SWAP`;
      const isTaken = this.#byName.has(plainName);
      const name = isTaken ? `${base}-${currency}_${contract}-SWAP` : plainName;
      const instrument = new Instrument(info, name);
      this.#byContract.set(contract, instrument);
      this.#byName.set(name, instrument);
    }
  }

  [Symbol.iterator](): Iterator<Instrument> {
    return this.#byContract.values();
  }

  get all(): readonly Instrument[] {
    return [...this.#byContract.values()];
  }

  of(contract: number): Instrument | undefined {
    return this.#byContract.get(contract as ContractId);
  }

  find(name: unknown): Instrument | undefined {
    return typeof name === 'string' ? this.#byName.get(name) : undefined;
  }

  /** By its name, or by the number which is all that some clients send. @throws OkxError */
  named({
    instId,
    instIdCode,
  }: {
    readonly instId?: unknown;
    readonly instIdCode?: unknown;
  }): Instrument {
    if (instId !== undefined && instId !== '') {
      const found = this.find(instId);
      if (found !== undefined) return found;
    } else if (instIdCode !== undefined) {
      const found = this.of(Number(instIdCode));
      if (found !== undefined) return found;
    } else throw new OkxError('50014', 'Parameter instId can not be empty');
    throw new OkxError('51001', "Instrument ID doesn't exist");
  }
}

/** A row of `public/instruments`. */
export function instrumentRow(instrument: Instrument): object {
  const { instId, family, contract, info, leverageMax } = instrument;
  const { base, currency, tickSize, lotSize } = info.terms;
  const { state } = info.status;
  return {
    instType: 'SWAP',
    instId,
    instIdCode: contract,
    instFamily: family,
    uly: family,
    category: '1',
    baseCcy: '',
    quoteCcy: '',
    settleCcy: currency,
    ctVal: lotSize,
    ctMult: '1',
    ctValCcy: base,
    ctType: 'linear',
    optType: '',
    stk: '',
    listTime: '',
    expTime: '',
    lever: String(leverageMax),
    tickSz: tickSize,
    lotSz: '1',
    minSz: '1',
    alias: '',
    state: STATES[state],
    ruleType: 'normal',
    maxLmtSz: '',
    maxMktSz: '',
    maxTwapSz: '',
    maxIcebergSz: '',
    maxTriggerSz: '',
    maxStopSz: '',
  };
}
