// Who may read which stream, and where it begins.

import { type AccountId, RejectReason, Scope } from '../../engine/schema/index.ts';
import { Channel, type Subscribe } from '../../proto/client-message.ts';
import type { Reject } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { Config } from '../host/config.ts';
import type { CoreClient, TakenSnapshot } from '../link/core-client.ts';
import type { Holder, StreamPlace } from '../link/messages.ts';
import { dropCopyFault } from './drop-copy.ts';
import type { Participants } from './participants.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Session } from './session.ts';

interface SubscribingParts {
  readonly config: Config;
  readonly core: CoreClient;
  readonly publisher: Publisher;
  readonly limits: RateLimits;
  readonly participants: Participants;
}

/** A request of a session that may make it. */
interface Wanted {
  readonly session: Session;
  readonly holder: Holder;
  readonly request: Subscribe;
  readonly requestId: number;
  /** Whether it is still wanted: the stream was not asked for again, or given up. */
  readonly mayBegin: () => boolean;
}

export class Subscribing {
  readonly #parts: SubscribingParts;

  constructor(parts: SubscribingParts) {
    this.#parts = parts;
  }

  subscribe(session: Session, holder: Holder, request: Subscribe, requestId: number): void {
    const { channel, account, contract } = request;
    const { subscriptions } = session;
    const { config, participants } = this.#parts;
    const isNew = !subscriptions.has(request);
    if (isNew && subscriptions.count >= config.subscriptionsMax) {
      const limit = config.subscriptionsMax;
      const actual = subscriptions.count + 1;
      session.send(rejection(RejectReason.subscriptionLimit, { limit, actual }), requestId);
      return;
    }
    if (channel !== Channel.account && channel !== Channel.dropCopy) {
      this.#subscribePublic(session, holder, request, requestId);
      return;
    }
    const fault =
      channel === Channel.dropCopy
        ? dropCopyFault(session, holder, request)
        : (accountFault(participants, holder, account as AccountId) ?? contractFault(contract));
    if (fault !== null) {
      session.send(fault, requestId);
      return;
    }
    const mayBegin = subscriptions.await(request);
    const wanted = { session, holder, request, requestId, mayBegin };
    if (channel === Channel.dropCopy) this.#dropCopy(wanted);
    else if (request.resumeAfterSeq === 0) this.#fromSnapshot(wanted);
    else this.#resume(wanted);
  }

