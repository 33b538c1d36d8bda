// `praya order`: one order, a cancel or a look, from a terminal. By default as the visitor of the demonstration.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type Ack,
  AmountError,
  type Client,
  ConnectionLost,
  connect,
  LogOnRefused,
  OrderRefused,
  type OrderRequest,
  type OwnFillReport,
  publicKeyHex,
  type SideName,
} from '../../../client/node/index.ts';
import { programName } from '../../host/program-name.ts';
import { delay, realScheduler } from '../../host/scheduler.ts';
import { VISITOR, VISITOR_SEED } from '../demo/participants.ts';
import { Failure } from './failure.ts';
import {
  ackLines,
  cancelLine,
  fillLines,
  marginLines,
  orderLines,
  positionLines,
  previewLines,
  refusalLines,
} from './order-words.ts';
import { port, url } from './place-words.ts';

interface Connecting {
  readonly url?: string;
  readonly port?: number;
  readonly keyFile?: string;
  readonly keyName?: string;
  readonly account?: number;
  readonly json?: boolean;
}

interface Placing extends Connecting {
  readonly limit?: string;
  readonly market?: boolean;
  readonly postOnly?: boolean;
  readonly reduceOnly?: boolean;
  readonly tif?: 'gtc' | 'ioc' | 'fok';
  readonly trigger?: string;
  readonly id?: string;
  readonly preview?: boolean;
}

/** How long fills and cancels may take to arrive behind their acknowledgement. */
const FILLS_MS = 2000;
const DEFAULT_PORT = 8900;
const LIVES = { gtc: 'goodTillCancel', ioc: 'immediateOrCancel', fok: 'fillOrKill' } as const;

export function orderCommand(): Command {
  return new Command('order')
    .summary('place, cancel and list orders')
    .description(
      'Places, cancels and lists orders on a running venue. Without --key-file it logs on as the visitor of the ' +
        'demonstration that `praya start` runs.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  praya order buy 0.5 BTC-PERP --limit 99000      rests, or trades down to your limit\n' +
        '  praya order sell 2 ETH-PERP --market            trades now, at most 1.25 % through the mark\n' +
        '  praya order buy 5 BTC-PERP --market --preview   shows what that would do\n' +
        '  praya order list\n' +
        '  praya order cancel 1234                         or your own id, or `all`\n',
    )
    .addCommand(placeCommand('buy'))
    .addCommand(placeCommand('sell'))
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
  return connecting(new Command(side))
    .summary(`${side} a quantity of a contract`)
    .argument('<QTY>', 'decimal, like 0.5')
    .argument('<CONTRACT>', 'BTC-PERP or ETH-PERP')
    .option('--limit <PRICE>', 'the worst price you take, like 99000.5')
    .option(
      '--market',
      'without a limit: takes what is there within the protection of the contract',
    )
    .option('--post-only', 'refuse the order when it would take')
    .option('--reduce-only', 'only ever shrink the position')
    .addOption(new Option('--tif <LIFE>', 'how long it lives').choices(['gtc', 'ioc', 'fok']))
    .option('--trigger <PRICE>', 'a stop: waits until the mark price gets there')
    .option('--id <ID>', 'your own id for it; the same again does nothing twice')
    .option('--preview', 'only show what it would do: margin, fee, liquidation price, funding')
    .action((qty: string, contract: string, options: Placing) =>
      runPlace(side, qty, contract, options),
    );
}

function connecting(command: Command): Command {
  return command
    .option('--url <URL>', 'where the venue listens (default: ws://127.0.0.1:8900)', url)
    .option('--port <N>', 'its port, when it listens on this machine', port)
    .option('--key-file <FILE>', 'Ed25519 private key, PEM; its name is the key’s name')
    .option('--key-name <NAME>', 'name of the key, when it is not the file’s')
    .option('--account <ID>', 'an account of yours; the first unless said', account)
    .option('--json', 'print one JSON object');
}

