// The methods of the venue in words. A text and the behaviour it describes change together: whoever changes one raises
// the version, and test/gateway/disclosure/ holds version and hash to each other. No text holds a number
// that is configuration: numbers stand in the contract's terms beside it, under the names given in brackets.

import { createHash } from 'node:crypto';
import { SAMPLES_MIN } from '../../../engine/index.ts';

interface Method {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string;
  readonly text: string;
}

const TEXTS: readonly Omit<Method, 'hash'>[] = [
  {
    id: 'index',
    title: 'Index',
    version: 3,
    text:
      'Each second, from the last quote of each member. A quote is valid when it has both sides, is not crossed, and its spread and age ' +
      'are within [index.spreadMax] and [index.ageMax]. The median M is the mean of the first valid mid at which the cumulative weight ' +
      'reaches half of the valid weight and the first at which it exceeds half; each mid is moved into M × (1 ± [index.clamp]); their mean by weight, rounded half to even to a tick, is the ' +
      'index. With at least [index.validForNormal] valid members the index is normal, with at least [index.validForDegraded] degraded: ' +
      'leverage may not be raised. With fewer, or further than [index.benchmarkDeviation] from a configured benchmark for ' +
      '[index.benchmarkHold], or when the mids within 2 % of M hold less than two thirds of the valid weight, it is halted: the last index and mark stand, liquidation, premium samples and triggers wait, and only cancels and ' +
      'reducing orders pass. So it is with an index older than [index.ageMax]. One more than 5 % from the last that was taken is held: only cancels pass until the third in a row within 0.5 % of ' +
      'the one before, or the tenth whatever it is. A member weighs at most 30 %.',
  },
  {
    id: 'mark',
    title: 'Mark',
    version: 2,
    text:
      'After each index, the median of what there is of: A, index × (1 + funding rate × minutes left in the hour ÷ 480); B, index + the ' +
      'exponential average over [mark.average] of the middle of the impact prices less the index, where both sides of the book hold the impact ' +
      'notional [mark.impactNotional]; C, the median of best bid, best ask and the last price when it is at most [mark.lastPriceMaxAge] old, ' +
      'where both sides hold the impact notional within the clamp. Of two, their mean; A alone is A. The mark is then moved into index × (1 ± ' +
      '[mark.clamp]). Trades of liquidations and deleveraging enter neither the last price nor A, B, C. In the call of an auction it is A, and the ' +
      'average waits.',
  },
  {
    id: 'funding',
    title: 'Funding',
    version: 2,
    text:
      'Longs pay shorts when the rate is positive; it sums to zero and carries no fee. Each second, while the contract is live or reduce-only and its index neither halted nor held, a sample is ' +
      'taken: P = (max(0, impact bid − index) − max(0, index − impact ask)) ÷ index, bounded by twice [funding.cap]. Each minute the mean of its samples; the average P̄ over the last ' +
      '[funding.windowMinutes] minutes that have samples, weighted as [funding.averaging] says. The rate for 8 hours F = clamp(P̄ + ' +
      'clamp([funding.interest] − P̄, ± [funding.damping]), ± [funding.cap]). A minute with at least ' +
      `${SAMPLES_MIN} samples accrues in full, also when the contract or its index is halted at its end: every lot owes index × F ÷ 480, on the last ` +
      'index that counted, the remainder carried. A minute with fewer accrues nothing, and nothing is caught up; its samples still enter P̄. Each full ' +
      'hour what is owed is posted to balances, in a halt too.',
  },
  {
    id: 'margin',
    title: 'Margin',
    version: 2,
    text:
      'Margin is collected before an order is accepted. Brackets [tiers] are marginal, like tax brackets: initial margin of the worst of ' +
      'position and open orders on either side, at the mark, brackets shared by all accounts of one beneficial owner; plus, for each open ' +
      'order that is neither reduce-only nor waits for its trigger, what it would lose at once and its fee at the limit. Maintenance goes by the position of the account alone. An order ' +
      'that makes the group larger also covers what the other accounts of the group then lack. Two measures of an account: equity, which counts open profit and decides ' +
      'liquidation; and available money, which does not count open profit and decides what may be risked or withdrawn. Below initial margin ' +
      'only reducing orders pass; below maintenance the account is liquidated. A client may choose less leverage, the operator a floor for a ' +
      'class of investors; both raise initial margin only. Profit and loss are common within an account and separate between accounts.',
  },
  {
    id: 'collateral',
    title: 'Collateral',
    version: 2,
    text:
      'The settlement currency counts in full. A listed currency counts at its last rate less its haircut, and for no more than its share ' +
      '[collateral.listed.concentrationMax] where it has one; a rate older than [collateral.staleAfter] counts with twice the haircut and gives no new ' +
      'credit. All holdings of a currency count together for at most what the conversion row of the venue can pay: each second, when they are worth more, ' +
      'every holding counts for the same fraction of its value, so that what one client holds can count for less although its rate stands. Only settled ' +
      'funds count. Listed currencies are converted only to cure a negative balance: at the hour, once flat, or before the fund pays, the least amount, in ' +
      'listed order, at the rate less the haircut; what the conversion row cannot pay waits. There is no credit of any kind.',
  },
  {
    id: 'default',
    title: 'Liquidation and the order of loss',
    version: 2,
    text:
      'When equity falls below maintenance at a mark, all orders of the account are canceled and its positions are closed in slices in the ' +
      'book, in the name of the client, at limits that start [default.limitStart] from the mark and give way by [default.limitStep] up to ' +
      '[default.limitMax], never worse than the bankruptcy price p0, until equity is [default.cure] times maintenance. Positions in a contract that is ' +
      'stopped, or whose index is, wait. When equity is used up, or [default.slicesMax] slices did not suffice, opposite positions of its own group close ' +
      'first, at p0; then one order goes to the book: at p0 while equity is above zero, else as far beyond p0 as the budget pays for, and at most ' +
      '[default.backstopLimit] from the mark. The budget is [default.budget] of fund and tranche for an event. With the fund at or below [fund.shareOfPeak] ' +
      'of its highest balance within [fund.peakWindow] the budget is 0, and the order still goes to the book, at p0. Then deleveraging. A liquidation ' +
      'pays no fee but to the fund, at most [default.liquidationFee] and never beyond bankruptcy. A client never ' +
      'owes more than the account held.',
  },
  {
    id: 'deleveraging',
    title: 'Deleveraging',
    version: 3,
    text:
      'The lots that no one bought close against the other side at the bankruptcy price, moved by what the budget still allows, or at the mark ' +
      'where that is better for the account; without fee. Three rounds: positions with gain, of each only the lots that hedge nothing else it ' +
      'holds; then the lots that were protected as hedges; then positions without gain. Within a round lots are shared in proportion to ' +
      'eligible lots × leverage, exactly, so that no account is closed whole while another keeps all. No account is pushed below zero: what is then still ' +
      'uncovered is paid by fund and tranche within the budget, then cut from open gains, in proportion and never from deposited margin. A debt for which no lot was ' +
      'deleveraged is paid by the fund, then the tranche, and no gain is cut for it. Affiliates are treated like clients. Every account sees an ' +
      'indicator of how near it is, and every round is published with its inputs.',
  },
  {
    id: 'priority',
    title: 'Priority and affiliates',
    version: 1,
    text:
      'Price first; at one price every client order before any order of an affiliated market maker; then time. Trades of an affiliate carry a ' +
      'mark on the public tape and on the fills of both sides. An affiliate may only make markets, sees exactly what the public sees, and has ' +
      'the fees and limits of a client unless a privilege is listed in this document.',
  },
  {
    id: 'auctions',
    title: 'Auctions and reopening',
    version: 1,
    text:
      'After an outage, a missing index or a stop a contract takes cancels alone and reopens through an auction: by itself after five minutes, once its ' +
      'index was normal for one, or sooner by two persons of the operator. For [controls.auction] limit orders gather and nothing trades; then the ' +
      'end of the call is drawn within 30 s. Everything that wants it trades at one price: that of the most volume, then of the least imbalance, then at the far ' +
      'end where the surplus is on one side, then nearest to the index; clients before affiliates, both sides at the fee of a maker. An order that crosses ' +
      'one of its own group meets it when it enters the call. A price outside index × (1 ± [controls.auctionBand]) extends the call, three times at ' +
      'most; then the orders that force it are canceled. A side that stands at its bound of [controls.tradeBand], with the impact notional, at 15 indexes ' +
      'in a row calls an auction with one extension at most, and none again within ten minutes. Meanwhile funding, liquidation and triggers wait. Maintenance ' +
      'is announced an hour ahead at least, leaves cancels alone, and ends in the same way.',
  },
  {
    id: 'volatility',
    title: 'Volatility control',
    version: 1,
    text:
      'A mark further than [controls.volatility] from the one of [controls.volatilityWindow] before, or from the first since trading began, starts as long a ' +
      'time in which orders outside a band are refused and nothing trades outside it. The band is the earlier mark, or the index where that made at least 80 % ' +
      'of the move, × (1 ± [controls.volatility]), and always includes the trade band.',
  },
  {
    id: 'fees',
    title: 'Fees',
    version: 1,
    text:
      'A fee is a share of the notional of each fill, rounded up; a rebate, which is a maker fee below zero, is rounded down. An account pays ' +
      'the lower of the terms of the contract, [makerFee] and [takerFee], and of one row of the published schedule, [fees.rows.makerFee] and ' +
      '[fees.rows.takerFee]: of the rows of its class, [fees.rows.class], the last one whose volume, [fees.rows.volumeFrom], it has reached. A class ' +
      'without rows pays the terms. A company of the group of the operator is an affiliate; of the others, who has an obligation to quote is a ' +
      'market maker, and everybody else a client. The volume is the notional that all accounts of one beneficial owner together traded as maker or taker ' +
      'on the last [fees.volumeDays] full days by UTC; the day itself is not counted, nor what a liquidation, deleveraging or settlement forces on an ' +
      'account. A rate holds for a whole UTC day, unless the schedule, the terms, the class or the group changes. In an auction both sides ' +
      'pay the maker fee. There, and against a liquidation, no rebate is paid. Margin reserves the fees of the terms. A new schedule is announced ' +
      'for the time of [notice]. An affiliate pays no less than the schedule and the list of privileges in this document say.',
  },
  {
    id: 'changes',
    title: 'Changes',
    version: 1,
    text:
      'Terms are changed by two persons of the operator, of different roles, on an approval of exactly the new terms, and take effect after ' +
      'the period of notice in this document, at one microsecond. Until then this document shows both values. Orders and positions that are ' +
      'there follow the new terms from that moment.',
  },
];

export const METHODS: readonly Method[] = TEXTS.map((method) => ({
  ...method,
  hash: createHash('sha256').update(method.text).digest('hex'),
}));
