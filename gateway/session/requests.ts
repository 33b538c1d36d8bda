// What a client may ask, one case each. Whatever can be refused without the journal is refused here.

import { type EngineState, read } from '../../engine/index.ts';
import { type AccountId, type NoteLogOn, RejectReason, Scope } from '../../engine/schema/index.ts';
import {
  Channel,
  type ClientMessage,
  type ClientRequest,
  type LogOn,
  type Subscribe,
} from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { AccountSnapshot, ContractInfo, Reject } from '../../proto/server-message.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { Clock } from '../host/clock.ts';
import type { Config } from '../host/config.ts';
import type { Metrics } from '../host/metrics.ts';
import type { AccountStreams } from '../streams/account-streams.ts';
import { accountSnapshot } from './account-snapshot.ts';
import type { Authenticator } from './auth.ts';
import { dropCopyFault } from './drop-copy.ts';
import { accountsOf, gatesOf, type Holder, logOn, logOnResult, ownsAccount } from './log-on.ts';
import { type OrderEntry, staffFault } from './order-entry.ts';
import { previewOf } from './preview.ts';
import { proposalsOf } from './proposals.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SessionRegister } from './register.ts';
import { rejection } from './rejection.ts';
import type { Session } from './session.ts';

interface RequestParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly authenticator: Authenticator;
  readonly sessions: SessionRegister;
  readonly publisher: Publisher;
  readonly streams: AccountStreams;
  readonly limits: RateLimits;
  readonly orders: OrderEntry;
  readonly metrics: Metrics;
}

type Query = Extract<
  ClientRequest,
  {
    kind:
      | 'subscribe'
      | 'unsubscribe'
      | 'getContracts'
      | 'getAccount'
      | 'getGate'
      | 'getProposals'
      | 'signDocument'
      | 'previewOrder';
  }
>;

export class Requests {
  readonly #parts: RequestParts;
  /** Of the state after one command: who asks for the same again gets the same. */
  readonly #snapshots = new Map<AccountId, AccountSnapshot>();
  #snapshotsSeq = 0;

  constructor(parts: RequestParts) {
    this.#parts = parts;
  }

  handle(session: Session, { requestId, request }: ClientMessage): void {
    if (request.kind === 'logOn') {
      this.#logOn(session, request, requestId);
      return;
    }
    if (request.kind === 'ping') {
      // Never refused, for it proves the line; charged like a control frame.
      if (session.charge()) session.send({ kind: 'pong', echo: request.echo }, requestId);
      return;
    }
    const { holder } = session;
    if (holder === null) {
      session.send(rejection(RejectReason.notLoggedOn), requestId);
      return;
    }
    switch (request.kind) {
      case 'subscribe':
      case 'getContracts':
      case 'getAccount':
      case 'getGate':
      case 'getProposals':
      case 'previewOrder':
      case 'signDocument':
      case 'unsubscribe':
        this.#query(session, holder, request, requestId);
        return;
      case 'placeOrder':
      case 'amendOrder':
      case 'cancelOrder':
      case 'massCancel':
      case 'batch':
      case 'chooseLeverage':
        this.#parts.orders.take(session, holder, request, requestId);
        return;
      case 'adminCommand':
        this.#parts.orders.administer(session, holder, request.command, requestId);
        return;
      default:
        request satisfies never;
    }
  }

  /** Shown to those who may act on them, and nowhere else. */
  #proposals(session: Session, holder: Holder, requestId: number): void {
    const fault = staffFault(session, holder);
    if (fault !== null) session.send(fault, requestId);
    else {
      const answer = proposalsOf(this.#parts.state);
      this.#whenDurable(session, () => session.send(answer, requestId));
    }
  }

