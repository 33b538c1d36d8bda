// Decimals on the wire, ticks, lots and minor units within: whole numbers and a point, never a float.

import type { ContractId, ContractTerms } from '../../engine/schema/index.ts';
import type { ContractInfo } from '../../proto/server-message.ts';
import { VenueError } from '../host/errors.ts';
import { type DecimalText, decimalText, moneyText } from '../replay/decimal-text.ts';

/** What a decimal comes to in units; why it does not, where it is none of them. */
type Units = number | 'notDecimal' | 'notMultiple' | 'tooLarge';

/** Digits that a value may have; no number of the venue has as many. */
const DECIMAL = /^(-?)(\d{0,20})(?:\.(\d{0,20}))?$/u;

/**
 * Reads a decimal as a whole number of units.
 * @param unit the size of one, like '0.05'.
 * @example unitsOf('0.15', '0.05') is 3, unitsOf('0.16', '0.05') is 'notMultiple'.
 */
export function unitsOf(text: string, unit: string): Units {
  const parts = DECIMAL.exec(text);
  const [, minus = '', whole = '', fraction = ''] = parts ?? [];
  if (whole + fraction === '') return 'notDecimal';
  const [unitWhole = '0', unitFraction = ''] = unit.split('.');
  const value = BigInt(whole + fraction) * 10n ** BigInt(unitFraction.length);
  const one = BigInt(unitWhole + unitFraction) * 10n ** BigInt(fraction.length);
  if (value % one !== 0n) return 'notMultiple';
  const units = Number(value / one);
  if (!Number.isSafeInteger(units)) return 'tooLarge';
  return minus === '' || units === 0 ? units : -units;
}

/** How a contract's numbers are written. */
export interface ContractUnits {
  readonly terms: ContractTerms;
  readonly price: DecimalText;
  readonly qty: DecimalText;
  readonly money: DecimalText;
}

/** The contracts of the venue by number and by symbol. */
export class ContractTable {
  readonly #infos: () => readonly ContractInfo[];
  readonly #units = new WeakMap<ContractTerms, ContractUnits>();

  constructor(infos: () => readonly ContractInfo[]) {
    this.#infos = infos;
  }

  get infos(): readonly ContractInfo[] {
    return this.#infos();
  }

  ofSymbol(symbol: string): ContractUnits | undefined {
    return this.#found(this.infos.find(({ terms }) => terms.symbol === symbol));
  }

  find(contract: ContractId): ContractUnits | undefined {
    return this.#found(this.infos.find(({ terms }) => terms.contract === contract));
  }

  /** @throws VenueError where the venue has none of that number: then the list is older than the event */
  of(contract: ContractId): ContractUnits {
    const units = this.find(contract);
    if (units !== undefined) return units;
    throw new VenueError('streamLost', `contract ${contract} is not known to this session yet`);
  }

  /** Of what is settled in money without a contract: all contracts of a venue settle in one currency. */
  get settlement(): { readonly currency: string; readonly money: DecimalText } {
    const terms = this.infos.at(0)?.terms;
    const { currency = 'USD', moneyDecimals = 6 } = terms ?? {};
    return { currency, money: moneyText(moneyDecimals) };
  }

  #found(info: ContractInfo | undefined): ContractUnits | undefined {
    if (info === undefined) return undefined;
    const { terms } = info;
    const known = this.#units.get(terms);
    if (known !== undefined) return known;
    const units = {
      terms,
      price: decimalText(terms.tickSize),
      qty: decimalText(terms.lotSize),
      money: moneyText(terms.moneyDecimals),
    };
    this.#units.set(terms, units);
    return units;
  }
}
