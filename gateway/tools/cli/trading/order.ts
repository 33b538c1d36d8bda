// `praya order`: one order, a cancel or a look, from a terminal. By default as the visitor of the demonstration.

import { Command } from 'commander';
import type {
  Ack,
  Client,
  OrderRequest,
  OwnFillReport,
  SideName,
} from '../../../../client/node/index.ts';
import { delay, realScheduler } from '../../../host/scheduler.ts';
import { Failure } from '../failure.ts';
import { mustMakeSense, orderOptions, type Placing, requestOf } from './order-options.ts';
import {
  ackLines,
  amendLines,
  cancelLine,
  fillLines,
  marginLines,
  orderLines,
  positionLines,
  previewLines,
} from './order-words.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

interface Amending extends Connecting {
  readonly qty?: string;
  readonly limit?: string;
  readonly trigger?: string;
}

/** How long fills and cancels may take to arrive behind their acknowledgement. */
const FILLS_MS = 2000;
export function orderCommand(): Command {
  return new Command('order')
    .summary('place, amend, cancel and list orders')
    .description(
      'Places, amends, cancels and lists orders on a running venue. Without --key-file it logs on as the visitor of the ' +
        'demonstration that `praya start` runs.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  praya order buy 0.5 BTC-PERP --limit 99000      rests, or trades down to your limit\n' +
        '  praya order sell 2 ETH-PERP --market            trades now, at most 1.25 % through the mark\n' +
        '  praya order buy 5 BTC-PERP --market --preview   shows what that would do\n' +
        '  praya order sell 1 BTC-PERP --limit 98000 --trigger 98500        a stop, by the mark\n' +
        '  praya order sell 1 BTC-PERP --market --take-profit 104000\n' +
        '  praya order buy 9 BTC-PERP --limit 99000 --display 1 --until +2h  an iceberg, for two hours\n' +
        '  praya order buy 1 BTC-PERP --peg best --offset -1.5 --cap 99500   follows the best bid, 1.5 below it\n' +
        '  praya order buy 1 BTC-PERP --limit 99000 --bracket-take-profit 101000 --bracket-stop 98000\n' +
        '  praya order sell 1 BTC-PERP --limit 101000 --pair-with my-stop    one cancels the other, lot by lot\n' +
        '  praya order amend 1234 --qty 0.4                a smaller quantity keeps its place\n' +
        '  praya order list\n' +
        '  praya order cancel 1234                         or your own id, or `all`\n',
    )
    .addCommand(placeCommand('buy'))
    .addCommand(placeCommand('sell'))
    .addCommand(
      connecting(new Command('amend'))
        .summary('change a live order')
        .argument('<ID>', 'the venue’s number, or your own id')
        .option('--qty <QTY>', 'the new total, filled lots included')
        .option('--limit <PRICE>', 'the new limit')
        .option('--trigger <PRICE>', 'the new trigger of a pending order')
        .action(runAmend),
    )
    .addCommand(
      connecting(new Command('cancel'))
        .summary('cancel an order')
        .argument('<ID>', 'the venue’s number, your own id, or `all`')
        .action(runCancel),
    )
    .addCommand(
      connecting(new Command('list'))
        .summary('show live orders, positions, cash and margin')
        .action(runList),
    );
}

function placeCommand(side: SideName): Command {
  return orderOptions(new Command(side))
    .summary(`${side} a quantity of a contract`)
    .argument('<QTY>', 'decimal, like 0.5')
    .argument('<CONTRACT>', 'BTC-PERP or ETH-PERP')
    .action((qty: string, contract: string, options: Placing) =>
      runPlace(side, qty, contract, options),
    );
}

async function runPlace(
  side: SideName,
  qty: string,
  contract: string,
  options: Placing,
): Promise<void> {
  mustMakeSense(options);
  await withClient(
    options,
    async (client) => {
      const request = requestOf(side, qty, client.scale(contract.toUpperCase()), options);
      if (options.preview) {
        await showPreview(client, request, options);
        return;
      }
      const fills: OwnFillReport[] = [];
      client.on('fill', (fill) => fills.push(fill));
      const start = performance.now();
      const ack = await client.place(request);
      const tookMs = performance.now() - start;
      await untilReported(client, () => lotsOf(fills, ack) >= ack.filledLots);
      const own = fills.filter(({ order }) => order === ack.order);
      if (options.json) {
        const position = client.account.position(contract.toUpperCase());
        printJson({ ack, fills: own, position, tookMs });
        return;
      }
      const scale = client.scale(request.contract);
      print([
        ...ackLines(ack, request, tookMs),
        ...fillLines(own, scale),
        ...positionLines(client.account, [scale]),
      ]);
    },
    contract.toUpperCase(),
  );
}

/** Exits with 1 when the order would be refused, like the order itself. */
async function showPreview(client: Client, request: OrderRequest, options: Placing): Promise<void> {
  const preview = await client.preview(request);
  if (preview.refused !== null) process.exitCode = 1;
  if (options.json) printJson({ preview });
  else print(previewLines(preview, request, client.scale(request.contract)));
}

async function runAmend(id: string, options: Amending): Promise<void> {
  const { qty, limit, trigger } = options;
  if (qty === undefined && limit === undefined && trigger === undefined) {
    throw new Failure('say what changes: --qty, --limit or --trigger', 2);
  }
  await withClient(options, async (client) => {
    const live = client.account.order(isNumber(id) ? Number(id) : id);
    if (live === undefined) {
      throw new Failure(`no order of this account is live under ${id}; \`praya order list\``);
    }
    const { contract, order } = live;
    const ack = await client.amend({ order, contract, qty, limit, trigger });
    if (options.json) printJson({ ack });
    else print(amendLines(ack, live));
  });
}

async function runCancel(id: string, options: Connecting): Promise<void> {
  await withClient(options, async (client) => {
    if (id === 'all') {
      const { count, seq } = await client.massCancel();
      if (options.json) printJson({ count, seq });
      else print([`Canceled  ${count} ${count === 1 ? 'order' : 'orders'}`]);
      return;
    }
    const name = isNumber(id) ? { order: Number(id) } : { clientOrderId: id };
    const live = client.account.order(isNumber(id) ? Number(id) : id);
    const ack = await client.cancel(name);
    if (options.json) printJson({ ack });
    else print([cancelLine(ack, live)]);
  });
}

async function runList(options: Connecting): Promise<void> {
  await withClient(options, async (client) => {
    const { account } = client;
    const { margin } = await client.getAccount();
    if (options.json) {
      const balances = Object.fromEntries(account.balances);
      printJson({ orders: account.orders(), positions: account.positions(), balances, margin });
      return;
    }
    const scales = client.contracts.map((contract) => client.scale(contract));
    print([
      ...orderLines(account.orders()),
      ...positionLines(account, scales),
      ...marginLines(margin, scales),
    ]);
  });
}

function isNumber(id: string): boolean {
  return /^\d+$/.test(id);
}

/** Waits until the account's stream has reported it, or for a moment. */
async function untilReported(client: Client, done: () => boolean): Promise<void> {
  const until = performance.now() + FILLS_MS;
  while (!done() && performance.now() < until && client.connected) {
    await delay(realScheduler, 5);
  }
}

function lotsOf(fills: readonly OwnFillReport[], { order }: Ack): number {
  return fills.reduce((sum, fill) => (fill.order === order ? sum + fill.qtyLots : sum), 0);
}
