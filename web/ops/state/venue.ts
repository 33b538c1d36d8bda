// What the venue shows its staff, as signals: streams as they come, and what is asked for again and again.

import { batch, computed, signal } from '@preact/signals';
import {
  type ContractInfo,
  type Deleveraging,
  type Desk,
  type Funding,
  type IndexPrice,
  type InsuranceFund,
  type MarkPrice,
  type RecordFile,
  type RegisterTable,
  type RiskAccount,
  Scale,
  type SessionChoice,
  type Sessions,
  type Status,
  type ThrownSwitch,
  type Ticker,
} from '../../../client/core/index.ts';
import { aheadOf } from '../../shared/models/clock.ts';
import { type AlertFile, parseAlerts } from '../models/alerts.ts';
import { type MakersFile, parseMakers } from '../models/makers.ts';
import { byLabel, type Metrics, parseMetrics } from '../models/metrics.ts';
import type { Proposal } from '../models/proposals.ts';
import { endingsOf, type TableName } from '../models/registers.ts';

const STREAMS = ['status', 'index', 'mark', 'funding', 'ticker', 'deleveraging'] as const;
const METRICS_MS = 5000;
const ALERTS_BYTES_MAX = 16 << 20;
const MAKERS_BYTES_MAX = 4 << 20;
/** Of a record that changes all the time: on average a third of what the key may ask. */
const READ_BYTES_A_SECOND = 128 << 10;

type ByContract<Value> = ReadonlyMap<number, Value>;

export class Venue {
  readonly contracts = signal<readonly ContractInfo[]>([]);
  readonly scales = computed<ByContract<Scale>>(
    () => new Map(this.contracts.value.map((info) => [info.terms.contract, new Scale(info)])),
  );
  readonly status = signal<ByContract<Status>>(new Map());
  readonly index = signal<ByContract<IndexPrice>>(new Map());
  readonly mark = signal<ByContract<MarkPrice>>(new Map());
  readonly funding = signal<ByContract<Funding>>(new Map());
  readonly ticker = signal<ByContract<Ticker>>(new Map());
  readonly deleveraging = signal<ByContract<Deleveraging>>(new Map());
  /** Streams that have begun on this connection. */
  readonly #followed = new Set<string>();
  /** The venue's clock less this machine's; 0 where they agree to some seconds. */
  readonly aheadUs = signal(0);
  readonly fund = signal<InsuranceFund | null>(null);
  /** Null while it has not been read. */
  readonly proposals = signal<readonly Proposal[] | null>(null);
  readonly metrics = signal<Metrics>(new Map());
  /** Why an order would not be taken; '' while one would. */
  readonly notReady = computed(() => {
    const [why = ''] = byLabel(this.metrics.value, 'praya_not_ready', 'reason').keys();
    return why;
  });
  /** A page of them; null while it has not been read. */
  readonly sessions = signal<Sessions | null>(null);
  /** Which of them are asked for. */
  readonly chosen = signal<SessionChoice>({});
  readonly risk = signal<readonly RiskAccount[] | null>(null);
  /** Kill switches that are not released; null while it has not been read. */
  readonly thrown = signal<readonly ThrownSwitch[] | null>(null);
  /** Null where the venue keeps no records. */
  readonly alerts = signal<AlertFile | null>(null);
  readonly makers = signal<MakersFile | null>(null);
  readonly records = signal<readonly RecordFile[]>([]);
  readonly registers = signal<ReadonlyMap<TableName, RegisterTable>>(new Map());
  readonly endings = computed(() => endingsOf(this.registers.value, Date.now()));
  /** Records as they were last read, and until when they are not read again. */
  readonly #known = new Map<string, { readonly version: string; readonly until: number }>();
  /** The staff by number, as far as the register was read. */
  readonly staff = computed(() => {
    const { columns = [], rows = [] } = this.registers.value.get('staff') ?? {};
    const [id, name, role] = ['staff', 'name', 'role'].map((column) => columns.indexOf(column));
    return new Map(
      rows.map((cells) => [
        Number(cells[id ?? 0]),
        { name: cells[name ?? 0] ?? '', role: cells[role ?? 0] ?? '' },
      ]),
    );
  });

