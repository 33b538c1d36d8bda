// The whole line of an order (gate, fields, bands, margin, self-trade, match, settlement, events, digest)
// through `apply`, against the bare core on the same stream in the same run.

import {
  apply,
  BTC_PERP,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
  readEvents,
} from '../engine/index.ts';
import {
  type CancelOrder,
  type Command,
  type ContractId,
  ContractState,
  type Envelope,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  OrderType,
  type PlaceOrder,
  plainOrder,
  Role,
  Scope,
  SelfTrade,
  Side,
  TimeInForce,
} from '../engine/schema/index.ts';
import type { LooseCommand } from '../test/support/loose.ts';
import { bareCore } from './bare-core.ts';
import { median } from './median.ts';
import { Op, type Workload, workloads } from './workload.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A venue with one live contract and `traders` clients who may trade it, each with money enough. */
interface TradingVenue {
  readonly state: EngineState;
  readonly out: EventBuffer;
  /** Applies one command; its events stand in `out` until the next. */
  applyCommand(command: Command): void;
}

const NOON = 1_767_268_800_000_000;
const YEAR_US = 365 * 86_400_000_000;
const HASH = 'a'.repeat(64);

export function openTradingVenue(
  traders: number,
  note: (envelope: Envelope) => void = () => {},
  contracts: number = 1,
): TradingVenue {
  const state = createState({ orders: 1 << 17, accounts: traders + 16 });
  const out = createEventBuffer();
  const envelope = {
    seq: 0,
    time: NOON,
    session: 0,
    request: 0,
    command: { kind: 'tick' },
  } as Mutable<Envelope>;
  const applyCommand = (command: Command): void => {
    clearEvents(out);
    envelope.seq = (envelope.seq + 1) as Envelope['seq'];
    envelope.command = command;
    note(envelope);
    apply(state, envelope, out);
  };
  const must = (command: LooseCommand): void => {
    applyCommand(command as Command);
    const refused = readEvents(out).find((event) => event.kind === 'commandRejected');
    if (refused !== undefined) throw new Error(JSON.stringify({ command, refused }));
  };
  // Room for a book of any size: the limit of open orders is not what is measured.
  const sizes = { ...BTC_PERP.sizes, openOrdersMax: 1_000_000 };
  must({ kind: 'publishRulebook', version: 1, hash: HASH });
  for (let contract = 1; contract <= contracts; contract++) {
    const base = contract === 1 ? 'BTC' : 'ETH'; // The second differs in name alone.
    const symbol = `${base}-PERP`;
    const terms = { ...BTC_PERP, contract: contract as ContractId, base, symbol, sizes };
    must({ kind: 'listContract', terms });
    const [listed] = readEvents(out);
    const termsHash = listed.kind === 'contractListed' ? listed.termsHash : '';
    must({ kind: 'approveContract', contract, reference: 'bench', termsHash });
    must({ kind: 'setContractState', contract, state: ContractState.live, reason: '' });
    must({ kind: 'publishDisclosure', contract, version: 1, hash: HASH });
  }
  for (let id = 1; id <= traders; id++) {
    admit(id, Math.floor(2e15 / traders), must);
    for (let contract = 1; contract <= contracts; contract++) {
      must({ kind: 'acknowledgeDisclosure', participant: id, contract, version: 1 });
    }
  }
  for (let contract = 1; contract <= contracts; contract++) {
    must({ kind: 'setIndexPrice', contract, price: 1_000_000, state: IndexState.normal });
    must({ kind: 'setMarkPrice', contract, price: 1_000_000 });
  }
  return { state, out, applyCommand };
}

function admit(id: number, amount: number, must: (command: LooseCommand) => void): void {
  const [from, until] = [NOON - YEAR_US / 100, NOON + YEAR_US / 2];
  const evidence = [{ type: 'custodianStatement', dated: from, validUntil: until, hash: HASH }];
  must({
    kind: 'registerParticipant',
    participant: id,
    name: `p${id}`,
    role: Role.client,
    affiliated: false,
    group: 0,
    holders: [],
  });
  must({
    kind: 'classifyInvestor',
    participant: id,
    investorClass: InvestorClass.individual,
    portfolioHkd: 9_000_000,
    assetsHkd: 0,
    confirmedAt: from,
    validUntil: until,
    evidence,
    confirmedBy: 'operations',
  });
  must({
    kind: 'registerTrader',
    trader: id,
    participant: id,
    name: `t${id}`,
    responsiblePerson: '',
  });
  must({
    kind: 'assessTrader',
    trader: id,
    basis: KnowledgeBasis.training,
    assessor: 'assessor',
    assessedAt: from,
    validUntil: 0,
    evidenceHash: HASH,
    virtualAssets: true,
  });
  must({
    kind: 'registerKey',
    key: id,
    trader: id,
    name: `k${id}`,
    algorithm: KeyAlgorithm.ed25519,
    material: HASH,
    scopes: Scope.read + Scope.trade,
    validUntil: 0,
    addresses: [],
    staff: 0,
  });
  must({ kind: 'acceptRulebook', participant: id, version: 1 });
  must({ kind: 'openAccount', account: 15 + id, participant: id });
  must({ kind: 'deposit', account: 15 + id, currency: 'USD', amount, reference: `d${id}` });
}

