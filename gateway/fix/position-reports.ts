// PositionReport (AP): what an account holds, and what moved its money other than a trade.

import type { Time } from '../../engine/schema/index.ts';
import type { AccountEvent, AccountSnapshot, Position } from '../../proto/server-message.ts';
import { moneyText } from '../replay/decimal-text.ts';
import type { ContractTable, ContractUnits } from './amounts.ts';
import type { Of } from './application.ts';
import { bodyOf, groupOf, type MaybePair } from './body.ts';
import { PosAmtType, PosReqResult, PosReqStatus } from './codes.ts';
import { MsgType } from './layouts.ts';
import type { FixBody } from './message.ts';
import { Tag } from './tags.ts';
import { fixDate, fixTime } from './times.ts';

type MoneyMoved = Of<
  | 'balanceChanged'
  | 'fundingPosted'
  | 'positionSettled'
  | 'gainCut'
  | 'collateralConverted'
  | 'shortfallCovered'
>;

const FINAL = '1';
const THEORETICAL = '2';
const CUSTOMER = '1';

/** What a report has: the contract, and the money that moved. */
interface Moved {
  readonly units?: ContractUnits;
  readonly currency: string;
  readonly amount: string;
  readonly text: string;
  readonly more: readonly MaybePair[];
}

/** Unsolicited: money of the account moved, or a position ended, without a trade. */
export function moneyReports(
  own: AccountEvent,
  event: MoneyMoved,
  contracts: ContractTable,
): FixBody[] {
  const moved = movedBy(event, contracts);
  const { units, currency, amount, text, more } = moved;
  const isSettled = event.kind === 'positionSettled';
  return [
    bodyOf(MsgType.positionReport, [
      [Tag.posMaintRptID, `${own.account}-${own.accountSeq}`],
      [Tag.posReqResult, PosReqResult.valid],
      [Tag.clearingBusinessDate, fixDate(own.time)],
      ...ofAccount(own.account),
      [Tag.symbol, units?.terms.symbol],
      [Tag.currency, currency],
      [Tag.transactTime, fixTime(own.time)],
      [Tag.settlPrice, isSettled && units !== undefined ? units.price(event.price) : 0],
      [Tag.settlPriceType, isSettled ? FINAL : THEORETICAL],
      [Tag.priorSettlPrice, 0],
      ...more,
      [Tag.text, text],
      ...groupOf(Tag.noPositions, isSettled ? [holding('0', '0')] : []),
      ...groupOf(Tag.noPosAmt, [amountOf(PosAmtType.cash, amount)]),
    ]),
  ];
}

function movedBy(event: MoneyMoved, contracts: ContractTable): Moved {
  const settlement = contracts.settlement;
  const { currency, money } = settlement;
  switch (event.kind) {
    case 'balanceChanged': {
      // What is held as collateral counts in minor units: its decimals are no part of the event.
      const write = event.currency === currency ? money : moneyText(0);
      const { amount, balance, reason, reference } = event;
      return {
        currency: event.currency,
        amount: write(amount),
        text: reference,
        more: [
          [Tag.balanceReason, reason],
          [Tag.balance, write(balance)],
        ],
      };
    }
    case 'fundingPosted': {
      const units = contracts.of(event.contract);
      const more: MaybePair[] = [[Tag.balance, money(event.balance)]];
      return { units, currency, amount: money(-event.amount), text: 'Funding', more };
    }
    case 'positionSettled': {
      const units = contracts.of(event.contract);
      const more: MaybePair[] = [[Tag.balance, money(event.balance)]];
      const text = 'The contract was delisted';
      return { units, currency, amount: money(event.realized), text, more };
    }
    case 'gainCut': {
      const units = contracts.of(event.contract);
      const more: MaybePair[] = [[Tag.positionCost, money(event.cost)]];
      const text = 'A part of the gain was given up';
      return { units, currency, amount: money(-event.amount), text, more };
    }
    case 'collateralConverted': {
      const more: MaybePair[] = [[Tag.balance, money(event.balance)]];
      const text = `Collateral was converted: ${event.amount} of ${event.currency}`;
      return { currency, amount: money(event.proceeds), text, more };
    }
    case 'shortfallCovered': {
      const { insurance, tranche, gains, uncovered, balance } = event;
      const more: MaybePair[] = [[Tag.balance, money(balance)]];
      const amount = money(insurance + tranche + gains + uncovered);
      return { currency, amount, text: 'A shortfall was covered', more };
    }
    default:
      return event satisfies never;
  }
}