  /** What a desk that has just been opened sends. */
  listen(desk: Desk): void {
    desk.on('status', (status) => put(this.status, status));
    desk.on('index', (index) => {
      put(this.index, index);
      this.aheadUs.value = aheadOf(index.time, Date.now() * 1000);
    });
    desk.on('mark', (mark) => put(this.mark, mark));
    desk.on('funding', (funding) => put(this.funding, funding));
    desk.on('ticker', (ticker) => put(this.ticker, ticker));
    desk.on('deleveraging', (rounds) => put(this.deleveraging, rounds));
    desk.on('insuranceFund', (fund) => {
      this.fund.value = fund;
    });
  }

  /** Asks for the streams of every contract that is not followed yet: contracts are listed while somebody looks. */
  async subscribe(desk: Desk): Promise<void> {
    const contracts = await desk.contracts();
    if (contracts.length !== this.contracts.peek().length) this.contracts.value = contracts;
    for (const stream of ['insuranceFund', ...STREAMS] as const) {
      const ids = stream === 'insuranceFund' ? [0] : contracts.map(({ terms }) => terms.contract);
      for (const contract of ids) {
        const name = `${stream} ${contract}`;
        if (this.#followed.has(name)) continue;
        await desk.subscribe(stream, contract);
        this.#followed.add(name);
      }
    }
  }

  /** The connection has ended: nothing that came over it is as it is now. */
  lose(): void {
    this.#followed.clear();
    batch(() => {
      for (const stream of [this.status, this.index, this.mark, this.funding, this.ticker]) {
        stream.value = new Map<number, never>();
      }
      this.deleveraging.value = new Map();
      this.fund.value = null;
    });
  }

  async readProposals(desk: Desk): Promise<void> {
    this.proposals.value = await desk.proposals();
  }

  async readRisk(desk: Desk): Promise<void> {
    this.risk.value = (await desk.riskAccounts()).rows;
  }

  async readSwitches(desk: Desk): Promise<void> {
    this.thrown.value = (await desk.killSwitches()).rows;
  }

  async readMetrics(): Promise<void> {
    const answer = await fetch('/metrics', { signal: AbortSignal.timeout(METRICS_MS) });
    if (!answer.ok) throw new Error(`the venue answers ${answer.status}`);
    this.metrics.value = parseMetrics(await answer.text());
  }

  async readSessions(desk: Desk): Promise<void> {
    const chosen = this.chosen.peek();
    const page = await desk.sessions(chosen);
    if (chosen === this.chosen.peek()) this.sessions.value = page;
  }

  async readAlerts(desk: Desk): Promise<void> {
    await this.#readNew(desk, 'alerts.jsonl', ALERTS_BYTES_MAX, (text) => {
      this.alerts.value = parseAlerts(text);
    });
  }

  async readMakers(desk: Desk): Promise<void> {
    await this.#readNew(desk, 'today/makers.json', MAKERS_BYTES_MAX, (text) => {
      this.makers.value = parseMakers(text);
    });
  }

  async readPacks(desk: Desk): Promise<void> {
    this.records.value = await desk.records('packs/');
  }

  async readRegister(desk: Desk, name: TableName): Promise<void> {
    const table = await desk.register(name);
    this.registers.value = new Map(this.registers.peek()).set(name, table);
  }

  /** Whole, where it has changed since; a long one that changes all the time not at every reading. */
  async #readNew(
    desk: Desk,
    name: string,
    bytesMax: number,
    take: (text: string) => void,
  ): Promise<void> {
    const { version, until } = this.#known.get(name) ?? { version: '', until: 0 };
    if (Date.now() < until) return;
    const found = await desk.recordUnless(version, name, bytesMax);
    if (found === null) return;
    take(found.text);
    const paceMs = (found.text.length / READ_BYTES_A_SECOND) * 1000;
    this.#known.set(name, { version: found.version, until: Date.now() + paceMs });
  }

  /** What another person may not see: it is read again. */
  clear(): void {
    this.lose();
    this.#known.clear();
    batch(() => {
      this.contracts.value = [];
      this.proposals.value = null;
      this.risk.value = null;
      this.sessions.value = null;
      this.chosen.value = {};
      this.thrown.value = null;
      this.alerts.value = null;
      this.makers.value = null;
      this.records.value = [];
      this.registers.value = new Map();
    });
  }
}

function put<Value extends { readonly contract: number }>(
  map: { value: ByContract<Value>; peek(): ByContract<Value> },
  value: Value,
): void {
  map.value = new Map(map.peek()).set(value.contract, value);
}
