// What moved besides positions: the insurance fund, funding, fees.

import { type EngineState, House, read } from '../../../engine/index.ts';
import {
  type AccountId,
  type ContractId,
  FeeClass,
  type FundChanged,
} from '../../../engine/schema/index.ts';
import { moneyText } from '../../replay/decimal-text.ts';
import { timeText } from '../../replay/until.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import { symbolOf, wordsOf } from './plain-words.ts';
import type { Section } from './section.ts';

/** The fund and the tranche: what they hold, each move, and what was drawn (rule P-36). */
export class FundPart implements DailyPart {
  #moves: { seq: number; at: string; cause: string; event: FundChanged }[] = [];
  #fundBefore = 0;
  #trancheBefore = 0;

  take({ envelope, events }: ConsumedCommand): void {
    for (const event of events) {
      if (event.kind !== 'fundChanged') continue;
      const { seq, time, command } = envelope;
      const isDefault = events.some(({ kind }) => DRAWS.has(kind));
      const cause = isDefault ? 'default' : wordsOf(command.kind);
      this.#moves.push({ seq, at: timeText(time), cause, event });
    }
  }

  close(state: EngineState): Section[] {
    const money = moneyText(state.moneyDecimals);
    let fund = this.#fundBefore;
    let tranche = this.#trancheBefore;
    let drawn = 0;
    const rows = this.#moves.map(({ seq, at, cause, event }) => {
      const [byFund, byTranche] = [event.fund - fund, event.tranche - tranche];
      fund = event.fund;
      tranche = event.tranche;
      if (cause === 'default') drawn += Math.max(0, -byFund);
      const alarm = event.alarm ? 'alarm' : '';
      return [at, seq, cause, money(byFund), money(fund), money(byTranche), money(tranche), alarm];
    });
    this.#moves = [];
    const stands = read.fund(state);
    this.#fundBefore = stands.balance;
    this.#trancheBefore = stands.tranche;
    const columns = [
      'time',
      'sequence',
      'cause',
      'fundMove',
      'fund',
      'trancheMove',
      'tranche',
      'alarm',
    ];
    const notes = [
      `At the end of the day: fund ${money(stands.balance)}, target ${money(stands.target)}, ` +
        `tranche ${money(stands.tranche)}, uncovered ${money(stands.uncovered)}.`,
      `Drawn from the fund for defaults: ${money(drawn)}.`,
    ];
    return [{ name: 'fund', title: 'Insurance fund', columns, rows, notes }];
  }
}

const DRAWS: ReadonlySet<string> = new Set([
  'shortfallCovered',
  'liquidationOrdered',
  'deleveraged',
]);

/** Each settlement, and what each account paid or received over the day: it sums to zero. */
export class FundingPart implements DailyPart {
  readonly #settled: { contract: ContractId; at: string; rate: number; minutes: number }[] = [];
  readonly #paid = new Map<string, { contract: ContractId; account: number; amount: number }>();

  take({ events }: ConsumedCommand): void {
    for (const event of events) {
      if (event.kind === 'fundingSettled') {
        const { contract, hour, rate, minutes } = event;
        this.#settled.push({ contract, at: timeText(hour), rate, minutes });
      }
      if (event.kind !== 'fundingPosted') continue;
      const { contract, account } = event;
      const known = this.#paid.get(`${contract} ${account}`);
      const amount = (known?.amount ?? 0) + event.amount;
      this.#paid.set(`${contract} ${account}`, { contract, account, amount });
    }
  }

  close(state: EngineState): Section[] {
    const money = moneyText(state.moneyDecimals);
    const settled = this.#settled.map(({ contract, at, rate, minutes }) => [
      at,
      symbolOf(state, contract),
      `${moneyText(7)(rate)} %`,
      minutes,
    ]);
    const byPlace = [...this.#paid.values()].sort(
      (a, b) => a.contract - b.contract || a.account - b.account,
    );
    const paid = byPlace.map(({ contract, account, amount }) => [
      symbolOf(state, contract),
      account,
      money(amount),
    ]);
    const sum = byPlace.reduce((total, { amount }) => total + amount, 0);
    this.#settled.length = 0;
    this.#paid.clear();
    return [
      {
        name: 'funding',
        title: 'Funding settlements',
        columns: ['hour', 'contract', 'rate', 'minutes'],
        rows: settled,
        notes: ['The rate is for 8 hours.'],
      },
      {
        name: 'fundingPaid',
        title: 'Funding paid (above zero) and received',
        columns: ['contract', 'account', 'amount'],
        rows: paid,
        notes: [`Sum over all accounts: ${money(sum)}.`],
      },
    ];
  }
}

/** Fees of fills by account, as maker and as taker; a rebate is below zero. */
export class FeesPart implements DailyPart {
  readonly #fees = new Map<number, Charged>();
  #incomeBefore = 0;

  take({ events }: ConsumedCommand): void {
    for (const event of events) {
      if (event.kind !== 'fill') continue;
      this.#of(event.maker.account).maker += event.maker.fee;
      this.#of(event.taker.account).taker += event.taker.fee;
    }
  }

  close(state: EngineState): Section[] {
    const money = moneyText(state.moneyDecimals);
    const byAccount = [...this.#fees].sort(([a], [b]) => a - b);
    const charged = byAccount.filter(([, { maker, taker }]) => maker !== 0 || taker !== 0);
    const rows = charged.map(([account, { maker, taker }]) => [
      account,
      money(maker),
      money(taker),
      money(maker + taker),
    ]);
    const sum = charged.reduce((total, [, { maker, taker }]) => total + maker + taker, 0);
    const income = read.balance(state, House.feeIncome);
    const notes = [
      `Sum: ${money(sum)}. Fee income went from ${money(this.#incomeBefore)} to ${money(income)}.`,
    ];
    const classes = classRows(state, charged, money);
    this.#fees.clear();
    this.#incomeBefore = income;
    const columns = ['account', 'asMaker', 'asTaker', 'sum'];
    return [
      { name: 'fees', title: 'Fees', columns, rows, notes },
      {
        name: 'feesByClass',
        title: 'Fees by class of the fee schedule',
        columns: ['class', 'accounts', 'asMaker', 'asTaker', 'sum'],
        rows: classes,
        notes: [`Edition ${read.feeSchedule(state).edition}; classes as at the end of the day.`],
      },
    ];
  }

  #of(account: number): Charged {
    const known = this.#fees.get(account) ?? { maker: 0, taker: 0 };
    this.#fees.set(account, known);
    return known;
  }
}

interface Charged {
  maker: number;
  taker: number;
}

/** What each class paid, those that paid nothing included. */
function classRows(
  state: EngineState,
  charged: readonly (readonly [number, Charged])[],
  money: (amount: number) => string,
): (string | number)[][] {
  return Object.entries(FeeClass).map(([name, feeClass]) => {
    const own = charged.filter(
      ([account]) => read.feesOf(state, account as AccountId).feeClass === feeClass,
    );
    const maker = own.reduce((sum, [, paid]) => sum + paid.maker, 0);
    const taker = own.reduce((sum, [, paid]) => sum + paid.taker, 0);
    return [name, own.length, money(maker), money(taker), money(maker + taker)];
  });
}
