// Which security an asset is. What no exchange lists is no security, and a coin is none whatever it is listed as.

import type { AssetTerms, Listing, SecurityClass } from './command.ts';
import { type Refusal, refuse } from './reason.ts';

/** Coins, the funds that hold them and the stocks of companies that live by them are one risk (rule F-04). */
export const VIRTUAL_ASSETS = 'virtualAssets';

/** Class → whether it belongs to the coin sector. */
const IN_COIN_SECTOR: Readonly<Record<SecurityClass, boolean>> = {
  share: false,
  bond: false,
  fund: false,
  coinFund: true,
  coinCompany: true,
};

/** Coins and stablecoins by the codes they trade under. No list is whole: an exchange and a class are asked for as well. */
const COINS: ReadonlySet<string> = new Set(
  (
    'BTC XBT ETH WBTC WETH STETH BCH LTC SOL XRP ADA DOGE DOT AVAX LINK MATIC POL TRX BNB TON SHIB UNI ATOM XLM NEAR ' +
    'APT SUI ARB OP ETC FIL ALGO XMR USDT USDC DAI BUSD TUSD USDP GUSD PYUSD FDUSD USDE USDS FRAX LUSD EURC EURT EURS ' +
    'USDD USTC CRVUSD RLUSD HKDG HKDR TETHER BITCOIN ETHER ETHEREUM'
  ).split(' '),
);

/** A security is identified and of its sector; a virtual asset needs no listing. @see docs/rules/financing.md FIN-004 */
export function faultOfListing(name: string, terms: AssetTerms): Refusal | null {
  if (terms.kind === 'virtualAsset') return null;
  const listing: Listing | null | undefined = terms.listing;
  if (isCoin(name) || (listing && (isCoin(listing.code) || isCoin(listing.isin)))) {
    return refuse('collateralNotEligible', 'asset');
  }
  if (listing === undefined) return null; // A journal of before asked for none.
  if (listing === null) return refuse('securityUnidentified', 'listing');
  const { exchange, code, isin, class: of } = listing;
  if (!/^[A-Z0-9]{4}$/.test(exchange)) return refuse('securityUnidentified', 'exchange');
  if (code === '' && isin === '') return refuse('securityUnidentified', 'code');
  if (code !== '' && !/^[A-Z0-9][A-Z0-9.-]{0,15}$/.test(code)) {
    return refuse('securityUnidentified', 'code');
  }
  if (isin !== '' && !isIsin(isin)) return refuse('securityUnidentified', 'isin');
  if (!Object.hasOwn(IN_COIN_SECTOR, of)) return refuse('securityUnidentified', 'class');
  return IN_COIN_SECTOR[of] && terms.sector !== VIRTUAL_ASSETS
    ? refuse('sectorWrong', 'sector')
    : null;
}

/** Any part of a name that is the code of a coin, however it is written: usdt, USDT-ERC20, X.BTC. */
function isCoin(name: string): boolean {
  return name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .some((part) => COINS.has(part));
}

/** Two letters, nine of letters and digits, and the check digit of ISO 6166: Luhn over letters as 10 … 35. */
function isIsin(isin: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/.test(isin)) return false;
  const digits = [...isin].map((character) => Number.parseInt(character, 36)).join('');
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
