// `praya limits`: what a participant allows its own traders and keys: looked at, tightened, and asked to be widened.

import { Command, InvalidArgumentError } from 'commander';
import type { Client, Scale, TradingLimit } from '../../../../client/node/index.ts';
import { grouped } from '../../../../client/node/index.ts';
import { Failure } from '../failure.ts';
import { timeText } from './moments.ts';
import { type Connecting, connecting, print, printJson, withClient } from './with-client.ts';

interface Setting extends Connecting {
  readonly trader?: number;
  readonly key?: number;
  readonly qty?: string;
  readonly notional?: string;
  readonly position?: string;
  readonly messages?: string;
}

export function limitsCommand(): Command {
  return connecting(new Command('limits'))
    .summary('show or set what your traders and keys may send')
    .description(
      'Prints the trading limits that the participant has set: of all its people with a key that binds it, else of the trader of ' +
        'the key. They bound the size of an order, the position and the messages a second of a trader or of one key.',
    )
    .addHelpText('after', HELP)
    .action((options: Connecting) => withClient(options, (client) => show(client, options)))
    .addCommand(setCommand());
}

const HELP = `
Examples:
  praya limits --key-file ann.pem
  praya limits set BTC-PERP --trader 7 --qty 5 --notional 500000 --key-file ann.pem
  praya limits set --key 31 --messages 20 --position 2000000 --key-file ann.pem
  praya limits set --key 31 --messages none --key-file ann.pem`;

function setCommand(): Command {
  return connecting(new Command('set'))
    .summary('set limits of a trader or a key; what is not named stays')
    .description(
      'Tighter limits hold at once. Wider ones wait until a second person whose key binds the participant sends the same, or ' +
        'for a day where there is none.',
    )
    .argument('[CONTRACT]', 'BTC-PERP or ETH-PERP; each contract unless said')
    .option('--trader <ID>', 'whose limits: a trader', number)
    .option('--key <ID>', 'or one key', number)
    .option(
      '--qty <Q>',
      'the most of one order, in the contract that is named; `none` for no limit',
    )
    .option('--notional <USD>', 'the most of one order in money')
    .option('--position <USD>', 'the most that the accounts could come to hold in a contract')
    .option('--messages <N>', 'the most orders and amends a second, over all sessions')
    .action((contract: string | undefined, options: Setting) =>
      withClient(options, (client) => set(client, contract?.toUpperCase(), options), contract),
    );
}

async function show(client: Client, { json }: Connecting): Promise<void> {
  const limits = await client.tradingLimits();
  if (json === true) printJson(limits);
  else if (limits.length === 0) print(['No trading limits.']);
  else print(limits.flatMap((limit) => linesOf(client, limit)));
}

async function set(client: Client, contract: string | undefined, options: Setting): Promise<void> {
  const { trader, key, qty, notional, position, messages, json } = options;
  if ((trader === undefined) === (key === undefined)) {
    throw new Failure('limits are of a trader or of a key: --trader ID, or --key ID', 2);
  }
  const id = contract === undefined ? 0 : client.scale(contract).contract;
  const known = (await client.tradingLimits()).find(
    (row) => row.trader === (trader ?? 0) && row.target === (key ?? 0) && row.contract === id,
  );
  const scale = scaleOf(client, id);
  const kept = known?.asked;
  const limit = await client.setTradingLimits({
    ...{ trader, key, contract },
    orderQty: chosen(qty, kept?.orderQtyMax, (lots) => ({ lots })),
    orderNotional: chosen(notional, kept?.orderNotionalMax, (amount) => scale.money(amount)),
    positionNotional: chosen(position, kept?.positionNotionalMax, (amount) => scale.money(amount)),
    messagesPerSecond: messagesOf(messages, kept?.messagesPerSecond ?? 0),
  });
  if (json === true) printJson(limit);
  else print(linesOf(client, limit));
}

/** What is named, nothing for `none`, and else what there is. */
function chosen<Input>(
  named: string | undefined,
  kept: number | undefined,
  inputOf: (kept: number) => Input,
): string | Input | undefined {
  if (named !== undefined) return named === 'none' ? undefined : named;
  return kept === undefined || kept === 0 ? undefined : inputOf(kept);
}

function messagesOf(named: string | undefined, kept: number): number {
  if (named === undefined) return kept;
  if (named === 'none') return 0;
  if (!/^[1-9]\d{0,6}$/.test(named)) throw new Failure('--messages is a whole number', 2);
  return Number(named);
}

/** Of any contract where none is meant: money has one unit. */
function scaleOf(client: Client, contract: number): Scale {
  return client.scale(contract === 0 ? (client.contracts[0] ?? '') : contract);
}

/** `trader 7  BTC-PERP  order 5.000, order 500,000 USD`, and what waits. */
function linesOf(client: Client, limit: TradingLimit): string[] {
  const { trader, target, contract, inForce, asked, askedUntil } = limit;
  const scale = scaleOf(client, contract);
  const whose = trader === 0 ? `key ${target}` : `trader ${trader}`;
  const where = contract === 0 ? 'each contract' : scale.symbol;
  const first = `${whose.padEnd(12)}  ${where.padEnd(13)}  ${valuesText(scale, inForce)}`;
  if (askedUntil === 0) return [first];
  const until = timeText(askedUntil);
  return [first, `${' '.repeat(29)}asked until ${until}: ${valuesText(scale, asked)}`];
}

function valuesText(scale: Scale, values: TradingLimit['inForce']): string {
  const { orderQtyMax, orderNotionalMax, positionNotionalMax, messagesPerSecond } = values;
  const parts = [
    ...(orderQtyMax === 0 ? [] : [`order ${scale.qty(orderQtyMax)}`]),
    ...(orderNotionalMax === 0 ? [] : [`order ${grouped(scale.money(orderNotionalMax))} USD`]),
    ...(positionNotionalMax === 0
      ? []
      : [`position ${grouped(scale.money(positionNotionalMax))} USD`]),
    ...(messagesPerSecond === 0 ? [] : [`${messagesPerSecond} messages/s`]),
  ];
  return parts.length === 0 ? 'no limit' : parts.join(', ');
}

function number(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not a whole number above zero.');
}
