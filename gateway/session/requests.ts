// What a client may ask, one case each. Whatever can be refused on the edge is refused here; the core answers the rest.

import { type AccountId, RejectReason, Scope } from '../../engine/schema/index.ts';
import type { ClientMessage, ClientRequest } from '../../proto/client-message.ts';
import type { Reject } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import type { Clock } from '../host/clock.ts';
import type { Metrics } from '../host/metrics.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { Ask, Holder } from '../link/messages.ts';
import type { LogOnDesk } from './log-on.ts';
import type { OrderEntry } from './order-entry.ts';
import { seatFault, staffFault } from './order-entry.ts';
import type { Participants } from './participants.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Session } from './session.ts';
import { accountFault, type Subscribing } from './subscribing.ts';

interface RequestParts {
  readonly clock: Clock;
  readonly core: CoreClient;
  readonly limits: RateLimits;
  readonly logOns: LogOnDesk;
  readonly orders: OrderEntry;
  readonly subscribing: Subscribing;
  readonly participants: Participants;
  readonly metrics: Metrics;
}

type CoreQuery = Extract<Ask, { readonly kind: 'query' }>['request'];

/** What asks for much and costs little to ask. */
type Query =
  | CoreQuery
  | Extract<
      ClientRequest,
      { kind: 'subscribe' | 'unsubscribe' | 'signDocument' | 'changeOwnKey' | 'setTradingLimits' }
    >;

export class Requests {
  readonly #parts: RequestParts;

  constructor(parts: RequestParts) {
    this.#parts = parts;
  }

  handle(session: Session, { requestId, request }: ClientMessage): void {
    if (request.kind === 'logOn') {
      this.#parts.logOns.take(session, request, requestId);
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
      case 'getCandles':
      case 'getTrades':
      case 'getOpenOrders':
      case 'getHistory':
      case 'getStatements':
      case 'getKeys':
      case 'changeOwnKey':
      case 'getTradingLimits':
      case 'setTradingLimits':
      case 'listRecords':
      case 'readRecord':
      case 'getRiskAccounts':
      case 'getRegister':
      case 'getKillSwitches':
      case 'getSessions':
        this.#query(session, holder, request, requestId);
        return;
      case 'placeOrder':
      case 'amendOrder':
      case 'cancelOrder':
      case 'massCancel':
      case 'batch':
      case 'chooseLeverage':
      case 'massQuote':
      case 'setProtection':
      case 'resetProtection':
      case 'cancelOnDisconnect':
      case 'cancelAllAfter':
        this.#parts.orders.take(session, holder, request, requestId);
        return;
      case 'adminCommand':
        this.#parts.orders.administer(session, holder, request.command, requestId);
        return;
      default:
        request satisfies never;
    }
  }

  /** Its session ends next. */
  leave(session: Session): void {
    this.#parts.orders.leave(session);
  }

  /** What asks for much and costs little to ask: within the allowance of the key. */
  #query(session: Session, holder: Holder, request: Query, requestId: number): void {
    const { limits, clock, metrics, participants } = this.#parts;
    const parts = participants.find(holder.participant)?.parts ?? 1;
    const retryAfterUs = limits.query(holder.key, parts, clock.now());
    if (retryAfterUs > 0) {
      metrics.count('queries_limited');
      session.send(rejection(RejectReason.rateLimited, { retryAfterUs }), requestId);
      return;
    }
    switch (request.kind) {
      case 'subscribe':
        this.#parts.subscribing.subscribe(session, holder, request, requestId);
        return;
      case 'getContracts':
      case 'getGate':
      case 'getCandles':
      case 'getTrades':
      case 'getKeys':
      case 'getTradingLimits':
        this.#ask(session, request, requestId);
        return;
      case 'getAccount':
      case 'getOpenOrders':
      case 'getHistory':
      case 'getStatements':
        this.#askUnless(accountFault(participants, holder, request.account), session, {
          request,
          requestId,
        });
        return;
      case 'previewOrder':
        this.#askUnless(this.#previewFault(holder, request.order.account), session, {
          request,
          requestId,
        });
        return;
      case 'listRecords':
      case 'readRecord':
      case 'getRiskAccounts':
      case 'getRegister':
      case 'getKillSwitches':
      case 'getSessions':
        this.#askUnless(seatFault(session, holder), session, { request, requestId });
        return;
      case 'getProposals':
        // Shown to those who may act on them, and nowhere else.
        this.#askUnless(staffFault(session, holder), session, { request, requestId });
        return;
      case 'unsubscribe': {
        const { channel, contract, account, interval } = request;
        session.subscriptions.remove(request);
        session.send({ kind: 'unsubscribed', channel, contract, account, interval }, requestId);
        return;
      }
      case 'changeOwnKey':
      case 'setTradingLimits':
        this.#parts.orders.govern(session, holder, request, requestId);
        return;
      case 'signDocument':
        this.#parts.orders.sign(session, holder, request, requestId);
        return;
      default:
        request satisfies never;
    }
  }

  #askUnless(
    fault: Reject | null,
    session: Session,
    { request, requestId }: { readonly request: CoreQuery; readonly requestId: number },
  ): void {
    if (fault !== null) session.send(fault, requestId);
    else this.#ask(session, request, requestId);
  }

  /** The key pays for the length of the answer. */
  #ask(session: Session, request: CoreQuery, requestId: number): void {
    const { core, limits } = this.#parts;
    core.ask(
      { kind: 'query', session: session.id, request },
      {
        answer: (body, isRefused) =>
          session.guard(() => {
            const key = session.holder?.key;
            if (key !== undefined) limits.answered(key, body.length);
            session.sendBody(body, requestId, isRefused);
          }),
        failed: () => session.fail(),
        lost: () => session.loseAnswer(),
      },
    );
  }

  /** Who may trade may ask what a trade would do, and so may who may read. */
  #previewFault(holder: Holder, account: AccountId): Reject | null {
    const { participants } = this.#parts;
    if ((holder.scopes & Scope.trade) === 0) return accountFault(participants, holder, account);
    return participants.owns(holder.participant, account)
      ? null
      : rejection(RejectReason.accountNotYours, { field: 'order.account', actual: account });
  }
}
