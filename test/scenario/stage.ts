// The venue a scenario plays on, and its participants. The only place that applies commands; participants are made on
// their first mention, eligible in every respect, with an account, a trader and a key.

import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
  House,
  readEvents,
  restore,
  snapshot,
} from '../../engine/index.ts';
import {
  type AccountId,
  type Command,
  type ContractId,
  type ContractTerms,
  type Envelope,
  type Event,
  InvestorClass,
  KeyAlgorithm,
  type KeyId,
  KnowledgeBasis,
  type ParticipantId,
  Role,
  Scope,
  type Seq,
  type StaffId,
  type Time,
  type TraderId,
} from '../../engine/schema/index.ts';
import { asStaff, voucher } from '../support/two-people.ts';
import { checkStreams, createStreams, type Streams } from './streams.ts';
import { DAWN } from './units.ts';

export const HASH: string = 'ab'.repeat(32);
/** When whatever makes a participant eligible ends, unless the scenario sets it: twelve months at most. */
export const DUSK = (Date.UTC(2027, 0, 5) * 1000) as Time;

export interface Player {
  readonly name: string;
  readonly participant: ParticipantId;
  readonly trader: TraderId;
  readonly key: KeyId;
}

/** What a participant is made with; everything by default. */
export interface Making {
  readonly role: Role;
  readonly affiliated: boolean;
  readonly classified: boolean;
  readonly assessed: boolean;
  readonly accepted: boolean;
  readonly authorized: boolean;
  /** Of a joint account; empty for all others. */
  readonly holders: readonly string[];
}

export const ELIGIBLE: Making = {
  role: Role.client,
  affiliated: false,
  classified: true,
  assessed: true,
  accepted: true,
  authorized: true,
  holders: [],
};

/** Receives the events of each command, with the state right after it. */
export type EventObserver = (state: EngineState, events: readonly Event[]) => void;

export class Stage {
  state: EngineState = createState();
  time: Time = DAWN;
  readonly envelopes: Envelope[] = [];
  readonly contracts: Map<string, ContractTerms> = new Map();
  readonly players: Map<string, Player> = new Map();
  /** Account name → its id and whose it is. */
  readonly accounts: Map<string, AccountId> = new Map([
    ['insurance-fund', House.insuranceFund],
    ['tranche', House.tranche],
    ['fee-income', House.feeIncome],
    ['conversion', House.conversion],
    ['uncovered', House.uncovered],
  ]);
  readonly owners: Map<AccountId, Player> = new Map();
  /** Names that took, and so cannot be affiliates. */
  readonly takers: Set<string> = new Set();
  /** Names that are affiliates this time, and whose orders are post-only for it. */
  readonly flipped: ReadonlySet<string>;
  /** Whose class is the other one this time. */
  readonly swapped: string;
  /** Money given to each participant at once; 0 where the scenario deposits. */
  funds = 0;
  rulebook = 0;
  readonly disclosures: Map<ContractId, number> = new Map();
  /** Contract and source → the last number of its own counter. */
  readonly sourceSeqs: Map<string, number> = new Map();
  /** The last quote of each, as `seconds` sends it again. */
  readonly quotes: Map<string, Extract<Command, { kind: 'quoteSource' }>> = new Map();
  /** Name → who of the operator's staff, and what they sign with. */
  readonly staff: Map<string, StaffId> = new Map();
  readonly staffKeys: Map<string, KeyId> = new Map();
  lastReference = 0;
  lastKey = 0;
  #participants = 0;
  readonly #out: EventBuffer = createEventBuffer();
  readonly #streams: Streams = createStreams();
  readonly #onEvents: EventObserver;

  constructor(flipped: ReadonlySet<string>, swapped = '', onEvents: EventObserver = () => {}) {
    this.flipped = flipped;
    this.swapped = swapped;
    this.#onEvents = onEvents;
  }

  /** That sends what follows; 0 for the venue. */
  session = 0;

