// Requests over HTTP: who asks, what for, and the answer with its code.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Time } from '../../engine/schema/index.ts';
import { Scope } from '../../engine/schema/index.ts';
import { MESSAGE_BYTES_MAX } from '../../proto/client-message.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import type { Clock } from '../host/clock.ts';
import type { Connections } from '../session/connections.ts';
import { OneAsking } from './asking.ts';
import type { Answer } from './call.ts';
import { wholeIn } from './decimals.ts';
import { type Proof, signatureIn } from './log-on.ts';
import type { MarketData } from './market-data.ts';
import { OkxError } from './okx-error.ts';
import { PRIVATE_CALLS } from './private-api.ts';
import { PUBLIC_CALLS } from './public-api.ts';
import type { RestSessions } from './rest-sessions.ts';
import type { Written } from './written.ts';

interface RestParts {
  readonly clock: Clock;
  readonly data: MarketData;
  readonly connections: Connections;
  readonly sessions: RestSessions;
  /** Ends what an error of ours has left undone. */
  readonly failed: (error: unknown) => void;
}

/** Where a request comes from. */
interface Origin {
  readonly address: string;
  /** Who asks over it has proved to hold a key. */
  proved(): void;
}

export class Rest {
  readonly #parts: RestParts;

  constructor(parts: RestParts) {
    this.#parts = parts;
  }

  /** Answers one request, whatever is in it. */
  async handle(request: IncomingMessage, response: ServerResponse, from: Origin): Promise<void> {
    try {
      answer(response, await this.#answerTo(request, from));
    } catch (error) {
      if (error instanceof OkxError) refuse(response, error);
      else {
        refuse(response, new OkxError('50026', 'System error, please try again later.'));
        this.#parts.failed(error);
      }
    }
  }

  async #answerTo(request: IncomingMessage, from: Origin): Promise<Answer> {
    const { clock, data, connections } = this.#parts;
    const { address } = from;
    const { method = '', url = '' } = request;
    const [path, search = ''] = url.split('?', 2);
    const query = Object.fromEntries(new URLSearchParams(search)) as Written;
    const inPublic = own(PUBLIC_CALLS, path);
    const inPrivate = own(PRIVATE_CALLS, `${method} ${path}`);
    if (inPrivate !== undefined) {
      const { proof, body } = await this.#proofOf(request);
      const loggedOn = await this.#sessionOf(proof, address, method !== 'GET');
      from.proved();
      const { session, line, account, result } = loggedOn;
      if (line.isPaused) throw new OkxError('50011', 'Too Many Requests'); // It has sent more than it may.
      session.arrives(Buffer.byteLength(url) + body.length);
      const asker = new OneAsking(account, line);
      try {
        const now = (): Time => clock.now();
        const validUntil = validUntilOf(request);
        const trading = { asker, instruments: await data.instruments(), now, validUntil };
        const canTrade = (result.scopes & Scope.trade) !== 0;
        const identity = { name: proof.key, canTrade, address };
        const asked = method === 'GET' ? null : jsonIn(body);
        return await inPrivate({ query, body: asked, trading, identity });
      } finally {
        if (!asker.hasAsked) session.charge();
      }
    }
    if (!connections.mayAsk(address)) throw new OkxError('50011', 'Too Many Requests');
    if (inPublic === undefined) throw unknownPath(path);
    if (method !== 'GET') throw new OkxError('50115', 'Invalid request method');
    await data.whole();
    const call = { query, instruments: await data.instruments(), data, now: clock.now() };
    return { code: '0', data: await inPublic(call) };
  }

  /** What cannot prove anything costs its address as a public question does. */
  async #sessionOf(proof: Proof, address: string, isOnce: boolean) {
    try {
      return await this.#parts.sessions.of(proof, address, isOnce);
    } catch (error) {
      if (this.#parts.connections.mayAsk(address)) throw error;
      throw new OkxError('50011', 'Too Many Requests');
    }
  }

  async #proofOf(request: IncomingMessage): Promise<{ proof: Proof; body: Buffer }> {
    const { method = '', url = '' } = request;
    const key = header(request, 'ok-access-key', '50103');
    const passphrase = header(request, 'ok-access-passphrase', '50104');
    const signature = signatureIn(header(request, 'ok-access-sign', '50106'));
    const timestamp = header(request, 'ok-access-timestamp', '50107');
    const time = timeIn(timestamp);
    const body = await bodyOf(request);
    const signed = Buffer.concat([Buffer.from(`${timestamp}${method}${url}`), body]);
    return { proof: { key, passphrase, signature, signed, time }, body };
  }
}

/** What is written back where something is refused, with the status of HTTP that goes with it. */
export function refuse(response: ServerResponse, { code, message }: OkxError): void {
  if (response.headersSent || response.destroyed) return;
  const isDone = code === TOO_LARGE; // The rest of it is not read.
  if (isDone) response.setHeader('Connection', 'close');
  write(response, statusOf(code), { code, msg: message, data: [] });
}

function answer(response: ServerResponse, { code, data }: Answer): void {
  if (!response.destroyed) write(response, 200, { code, msg: '', data });
}

function write(response: ServerResponse, status: number, value: object): void {
  const text = JSON.stringify(value);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

const NOT_FOUND = '404';
const TOO_LARGE = '1009';
const STATUSES: Readonly<Record<string, number>> = {
  [NOT_FOUND]: 404,
  [TOO_LARGE]: 413,
  50000: 400,
  50001: 503,
  50002: 400,
  50011: 429,
  50013: 503,
  50026: 500,
  50115: 405,
};

function statusOf(code: string): number {
  return STATUSES[code] ?? (code.startsWith('501') ? 401 : 200);
}

function unknownPath(path: string): OkxError {
  const methods = ['GET', 'POST'].filter((method) => own(PRIVATE_CALLS, `${method} ${path}`));
  if (methods.length > 0) return new OkxError('50115', 'Invalid request method');
  return new OkxError(NOT_FOUND, 'This address is none that is served');
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function header(request: IncomingMessage, name: string, missing: string): string {
  const value = request.headers[name];
  if (typeof value === 'string' && value !== '' && value.length <= HEADER_MAX) return value;
  throw new OkxError(missing, `Request header ${name.toUpperCase()} can not be empty`);
}

const HEADER_MAX = 256;

/** @example '2026-11-30T14:00:00.123Z' */
function timeIn(text: string): Time {
  const millis = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isFinite(millis)) return (millis * 1000) as Time;
  throw new OkxError('50112', 'Invalid OK-ACCESS-TIMESTAMP');
}

/** Milliseconds since 1970, of those who want their orders refused when they are late. */
function validUntilOf(request: IncomingMessage): Time {
  const text = request.headers['exptime'];
  if (text === undefined) return 0 as Time;
  return (wholeIn(text, 'expTime', Number.MAX_SAFE_INTEGER / 1000) * 1000) as Time;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MESSAGE_BYTES_MAX) throw new OkxError(TOO_LARGE, 'The body is too large');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof OkxError) throw error;
    throw new OkxError('50004', 'The request broke off'); // Its client has gone.
  }
  return Buffer.concat(chunks);
}

function jsonIn(body: Buffer): unknown {
  if (body.length === 0) throw new OkxError('50000', 'Body can not be empty');
  try {
    return parseStrictJson(body.toString('utf8'));
  } catch {
    throw new OkxError('50002', 'JSON syntax error');
  }
}
