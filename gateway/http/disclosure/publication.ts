// The disclosure as it is served: made at most once a second, sent only when its state is on disk, every version
// of the terms kept for who asks for an earlier one.

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EngineState } from '../../../engine/index.ts';
import type { Guard } from '../../host/guard.ts';
import { type Disclosure, disclosureOf } from './document.ts';
import type { DocumentName, Documents } from './documents.ts';
import { PAGE_POLICY, pageOf } from './page.ts';

interface PublicationParts {
  readonly state: EngineState;
  readonly documents: Documents;
  /** Calls when all that the state holds now is on disk. */
  readonly whenDurable: (callback: () => void) => void;
  readonly guard: Guard;
}

/** Since when a version has been the one in force. */
interface KnownVersion {
  readonly version: string;
  readonly since: string;
}

interface Edition {
  readonly disclosure: Disclosure;
  readonly json: string;
  readonly page: string;
  readonly madeAtMs: number;
}

export class Publication {
  readonly #parts: PublicationParts;
  readonly #versions = new Map<string, string>();
  #history: KnownVersion[] = [];
  #edition: Edition | undefined;
  #waiting: ((edition: Edition) => void)[] = [];

  constructor(parts: PublicationParts) {
    this.#parts = parts;
  }

  /** `GET /v1/disclosure`: JSON; with `?version=` the terms of an earlier version of this run. */
  answerJson(request: IncomingMessage, response: ServerResponse): void {
    const version = new URL(request.url ?? '', 'http://venue').searchParams.get('version');
    this.#withEdition(response, ({ json }) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Expose-Headers', 'ETag');
      const type = 'application/json; charset=utf-8';
      if (version === null) send(request, response, type, json);
      else this.#sendVersion(response, type, version);
    });
  }

  /** `GET /disclosure`: the same as a page. */
  answerPage(request: IncomingMessage, response: ServerResponse): void {
    this.#withEdition(response, ({ page }) => {
      response.setHeader('Content-Security-Policy', PAGE_POLICY);
      response.setHeader('Referrer-Policy', 'no-referrer');
      send(request, response, 'text/html; charset=utf-8', page);
    });
  }

  /** A document whose hash is the published one; anything else is not there. */
  answerDocument(request: IncomingMessage, response: ServerResponse, name: DocumentName): void {
    this.#withEdition(response, ({ disclosure }) => {
      const { documents } = this.#parts;
      const text = documents.textOf(name);
      const href = documents.hrefOf(name, documents.hashOf(name));
      const isPublished = JSON.stringify(disclosure.terms).includes(`"href":"${href}"`);
      if (text === null || !isPublished) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not published\n');
      } else send(request, response, 'text/plain; charset=utf-8', text);
    });
  }

  #sendVersion(response: ServerResponse, type: string, version: string): void {
    const known = this.#versions.get(version);
    response.writeHead(known === undefined ? 404 : 200, {
      'Content-Type': type,
      'Cache-Control': known === undefined ? 'no-store' : 'public, max-age=31536000, immutable',
    });
    response.end(known ?? JSON.stringify({ error: 'no such version since this start' }));
  }

  #withEdition(response: ServerResponse, use: (edition: Edition) => void): void {
    const edition = this.#edition;
    if (edition !== undefined && performance.now() - edition.madeAtMs < FRESH_MS) {
      use(edition);
      return;
    }
    const { guard } = this.#parts;
    this.#waiting.push((made) =>
      guard(
        () => use(made),
        () => response.destroy(),
      ),
    );
    if (this.#waiting.length > 1) return; // It is being made.
    const disclosure = disclosureOf(this.#parts.state, this.#parts.documents);
    this.#parts.whenDurable(() => {
      const made = this.#edit(disclosure);
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const answer of waiting) answer(made);
    });
  }

  #edit(disclosure: Disclosure): Edition {
    const { version, generated } = disclosure;
    if (this.#history[0]?.version !== version) {
      this.#history = [{ version, since: generated.time }, ...this.#history].slice(0, VERSIONS_MAX);
      const { schema, terms } = disclosure;
      this.#versions.set(version, JSON.stringify({ schema, version, terms }));
      const kept = new Set(this.#history.map((known) => known.version));
      for (const known of this.#versions.keys()) if (!kept.has(known)) this.#versions.delete(known);
    }
    const whole = { ...disclosure, history: this.#history };
    this.#edition = {
      disclosure,
      json: JSON.stringify(whole),
      page: pageOf(disclosure, this.#history),
      madeAtMs: performance.now(),
    };
    return this.#edition;
  }
}

const FRESH_MS = 1000;
/** Versions of one run at hand; the journal has them all. */
const VERSIONS_MAX = 50;

/** With a tag of the content: who has it already gets no copy. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: string,
): void {
  const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'public, max-age=1, must-revalidate');
  // A cache on the way may have weakened the tag, or know several contents.
  const known = request.headers['if-none-match'] ?? '';
  if (known.trim() === '*' || known.includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type }).end(body);
}
