// The head of the one HTTP request that a connection may make: a page, or the upgrade to a WebSocket. What comes
// behind a page's head is never read, so a connection costs one page and no more, whatever is sent over it.

import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const HEAD_BYTES_MAX = 16_384;
const HEADERS_MAX = 100;
const END = Buffer.from('\r\n\r\n');

/** Takes what is read until the head is there, and stops reading. `done` is called once: null when it is none. */
export function readHead(
  stream: Duplex,
  done: (head: { readonly text: string; readonly rest: Buffer } | null) => void,
): void {
  let bytes: Buffer = Buffer.alloc(0);
  const take = (chunk: Buffer): void => {
    const searched = Math.max(0, bytes.length - END.length + 1);
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    const end = bytes.indexOf(END, searched);
    if (end < 0 && bytes.length <= HEAD_BYTES_MAX) return;
    stream.off('data', take);
    stream.pause();
    if (end < 0 || end > HEAD_BYTES_MAX) done(null);
    else done({ text: bytes.toString('latin1', 0, end), rest: bytes.subarray(end + END.length) });
  };
  stream.on('data', take);
}

/** @returns null when this is no head of HTTP/1.1: what is unusual in it is refused, not guessed at. */
export function requestOf(text: string, stream: Duplex): IncomingMessage | null {
  const [first = '', ...lines] = text.split('\r\n');
  const [, method, url, minor] = /^([A-Z]{1,20}) (\/[!-~]*) HTTP\/1\.([01])$/.exec(first) ?? [];
  if (method === undefined || url === undefined || lines.length > HEADERS_MAX) return null;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined || value === undefined || /[\0\r\n]/.test(value)) return null;
    const key = name.toLowerCase();
    const known = headers[key];
    if (known !== undefined && !LISTS.has(key)) return null;
    headers[key] = known === undefined ? value : `${known}, ${value}`;
  }
  const request = new IncomingMessage(stream as Socket);
  request.method = method;
  request.url = url;
  request.httpVersionMajor = 1;
  request.httpVersionMinor = Number(minor);
  request.httpVersion = `1.${minor}`;
  request.headers = headers;
  return request;
}

/** Headers that may stand there several times; all others once. */
const LISTS: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'cookie',
  'forwarded',
  'if-none-match',
  'sec-websocket-extensions',
  'sec-websocket-protocol',
  'via',
  'x-forwarded-for',
]);

export function isUpgrade({ headers }: IncomingMessage): boolean {
  const asks = (headers.connection ?? '').toLowerCase().split(',');
  return headers.upgrade !== undefined && asks.some((name) => name.trim() === 'upgrade');
}

/** The answer to a page; the connection ends behind it. */
export function responseTo(request: IncomingMessage, stream: Duplex): ServerResponse {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.assignSocket(stream as Socket);
  response.on('finish', () => stream.end(() => stream.destroy()));
  return response;
}
