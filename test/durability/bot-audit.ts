// A bot's state file beside what the venue says of the account: every fill, the position, the cash, and what moved it.

import { readFileSync } from 'node:fs';
import { type Books, digestWith } from '../../client/bots/books.ts';
import type { BotState } from '../../client/bots/state-file.ts';
import { type Client, connect } from '../../client/node/index.ts';

export interface BotAudit {
  readonly name: string;
  readonly fills: number;
  readonly makerFills: number;
  /** Signed lots. */
  readonly held: number;
  readonly cash: string;
  /** Empty when both say the same. */
  readonly differences: readonly string[];
}

interface Audited {
  readonly name: string;
  readonly keyFile: string;
  readonly statePath: string;
}

export async function auditBot(bot: Audited, port: number, contract: string): Promise<BotAudit> {
  const { books } = JSON.parse(readFileSync(bot.statePath, 'utf8')) as BotState;
  const { name, keyFile } = bot;
  const client = await connect({ url: `ws://127.0.0.1:${port}`, keyName: name, keyFile });
  try {
    const scale = client.scale(contract);
    const venue = await venuesAccount(client, books, scale.contract);
    const own = ownAccount(books, scale.contract);
    const differences = (Object.keys(venue) as (keyof typeof venue)[])
      .filter((what) => own[what] !== venue[what])
      .map((what) => `${name}, ${what}: the bot has ${own[what]}, the venue ${venue[what]}`);
    const { fills, makerFills } = books;
    return { name, fills, makerFills, held: own.held, cash: scale.money(books.cash), differences };
  } finally {
    client.close();
  }
}

function ownAccount(books: Books, contract: number) {
  const { seq, cash, fills, fillsDigest, realized, fees, funding } = books;
  const { held, cost } = books.holdings[contract] ?? { held: 0, cost: 0 };
  const lots = books.boughtLots + books.soldLots;
  return { seq, cash, held, cost, fills, fillsDigest, lots, realized, fees, funding };
}

/** From the snapshot, the fills query and the statements. The books began before the account's first fill. */
async function venuesAccount(client: Client, books: Books, contract: number) {
  const snapshot = await client.getAccount();
  const position = snapshot.positions.find((one) => one.contract === contract);
  let fillsDigest = '';
  let [fills, lots] = [0, 0];
  for await (const { event } of client.history('fills', { after: books.opening.seq })) {
    if (event.kind !== 'ownFill') continue;
    fillsDigest = digestWith(fillsDigest, event);
    fills += 1;
    lots += event.qty;
  }
  let sums = { realized: 0, fees: 0, funding: 0, fills: 0, closing: 0 };
  for await (const day of client.statements()) {
    sums = {
      realized: sums.realized + day.realized,
      fees: sums.fees + day.fees,
      funding: sums.funding + day.funding,
      fills: sums.fills + day.fills,
      closing: day.closing,
    };
  }
  const cash = snapshot.balances.find(({ currency }) => currency === books.currency)?.balance ?? 0;
  if (sums.closing !== cash || sums.fills !== fills) {
    throw new Error(
      `the venue's statements say ${JSON.stringify(sums)}, its account ${cash}, ${fills} fills`,
    );
  }
  return {
    seq: snapshot.accountSeq,
    cash,
    held: position?.held ?? 0,
    cost: position?.cost ?? 0,
    fills,
    fillsDigest,
    lots,
    realized: sums.realized,
    fees: sums.fees,
    funding: sums.funding,
  };
}
