// Money handed over by trades: one side buys from the other far below the mark, and sells back far above it. A single
// trade at a bad price is a slip; both ways with the same counterparty, or again and again, it is a payment.

import { type EngineState, read } from '../../../../engine/index.ts';
import {
  Cause,
  type ContractId,
  type Event,
  type ParticipantId,
  type Seq,
  Side,
} from '../../../../engine/schema/index.ts';
import { DECISIVE_MAX } from '../alert.ts';
import { apart, type Detector, type Finding, type Observation, shareOf } from '../detector.ts';
import { groupOf } from '../owners.ts';
import { DAY_US, HOUR_US } from '../signs.ts';
import { Span } from '../span.ts';
import { isMatched } from '../trade-flows.ts';

type Fill = Extract<Event, { kind: 'fill' }>;

/** What one took from another, over all contracts. */
interface Passed {
  /** Minor units. */
  money: number;
  /** The gainer's trades. */
  bought: number;
  sold: number;
  away: number;
  readonly seqs: Seq[];
}

const PAIRS_MAX = 50_000;
const LOSERS_MAX = 20_000;
/** All to one side, it takes so many trades to be no accident. */
const ONE_WAY = 4;
/** Times `away`, where the two orders were not of one size. */
const FAR = 5;

interface Spans {
  readonly spanUs: number;
  readonly pairs: Span<Passed>;
  /** What a loser lost so, to anybody. */
  readonly losses: Span<{ money: number }>;
}

export class ProfitTransfer implements Detector {
  readonly name = 'profitTransfer';
  readonly #spans: readonly Spans[] = [HOUR_US, DAY_US].map((spanUs) => {
    return { spanUs, pairs: new Span(PAIRS_MAX), losses: new Span(LOSERS_MAX) };
  });

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      if (event.kind !== 'fill' || event.cause !== Cause.order) continue;
      const finding = this.#trade(observation, event);
      if (finding !== null) found.push(finding);
    }
    return found;
  }

  #trade({ envelope, state, limit }: Observation, event: Fill): Finding | null {
    const { contract, price, qty, takerSide, maker, taker } = event;
    const listed = read.contract(state, contract);
    const mark = listed?.mark ?? 0;
    if (listed === undefined || mark === 0 || price === mark) return null;
    const away = apart(price, mark);
    // A maker lives of its spread: the more so the further the price, and where both came as if by appointment.
    if (away < limit('away', contract) * (isMatched(event) ? 1 : FAR)) return null;
    const [buyer, seller] = takerSide === Side.buy ? [taker, maker] : [maker, taker];
    const isBuyers = price < mark;
    const [gainer, loser] = [isBuyers ? buyer : seller, isBuyers ? seller : buyer].map(
      ({ account }) => read.group(state, account),
    );
    if (gainer === 0 || loser === 0 || gainer === loser) return null;
    const money = Math.abs(price - mark) * qty * listed.moneyPerTickLot;
    const unit = 10 ** listed.terms.moneyDecimals;
    for (const { spanUs, pairs, losses } of this.#spans) {
      pairs.reach(envelope.time, spanUs);
      losses.reach(envelope.time, spanUs);
      const key = `${gainer} ${loser}`;
      const row = pairs.row(key, () => ({ money: 0, bought: 0, sold: 0, away: 0, seqs: [] }));
      row.money += money;
      row.away = Math.max(row.away, away);
      if (isBuyers) row.bought += 1;
      else row.sold += 1;
      if (row.seqs.length < DECISIVE_MAX) row.seqs.push(envelope.seq);
      losses.row(String(loser), () => ({ money: 0 })).money += money;
      const passed = together(pairs.rows(key));
      const lost = losses.rows(String(loser)).reduce((sum, each) => sum + each.money, 0);
      const share = shareOf(Math.floor(passed.money), Math.floor(lost));
      const isBothWays = passed.bought > 0 && passed.sold > 0;
      const trades = passed.bought + passed.sold;
      const isPassed =
        (isBothWays || trades >= ONE_WAY) &&
        passed.money >= limit('money', contract) * unit &&
        share >= limit('share', contract);
      if (!isPassed) continue;
      const amount = Math.floor(passed.money / unit);
      return findingOf(state, contract, {
        gainer,
        loser,
        amount,
        share,
        overUs: spanUs,
        ...passed,
      });
    }
    return null;
  }
}

function together(rows: readonly Passed[]): Passed {
  const sum: Passed = { money: 0, bought: 0, sold: 0, away: 0, seqs: [] };
  for (const row of rows) {
    sum.money += row.money;
    sum.bought += row.bought;
    sum.sold += row.sold;
    sum.away = Math.max(sum.away, row.away);
    sum.seqs.push(...row.seqs);
  }
  return sum;
}

interface Transfer extends Passed {
  readonly gainer: ParticipantId;
  readonly loser: ParticipantId;
  /** Whole units. */
  readonly amount: number;
  readonly share: number;
  readonly overUs: number;
}

function findingOf(state: EngineState, contract: ContractId, transfer: Transfer): Finding {
  const { gainer, loser, amount, share, away, bought, sold, seqs, overUs } = transfer;
  return {
    contract,
    subject: `${loser} to ${gainer}`,
    participants: [gainer, loser],
    accounts: [gainer, loser].flatMap((head) => [...groupOf(state, head).accounts]),
    measured: { money: amount, away, share },
    first: seqs[0],
    decisive: seqs.slice(0, DECISIVE_MAX),
    overUs,
    text:
      `group ${loser} lost ${amount} to group ${gainer} in ${bought + sold} trades up to ${away} ppm from the mark, ` +
      `${bought} of them bought and ${sold} sold by the gainer`,
  };
}