/** Answers RequestForPositions: the acknowledgement with the balance, then a report of each position. */
export function positionReports(
  snapshot: AccountSnapshot,
  contracts: ContractTable,
  posReqID: string,
): FixBody[] {
  const { account, accountSeq, time, positions, balances } = snapshot;
  const held = positions.filter((each) => each.held !== 0);
  const { currency, money } = contracts.settlement;
  const cash = balances.find((each) => each.currency === currency);
  const ack = bodyOf(MsgType.requestForPositionsAck, [
    [Tag.posMaintRptID, `${account}-${accountSeq}-0`],
    [Tag.posReqID, posReqID],
    [Tag.totalNumPosReports, held.length],
    [Tag.posReqResult, held.length === 0 ? PosReqResult.notFound : PosReqResult.valid],
    [Tag.posReqStatus, PosReqStatus.completed],
    ...ofAccount(account),
    [Tag.currency, currency],
    [Tag.balance, money(cash?.balance ?? 0)],
  ]);
  const reports = held.map((position, at) =>
    positionReport(position, contracts.of(position.contract), {
      id: `${account}-${accountSeq}-${at + 1}`,
      account,
      time,
      posReqID,
      total: held.length,
    }),
  );
  return [ack, ...reports];
}

/** What the reports of one request have in common, and the id of one. */
interface Reported {
  readonly id: string;
  readonly account: number;
  readonly time: Time;
  readonly posReqID: string;
  readonly total: number;
}

function positionReport(
  { held, cost, markPrice, unrealized }: Position,
  { terms, price, qty, money }: ContractUnits,
  { id, account, time, posReqID, total }: Reported,
): FixBody {
  const long = held > 0 ? qty(held) : '0';
  const short = held < 0 ? qty(-held) : '0';
  return bodyOf(MsgType.positionReport, [
    [Tag.posMaintRptID, id],
    [Tag.posReqID, posReqID],
    [Tag.posReqType, '0'],
    [Tag.totalNumPosReports, total],
    [Tag.posReqResult, PosReqResult.valid],
    [Tag.clearingBusinessDate, fixDate(time)],
    ...ofAccount(account),
    [Tag.symbol, terms.symbol],
    [Tag.currency, terms.currency],
    [Tag.transactTime, fixTime(time)],
    [Tag.settlPrice, price(markPrice)],
    [Tag.settlPriceType, THEORETICAL],
    [Tag.priorSettlPrice, 0],
    [Tag.positionCost, money(cost)],
    ...groupOf(Tag.noPositions, [holding(long, short)]),
    ...groupOf(Tag.noPosAmt, [amountOf(PosAmtType.markToMarket, money(unrealized))]),
  ]);
}

/** RequestForPositions is refused. @param more why */
export function positionsRefused(
  account: number,
  posReqID: string,
  more: readonly MaybePair[],
): FixBody {
  return bodyOf(MsgType.requestForPositionsAck, [
    [Tag.posMaintRptID, NO_REPORT],
    [Tag.posReqID, posReqID],
    [Tag.totalNumPosReports, 0],
    [Tag.posReqResult, PosReqResult.other],
    [Tag.posReqStatus, PosReqStatus.rejected],
    ...ofAccount(account),
    ...more,
  ]);
}

const NO_REPORT = 'NONE';

/** Party and account, which FIX 4.4 asks for in every message about positions. */
function ofAccount(account: number): MaybePair[] {
  const party: MaybePair[] = [
    [Tag.partyID, account],
    [Tag.partyIDSource, 'D'],
    [Tag.partyRole, 24],
  ];
  return [...groupOf(Tag.noPartyIDs, [party]), [Tag.account, account], [Tag.accountType, CUSTOMER]];
}

function holding(long: string, short: string): MaybePair[] {
  return [
    [Tag.posType, 'TQ'],
    [Tag.longQty, long],
    [Tag.shortQty, short],
  ];
}

function amountOf(type: string, amount: string): MaybePair[] {
  return [
    [Tag.posAmtType, type],
    [Tag.posAmt, amount],
  ];
}
