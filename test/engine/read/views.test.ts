// The views of a state: by example what they answer, for ids that are not taken the zero of the kind, and that none of
// them changes anything.

import { expect, test } from 'vitest';
import {
  BTC_PERP,
  House,
  read,
  rehearse,
  restore,
  snapshot,
  stateDigest,
} from '../../../engine/index.ts';
import {
  type AccountId,
  type ContractId,
  type KeyId,
  type ParticipantId,
  Privilege,
  Role,
  Side,
  type StaffId,
  type Time,
  type TraderId,
} from '../../../engine/schema/index.ts';
import { BEN, openPair } from '../funding/stage.ts';
import { ANN, BTC, ETH } from '../registers/venue.ts';

const { state } = openPair(10);
const btc = BTC as ContractId;
const ann = ANN.account as AccountId;
const ben = BEN.account as AccountId;
const nobody = 99_999;

test('a contract has its prices, its open interest and its positions', () => {
  expect(read.contract(state, btc)).toMatchObject({
    contract: BTC,
    terms: BTC_PERP,
    openInterest: 10,
  });
  expect(read.contractIds(state)).toEqual([BTC, ETH]);
  expect(read.contracts(state)).toEqual(
    [BTC, ETH].map((id) => read.contract(state, id as ContractId)),
  );
  const lots = [ann, ben].map((account) => read.held(state, btc, account));
  expect(lots.map(Math.abs)).toEqual([10, 10]);
  expect(lots[0] + lots[1]).toBe(0);
  const costs = [ann, ben].map((account) => read.cost(state, btc, account));
  expect(costs[0] + costs[1]).toBe(0);
  const { mark, moneyPerTickLot } = read.contract(state, btc) as read.Contract;
  expect(Math.abs(costs[0])).toBe(10 * mark * moneyPerTickLot);
});

test('an account belongs to somebody, a house row to no one', () => {
  expect(read.accounts(state)).toEqual([ann, ben]);
  expect([ann, ben].map((account) => read.owner(state, account))).toEqual([1, 2]);
  expect(read.accountsOfGroup(state, read.group(state, ann))).toEqual([ann]);
  expect(read.owner(state, House.insuranceFund)).toBe(0);
  expect(read.accountExists(state, House.insuranceFund)).toBe(false);
});

test('all money adds up to what was paid in', () => {
  const { balances, costs, fundingOwed, netDeposits } = read.moneySums(state);
  expect(netDeposits).toBeGreaterThan(0n);
  expect(balances - costs - fundingOwed).toBe(netDeposits);
});

test('ids that are not taken are answered with the zero of the kind', () => {
  const account = nobody as AccountId;
  const contract = 7 as ContractId;
  expect(read.contract(state, contract)).toBeUndefined();
  expect(read.terms(state, contract)).toBeUndefined();
  expect(read.funding(state, contract, state.time)).toBeUndefined();
  expect(read.fundingFormulas(state, contract)).toBeUndefined();
  expect(read.participant(state, nobody as ParticipantId)).toBeUndefined();
  expect(read.trader(state, nobody as TraderId)).toBeUndefined();
  expect(read.key(state, nobody as KeyId)).toBeUndefined();
  expect(read.keyNamed(state, 'nobody')).toBeUndefined();
  expect(read.staffMember(state, nobody as StaffId)).toBeUndefined();
  expect(read.accountExists(state, account)).toBe(false);
  expect(read.accountsOfGroup(state, nobody as ParticipantId)).toEqual([]);
  expect(read.depth(state, contract, Side.buy, 5)).toEqual([]);
  expect(read.gate(state, ANN.key as KeyId, ann, contract)).toEqual([]);
  const zeros = [
    read.owner(state, account),
    read.owner(state, 0),
    read.group(state, account),
    read.openOrders(state, account),
    ...Object.values(read.exposureLimits(state, nobody as ParticipantId)),
    read.balance(state, account),
    read.accountSeq(state, account),
    read.held(state, contract, ann),
    read.held(state, btc, account),
    read.cost(state, contract, ann),
    read.openOrdersIn(state, contract, ann),
    read.bestPrice(state, contract, Side.sell),
    read.indexPrice(state, contract),
    read.tickLotMoney(state, contract),
    read.sourceSeq(state, contract, 0),
  ];
  expect(zeros).toEqual(zeros.map(() => 0));
});

test('no view changes the state', () => {
  const before = stateDigest(state);
  const asked: readonly (() => unknown)[] = [
    () => read.contracts(state),
    () => read.funding(state, btc, state.time),
    () => read.fundingFormulas(state, btc),
    () => read.statementOf(state, ann),
    () => read.depth(state, btc, Side.buy, 5),
    () => read.listTouched(state, read.createLevelList()),
    () => read.fund(state),
    () => read.collateral(state),
    () => read.moneySums(state),
    () => read.proposals(state),
    () => read.gate(state, ANN.key as KeyId, ann, btc),
    () => [...read.participants(state), ...read.traders(state), ...read.keys(state)],
    () => [...read.staff(state), ...read.grants(state)],
    () => read.grantOf(state, 1 as ParticipantId, Privilege.makerFee),
    () => read.isMaker(state, { id: 1 as ParticipantId, role: Role.client }),
    () => read.thresholdInForce(state, 'washTrading', 'prevented', btc),
  ];
  for (const ask of asked) ask();
  expect(stateDigest(state)).toBe(before);
});

test('a rehearsal changes the terms of the copy it is given, and of no other', () => {
  const copy = restore(snapshot(state));
  copy.supervision.dualControl = true;
  const terms = { ...BTC_PERP, takerFee: 0 as typeof BTC_PERP.takerFee };
  rehearse(copy, [terms]);
  expect(read.terms(copy, btc)).toEqual(terms);
  expect(read.dualControl(copy)).toBe(false);
  expect(read.terms(state, btc)).toEqual(BTC_PERP);
  expect(() => rehearse(copy, [{ ...terms, contract: 7 as ContractId }])).toThrow('only a listed');
  expect(read.funding(copy, btc, (copy.time + 1) as Time)?.nextSettlement).toBeGreaterThan(
    copy.time,
  );
});
