// One connection, up to its Logon and through it: who it is, which account it is for, where its numbers have come to. From there
// on it is an exchange.

import { type AccountId, type RejectReason, Scope } from '../../engine/schema/index.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { ContractInfo, LogOnResult, ServerMessage } from '../../proto/server-message.ts';
import { reasonText } from '../answers/rejection.ts';
import type { Frame } from '../feeds/frame.ts';
import type { Holder } from '../link/messages.ts';
import type { Session } from '../session/session.ts';
import type { FixApplication } from './application.ts';
import { faultOf } from './checks.ts';
import { Exchange } from './exchange.ts';
import { farewellBytes } from './farewell.ts';
import type { FixLine, LineOwner } from './fix-line.ts';
import { type FixLogOn, logOnOf } from './log-on.ts';
import { BEGIN_STRING, FixMessage } from './message.ts';
import { NumbersLost, openNumbers } from './open-numbers.ts';
import { ITEM_BYTES } from './outgoing.ts';
import { MESSAGE_BYTES_MAX, type Read } from './reader.ts';
import type { FixRoom } from './room.ts';
import { MsgType } from './session-tables.ts';

/** The first requests of a session are the layer's own. */
const LOG_ON_REQUEST = 1;
const CONTRACTS_REQUEST = 2;
/** Before the list of contracts is asked for again. */
const ASK_AGAIN_MS = 100;
const LOG_ON_ONLY: ReadonlySet<string> = new Set([MsgType.logon]);

export class SessionLayer implements LineOwner {
  readonly #room: FixRoom;
  #session!: Session;
  #line!: FixLine;
  #logOn: FixLogOn | null = null;
  #contracts: readonly ContractInfo[] = [];
  #requests = CONTRACTS_REQUEST;
  #application: FixApplication | null = null;
  #exchange: Exchange | null = null;
  /** Among those that are logged on. */
  #name = '';
  /** Answers that came while the application is still at the message that they answer. */
  #held: ServerMessage[] | null = null;
  /** An event of a contract that was listed since the log-on, and what came behind it: they wait for the list. */
  #unlisted: ServerMessage[] | null = null;
  #listRequest = 0;
  /** Its numbers cannot go on. */
  #mustReset = false;
  /** Why it is turned away, for the log. */
  #why = '';
  /** What is done with the list of contracts. */
  #whenListed: () => void = () => {};

  constructor(room: FixRoom) {
    this.#room = room;
  }

  /** @returns false while there is no number for a session. */
  begin(line: FixLine): boolean {
    this.#line = line;
    const session = this.#room.openSession(line, false);
    if (session === null) return false;
    this.#session = session;
    return true;
  }

