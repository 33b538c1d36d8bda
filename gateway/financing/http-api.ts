// The HTTP/JSON interface for a broker's systems: bearer tokens, small bodies, coded errors. Whatever comes in, an answer goes
// out, and nothing that follows from a command before it is on disk.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  FinancingReason,
  type FinancingReasonName,
  REASON_TEXTS,
  reasonName,
} from '../../engine/financing/index.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import type { DiskSpace } from '../core/disk-space.ts';
import type { Clock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import type { Logger } from '../host/logger.ts';
import type { Scheduler } from '../host/scheduler.ts';
import { answerTo } from './answers.ts';
import { readCommandBody } from './command-schema.ts';
import type { FinancingSequencer } from './financing-sequencer.ts';
import { HttpError, STATUS } from './http-error.ts';
import { PASSES_ON_LOW_DISK } from './low-disk.ts';
import { type Holder, maySend, type Tokens } from './tokens.ts';

interface HttpApiParts {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly sequencer: FinancingSequencer;
  readonly diskSpace: DiskSpace;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Logger;
}

export const BODY_BYTES_MAX = 65_536;
const CONNECTIONS_MAX = 512;
const REQUEST_MS = 10_000;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export class HttpApi {
  readonly #parts: HttpApiParts;
  readonly #server: Server;

  private constructor(parts: HttpApiParts) {
    this.#parts = parts;
    this.#server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS });
    this.#server.maxConnections = CONNECTIONS_MAX;
    this.#server.on('request', (request, response) => void this.#serve(request, response));
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  /** @throws VenueError `listen` */
  static async open(parts: HttpApiParts): Promise<HttpApi> {
    const api = new HttpApi(parts);
    await new Promise<void>((resolve, reject) => {
      api.#server.once('error', (error) => {
        reject(new VenueError('listen', `${parts.host}:${parts.port}: ${error.message}`, error));
      });
      api.#server.listen(parts.port, parts.host, resolve);
    });
    return api;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    this.#parts.scheduler.after(CLOSE_MS, () => this.#server.closeAllConnections()).unref();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.#answer(request);
    } catch (error) {
      await this.#parts.sequencer.onFault(error);
      answer = this.#faultOf(error);
    }
    if (response.destroyed) return;
    const text = JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...(answer.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      // What is left of a body that was not read is not read as the next request.
      ...(request.complete ? {} : { Connection: 'close' }),
    });
    response.end(`${text}\n`);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const { sequencer, clock } = this.#parts;
    const url = urlOf(request);
    const [room, ...path] = url.pathname.split('/').slice(1);
    if (url.pathname === '/healthz') return { status: 200, body: { ok: true } };
    const holder = this.#holder(request, 'authorization');
    if (holder === null) throw new HttpError('unauthorized', 'a known bearer token is wanted');
    if (room !== 'v1') throw new HttpError('notFound', 'there is no such page');
    if (path.length === 1 && path[0] === 'commands') {
      if (request.method !== 'POST')
        throw new HttpError('methodNotAllowed', 'commands are sent by POST');
      return this.#command(request, holder);
    }
    if (request.method !== 'GET') throw new HttpError('methodNotAllowed', 'this is asked by GET');
    if (!mayRead(holder)) throw new HttpError('forbidden', 'this token may not read');
    // The book as it is now, and only once all of it is on disk.
    const body = structuredClone(answerTo(sequencer, path, url.searchParams, clock.now()));
    await sequencer.settled();
    return { status: 200, body };
  }

  async #command(request: IncomingMessage, holder: Holder): Promise<Answer> {
    const approver = this.#approver(request);
    const body = readCommandBody(await readJson(request));
    if ('field' in body) return refusal('fieldInvalid', body.field, body.text);
    const { reference, command } = body;
    if (!maySend(holder, command.kind)) {
      throw new HttpError('forbidden', `this token may not send ${command.kind}`);
    }
    if (this.#parts.diskSpace.isLow && !PASSES_ON_LOW_DISK[command.kind]) {
      throw new HttpError('diskLow', 'the disk is low: only what lowers debt or risk is taken');
    }
    const request_ = { by: holder.name, approver, reference, command };
    const outcome = await this.#parts.sequencer.submit(request_);
    const refused = outcome.events.find((event) => event.kind === 'commandRejected');
    if (refused === undefined) return { status: 200, body: outcome };
    const { reason, field, limit, actual } = refused;
    const name = reasonName(reason);
    const status = reason === FinancingReason.referenceReused ? 409 : 422;
    const error = { code: reason, name, text: REASON_TEXTS[name].meaning, field, limit, actual };
    return { status, body: { error, ...outcome } };
  }

  /** '' without one. @throws HttpError when there is one that may not approve. */
  #approver(request: IncomingMessage): string {
    if (request.headers['x-approval'] === undefined) return '';
    const holder = this.#holder(request, 'x-approval');
    if (holder === null) throw new HttpError('unauthorized', 'the approval is no known token');
    if (!holder.roles.has('approver')) {
      throw new HttpError('forbidden', 'the token of the approval may not approve');
    }
    return holder.name;
  }

  #holder(request: IncomingMessage, header: 'authorization' | 'x-approval'): Holder | null {
    const value = request.headers[header];
    const token = /^Bearer ([\x21-\x7e]{1,256})$/.exec(typeof value === 'string' ? value : '')?.[1];
    return this.#parts.tokens.holderOf(token ?? '');
  }

  #faultOf(error: unknown): Answer {
    if (error instanceof HttpError) return fault(error);
    if (error instanceof VenueError && error.code === 'stopped') {
      return fault(new HttpError('stopped', error.message));
    }
    this.#parts.log.error({ err: error }, 'a request could not be served');
    return fault(new HttpError('defect', 'the request could not be served'));
  }
}

const CLOSE_MS = 500;

function mayRead({ roles }: Holder): boolean {
  return (['reader', 'credit', 'risk', 'dealer', 'approver'] as const).some((role) =>
    roles.has(role),
  );
}

function fault({ code, message }: HttpError): Answer {
  return { status: STATUS[code], body: { error: { code: 0, name: code, text: message } } };
}

function refusal(name: FinancingReasonName, field: string, text: string): Answer {
  const error = { code: FinancingReason[name], name, text, field, limit: 0, actual: 0 };
  return { status: 400, body: { error } };
}

function urlOf(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://financing');
  } catch {
    throw new HttpError('malformed', 'the address cannot be read');
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > BODY_BYTES_MAX) break;
      parts.push(part);
    }
  } catch {
    throw new HttpError('malformed', 'the body was cut short');
  }
  if (bytes > BODY_BYTES_MAX)
    throw new HttpError('tooLarge', `a body has ${BODY_BYTES_MAX} bytes at most`);
  try {
    return parseStrictJson(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message}` : '';
    throw new HttpError('malformed', `the body is not JSON${why}`);
  }
}