  /** What asks for much and costs little to ask: within the allowance of the key. */
  #query(session: Session, holder: Holder, request: Query, requestId: number): void {
    const { limits, clock, metrics, state } = this.#parts;
    const retryAfterUs = limits.query(holder.key, clock.now());
    if (retryAfterUs > 0) {
      metrics.count('queries_limited');
      session.send(rejection(RejectReason.rateLimited, { retryAfterUs }), requestId);
      return;
    }
    switch (request.kind) {
      case 'subscribe':
        this.#subscribe(session, holder, request, requestId);
        return;
      case 'getContracts':
        this.#charged(session, holder, () => {
          session.send({ kind: 'contracts', contracts: this.#contracts() }, requestId);
        });
        return;
      case 'getAccount': {
        const fault = this.#accountFault(holder, request.account);
        if (fault !== null) {
          session.send(fault, requestId);
          return;
        }
        const snapshot = this.#snapshotOf(request.account);
        this.#whenDurable(session, () => {
          this.#charged(session, holder, () => session.send(snapshot, requestId));
        });
        return;
      }
      case 'getGate': {
        const gates = gatesOf(state, holder, request.contract);
        this.#whenDurable(session, () => session.send({ kind: 'gate', gates }, requestId));
        return;
      }
      case 'previewOrder': {
        const { order } = request;
        const answer = this.#previewFault(holder, order.account) ?? previewOf(state, holder, order);
        this.#whenDurable(session, () => session.send(answer, requestId));
        return;
      }
      case 'getProposals':
        this.#proposals(session, holder, requestId);
        return;
      case 'unsubscribe': {
        const { channel, contract, account } = request;
        session.subscriptions.remove(request);
        session.send({ kind: 'unsubscribed', channel, contract, account }, requestId);
        return;
      }
      case 'signDocument':
        this.#parts.orders.sign(session, holder, request, requestId);
        return;
      default:
        request satisfies never;
    }
  }

  /** Does what is asked, and lets the key pay for the length of the answer. */
  #charged(session: Session, { key }: Holder, answer: () => void): void {
    const before = session.sentBytes;
    answer();
    this.#parts.limits.answered(key, session.sentBytes - before);
  }

  #snapshotOf(account: AccountId): AccountSnapshot {
    const { state } = this.#parts;
    if (this.#snapshotsSeq !== state.seq) this.#snapshots.clear();
    this.#snapshotsSeq = state.seq;
    let snapshot = this.#snapshots.get(account);
    if (snapshot === undefined) {
      snapshot = accountSnapshot(state, account);
      this.#snapshots.set(account, snapshot);
    }
    return snapshot;
  }

  #logOn(session: Session, request: LogOn, requestId: number): void {
    const { state, metrics } = this.#parts;
    if (session.holder !== null) {
      const detail = 'This connection has logged on already.';
      session.send(rejection(RejectReason.authenticationFailed, { detail }), requestId);
      return;
    }
    const holder = this.#admit(session, request);
    if (typeof holder !== 'number') {
      metrics.count('log_ons');
      this.#note(session, { name: holder.name, key: holder.key, reason: 0 });
      const result = logOnResult(state, holder);
      this.#whenDurable(session, () => session.send(result, requestId));
      return;
    }
    metrics.count('log_ons_refused');
    this.#noteRefused(session, request.key, holder);
    session.send(rejection(holder), requestId);
    const isFull = holder === RejectReason.connectionLimit;
    const code = isFull ? CloseCode.connectionLimit : CloseCode.logOnRefused;
    session.close(code, 'the log-on was refused');
  }

  /** Puts a log-on on record, with the session that all that follows over it is known by. */
  #note(session: Session, { name, key, reason }: Omit<NoteLogOn, 'kind' | 'address'>): void {
    const { address } = session;
    const command: NoteLogOn = { kind: 'noteLogOn', name, key, address, reason };
    this.#parts.sequencer.submit(command, session.id, 0);
  }

  /** Those turned away have a line each, as far as that does not fill the journal; the rest are counted. */
  #noteRefused(session: Session, claimed: string, reason: RejectReason): void {
    const { limits, clock, state } = this.#parts;
    const key = read.keyNamed(state, claimed)?.id ?? 0;
    if (limits.logOnNote(clock.now())) {
      this.#note(session, { name: claimed.slice(0, NAME_MAX), key: 0, reason });
    } else limits.noteRefusal(reason, key, 0);
  }

  /** Who it is from now on, or why not. The nonce is spent either way. */
  #admit(session: Session, { key: name, signature }: LogOn): Holder | RejectReason {
    const { state, authenticator, clock, config, sessions } = this.#parts;
    const { nonce, subprotocol, address } = session;
    const now = clock.now();
    if (session.hasTriedLogOn) return RejectReason.authenticationFailed;
    session.hasTriedLogOn = true;
    if (now - session.openedAt >= config.logOnMs * 1000) return RejectReason.logOnExpired;
    const attempt = { name, signature, nonce, subprotocol, address, now };
    const holder = logOn(state, authenticator, attempt);
    if (typeof holder === 'number') return holder;
    if (session.isAdmin && holder.staff === 0) return RejectReason.scopeMissing;
    return sessions.admit(session, holder) ? holder : RejectReason.connectionLimit;
  }

  #subscribe(session: Session, holder: Holder, request: Subscribe, requestId: number): void {
    const { channel, contract, account, resumeAfterSeq } = request;
    const { subscriptions } = session;
    const { config, publisher } = this.#parts;
    const isNew = !subscriptions.has(request);
    if (isNew && subscriptions.count >= config.subscriptionsMax) {
      const limit = config.subscriptionsMax;
      const actual = subscriptions.count + 1;
      session.send(rejection(RejectReason.subscriptionLimit, { limit, actual }), requestId);
      return;
    }
    if (channel === Channel.account) {
      this.#subscribeAccount(session, holder, request, requestId);
      return;
    }
    if (channel === Channel.dropCopy) {
      this.#subscribeDropCopy(session, holder, request, requestId);
      return;
    }
    const feed = account === 0 ? publisher.feed(channel, contract) : undefined;
    if (feed === undefined) {
      if (account === 0 && contract !== 0 && publisher.market(contract) === undefined) {
        const circumstances = { field: 'subscribe.contract', actual: contract };
        session.send(rejection(RejectReason.contractUnknown, circumstances), requestId);
        return;
      }
      const field = account === 0 ? 'subscribe.channel' : 'subscribe.account';
      session.send(rejection(RejectReason.unknownChannel, { field, actual: channel }), requestId);
      return;
    }
    subscriptions.remove(request);
    session.send({ kind: 'subscribed', channel, contract, account, resumeAfterSeq }, requestId);
    if (session.isEnded) return;
    subscriptions.add(feed);
    this.#charged(session, holder, () => feed.subscribe(session));
  }

  #subscribeAccount(session: Session, holder: Holder, request: Subscribe, requestId: number): void {
    const { channel, contract, resumeAfterSeq } = request;
    const account = request.account as AccountId; // 0 belongs to no one.
    const fault =
      this.#accountFault(holder, account) ??
      contractFault(contract) ??
      this.#resumeFault(account, request);
    if (fault !== null) {
      session.send(fault, requestId);
      return;
    }
    const { subscriptions } = session;
    const { publisher } = this.#parts;
    const feed = publisher.accounts.of(account);
    const mayBegin = subscriptions.await(request);
    const snapshot = resumeAfterSeq === 0 ? this.#snapshotOf(account) : null;
    const begin = (): void => {
      if (!mayBegin() || session.isEnded) return;
      session.send({ kind: 'subscribed', channel, contract, account, resumeAfterSeq }, requestId);
      this.#charged(session, holder, () => {
        if (snapshot !== null) session.send(snapshot);
        if (session.isEnded) return; // It was one too many.
        subscriptions.add(feed);
        feed.subscribeAfter(session, snapshot?.accountSeq ?? resumeAfterSeq);
      });
    };
    // The snapshot is of what the engine knows, which the disk may not know yet.
    if (snapshot === null) begin();
    else this.#whenDurable(session, begin);
  }

  /** Of the holder's participant, or of everybody for staff: their snapshots would be too many, so they get none. */
  #subscribeDropCopy(
    session: Session,
    holder: Holder,
    request: Subscribe,
    requestId: number,
  ): void {
    const fault = dropCopyFault(session, holder, request);
    if (fault !== null) {
      session.send(fault, requestId);
      return;
    }
    const { state, publisher } = this.#parts;
    const feed = publisher.accounts.dropCopy(holder.participant);
    const mayBegin = session.subscriptions.await(request);
    const snapshots = accountsOf(state, holder.participant).map((id) => this.#snapshotOf(id));
    this.#whenDurable(session, () => {
      if (!mayBegin() || session.isEnded) return;
      session.send({ ...request, kind: 'subscribed' }, requestId);
      this.#charged(session, holder, () => {
        for (const snapshot of snapshots) session.send(snapshot);
        if (session.isEnded) return; // They were too many.
        session.subscriptions.add(feed);
        if (holder.staff !== 0) feed.subscribe(session);
        else {
          const sent = new Map(snapshots.map(({ account, accountSeq }) => [account, accountSeq]));
          feed.subscribeAfter(session, sent);
        }
      });
    });
  }

  #accountFault(holder: Holder, account: AccountId): Reject | null {
    if ((holder.scopes & Scope.read) === 0) {
      return rejection(RejectReason.scopeMissing, { limit: Scope.read, actual: holder.scopes });
    }
    if (ownsAccount(this.#parts.state, holder.participant, account)) return null;
    return rejection(RejectReason.accountNotYours, { field: 'account', actual: account });
  }

  /** Who may trade may ask what a trade would do, and so may who may read. */
  #previewFault(holder: Holder, account: AccountId): Reject | null {
    if ((holder.scopes & Scope.trade) === 0) return this.#accountFault(holder, account);
    return ownsAccount(this.#parts.state, holder.participant, account)
      ? null
      : rejection(RejectReason.accountNotYours, { field: 'order.account', actual: account });
  }

  #resumeFault(account: AccountId, { resumeAfterSeq }: Subscribe): Reject | null {
    if (resumeAfterSeq === 0) return null;
    const { streams } = this.#parts;
    const last = streams.last(account);
    const field = 'subscribe.resumeAfterSeq';
    const actual = resumeAfterSeq;
    if (resumeAfterSeq > last) {
      const detail = 'The stream has not come that far.';
      return rejection(RejectReason.fieldInvalid, { field, limit: last, actual, detail });
    }
    const oldest = streams.first(account) - 1;
    if (resumeAfterSeq >= oldest) return null;
    return rejection(RejectReason.resumeTooOld, { field, limit: oldest, actual });
  }

  #contracts(): ContractInfo[] {
    const { state, publisher } = this.#parts;
    return read.contracts(state).flatMap(({ contract, terms, termsHash, moneyPerTickLot }) => {
      const feeds = publisher.market(contract);
      return feeds === undefined ? [] : { terms, status: feeds.status, moneyPerTickLot, termsHash };
    });
  }

  /** Answers about the engine's state wait until the disk has as much. */
  #whenDurable(session: Session, reply: () => void): void {
    this.#parts.sequencer.afterDurable(() => session.guard(reply));
  }
}

/** Characters that a name may not have. */
const NAME_MAX = 64;

/** The stream of an account is of all contracts. */
function contractFault(contract: number): Reject | null {
  if (contract === 0) return null;
  return rejection(RejectReason.fieldInvalid, { field: 'subscribe.contract', actual: contract });
}