async function runPlace(
  side: SideName,
  qty: string,
  contract: string,
  options: Placing,
): Promise<void> {
  const request = requestOf(side, qty, contract.toUpperCase(), options);
  await withClient(
    options,
    async (client) => {
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

async function runCancel(id: string, options: Connecting): Promise<void> {
  await withClient(options, async (client) => {
    if (id === 'all') {
      const { count, seq } = await client.massCancel();
      if (options.json) printJson({ count, seq });
      else print([`Canceled  ${count} ${count === 1 ? 'order' : 'orders'}`]);
      return;
    }
    const isNumber = /^\d+$/.test(id);
    const name = isNumber ? { order: Number(id) } : { clientOrderId: id };
    const live = client.account.order(isNumber ? Number(id) : id);
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

function requestOf(side: SideName, qty: string, contract: string, options: Placing): OrderRequest {
  const { limit, market = false, trigger, tif, id } = options;
  if ((limit === undefined) !== market) {
    throw new Failure('say either --limit PRICE or --market', 2);
  }
  const kind = market ? 'Market' : 'Limit';
  const type = trigger === undefined ? (market ? 'market' : 'limit') : (`stop${kind}` as const);
  return {
    contract,
    side,
    qty,
    type,
    limit,
    trigger,
    timeInForce: tif === undefined ? undefined : LIVES[tif],
    postOnly: options.postOnly,
    reduceOnly: options.reduceOnly,
    clientOrderId: id,
  };
}

async function withClient(
  options: Connecting,
  act: (client: Client) => Promise<void>,
  contract?: string,
): Promise<void> {
  let client: Client | undefined;
  try {
    client = await open(options);
    mustHaveAccount(client, options);
    await act(client);
  } catch (error) {
    refuse(error, options, client, contract);
  } finally {
    client?.close();
  }
}

function open({ keyFile, keyName, account, ...where }: Connecting): Promise<Client> {
  const { port = DEFAULT_PORT, url = `ws://127.0.0.1:${port}` } = where;
  if (keyFile === undefined) {
    return connect({ url, keyName: keyName ?? VISITOR.key, privateKey: VISITOR_SEED, account });
  }
  let privateKey: string;
  try {
    privateKey = readFileSync(keyFile, 'utf8');
    publicKeyHex(privateKey);
  } catch (error) {
    throw new Failure(`cannot read the key in ${keyFile}: ${(error as Error).message}`, 2);
  }
  return connect({ url, keyName: keyName ?? basename(keyFile, '.pem'), privateKey, account });
}

/** Orders are an account's, and staff have none. */
function mustHaveAccount({ logOn }: Client, { keyFile, account }: Connecting): void {
  if (logOn.staff !== 0) {
    throw new Failure(
      `the key in ${keyFile} is of staff, who have no account: orders take a trader's key; what staff do, and \`desk proposals\`, take \`${programName()} desk\``,
      2,
    );
  }
  if (logOn.accounts.length === 0 && account === undefined) {
    throw new Failure('the participant of this key has no account: orders take a key of one', 2);
  }
}

/** A refusal is printed whole, with its fix; anything else is one line on standard error. */
function refuse(
  error: unknown,
  options: Connecting,
  client: Client | undefined,
  contract: string | undefined,
): void {
  if (error instanceof LogOnRefused) throw new Failure(`the log-on was refused: ${error.text}`);
  if (error instanceof OrderRefused) {
    const { reason, code, field, limit, actual, text, seq } = error;
    if (options.json) printJson({ refused: { reason, code, field, limit, actual, text, seq } });
    else print(refusalLines(error, contract === undefined ? undefined : client?.scale(contract)));
    process.exitCode = 1;
    return;
  }
  if (error instanceof AmountError) throw new Failure(error.message, 2);
  if (error instanceof ConnectionLost && client === undefined) {
    throw new Failure(
      `${error.message}; is a venue running there? \`${programName()} start\` starts one`,
    );
  }
  throw error;
}

function account(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not the number of an account.');
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

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
