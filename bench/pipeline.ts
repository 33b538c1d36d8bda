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
  ContractState,
  type ContractTerms,
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
  const terms: ContractTerms = { ...BTC_PERP, sizes };
  must({ kind: 'listContract', terms });
  const listed = readEvents(out)[0];
  const termsHash = listed.kind === 'contractListed' ? listed.termsHash : '';
  must({ kind: 'approveContract', contract: 1, reference: 'bench', termsHash });
  must({ kind: 'setContractState', contract: 1, state: ContractState.live, reason: '' });
  must({ kind: 'publishRulebook', version: 1, hash: HASH });
  must({ kind: 'publishDisclosure', contract: 1, version: 1, hash: HASH });
  for (let id = 1; id <= traders; id++) admit(id, Math.floor(2e15 / traders), must);
  must({ kind: 'setIndexPrice', contract: 1, price: 1_000_000, state: IndexState.normal });
  must({ kind: 'setMarkPrice', contract: 1, price: 1_000_000 });
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
  must({ kind: 'acknowledgeDisclosure', participant: id, contract: 1, version: 1 });
  must({ kind: 'openAccount', account: 15 + id, participant: id });
  must({ kind: 'deposit', account: 15 + id, currency: 'USD', amount, reference: `d${id}` });
}

/** Sends a workload's rows as orders of many traders; every command object is used again. */
export function orderSender(
  venue: TradingVenue,
  work: Workload,
  traders: number,
): (row: number) => void {
  const orderOf = new Float64Array(work.count);
  const place: Mutable<PlaceOrder> = plainOrder();
  place.contract = 1 as PlaceOrder['contract'];
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
    place.qty = work.qty[row] as PlaceOrder['qty'];
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

export function benchPipeline(scale: number): PipelineResult[] {
  const names = ['normal', 'static', '10 k resting'];
  return workloads(scale)
    .filter((work) => names.includes(work.name))
    .map((work) => {
      const bare = bareCore(work.warm + 65_536);
      const venue = openTradingVenue(TRADERS);
      const send = orderSender(venue, work, TRADERS);
      bare.play(work, 0, work.warm);
      for (let row = 0; row < work.warm; row++) send(row);
      const rates = { bare: [] as number[], pipeline: [] as number[] };
      const step = Math.floor((work.count - work.warm) / SLICES);
      for (let slice = 0; slice < SLICES; slice++) {
        const from = work.warm + slice * step;
        rates.bare.push(step / microseconds(() => bare.play(work, from, from + step)));
        rates.pipeline.push(
          step /
            microseconds(() => {
              for (let row = from; row < from + step; row++) send(row);
            }),
        );
      }
      return {
        workload: work.name,
        bare: median(rates.bare),
        pipeline: median(rates.pipeline),
        traders: TRADERS,
      };
    });
}

function microseconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1000;
}
