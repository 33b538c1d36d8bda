// Collateral comes in by pledge or purchase. It leaves by release after repayment and by enforcement, and no other
// way: not by transfer, not by another pledge, not on loan (rule F-13).

import { mulDivFloor } from '../kernel/math.ts';
import type { Money } from '../kernel/units.ts';
import { isWhole, MILLION, TEXT_MAX, type Units, valueAt } from './amounts.ts';
import { type Asset, type Book, type Client, freeOf, heldOf } from './book.ts';
import type { Pledge, Release, TransferOut } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { debtOf } from './interest.ts';
import { type Refusal, refuse } from './reason.ts';
import { moveCollateral } from './sales.ts';
import { haircutInForce, valuationOf } from './valuation.ts';

/** Takes an asset as collateral. Above a limit it is taken and counts zero. @see FIN-004 */
export function pledge(book: Book, command: Pledge, out: FinancingEvent[]): Refusal | null {
  const { qty } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  if (client.facility === null) return refuse('facilityMissing', 'client');
  const asset = book.assets.get(command.asset);
  if (asset === undefined) return refuse('assetUnknown', 'asset');
  const full = whyNoRoom(asset, qty);
  if (full !== null) return full;
  const elsewhere = whyElsewhere(client, asset.name, command.custodian);
  if (elsewhere !== null) return elsewhere;
  const held = moveCollateral(book, client, asset.name, qty);
  const custody = keep(client, asset.name, command.custodian);
  out.push({ kind: 'pledged', client: client.id, asset: asset.name, qty, held, ...custody });
  return null;
}

/** Gives back what repayments have paid for. @see docs/rules/financing.md FIN-010 */
export function release(book: Book, command: Release, out: FinancingEvent[]): Refusal | null {
  const { qty } = command;
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  const asset = book.assets.get(command.asset);
  if (asset === undefined) return refuse('assetUnknown', 'asset');
  if (!isWhole(qty, 1, Number.MAX_SAFE_INTEGER)) return refuse('fieldInvalid', 'qty');
  const free = freeOf(book, client, asset.name);
  if (qty > free) return refuse('notHeld', 'qty', free, qty);
  const supported = supportOf(book, asset, qty);
  const debt = debtOf(client);
  if (debt > 0) {
    const kept = whyKept(book, client, asset, qty, supported);
    if (kept !== null) return kept;
    client.freed = (client.freed - supported) as Money;
  }
  const held = moveCollateral(book, client, asset.name, -qty);
  out.push({ kind: 'released', client: client.id, asset: asset.name, qty, held });
  return null;
}

/** Always refused; the attempt is in the journal. @see FIN-011 */
export function transferOut(book: Book, command: TransferOut): Refusal {
  const client = book.clients.get(command.client);
  if (client === undefined) return refuse('clientUnknown', 'client');
  const held = heldOf(client, command.asset);
  if (held === 0) return refuse('notHeld', 'asset', 0, command.qty);
  return refuse('collateralEncumbered', 'asset', 0, command.qty);
}

/**
 * A holding is with one custodian, who is named; where none is yet, as before custodians were recorded, any may be.
 *
 * @see docs/rules/financing.md FIN-029
 */
export function whyElsewhere(
  client: Client,
  asset: string,
  custodian: string | undefined,
): Refusal | null {
  if (custodian === undefined) return null; // A journal of before.
  if (custodian.trim() === '' || custodian.length > TEXT_MAX) {
    return refuse('fieldInvalid', 'custodian', TEXT_MAX, custodian.length);
  }
  const known = client.custodians.get(asset) ?? '';
  const isElsewhere = heldOf(client, asset) > 0 && known !== '' && known !== custodian;
  return isElsewhere ? refuse('custodianOther', 'custodian') : null;
}

/** Notes who holds an asset of a client. @returns it for the event; nothing of a journal of before. */
export function keep(
  client: Client,
  asset: string,
  custodian: string | undefined,
): { readonly custodian?: string } {
  if (custodian === undefined) return {};
  client.custodians.set(asset, custodian);
  return { custodian };
}

/** Is the quantity one, and can the book hold so much more of the asset? */
export function whyNoRoom(asset: Asset, qty: Units): Refusal | null {
  const { qtyMax } = asset.terms;
  if (!isWhole(qty, 1, qtyMax)) return refuse('fieldInvalid', 'qty', qtyMax, qty);
  if (asset.held + qty > qtyMax) return refuse('bookFull', 'qty', qtyMax, asset.held + qty);
  return null;
}

/** The loan that a quantity supports by itself, rounded up: what leaves is never counted for too little. */
function supportOf(book: Book, asset: Asset, qty: Units): number {
  const market = valueAt(qty, asset.price, asset.terms.decimals) + 1;
  return mulDivFloor(market, MILLION - haircutInForce(book, asset), MILLION) + 1;
}

function whyKept(
  book: Book,
  client: Client,
  asset: Asset,
  qty: Units,
  supported: number,
): Refusal | null {
  if (client.call !== null || client.suspended.length > 0) return refuse('callOpen', 'client');
  if (asset.price === 0) return refuse('priceMissing', 'asset');
  if (valuationOf(book, client).isStale) return refuse('priceStale', 'asset');
  if (supported > client.freed) return refuse('notRepaid', 'qty', client.freed, supported);
  const rest = new Map(client.collateral);
  rest.set(asset.name, (heldOf(client, asset.name) - qty) as Units);
  const { lending } = valuationOf(book, client, rest);
  const debt = debtOf(client);
  return debt > lending ? refuse('lendingValue', 'qty', lending, debt) : null;
}