  #subscribePublic(session: Session, holder: Holder, request: Subscribe, requestId: number): void {
    const { channel, contract, account, resumeAfterSeq, interval = 0 } = request;
    const { publisher } = this.#parts;
    const fault = intervalFault(request);
    if (fault !== null) {
      session.send(fault, requestId);
      return;
    }
    const feed = account === 0 ? publisher.feed(channel, contract, interval) : undefined;
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
    const { subscriptions } = session;
    const mayBegin = subscriptions.await(request);
    const begin = (): void => {
      if (!mayBegin() || session.isEnded) return;
      const stream = { channel, contract, account, interval };
      session.send({ kind: 'subscribed', ...stream, resumeAfterSeq }, requestId);
      if (session.isEnded) return;
      subscriptions.add(feed);
      this.#charged(session, holder, () => feed.subscribe(session));
    };
    publisher.whenWhole(() => session.guard(begin));
  }

  #fromSnapshot(wanted: Wanted): void {
    const { session, request } = wanted;
    const account = request.account as AccountId;
    this.#snapshots(wanted, [account], ([snapshot]) => {
      const feed = this.#parts.publisher.accounts.of(account, snapshot.accountSeq);
      session.subscriptions.add(feed);
      feed.subscribeAfter(session, snapshot.accountSeq);
    });
  }

  /** What is kept of the stream may go back far enough; else the client starts from a snapshot. */
  #resume(wanted: Wanted): void {
    const { session, holder, request, requestId, mayBegin } = wanted;
    const account = request.account as AccountId;
    const { core, publisher } = this.#parts;
    const begin = (place: StreamPlace): void => {
      if (!mayBegin() || session.isEnded) return;
      const fault = resumeFault(place, request);
      if (fault !== null) {
        session.send(fault, requestId);
        return;
      }
      session.send({ ...request, kind: 'subscribed' }, requestId);
      this.#charged(session, holder, () => {
        const feed = publisher.accounts.of(account, place.last);
        session.subscriptions.add(feed);
        feed.subscribeAfter(session, request.resumeAfterSeq);
      });
    };
    core.askFor(
      'place',
      { account },
      (place) => session.guard(() => begin(place)),
      () => session.loseAnswer(),
    );
  }

  /** Of the holder's participant, or of everybody for staff: their snapshots would be too many, so they get none. */
  #dropCopy(wanted: Wanted): void {
    const { session, holder } = wanted;
    const { participants, publisher } = this.#parts;
    const accounts = [...(participants.find(holder.participant)?.accounts ?? [])];
    this.#snapshots(wanted, accounts, (snapshots) => {
      const feed = publisher.accounts.dropCopy(holder.participant);
      session.subscriptions.add(feed);
      if (holder.staff !== 0) feed.subscribe(session);
      else {
        const sent = new Map(snapshots.map(({ account, accountSeq }) => [account, accountSeq]));
        feed.subscribeAfter(session, sent);
      }
    });
  }

  /** Begins with snapshots, which the core gives out when they are durable. */
  #snapshots(
    { session, holder, request, requestId, mayBegin }: Wanted,
    accounts: readonly AccountId[],
    begin: (snapshots: readonly TakenSnapshot[]) => void,
  ): void {
    const take = (snapshots: readonly TakenSnapshot[]): void => {
      if (!mayBegin() || session.isEnded) return;
      session.send({ ...request, kind: 'subscribed' }, requestId);
      this.#charged(session, holder, () => {
        for (const { body } of snapshots) session.sendBody(body, 0, false);
        if (!session.isEnded) begin(snapshots); // They may have been too many.
      });
    };
    this.#parts.core.ask(
      { kind: 'snapshot', accounts },
      {
        snapshots: (snapshots) => session.guard(() => take(snapshots)),
        failed: () => session.fail(),
        lost: () => session.loseAnswer(),
      },
    );
  }

  /** Does what is asked, and lets the key pay for the length of the answer. */
  #charged(session: Session, { key }: Holder, answer: () => void): void {
    const before = session.sentBytes;
    answer();
    this.#parts.limits.answered(key, session.sentBytes - before);
  }
}

export function accountFault(
  participants: Participants,
  { scopes, participant }: Holder,
  account: AccountId,
): Reject | null {
  if ((scopes & Scope.read) === 0) {
    return rejection(RejectReason.scopeMissing, { limit: Scope.read, actual: scopes });
  }
  if (participants.owns(participant, account)) return null;
  return rejection(RejectReason.accountNotYours, { field: 'account', actual: account });
}

function resumeFault({ first, last }: StreamPlace, { resumeAfterSeq }: Subscribe): Reject | null {
  const field = 'subscribe.resumeAfterSeq';
  const actual = resumeAfterSeq;
  if (resumeAfterSeq > last) {
    const detail = 'The stream has not come that far.';
    return rejection(RejectReason.fieldInvalid, { field, limit: last, actual, detail });
  }
  const oldest = first - 1;
  if (resumeAfterSeq >= oldest) return null;
  return rejection(RejectReason.resumeTooOld, { field, limit: oldest, actual });
}

/** The stream of an account is of all contracts. */
function contractFault(contract: number): Reject | null {
  if (contract === 0) return null;
  return rejection(RejectReason.fieldInvalid, { field: 'subscribe.contract', actual: contract });
}

/** Candles are of an interval, and nothing else is. */
function intervalFault({ channel, interval = 0 }: Subscribe): Reject | null {
  if ((channel === Channel.candles) === (interval !== 0)) return null;
  const detail = interval === 0 ? 'Candles need an interval.' : 'Only candles have an interval.';
  const circumstances = { field: 'subscribe.interval', actual: interval, detail };
  return rejection(RejectReason.fieldInvalid, circumstances);
}
