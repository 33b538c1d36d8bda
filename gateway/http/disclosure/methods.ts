// The methods of the venue in words. A text and the behaviour it describes change together: whoever changes one raises
// the version, and test/gateway/disclosure/ holds version and hash to each other. No text holds a number
// that is configuration: numbers stand in the contract's terms beside it, under the names given in brackets.

import { createHash } from 'node:crypto';

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
    version: 2,
    text:
      'Each second, from the last quote of each member. A quote is valid when it has both sides, is not crossed, and its spread and age ' +
      'are within [index.spreadMax] and [index.ageMax]. The median M is the mean of the first valid mid at which the cumulative weight ' +
      'reaches half of the valid weight and the first at which it exceeds half; each mid is moved into M × (1 ± [index.clamp]); their mean by weight, rounded half to even to a tick, is the ' +
      'index. With at least [index.validForNormal] valid members the index is normal, with at least [index.validForDegraded] degraded: ' +
      'leverage may not be raised. With fewer, or further than [index.benchmarkDeviation] from a configured benchmark for ' +
      '[index.benchmarkHold], or when the mids within 2 % of M hold less than two thirds of the valid weight, it is halted: the last index and mark stand, liquidation, premium samples and triggers wait, and only cancels and ' +
      'reducing orders pass. One more than 5 % from the last that was taken is held: only cancels pass until the third in a row within 0.5 % of ' +
      'the one before, or the tenth whatever it is. A member weighs at most 30 %.',
  },
  {
    id: 'mark',
    title: 'Mark',
    version: 1,
    text:
      'After each index, the median of what there is of: A, index × (1 + funding rate × minutes left in the hour ÷ 480); B, index + the ' +
      'exponential average over [mark.average] of the middle of the impact prices less the index, where both sides of the book hold the impact ' +
      'notional [mark.impactNotional]; C, the median of best bid, best ask and the last price when it is at most [mark.lastPriceMaxAge] old, ' +
      'where both sides hold the impact notional within the clamp. Of two, their mean; A alone is A. The mark is then moved into index × (1 ± ' +
      '[mark.clamp]). Trades of liquidations and deleveraging enter neither the last price nor A, B, C.',
  },
  {
    id: 'funding',
    title: 'Funding',
    version: 1,
    text:
      'Longs pay shorts when the rate is positive; it sums to zero and carries no fee. Each second a premium P = (max(0, impact bid − index) ' +
      '− max(0, index − impact ask)) ÷ index, bounded by twice [funding.cap]. Each minute the mean of its samples; the average P̄ over the last ' +
      '[funding.windowMinutes] minutes that have samples, weighted as [funding.averaging] says. The rate for 8 hours F = clamp(P̄ + ' +
      'clamp([funding.interest] − P̄, ± [funding.damping]), ± [funding.cap]). Each minute every lot accrues index × F ÷ 480, the remainder ' +
      'carried; each full hour what is owed is posted to balances. A minute without samples, or in a halt, accrues nothing.',
  },
  {
    id: 'margin',
    title: 'Margin',
    version: 1,
    text:
      'Margin is collected before an order is accepted. Brackets [tiers] are marginal, like tax brackets: initial margin of the worst of ' +
      'position and open orders on either side, at the mark, brackets shared by all accounts of one beneficial owner; plus, for each open ' +
      'order, what it would lose at once and its fee at the limit. Two measures of an account: equity, which counts open profit and decides ' +
      'liquidation; and available money, which does not count open profit and decides what may be risked or withdrawn. Below initial margin ' +
      'only reducing orders pass; below maintenance the account is liquidated. A client may choose less leverage, the operator a floor for a ' +
      'class of investors; both raise initial margin only. Margin is common within an account and separate between accounts.',
  },
  {
    id: 'collateral',
    title: 'Collateral',
    version: 1,
    text:
      'The settlement currency counts in full. A listed currency counts at its last rate less its haircut; a rate older than the age in this ' +
      'document counts with twice the haircut and gives no new credit. Only settled funds count. Listed currencies are converted only to cure a ' +
      'negative balance: at the hour, once flat, or before the fund pays, the least amount, in listed order, at the rate less the haircut. ' +
      'There is no credit of any kind.',
  },
  {
    id: 'default',
    title: 'Liquidation and the order of loss',
    version: 1,
    text:
      'When equity falls below maintenance at a mark, all orders of the account are canceled and slices of its positions are sold into the ' +
      'book in the name of the client, at limits that start [default.limitStart] from the mark and give way by [default.limitStep] up to ' +
      '[default.limitMax], never worse than the bankruptcy price, until equity is [default.cure] times maintenance. Then opposite positions of ' +
      'its own group; then one order with the help of the fund, within [default.budget] of fund and tranche for an event, and none while the fund stands too far below its ' +
      'peak; then deleveraging. A liquidation pays the fund at most [default.liquidationFee], and never beyond bankruptcy. A client never ' +
      'owes more than the account held.',
  },
  {
    id: 'deleveraging',
    title: 'Deleveraging',
    version: 2,
    text:
      'The lots that no one bought close against the other side at the bankruptcy price, moved by what the budget still allows, or at the mark ' +
      'where that is better for the account; without fee. Three rounds: positions with gain, of each only the lots that hedge nothing else it ' +
      'holds; then the lots that were protected as hedges; then positions without gain. Within a round lots are shared in proportion to ' +
      'eligible lots × leverage, exactly, so that no account is closed whole while another keeps all. No account is pushed below zero: what is then still ' +
      'uncovered is cut from open gains, in proportion and never from deposited margin. Affiliates are treated like clients. Every account sees an ' +
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
