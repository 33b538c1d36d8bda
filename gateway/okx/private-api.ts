// What somebody who has proved to hold a key may ask for over HTTP, and do.

import { balanceRow, positionRows } from './account-rows.ts';
import { answerOf } from './asking.ts';
import { type Answer, type Call, type Handler, rows } from './call.ts';
import { OkxError } from './okx-error.ts';
import { fills, oneOrder, pastOrders, pendingOrders } from './past-calls.ts';
import { actOn, cancelAllAfter, overallCode, setLeverage } from './trading.ts';
import { objectIn, textIn } from './written.ts';

export const PRIVATE_CALLS: Readonly<Record<string, Handler>> = {
  'GET /api/v5/asset/currencies': currencies,
  'GET /api/v5/account/config': config,
  'GET /api/v5/account/balance': balance,
  'GET /api/v5/account/positions': positions,
  'GET /api/v5/account/leverage-info': leverageInfo,
  'GET /api/v5/account/trade-fee': tradeFee,
  'POST /api/v5/account/set-leverage': async ({ body, trading }) => {
    return rows([await setLeverage(objectIn(body, 'body'), trading)]);
  },
  'POST /api/v5/trade/order': acting('place', false),
  'POST /api/v5/trade/batch-orders': acting('place', true),
  'POST /api/v5/trade/amend-order': acting('amend', false),
  'POST /api/v5/trade/amend-batch-orders': acting('amend', true),
  'POST /api/v5/trade/cancel-order': acting('cancel', false),
  'POST /api/v5/trade/cancel-batch-orders': acting('cancel', true),
  'POST /api/v5/trade/cancel-all-after': async ({ body, trading }) => {
    return rows([await cancelAllAfter(objectIn(body, 'body'), trading)]);
  },
  'GET /api/v5/trade/order': oneOrder,
  'GET /api/v5/trade/orders-pending': pendingOrders,
  'GET /api/v5/trade/orders-history': pastOrders,
  'GET /api/v5/trade/orders-history-archive': pastOrders,
  'GET /api/v5/trade/fills': fills,
  'GET /api/v5/trade/fills-history': fills,
};

function acting(action: 'place' | 'amend' | 'cancel', isBatch: boolean): Handler {
  return async ({ body, trading }) => {
    if (isBatch !== Array.isArray(body)) throw new OkxError('50002', 'JSON syntax error');
    const answers = await actOn(action, body, trading);
    return { code: overallCode(answers), data: answers };
  };
}

async function currencies({ query, trading }: Call): Promise<Answer> {
  const { asker } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const { balances } = await answerOf(asker, request, 'accountSnapshot');
  const wanted = textIn(query.ccy, 'ccy');
  const found = balances.map(({ currency, decimals }) => ({
    ccy: currency,
    name: currency,
    chain: currency,
    logoLink: '',
    mainNet: true,
    canDep: false,
    canWd: false,
    canInternal: false,
    wdTickSz: String(decimals),
    minDep: '',
    minWd: '',
    maxWd: '',
    minFee: '',
    maxFee: '',
    fee: '',
  }));
  return rows(wanted === '' ? found : found.filter(({ ccy }) => wanted.split(',').includes(ccy)));
}

async function config({ trading, identity }: Call): Promise<Answer> {
  const account = String(trading.asker.account);
  const { name: label, canTrade, address: ip } = identity;
  const perm = canTrade ? 'read_only,trade' : 'read_only';
  return rows([
    {
      uid: account,
      mainUid: account,
      acctLv: '2',
      acctStpMode: 'cancel_taker',
      posMode: 'net_mode',
      autoLoan: false,
      greeksType: 'PA',
      level: 'Lv1',
      levelTmp: '',
      ctIsoMode: 'automatic',
      mgnIsoMode: 'automatic',
      label,
      perm,
      ip,
      type: '0',
    },
  ]);
}

async function balance({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const snapshot = await answerOf(asker, request, 'accountSnapshot');
  return rows([balanceRow(snapshot, instruments, textIn(query.ccy, 'ccy'))]);
}

async function positions({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const snapshot = await answerOf(asker, request, 'accountSnapshot');
  const wanted = textIn(query.instId, 'instId');
  const found = positionRows(snapshot, instruments) as { readonly instId: string }[];
  return rows(
    wanted === '' ? found : found.filter((row) => wanted.split(',').includes(row.instId)),
  );
}

async function leverageInfo({ query, trading }: Call): Promise<Answer> {
  const { asker, instruments } = trading;
  const named = textIn(query.instId, 'instId').split(',');
  const wanted = named.map((instId) => instruments.named({ instId }));
  const request = { kind: 'getAccount', account: asker.account } as const;
  const { positions: held } = await answerOf(asker, request, 'accountSnapshot');
  return rows(
    wanted.map(({ instId, contract, leverageMax }) => {
      const chosen = held.find((position) => position.contract === contract)?.leverage ?? 0;
      const lever = String(chosen === 0 ? leverageMax : chosen);
      return { instId, mgnMode: 'cross', posSide: 'net', lever, ccy: '' };
    }),
  );
}

async function tradeFee({ trading }: Call): Promise<Answer> {
  const { asker } = trading;
  const request = { kind: 'getAccount', account: asker.account } as const;
  const { fees } = await answerOf(asker, request, 'accountSnapshot');
  const [first] = fees.rates;
  const text = (ppm: number): string => `${ppm > 0 ? '-' : ''}${ppmText(Math.abs(ppm))}`;
  const maker = text(first?.makerFee ?? 0);
  const taker = text(first?.takerFee ?? 0);
  const row = { instType: 'SWAP', level: 'Lv1', maker, taker, makerU: maker, takerU: taker };
  return rows([{ ...row, category: '1', delivery: '', exercise: '', ts: '' }]);
}

function ppmText(ppm: number): string {
  return `0.${String(ppm).padStart(6, '0')}`;
}