/** What the orders of a workload are beside side, price and quantity. */
interface Flow {
  /** Each order has one of its own. */
  readonly hasClientOrderIds: boolean;
  /** Lots for each lot of the workload. */
  readonly lots: number;
  /** Orders are dealt to so many contracts in turn. */
  readonly contracts: number;
}

const PLAIN: Flow = { hasClientOrderIds: false, lots: 1, contracts: 1 };

/** Sends a workload's rows as orders of many traders; every command object is used again. */
export function orderSender(
  venue: TradingVenue,
  work: Workload,
  traders: number,
  { hasClientOrderIds, lots, contracts }: Flow = PLAIN,
): (row: number) => void {
  const orderOf = new Float64Array(work.count);
  const place: Mutable<PlaceOrder> = plainOrder();
  place.type = OrderType.limit;
  place.timeInForce = TimeInForce.goodTillCancel;
  place.selfTrade = SelfTrade.cancelMaker;
  const cancel = { kind: 'cancelOrder', clientOrderId: '' } as unknown as Mutable<CancelOrder>;
  const traderOf = (row: number): number => 1 + ((row * 7919) % traders);
  return (row) => {
    if (work.op[row] !== Op.add) {
      const trader = traderOf(work.ref[row]);
      cancel.key = trader as CancelOrder['key'];
      cancel.account = (15 + trader) as CancelOrder['account'];
      cancel.order = orderOf[work.ref[row]] as CancelOrder['order'];
      venue.applyCommand(cancel);
      if (work.op[row] === Op.cancel) return;
    }
    const trader = traderOf(row);
    place.key = trader as PlaceOrder['key'];
    place.account = (15 + trader) as PlaceOrder['account'];
    place.side = work.buys[row] === 1 ? Side.buy : Side.sell;
    place.contract = (1 + (row % contracts)) as ContractId;
    if (hasClientOrderIds) place.clientOrderId = `c${row}`;
    place.qty = (lots * work.qty[row]) as PlaceOrder['qty'];
    place.limit = work.price[row] as PlaceOrder['limit'];
    venue.applyCommand(place);
    orderOf[row] = venue.state.lastOrder;
  };
}

export interface PipelineResult {
  readonly workload: string;
  /** Millions of rows a second. */
  readonly bare: number;
  readonly pipeline: number;
  readonly traders: number;
}

const TRADERS = 500;
const SLICES = 10;

interface Row {
  readonly workload: string;
  readonly with: string;
  readonly flow: Flow;
}

/** A hundred times the lots bring positions far above 90 000 USD. */
const ROWS: readonly Row[] = [
  { workload: 'normal', with: '', flow: PLAIN },
  { workload: 'normal', with: 'client order ids', flow: { ...PLAIN, hasClientOrderIds: true } },
  { workload: 'normal', with: 'large positions', flow: { ...PLAIN, lots: 100 } },
  { workload: 'normal', with: 'two contracts', flow: { ...PLAIN, contracts: 2 } },
  { workload: 'static', with: '', flow: PLAIN },
  { workload: '10 k resting', with: '', flow: PLAIN },
  { workload: 'old cancels', with: '', flow: PLAIN },
];

export function benchPipeline(scale: number): PipelineResult[] {
  const all = new Map(workloads(scale).map((work) => [work.name, work]));
  return ROWS.map(({ workload, with: detail, flow }) => {
    const work = all.get(workload);
    if (work === undefined) throw new Error(`there is no workload ${workload}`);
    const name = detail === '' ? workload : `${workload}, ${detail}`;
    return { workload: name, ...measured(work, flow), traders: TRADERS };
  });
}

function measured(work: Workload, flow: Flow): { bare: number; pipeline: number } {
  const bare = bareCore(work.warm + 65_536);
  const venue = openTradingVenue(TRADERS, () => {}, flow.contracts);
  const send = orderSender(venue, work, TRADERS, flow);
  bare.play(work, 0, work.warm);
  for (let row = 0; row < work.warm; row++) send(row);
  const rates = { bare: [] as number[], pipeline: [] as number[] };
  const step = Math.floor((work.count - work.warm) / SLICES);
  for (let slice = 0; slice < SLICES; slice++) {
    const from = work.warm + slice * step;
    rates.bare.push(step / microseconds(() => bare.play(work, from, from + step)));
    const pipeline = microseconds(() => {
      for (let row = from; row < from + step; row++) send(row);
    });
    rates.pipeline.push(step / pipeline);
  }
  return { bare: median(rates.bare), pipeline: median(rates.pipeline) };
}

function microseconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1000;
}