  /** Applies one command and receives its events. */
  apply(command: Command, time: Time = this.time): Event[] {
    const seq = (this.state.seq + 1) as Seq;
    const envelope: Envelope = { seq, time, session: this.session, request: 0, command };
    this.envelopes.push(envelope);
    clearEvents(this.#out);
    apply(this.state, envelope, this.#out);
    const events = readEvents(this.#out);
    checkStreams(this.#streams, this.state, events);
    this.#onEvents(this.state, events);
    return events;
  }

  /** The time of the last command: what the scenario takes for granted was done by then. */
  get past(): Time {
    return Math.max(this.state.time, DAWN) as Time;
  }

  /** Carries out what the scenario takes for granted, by two people where it takes them. No time passes, so nothing falls due by it. */
  must(command: Command): void {
    const apply = (part: Command): readonly Event[] => this.apply(part, this.past);
    for (const event of asStaff(this.state, this.past, command, apply)) {
      if (event.kind === 'commandRejected') {
        throw new Error(`${command.kind} was refused: ${JSON.stringify(event)}`);
      }
    }
  }

  restore(): void {
    this.state = restore(snapshot(this.state));
  }

  /** The contract of this symbol; the first one when none is named. */
  terms(symbol = ''): ContractTerms {
    const terms = symbol === '' ? this.contracts.values().next().value : this.contracts.get(symbol);
    if (terms === undefined) throw new Error(`no contract ${symbol}`);
    return terms;
  }

  termsOf(contract: ContractId): ContractTerms {
    const terms = [...this.contracts.values()].find((each) => each.contract === contract);
    return terms ?? this.terms();
  }

  /** The account of this name, made with its owner when it is new. */
  account(name: string): AccountId {
    if (!this.accounts.has(name)) this.make(name, ELIGIBLE);
    return this.accounts.get(name) as AccountId;
  }

  player(name: string): Player {
    const player = this.players.get(name) ?? this.owners.get(this.account(name));
    if (player === undefined) throw new Error(`no one is called ${name}`);
    return player;
  }

  staffOf(name: string): StaffId {
    const id = this.staff.get(name);
    if (id === undefined) throw new Error(`no one of the staff is called ${name}`);
    return id;
  }

  staffName(id: StaffId): string {
    return [...this.staff].find(([, known]) => known === id)?.[0] ?? `staff ${id}`;
  }

  /** What somebody signs with: of the staff, or a trader. */
  keyOf(name: string): KeyId {
    return this.staffKeys.get(name) ?? this.player(name).key;
  }

  nameOf(account: AccountId): string {
    for (const [name, id] of this.accounts) if (id === account) return name;
    return `account ${account}`;
  }

  participantName(id: ParticipantId): string {
    for (const { name, participant } of this.players.values()) if (participant === id) return name;
    return `participant ${id}`;
  }

  make(name: string, wanted: Making): void {
    const isAffiliate = wanted.role === Role.affiliate;
    const flips = this.flipped.has(name) || (this.swapped === name && !isAffiliate);
    const unflips = this.swapped === name && isAffiliate;
    const making = flips
      ? { ...wanted, role: Role.affiliate, affiliated: true }
      : unflips
        ? { ...wanted, role: Role.client, affiliated: false }
        : wanted;
    this.#participants += 1;
    const participant = this.#participants as ParticipantId;
    const { role, affiliated } = making;
    const row = { participant, name, role, affiliated, group: 0 as const, holders: making.holders };
    this.must({ kind: 'registerParticipant', ...row });
    const first = making.holders[0] ?? `trader ${name}`;
    this.open(name, this.trader(name, participant, making.assessed, first));
    if (making.classified) this.classify(name, DUSK, making.holders.length > 0);
    if (making.accepted) this.accept(name);
    if (making.authorized && role === Role.affiliate) this.authorize(name);
    if (this.funds > 0) this.deposit(name, this.funds);
  }

  trader(
    name: string,
    participant: ParticipantId,
    assessed: boolean,
    person = `trader ${name}`,
  ): Player {
    const trader = (this.players.size + 1) as TraderId;
    this.lastKey += 1;
    const key = this.lastKey as KeyId;
    this.must({
      kind: 'registerTrader',
      trader,
      participant,
      name: person,
      responsiblePerson: '',
    });
    this.must({
      kind: 'registerKey',
      key,
      trader,
      name: `key of ${name}`,
      algorithm: KeyAlgorithm.ed25519,
      material: HASH,
      scopes: Scope.read + Scope.trade,
      validUntil: 0 as Time,
      addresses: [],
      staff: 0,
    });
    const player = { name, participant, trader, key };
    this.players.set(name, player);
    if (assessed) this.assess(trader);
    return player;
  }

  open(name: string, owner: Player): void {
    const account = (16 + this.owners.size) as AccountId;
    this.must({ kind: 'openAccount', account, participant: owner.participant });
    this.accounts.set(name, account);
    this.owners.set(account, owner);
  }

  classify(name: string, validUntil: Time, isJoint = false): void {
    const { participant } = this.player(name);
    const type = isJoint ? 'custodianStatement' : 'statutoryStatus';
    const evidence = [{ type, dated: this.past, validUntil: DUSK, hash: HASH }];
    this.must({
      kind: 'classifyInvestor',
      participant,
      investorClass: isJoint ? InvestorClass.individual : InvestorClass.institutional,
      portfolioHkd: isJoint ? 8_000_000 : 0,
      assetsHkd: 0,
      confirmedAt: this.past,
      validUntil,
      evidence,
      confirmedBy: voucher(this.state, 'compliance of the venue'),
    });
  }

  assess(trader: TraderId): void {
    this.must({
      kind: 'assessTrader',
      trader,
      basis: KnowledgeBasis.training,
      assessor: voucher(this.state, 'assessor of the venue'),
      assessedAt: this.past,
      validUntil: 0 as Time,
      evidenceHash: HASH,
      virtualAssets: true,
    });
  }

  accept(name: string): void {
    const { participant } = this.player(name);
    const version = this.rulebook;
    this.must({ kind: 'acceptRulebook', participant, version });
    for (const [contract, current] of this.disclosures) {
      this.must({ kind: 'acknowledgeDisclosure', participant, contract, version: current });
    }
  }

  authorize(name: string): void {
    const { participant } = this.player(name);
    this.must({
      kind: 'authorizeAffiliate',
      participant,
      noticeDate: this.past,
      reportId: 'report 1',
      reportBy: 'auditors of the venue',
      overseer: 'overseer of the venue',
      validUntil: DUSK,
    });
  }

  deposit(name: string, amount: number): void {
    this.lastReference += 1;
    this.must({
      kind: 'deposit',
      account: this.account(name),
      currency: 'USD',
      amount: amount as Extract<Command, { kind: 'deposit' }>['amount'],
      reference: `reference ${this.lastReference}`,
    });
  }
}
