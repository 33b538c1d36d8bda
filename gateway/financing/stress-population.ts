// A made-up book of clients to put under stress, the same for the same seed, where a broker's own is not at hand.

import {
  applyFinancing,
  type Book,
  createBook,
  FIRST_POLICY,
  type FinancingCommand,
  type FinancingEvent,
  NO_LIMIT,
  scaleOf,
  VALUE_MAX,
  VIRTUAL_ASSETS,
  valuationOf,
} from '../../engine/financing/index.ts';
import type { Seq, Time } from '../../engine/schema/index.ts';
import { Dice } from '../sources/dice.ts';
import { StressError } from '../stress/stress-error.ts';

/** A book with a hand that asks and another that approves. */
export class Trial {
  readonly book: Book;
  time: Time;
  #references = 0;

  constructor(book: Book, time: Time) {
    this.book = book;
    this.time = time;
  }

  /** Takes a command at the trial's time. */
  do(command: FinancingCommand): FinancingEvent[] {
    const events: FinancingEvent[] = [];
    this.#references += 1;
    const isQuiet = command.kind === 'tick' || command.kind === 'setPrice';
    applyFinancing(
      this.book,
      {
        seq: (this.book.seq + 1) as Seq,
        time: this.time,
        by: 'stress',
        approver: 'stress-approver',
        reference: isQuiet ? '' : `stress-${this.book.seq}-${this.#references}`,
        command,
      },
      events,
    );
    return events;
  }

  /** @throws StressError `refused` */
  must(command: unknown): FinancingEvent[] {
    const events = this.do(command as FinancingCommand);
    const refused = events.find(({ kind }) => kind === 'commandRejected');
    if (refused !== undefined) {
      throw new StressError('refused', `${JSON.stringify(command)}: ${JSON.stringify(refused)}`);
    }
    return events;
  }
}

const SECOND = 1_000_000;
const YEAR_2026 = 1_767_225_600_000_000;
/** HK$100 million to a client at most. */
const LIMIT = 100_000_000_00;
const PRICES = { BTC: 780_000_00, ETH: 30_000_00, BANK: 100_00, MINER: 50_00 } as const;
type Name = keyof typeof PRICES;
const LISTINGS: Readonly<Record<Name, object | null>> = {
  BTC: null,
  ETH: null,
  BANK: { exchange: 'XHKG', code: '9001', isin: '', class: 'share' },
  MINER: { exchange: 'XHKG', code: '9002', isin: '', class: 'coinCompany' },
};

/** Clients with pledges of coins, crypto stocks and bank shares, who have drawn 60 to 100 % of what they may. */
export function madeUpBook(clients: number, seed: number): Trial {
  const trial = new Trial(createBook(), YEAR_2026 as Time);
  const dice = new Dice(seed);
  trial.must({
    kind: 'setPolicy',
    policy: { ...FIRST_POLICY, version: 2, callPeriod: 4 * 3600 * SECOND },
  });
  for (const name of Object.keys(PRICES) as Name[]) list(trial, name);
  for (let at = 1; at <= clients; at++) enter(trial, `client-${at}`, dice);
  const loans = [...trial.book.clients.values()].reduce((sum, { loan }) => sum + loan, 0);
  // A broker at four times its capital.
  const capital = Math.max(1, Math.floor(loans / 4));
  trial.must({ kind: 'setCapital', capital, otherLoans: 0 });
  return trial;
}

function list(trial: Trial, asset: Name): void {
  const isCoin = asset === 'BTC' || asset === 'ETH';
  const decimals = isCoin ? 8 : 0;
  const priceMax = PRICES[asset] * 20;
  trial.must({
    kind: 'listAsset',
    asset,
    terms: {
      kind: isCoin ? 'virtualAsset' : 'security',
      listing: LISTINGS[asset],
      decimals,
      haircut: isCoin ? 600_000 : asset === 'BANK' ? 300_000 : 500_000,
      sector: asset === 'BANK' ? 'banks' : VIRTUAL_ASSETS,
      staleAfter: isCoin ? 60 * SECOND : 5 * 86_400 * SECOND,
      slippage: 50_000,
      priceMax,
      qtyMax: roomFor(priceMax, decimals),
      perClient: NO_LIMIT,
      perGroup: NO_LIMIT,
      perBook: NO_LIMIT,
    },
  });
  price(trial, asset, PRICES[asset]);
}

/** The widest bound that keeps values exact. */
function roomFor(priceMax: number, decimals: number): number {
  const widest = (BigInt(VALUE_MAX) * BigInt(scaleOf(decimals))) / BigInt(priceMax);
  return Math.min(Number(widest), Number.MAX_SAFE_INTEGER);
}

export function price(trial: Trial, asset: string, cents: number): FinancingEvent[] {
  return trial.do({
    kind: 'setPrice',
    asset,
    price: cents,
    quotedAt: trial.time,
    source: 'stress',
  } as FinancingCommand);
}

function enter(trial: Trial, client: string, dice: Dice): void {
  trial.must({ kind: 'registerClient', client, group: '', marginClientSince: YEAR_2026 - SECOND });
  const facility = { limit: LIMIT, capability: LIMIT, rate: 80_000, note: 'made up' };
  trial.must({ kind: 'openFacility', client, ...facility });
  // HK$0.3 to 10 million, mostly in coins.
  const wealth = 300_000_00 + Math.floor(dice.next() ** 3 * 9_700_000_00);
  const shares: readonly (readonly [Name, number])[] = [
    ['BTC', 0.3 + 0.4 * dice.next()],
    ['ETH', 0.2 * dice.next()],
    ['BANK', 0.3 * dice.next()],
    ['MINER', 0.1 * dice.next()],
  ];
  for (const [asset, share] of shares) {
    const scale = asset === 'BTC' || asset === 'ETH' ? 100_000_000 : 1;
    const qty = Math.floor((wealth * share * scale) / PRICES[asset]);
    if (qty > 0) trial.must({ kind: 'pledge', client, asset, qty, custodian: 'made up' });
  }
  const held = trial.book.clients.get(client);
  if (held === undefined) return;
  const { lending } = valuationOf(trial.book, held);
  const amount = Math.floor(Math.min(lending, LIMIT) * (0.6 + 0.4 * dice.next()));
  if (amount > 0) trial.must({ kind: 'draw', client, amount });
}
