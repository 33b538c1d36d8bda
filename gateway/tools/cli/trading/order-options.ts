// The options of an order on the command line, and the request that comes of it.

import { type Command, Option } from 'commander';
import type { OrderRequest, Scale, SideName } from '../../../../client/node/index.ts';
import { Failure } from '../failure.ts';
import { percent } from '../percentages.ts';
import { until } from './moments.ts';
import { type Connecting, connecting } from './with-client.ts';

export interface Placing extends Connecting {
  readonly limit?: string;
  readonly market?: boolean;
  readonly peg?: 'best' | 'bid' | 'ask' | 'mid';
  readonly offset?: string;
  readonly cap?: string;
  readonly postOnly?: boolean;
  readonly slide?: boolean;
  readonly reduceOnly?: boolean;
  readonly tif?: 'gtc' | 'ioc' | 'fok';
  readonly auctionOnly?: boolean;
  readonly until?: Date;
  readonly display?: string;
  readonly trigger?: string;
  readonly takeProfit?: string;
  readonly triggerOn?: 'mark' | 'index' | 'last';
  readonly protection?: number;
  readonly pairWith?: string;
  readonly bracketTakeProfit?: string;
  readonly bracketTakeProfitLimit?: string;
  readonly bracketStop?: string;
  readonly bracketStopLimit?: string;
  readonly bracketOn?: 'mark' | 'index' | 'last';
  readonly selfTrade?: keyof typeof SELF_TRADE;
  readonly tag?: string;
  readonly id?: string;
  readonly preview?: boolean;
}

const PRICES = ['mark', 'index', 'last'];
const LIVES = { gtc: 'goodTillCancel', ioc: 'immediateOrCancel', fok: 'fillOrKill' } as const;
const SELF_TRADE = {
  'cancel-taker': 'cancelTaker',
  'cancel-maker': 'cancelMaker',
  'cancel-both': 'cancelBoth',
  decrement: 'decrement',
} as const;

export function orderOptions(command: Command): Command {
  return connecting(command)
    .option('--limit <PRICE>', 'the worst price you take, like 99000.5')
    .option(
      '--market',
      'without a limit: takes what is there within the protection of the contract',
    )
    .option(
      '--protection <PERCENT>',
      'without a limit, a narrower protection than the contract’s, like 0.5',
      percent,
    )
    .addOption(
      new Option(
        '--peg <PRICE>',
        'follow it instead of a limit; `best` is that of your own side',
      ).choices(['best', 'bid', 'ask', 'mid']),
    )
    .option('--offset <AMOUNT>', 'of a peg: so much above the price, or below it like -0.5')
    .option('--cap <PRICE>', 'of a peg: no worse than this')
    .option('--post-only', 'refuse the order when it would take')
    .option('--slide', 'post-only, one tick behind the best opposite price instead of refused')
    .option('--reduce-only', 'only ever shrink the position')
    .addOption(new Option('--tif <LIFE>', 'how long it lives').choices(['gtc', 'ioc', 'fok']))
    .option(
      '--until <TIME>',
      'it expires then: 2026-12-31T12:00:00Z, or +30s, +10m, +2h, +1d',
      until,
    )
    .option('--auction-only', 'it takes part in the auction of now, and what is left expires')
    .option('--display <QTY>', 'an iceberg: so much is shown at a time')
    .option('--trigger <PRICE>', 'a stop: waits until the price gets there')
    .option('--take-profit <PRICE>', 'waits until the price is as good as this')
    .addOption(
      new Option('--trigger-on <PRICE>', 'the price it waits for (default: mark)').choices(PRICES),
    )
    .option('--pair-with <ID>', 'your id of a live order: what one fills is taken off the other')
    .option(
      '--bracket-take-profit <PRICE>',
      'once it has filled, close what filled as good as this',
    )
    .option('--bracket-take-profit-limit <PRICE>', 'with this limit instead of at market')
    .option(
      '--bracket-stop <PRICE>',
      'once it has filled, close what filled when the price gets there',
    )
    .option('--bracket-stop-limit <PRICE>', 'with this limit instead of at market')
    .addOption(
      new Option('--bracket-on <PRICE>', 'the price a bracket waits for (default: mark)').choices(
        PRICES,
      ),
    )
    .addOption(
      new Option('--self-trade <MODE>', 'what gives way to an order of your own').choices(
        Object.keys(SELF_TRADE),
      ),
    )
    .option('--tag <TEXT>', 'at most 32 bytes, echoed; a mass cancel can ask for it')
    .option('--id <ID>', 'your own id for it; the same again does nothing twice')
    .option('--preview', 'only show what it would do: margin, fee, liquidation price, funding');
}

/** @throws Failure when options contradict each other: before anything connects */
export function mustMakeSense(options: Placing): void {
  for (const [isWrong, problem] of contradictions(options)) {
    if (isWrong) throw new Failure(problem, 2);
  }
}