  get waiting(): number {
    return (this.#exchange?.outgoing.waiting ?? 0) * ITEM_BYTES;
  }

  tick(): void {
    const exchange = this.#exchange;
    if (exchange === null || this.#session.isEnded) return;
    this.#session.guard(() => exchange.tick(this.#room.clock.now()));
  }

  read(read: Read): void {
    const session = this.#session;
    switch (read.kind) {
      case 'message': {
        if (!session.arrives(read.bytes)) return;
        const message = new FixMessage(read.pairs, this.#room.dictionary);
        if (this.#exchange !== null) this.#receive(this.#exchange, message);
        else this.#takeLogOn(message);
        return;
      }
      case 'garbled':
        session.arrivesAside(read.bytes);
        if (this.#exchange === null) this.#turnAway('no message of FIX');
        return;
      case 'version':
        this.#turnAway(`BeginString is not ${BEGIN_STRING}`);
        return;
      case 'tooLong':
        this.#turnAway(`a message of more than ${MESSAGE_BYTES_MAX} bytes`);
        return;
      default:
        read satisfies never;
    }
  }

  frame(frame: Frame): number {
    const { message: answer } = frame;
    const { message } = answer;
    if (message.kind === 'contracts') this.#contracts = message.contracts;
    if (this.#exchange !== null) this.#give(answer);
    else if (message.kind === 'logOnResult') this.#admitted(message);
    else if (message.kind === 'contracts') this.#whenListed();
    else if (message.kind === 'reject') this.#refused(message.reason);
    return frame.bytes.length;
  }

  #give(answer: ServerMessage): void {
    const isList = this.#unlisted !== null && answer.requestId === this.#listRequest;
    if (isList) this.#listed(answer.message);
    else if (this.#unlisted !== null) this.#unlisted.push(answer);
    else if (this.#isUnlisted(answer.message)) {
      this.#unlisted = [answer];
      this.#askForList();
    } else if (this.#held === null) this.#exchange?.frame(answer);
    else this.#held.push(answer);
  }

  #isUnlisted(message: ServerMessage['message']): boolean {
    if (message.kind !== 'accountEvent' || !('contract' in message.event)) return false;
    const { kind, contract } = message.event;
    if (kind === 'orderRejected') return false; // There may be no such contract.
    return contract !== 0 && !this.#contracts.some(({ terms }) => terms.contract === contract);
  }

  #askForList(): void {
    if (this.#session.isEnded) return;
    this.#requests += 1;
    this.#listRequest = this.#requests;
    const request = { kind: 'getContracts' } as const;
    this.#session.takeMade({ requestId: this.#requests, request });
  }

  /** In their order. One that the list does not have either cannot be reported, and ends the session. */
  #listed(message: ServerMessage['message']): void {
    if (message.kind === 'reject') {
      const ms = Math.ceil(message.retryAfterUs / 1000) + ASK_AGAIN_MS;
      this.#room.scheduler.after(ms, () => this.#session.guard(() => this.#askForList())).unref();
      return;
    }
    const waited = this.#unlisted ?? [];
    this.#unlisted = null;
    for (const answer of waited) {
      if (this.#held === null) this.#exchange?.frame(answer);
      else this.#held.push(answer);
    }
  }

  ping(): void {
    this.#exchange?.ping();
  }

  closing(code: CloseCode, text: string): void {
    if (this.#exchange !== null) {
      this.#exchange.logOut(text);
      return;
    }
    const { log } = this.#room;
    log.info({ session: this.#session.id, code, text: this.#why || text }, 'no FIX session');
    this.#sayFarewell(this.#why || text);
    this.#line.shut();
  }

  closed(): void {
    this.#exchange?.outgoing.end();
    this.#room.taken.delete(this.#name);
    this.#name = '';
  }

  /** Where both sides begin at 1 with the next Logon too, its number is in no message's way. Else an answer would cost one. */
  #sayFarewell(text: string): void {
    const logOn = this.#logOn;
    if (logOn === null || !(logOn.reset || this.#mustReset)) return;
    const now = this.#room.clock.now();
    this.#line.write(farewellBytes({ key: logOn.key, number: 1, text, now }));
  }

  #turnAway(text: string): void {
    this.#why = text;
    const code = this.#exchange === null ? CloseCode.logOnRefused : CloseCode.malformed;
    this.#session.close(code, text);
  }

  #refused(reason: RejectReason): void {
    this.#why = reasonText({ reason, field: '', limit: 0, actual: 0 });
    // A log-on that is refused ends by itself; what the layer asks behind it does not.
    if (this.#application !== null) this.#session.close(CloseCode.logOnRefused, this.#why);
  }

  #receive(exchange: Exchange, message: FixMessage): void {
    this.#held ??= [];
    exchange.take(message);
    this.#giveHeld();
  }

  #giveHeld(): void {
    for (;;) {
      const answer = this.#held?.shift();
      if (answer === undefined) break;
      this.#exchange?.frame(answer);
    }
    this.#held = null;
  }

  #takeLogOn(message: FixMessage): void {
    const logOn = this.#logOnIn(message);
    if (typeof logOn === 'string') {
      this.#turnAway(logOn);
      return;
    }
    this.#line.hold();
    const { key, signature, signed } = logOn;
    const proof = { key, signature, signed, secretForm: 'hexText' } as const;
    this.#room.logOns.prove(this.#session, proof, LOG_ON_REQUEST);
  }

  /** @returns in words what is wrong with it. */
  #logOnIn(message: FixMessage): FixLogOn | string {
    if (message.type !== MsgType.logon) return 'the first message is no Logon';
    const fault = faultOf(message, LOG_ON_ONLY);
    if (fault !== null) return fault === 'unsupported' ? '' : fault.text;
    const logOn = logOnOf(message);
    if (typeof logOn === 'string') return logOn;
    this.#logOn = logOn;
    const { key, signature, sendingTime } = logOn;
    const wrong = this.#room.signatures.take(key, signature, sendingTime);
    return wrong === null ? logOn : `SendingTime or signature: ${wrong}`;
  }

  /** The session speaks for its key; it is one of FIX when its account is known and its numbers are read. */
  #admitted({ accounts }: LogOnResult): void {
    const { holder } = this.#session;
    const logOn = this.#logOn;
    if (holder === null || logOn === null) return;
    const account = accountOf(logOn, accounts);
    const name = `${holder.key}/${account}`;
    const why =
      scopesFault(holder, logOn) ??
      (account === null ? 'Account is none of the participant, or missing' : null) ??
      (this.#room.taken.has(name) ? 'this session is logged on already' : null);
    if (account === null || why !== null) {
      this.#turnAway(why ?? '');
      return;
    }
    this.#room.taken.add(name);
    this.#name = name;
    this.#application = this.#openApplication(holder, account);
    this.#whenListed = () => this.#openNumbers(holder, logOn, account, accounts);
    this.#session.takeMade({ requestId: CONTRACTS_REQUEST, request: { kind: 'getContracts' } });
  }

  #openApplication(holder: Holder, account: AccountId | 0): FixApplication {
    const { clock, application } = this.#room;
    return application.open({
      holder,
      account,
      contracts: () => this.#contracts,
      now: () => clock.now(),
      ask: (request) => this.#ask(request),
      send: (body) => this.#exchange?.outgoing.other(body),
      reject: (message, reason, tag, text) =>
        this.#exchange?.reject(message, { reason, tag, text }),
    });
  }

  /** What is refused at once is answered when the application knows the number of its request. */
  #ask(request: ClientRequest): number {
    this.#requests += 1;
    const isFirst = this.#held === null;
    this.#held ??= [];
    this.#session.takeMade({ requestId: this.#requests, request });
    if (isFirst) process.nextTick(() => this.#session.guard(() => this.#giveHeld()));
    return this.#requests;
  }

  #openNumbers(
    holder: Holder,
    logOn: FixLogOn,
    account: AccountId | 0,
    accounts: readonly AccountId[],
  ): void {
    const session = this.#session;
    const application = this.#application;
    if (application === null) return;
    const opening = {
      session: session.id,
      key: holder.key,
      account,
      accounts: account === 0 ? accounts : [account],
      reset: logOn.reset,
      ofEvent: (event: Parameters<FixApplication['ofEvent']>[0]) => application.ofEvent(event),
    };
    void openNumbers(this.#room, opening).then(
      (numbers) =>
        session.guard(() => {
          if (session.isEnded) return;
          const [room, line] = [this.#room, this.#line];
          const parts = { room, session, line, holder, account, logOn, numbers, application };
          this.#exchange = new Exchange(parts);
          this.#exchange.begin();
        }),
      (error) =>
        session.guard(() => {
          if (!(error instanceof NumbersLost)) throw error;
          this.#mustReset = true;
          session.close(CloseCode.startAgain, error.message);
        }),
    );
  }
}

/** 0 for a drop copy; null where it is none of the participant's, or not named. */
function accountOf(
  { account, isDropCopy }: FixLogOn,
  accounts: readonly AccountId[],
): AccountId | 0 | null {
  if (isDropCopy) return account === '' ? 0 : null;
  if (account === '') return accounts.length === 1 ? accounts[0] : null;
  return accounts.find((own) => String(own) === account) ?? null;
}

function scopesFault({ staff, scopes }: Holder, { isDropCopy }: FixLogOn): string | null {
  if (staff !== 0) return 'staff have no FIX sessions';
  const needed = isDropCopy ? Scope.read : Scope.read + Scope.trade;
  if ((scopes & needed) === needed) return null;
  return 'the key lacks a scope: read, or for orders trade';
}
