// What `praya order` prints: acknowledgements, fills and positions as a trader reads them, refusals with a fix.

import {
  type AccountView,
  type Ack,
  grouped,
  type LiveOrder,
  moneyText,
  type OrderRefused,
  type OrderRequest,
  type OwnFillReport,
  type Preview,
  refusalWords,
  type Scale,
} from '../../../../client/node/index.ts';
import { FeeClass } from '../../../../engine/schema/index.ts';
import type { AccountFees, Margin } from '../../../../proto/server-message.ts';
import { programName } from '../../../host/program-name.ts';

/** A refusal's words and numbers, wherever it comes from. */
type Refused = Pick<OrderRefused, 'reason' | 'code' | 'field' | 'limit' | 'actual'>;

const LABEL = 10;

export function ackLines(ack: Ack, request: OrderRequest, tookMs: number): string[] {
  const { side } = request;
  const price = ack.limitTicks === 0 ? 'market' : grouped(ack.limit);
  const what = `${side} ${ack.qty} ${ack.contract} @ ${price}`;
  const notes = [
    ...(request.type === 'market' ? ['market order, at its protected limit'] : []),
    ...(request.trigger === undefined
      ? []
      : [`waits until the ${request.triggerOn ?? 'mark'} price is at ${request.trigger}`]),
    ...(ack.reduceOnly ? ['reduce-only'] : []),
    ...(request.postOnly === true || request.postOnly === 'slide' ? ['post-only'] : []),
    ...(request.displayQty === undefined ? [] : [`shows ${request.displayQty} at a time`]),
    ...(request.peg === undefined ? [] : [`follows the ${request.peg} up to ${request.cap}`]),
    ...(request.pairWith === undefined ? [] : [`paired with ${request.pairWith}`]),
    ...bracketNotes(request),
    ...(request.timeInForce === 'auctionOnly' ? ['for the auction alone'] : []),
    ...(request.expiresAt instanceof Date ? [`until ${request.expiresAt.toISOString()}`] : []),
  ];
  const again = ack.outcome === 'duplicate' ? 'Known' : 'Accepted';
  const tail = notes.length === 0 ? '' : `  (${notes.join(', ')})`;
  return [
    line(again, `order ${ack.order}: ${what}${tail}`),
    line(
      '',
      `${stateText(ack, request)}; on disk as command ${ack.seq} after ${tookMs.toFixed(1)} ms`,
    ),
  ];
}

function bracketNotes({ takeProfit, stopLoss, exitOn }: OrderRequest): string[] {
  const exits = [
    ...(takeProfit === undefined ? [] : [`takes profit at ${takeProfit}`]),
    ...(stopLoss === undefined ? [] : [`stops at ${stopLoss}`]),
  ];
  return exits.length === 0 ? [] : [`${exits.join(' and ')} by the ${exitOn ?? 'mark'} price`];
}

export function fillLines(fills: readonly OwnFillReport[], scale: Scale): string[] {
  if (fills.length === 0) return [];
  const lines = fills.map(({ qty, price, liquidity, affiliate }) => {
    const mark = affiliate ? '  ◆ against the affiliated market maker' : '';
    return line('Filled', `${qty} @ ${grouped(price)}  ${liquidity}${mark}`);
  });
  const qty = fills.reduce((sum, fill) => sum + fill.qtyLots, 0);
  const value = fills.reduce((sum, fill) => sum + fill.qtyLots * fill.priceTicks, 0);
  const fee = fills.reduce((sum, fill) => sum + Number(fill.fee), 0);
  const average = grouped(scale.price(Math.round(value / qty)));
  const { currency } = scale;
  lines.push(line('In all', `${scale.qty(qty)} @ ${average}, fee ${cents(fee)} ${currency}`));
  return lines;
}

export function positionLines(account: AccountView, scales: readonly Scale[]): string[] {
  const lines = scales.map((scale) => {
    const { heldLots, held, entryPrice } = account.position(scale.symbol);
    if (heldLots === 0) return line('Position', `${scale.symbol} flat`);
    const sign = heldLots > 0 ? '+' : '';
    return line('Position', `${scale.symbol} ${sign}${held}, entered at ${grouped(entryPrice)}`);
  });
  const scale = scales[0];
  if (scale === undefined) return lines;
  for (const [currency, balance] of account.balances) {
    lines.push(line('Cash', `${cents(Number(scale.money(balance)))} ${currency}`));
  }
  return lines;
}

/** What the account is worth at the mark price, and what of it is free. */
export function marginLines(margin: Margin, [scale]: readonly Scale[]): string[] {
  if (scale === undefined) return [];
  const money = (amount: number): string => moneyText(amount, scale);
  return [
    line('Equity', `${money(margin.equity)} at the mark`),
    line('Margin', `${money(margin.initialMargin)} held, ${money(margin.available)} available`),
  ];
}

/** The rates of today in each contract, and the volume that they follow from. */
export function feeLines(
  { feeClass, volume, rates }: AccountFees,
  scales: readonly Scale[],
): string[] {
  if (scales[0] === undefined) return [];
  const name = Object.keys(FeeClass)[feeClass - 1] ?? '';
  const lines = rates.flatMap(({ contract, makerFee, takerFee }) => {
    const scale = scales.find((each) => each.contract === contract);
    if (scale === undefined) return [];
    return [line('Fees', `${scale.symbol} maker ${percent(makerFee)}, taker ${percent(takerFee)}`)];
  });
  return [...lines, line('Volume', `${moneyText(volume, scales[0])} in 30 days, as ${name}`)];
}