function contradictions(options: Placing): [boolean, string][] {
  const {
    limit,
    market = false,
    peg,
    offset,
    cap,
    tif,
    until: expiresAt,
    auctionOnly = false,
  } = options;
  const { trigger, takeProfit, triggerOn, protection, pairWith } = options;
  const { bracketTakeProfit, bracketTakeProfitLimit, bracketStop, bracketStopLimit, bracketOn } =
    options;
  const prices = [limit !== undefined, market, peg !== undefined].filter((given) => given).length;
  const waits = trigger !== undefined || takeProfit !== undefined;
  const hasBracket = bracketTakeProfit !== undefined || bracketStop !== undefined;
  const isImmediate = tif === 'ioc' || tif === 'fok';
  const lives = [tif !== undefined && tif !== 'gtc', expiresAt !== undefined, auctionOnly];
  return [
    [prices !== 1, 'say one of --limit PRICE, --market and --peg PRICE'],
    [peg !== undefined && cap === undefined, '--peg needs --cap PRICE: how far it may follow'],
    [peg === undefined && (offset ?? cap) !== undefined, '--offset and --cap go with --peg'],
    [
      peg !== undefined && waits,
      'a pegged order waits for no price: leave --trigger or --take-profit out',
    ],
    [peg !== undefined && isImmediate, 'a pegged order rests: leave --tif out'],
    [
      trigger !== undefined && takeProfit !== undefined,
      'say either --trigger PRICE or --take-profit PRICE',
    ],
    [
      triggerOn !== undefined && !waits,
      '--trigger-on needs --trigger PRICE or --take-profit PRICE',
    ],
    [lives.filter((given) => given).length > 1, 'say either --tif or --until or --auction-only'],
    [auctionOnly && (limit === undefined || waits), '--auction-only goes with --limit PRICE alone'],
    [
      protection !== undefined && !market,
      '--protection goes with --market: a limit is a protection',
    ],
    [protection === 0, '--protection 0 is none: leave it out'],
    [options.slide === true && options.postOnly === true, 'say either --post-only or --slide'],
    [
      bracketTakeProfit === undefined && bracketTakeProfitLimit !== undefined,
      '--bracket-take-profit-limit needs --bracket-take-profit PRICE',
    ],
    [
      bracketStop === undefined && bracketStopLimit !== undefined,
      '--bracket-stop-limit needs --bracket-stop PRICE',
    ],
    [
      bracketOn !== undefined && !hasBracket,
      '--bracket-on needs --bracket-take-profit PRICE or --bracket-stop PRICE',
    ],
    [
      hasBracket && pairWith !== undefined,
      'an order with a bracket is in no pair: leave one of them out',
    ],
  ];
}

/** @param scale of the contract: an offset is in its ticks */
export function requestOf(
  side: SideName,
  qty: string,
  scale: Scale,
  options: Placing,
): OrderRequest {
  const { limit, market = false, until: expiresAt, selfTrade } = options;
  const { trigger = options.takeProfit } = options;
  return {
    contract: scale.symbol,
    side,
    qty,
    type: typeOf(options, market),
    limit,
    peg: pegOf(options, side),
    pegOffset: offsetOf(options.offset, scale),
    cap: options.cap,
    trigger,
    triggerOn: options.triggerOn,
    timeInForce: lifeOf(options),
    expiresAt,
    displayQty: options.display,
    postOnly: options.slide ? 'slide' : options.postOnly,
    reduceOnly: options.reduceOnly,
    protection: options.protection,
    pairWith: options.pairWith,
    takeProfit: options.bracketTakeProfit,
    takeProfitLimit: options.bracketTakeProfitLimit,
    stopLoss: options.bracketStop,
    stopLossLimit: options.bracketStopLimit,
    exitOn: options.bracketOn,
    selfTrade: selfTrade === undefined ? undefined : SELF_TRADE[selfTrade],
    tag: options.tag,
    clientOrderId: options.id,
  };
}

function lifeOf({ tif, until: expiresAt, auctionOnly }: Placing): OrderRequest['timeInForce'] {
  if (auctionOnly === true) return 'auctionOnly';
  return tif === undefined || expiresAt !== undefined ? undefined : LIVES[tif];
}

function typeOf({ peg, trigger, takeProfit }: Placing, market: boolean): OrderRequest['type'] {
  if (peg !== undefined) return 'pegged';
  const kind = market ? 'Market' : 'Limit';
  if (trigger !== undefined) return `stop${kind}`;
  if (takeProfit !== undefined) return `takeProfit${kind}`;
  return market ? 'market' : 'limit';
}

function pegOf({ peg }: Placing, side: SideName): OrderRequest['peg'] {
  if (peg !== 'best') return peg;
  return side === 'buy' ? 'bid' : 'ask';
}

/** Signed ticks. @throws AmountError between two of them */
function offsetOf(offset: string | undefined, scale: Scale): number | undefined {
  if (offset === undefined || /^[+-]?0+(\.0+)?$/.test(offset)) return undefined;
  const isDown = offset.startsWith('-');
  const ticks = scale.ticks(offset.replace(/^[+-]/, ''), 'offset');
  return isDown ? -ticks : ticks;
}
