// Where a replay is watched: on this machine alone, and by a page that came from here. Pages and controls are served here; the
// protocol, and whatever else a venue serves, is passed on to the edge of the moment.

import {
  createServer,
  type IncomingMessage,
  request as passedRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ReplayControl, ReplayNews } from '../../proto/replay-message.ts';
import { VenueError } from '../host/errors.ts';
import { answerVisitor, Site, type Visitor } from '../http/site.ts';
import { controlIn } from './controls.ts';

interface DoorwayParts {
  readonly port: number;
  readonly visitor: Visitor;
  /** Of the edge; 0 while there is none. */
  readonly edgePort: () => number;
  /** What a page is sent first. */
  readonly greeting: () => readonly ReplayNews[];
  readonly control: (what: ReplayControl) => void;
}

const HOST = '127.0.0.1';
const CONTROL_PATH = '/replay';
const CONTROL_BYTES_MAX = 1024;
const PAGES_MAX = 32;
const CONNECTIONS_MAX = 512;
/** A page that reads no more than this many bytes behind is let go. */
const BEHIND_BYTES_MAX = 1 << 20;

export class Doorway {
  readonly #parts: DoorwayParts;
  readonly #site: Site;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: CONTROL_BYTES_MAX,
    perMessageDeflate: false,
  });
  readonly #passed = new Set<Duplex>();

  private constructor(parts: DoorwayParts) {
    this.#parts = parts;
    this.#site = Site.open('terminal');
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.maxConnections = CONNECTIONS_MAX;
    this.#server.on('upgrade', (request, stream, rest) => this.#upgrade(request, stream, rest));
  }

  /** @throws VenueError `listen` */
  static async open(parts: DoorwayParts): Promise<Doorway> {
    const doorway = new Doorway(parts);
    await doorway.#listen();
    return doorway;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** To every page. */
  send(news: ReplayNews): void {
    const text = JSON.stringify(news);
    for (const socket of this.#sockets.clients) {
      if (socket.bufferedAmount > BEHIND_BYTES_MAX) socket.terminate();
      else socket.send(text);
    }
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets.clients) socket.terminate();
    for (const stream of this.#passed) stream.destroy();
    this.#server.closeAllConnections();
    await closed;
  }

  async #listen(): Promise<void> {
    const { port } = this.#parts;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error) => {
        reject(new VenueError('listen', `cannot listen on ${HOST}:${port}: ${error.message}`));
      });
      this.#server.listen({ host: HOST, port }, resolve);
    });
  }

  /** The names of this machine that lead here: another one in a request came by a name that somebody else resolves. */
  #isOwn(host: string | undefined): boolean {
    return host === `${HOST}:${this.port}` || host === `localhost:${this.port}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url?.split('?')[0] ?? '';
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!this.#isOwn(request.headers.host)) {
      end(response, 421, 'this replay is watched at 127.0.0.1 only');
    } else if (request.method !== 'GET') {
      end(response, 405, 'only GET');
    } else if (path === '/visitor') {
      answerVisitor(response, this.#parts.visitor, true);
    } else if (!this.#site.answer(request, response, path)) {
      this.#passRequest(request, response);
    }
  }

  #passRequest({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
    const port = this.#parts.edgePort();
    if (port === 0) {
      end(response, 503, 'the replay is on its way to another moment');
      return;
    }
    const passed = passedRequest({ host: HOST, port, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    passed.end();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, rest: Buffer): void {
    stream.on('error', () => stream.destroy());
    const { host, origin } = request.headers;
    const isControl = request.url === CONTROL_PATH;
    const isOwnPage = ['127.0.0.1', 'localhost'].some(
      (name) => origin === `http://${name}:${this.port}`,
    );
    if (!this.#isOwn(host)) refuse(stream, '421 Misdirected Request');
    else if (!isOwnPage && (isControl || origin !== undefined)) refuse(stream, '403 Forbidden');
    else if (!isControl) this.#pass(request, stream, rest);
    else if (this.#sockets.clients.size >= PAGES_MAX) refuse(stream, '429 Too Many Requests');
    else {
      this.#sockets.handleUpgrade(request, stream, rest, (socket) => this.#greet(socket));
    }
  }

  #greet(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      const what = controlIn(isBinary ? '' : String(data));
      if (what.kind === 'refused') socket.send(JSON.stringify(what));
      else this.#parts.control(what);
    });
    for (const news of this.#parts.greeting()) socket.send(JSON.stringify(news));
  }

  /** The protocol: bytes from here on, both ways. */
  #pass({ url = '/', rawHeaders }: IncomingMessage, stream: Duplex, rest: Buffer): void {
    const port = this.#parts.edgePort();
    if (port === 0) {
      refuse(stream, '503 Service Unavailable');
      return;
    }
    const lines = [`GET ${url} HTTP/1.1`];
    for (let i = 0; i < rawHeaders.length; i += 2) {
      const [name = '', value] = rawHeaders.slice(i, i + 2);
      // It was ours, and the edge knows itself by another port.
      if (name.toLowerCase() !== 'origin') lines.push(`${name}: ${value}`);
    }
    const edge = connect({ host: HOST, port, noDelay: true });
    for (const [from, to] of [
      [stream, edge],
      [edge, stream],
    ] as const) {
      this.#passed.add(from);
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#passed.delete(from);
        to.destroy();
      });
    }
    edge.write(`${lines.join('\r\n')}\r\n\r\n`);
    edge.write(rest);
    stream.pipe(edge);
    edge.pipe(stream);
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${text}\n`);
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