/** Parts per million. */
function percent(rate: number): string {
  return `${rate / 10_000} %`;
}

export function orderLines(orders: readonly LiveOrder[]): string[] {
  if (orders.length === 0) return [line('Orders', 'none live')];
  return orders.map((order) => {
    const { side, open, qty, contract, clientOrderId } = order;
    const filled = order.filledLots === 0 ? '' : ` of ${qty}`;
    const own = clientOrderId === '' ? '' : `  id ${clientOrderId}`;
    const what = `${side} ${open}${filled} ${contract} @ ${priceWords(order)}`;
    return line('Order', `${order.order}: ${what}${own}`);
  });
}

/** What it was and what it is. */
export function amendLines(ack: Ack, before: LiveOrder): string[] {
  const { side, contract } = before;
  const was = `${before.open} @ ${priceWords(before)}`;
  const rest =
    ack.openLots === 0 ? 'nothing left' : `${ack.open} @ ${grouped(ack.limit || 'market')}`;
  const filled = ack.filledLots === 0 ? '' : `, ${ack.filled} filled`;
  return [line('Amended', `order ${ack.order}: ${side} ${contract} ${was} → ${rest}${filled}`)];
}

export function cancelLine(ack: Ack, live: LiveOrder | undefined): string {
  if (live === undefined) return line('Canceled', `order ${ack.order}`);
  const { side, contract, open } = live;
  return line('Canceled', `order ${ack.order}: ${side} ${open} ${contract} @ ${priceWords(live)}`);
}

/** `99 000.0`, or for a stop `market when mark reaches 98 000.0`. */
function priceWords({ limit, untriggered, trigger, triggerOn }: LiveOrder): string {
  const price = limit === '' ? 'market' : grouped(limit);
  return untriggered ? `${price} when ${triggerOn} reaches ${grouped(trigger)}` : price;
}

/** @param scale of the contract that the order was for, as far as it is known. */
export function refusalLines(refused: Refused, scale: Scale | undefined): string[] {
  const { means, numbers, fix } = refusalWords(refused, scale);
  return [
    line('Refused', means),
    ...(numbers === '' ? [] : [line('', numbers)]),
    line('Fix', fix.replaceAll('praya desk', `${programName()} desk`)),
    line('', `(${refused.reason}, ${refused.code}; docs/reasons.md)`),
  ];
}

/** What an order would do; nothing was placed. */
export function previewLines(preview: Preview, { side }: OrderRequest, scale: Scale): string[] {
  const { refused, raw } = preview;
  const money = (amount: number): string => moneyText(amount, scale);
  const notes = [
    ...(preview.reduceOnly ? ['reduce-only'] : []),
    ...(preview.sleeps ? ['pending until its trigger'] : []),
  ];
  const tail = notes.length === 0 ? '' : `  (${notes.join(', ')})`;
  const limit = preview.limit === '' ? 'market' : grouped(preview.limit);
  const head =
    refused === null
      ? [
          line(
            'Would do',
            `${side} ${preview.qty} ${scale.symbol} @ ${limit}${tail}; nothing is placed`,
          ),
        ]
      : refusalLines(refused, scale);
  if (raw.qty === 0) return head;
  const sign = raw.heldAfter > 0 ? '+' : '';
  const at = (price: string): string => (price === '' ? 'at no price' : `at ${grouped(price)}`);
  const { liquidationPrice, bankruptcyPrice } = preview;
  return [
    ...head,
    line('Fee', `${money(raw.takerFee)} as a taker, ${money(raw.makerFee)} as a maker`),
    line(
      'Margin',
      `${money(raw.initialMarginAfter)} held then, ${money(raw.availableAfter)} available`,
    ),
    line('Position', `${sign}${preview.heldAfter} once it has traded at its limit`),
    line('', `liquidated ${at(liquidationPrice)}, bankrupt ${at(bankruptcyPrice)}`),
    line(
      'Funding',
      `${money(raw.fundingPerHour)} an hour, ${money(raw.fundingPerHourProjected)} as projected`,
    ),
    ...preview.warning
      .split(/(?<=\.) /)
      .map((sentence, i) => line(i === 0 ? 'Mind' : '', sentence)),
  ];
}

function stateText(ack: Ack, request: OrderRequest): string {
  if (ack.openLots === 0) return ack.filledLots === ack.qtyLots ? 'filled' : endText(ack);
  if (request.trigger !== undefined) return 'pending';
  const filled = ack.filledLots === 0 ? '' : `, ${ack.filled} filled`;
  return `${ack.open} resting${filled}`;
}

function endText(ack: Ack): string {
  return ack.filledLots === 0 ? 'ended without a fill' : `${ack.filled} filled, the rest expired`;
}

function line(label: string, text: string): string {
  return `${label.padEnd(LABEL)}${text}`;
}

function cents(amount: number): string {
  return grouped(amount.toFixed(2));
}
