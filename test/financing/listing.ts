// The assets of the scenarios, and the words that list them otherwise.

import { NO_LIMIT } from '../../engine/financing/index.ts';
import { cents, type LooseCommand, SECOND } from './loose.ts';

type Terms = Extract<LooseCommand, { kind: 'listAsset' }>['terms'];

const UNLIMITED = { perClient: NO_LIMIT, perGroup: NO_LIMIT, perBook: NO_LIMIT };
const LISTED = { exchange: 'XHKG', code: '5', isin: '', class: 'share' } as const;
export const CUSTODIAN = 'Harbour Custody';
const COIN: Terms = {
  kind: 'virtualAsset',
  listing: null,
  decimals: 8,
  haircut: 600_000,
  sector: 'virtualAssets',
  staleAfter: 60 * SECOND,
  slippage: 50_000,
  priceMax: 10_000_000_00,
  qtyMax: 10_000_000_000_000, // 100 000 coins.
  ...UNLIMITED,
};
const STOCK: Terms = {
  ...COIN,
  kind: 'security',
  listing: LISTED,
  decimals: 0,
  haircut: 300_000,
  sector: 'banks',
  staleAfter: 5 * 86_400 * SECOND,
  priceMax: 1_000_00,
  qtyMax: 1_000_000_000,
};

/** What every scenario begins with. */
export const ASSETS: Readonly<Record<string, { readonly terms: Terms; readonly price: number }>> = {
  BTC: { terms: COIN, price: 800_000_00 },
  ETH: { terms: COIN, price: 30_000_00 },
  BANK: { terms: STOCK, price: 100_00 },
  MINER: {
    terms: {
      ...STOCK,
      listing: { ...LISTED, class: 'coinCompany' },
      sector: 'virtualAssets',
      haircut: 500_000,
    },
    price: 50_00,
  },
};

export function termsOf(asset: string): Terms {
  return ASSETS[asset]?.terms ?? COIN;
}

/** `on XHKG:5`, `on XHKG:HK0000000005`, `on :`. */
function listedOn(text: string): object {
  const [exchange = '', id = ''] = text.split(':');
  return id.length === 12 ? { exchange, code: '', isin: id } : { exchange, code: id, isin: '' };
}

export function listing(asset: string, words: string[]): object {
  const terms: Record<string, unknown> = { ...termsOf(asset) };
  const listing = { ...LISTED };
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value = ''] = words.slice(at, at + 2);
    if (name === 'haircut') terms['haircut'] = Math.round(Number.parseFloat(value) * 10_000);
    else if (name === 'sector' || name === 'kind') terms[name] = value;
    else if (name === 'on') Object.assign(listing, listedOn(value));
    else if (name === 'class') Object.assign(listing, { class: value });
  }
  terms['listing'] = terms['kind'] === 'security' ? listing : null;
  return { ...terms, ...limitsOf(words) };
}

export function limitsOf(words: string[]): {
  perClient: number;
  perGroup: number;
  perBook: number;
} {
  const limit = (name: string): number => {
    const at = words.indexOf(name);
    return at < 0 ? NO_LIMIT : cents(words[at + 1] ?? '');
  };
  return { perClient: limit('client'), perGroup: limit('group'), perBook: limit('book') };
}
