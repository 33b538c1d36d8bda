// The trading terminal as an edge serves it: files that `npm run build` made, read once at a start, each with a tag of its
// content. Nothing else of the disk is ever served, and a page loads nothing from elsewhere.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Who may log on without a key of their own: only the demonstration and a replay offer one, and no setting of a venue does. */
export interface Visitor {
  /** Its name at the venue. */
  readonly key: string;
  /** PEM (PKCS#8), or the seed as hexadecimal digits. */
  readonly privateKey: string;
  /** A recording is watched here: the page has its controls, and nothing can be sent. */
  readonly isReplay?: boolean;
}

interface SiteFile {
  readonly type: string;
  readonly tag: string;
  readonly body: Buffer;
  /** The same compressed, best first. */
  readonly packed: readonly { readonly encoding: string; readonly body: Buffer }[];
}

/** Where the build puts them; seen from the sources, in tests, too. */
const FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : '../../web', import.meta.url),
);
/** Below which path each is served, from which folder of the build. */
const PLACES = {
  terminal: { at: '/', folder: 'site' },
  ops: { at: '/ops/', folder: 'ops' },
} as const;
type SiteName = keyof typeof PLACES;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const ENCODINGS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

/** Scripts and styles are files of this site, and sockets go back to it: not every browser counts them as 'self'. */
function policyFor(host: string | undefined): string {
  const isName = host !== undefined && /^[\w.:[\]-]{1,255}$/.test(host);
  const sockets = isName ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${sockets}`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Names of the files in it have a hash of what is in them. */
const HASHED = 'assets/';

export class Site {
  readonly #at: string;
  readonly #files: ReadonlyMap<string, SiteFile>;

  private constructor(at: string, files: ReadonlyMap<string, SiteFile>) {
    this.#at = at;
    this.#files = files;
  }

  /** Without a build it has no files. */
  static open(name: SiteName): Site {
    const { at, folder } = PLACES[name];
    return new Site(at, readFiles(join(FOLDER, folder), at));
  }

  /** @returns whether there is such a file */
  answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const isFirst = path === this.#at || `${path}/` === this.#at;
    const file = this.#files.get(isFirst ? `${this.#at}index.html` : path);
    if (file === undefined) return false;
    response.setHeader('ETag', file.tag);
    response.setHeader('Content-Security-Policy', policyFor(request.headers.host));
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Vary', 'Accept-Encoding');
    const isHashed = path.startsWith(this.#at + HASHED);
    const lives = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.setHeader('Cache-Control', lives);
    const known = request.headers['if-none-match'] ?? '';
    if (known.trim() === '*' || known.includes(file.tag)) {
      response.writeHead(304).end();
      return true;
    }
    const accepted = encodingsOf(request.headers['accept-encoding']);
    const packed = file.packed.find(({ encoding }) => accepted.has(encoding));
    if (packed !== undefined) response.setHeader('Content-Encoding', packed.encoding);
    const body = packed?.body ?? file.body;
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length }).end(body);
    return true;
  }
}

/** `GET /visitor`: the key of the demonstration's visitor, to who is on its machine; else nothing. */
export function answerVisitor(
  response: ServerResponse,
  visitor: Visitor | null,
  isLocal: boolean,
): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (visitor === null || !isLocal) {
    response.writeHead(204).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(visitor));
}

function readFiles(folder: string, at: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = join(folder, name);
    const body = readFileSync(path);
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
    const packed = ENCODINGS.filter(({ suffix }) => existsSync(path + suffix)).map(
      ({ encoding, suffix }) => ({ encoding, body: readFileSync(path + suffix) }),
    );
    files.set(at + name.replaceAll('\\', '/'), { type, tag, body, packed });
  }
  return files;
}

/** Those that the reader names without refusing them. */
function encodingsOf(header: string | string[] | undefined): Set<string> {
  const names = String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(';'));
  return new Set(
    names.filter(([, q = '']) => !/^\s*q=0(\.0*)?$/.test(q)).map(([name = '']) => name.trim()),
  );
}
