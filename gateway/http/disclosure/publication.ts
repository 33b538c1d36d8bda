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

/** A text with its type and a tag of its content, made once for all who ask for it. */
interface Sendable {
  readonly type: string;
  readonly body: string;
  readonly tag: string;
}

interface Edition {
  /** Terms as text: what they link to is published. */
  readonly terms: string;
  readonly json: Sendable;
  readonly page: Sendable;
  readonly madeAtMs: number;
}

export class Publication {
  readonly #parts: PublicationParts;
  readonly #versions = new Map<string, string>();
  #history: KnownVersion[] = [];
  /** Their texts stand still while the venue runs. */
  readonly #documents = new Map<DocumentName, Sendable>();
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
      if (version === null) send(request, response, json);
      else this.#sendVersion(response, json.type, version);
    });
  }

  /** `GET /disclosure`: the same as a page. */
  answerPage(request: IncomingMessage, response: ServerResponse): void {
    this.#withEdition(response, ({ page }) => {
      response.setHeader('Content-Security-Policy', PAGE_POLICY);
      response.setHeader('Referrer-Policy', 'no-referrer');
      send(request, response, page);
    });
  }

  /** A document whose hash is the published one; anything else is not there. */
  answerDocument(request: IncomingMessage, response: ServerResponse, name: DocumentName): void {
    this.#withEdition(response, ({ terms }) => {
      const { documents } = this.#parts;
      const text = documents.textOf(name);
      const href = documents.hrefOf(name, documents.hashOf(name));
      if (text === null || !terms.includes(`"href":"${href}"`)) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not published\n');
        return;
      }
      let document = this.#documents.get(name);
      if (document === undefined) {
        document = sendable('text/plain; charset=utf-8', text);
        this.#documents.set(name, document);
      }
      send(request, response, document);
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
      terms: JSON.stringify(disclosure.terms),
      json: sendable('application/json; charset=utf-8', JSON.stringify(whole)),
      page: sendable('text/html; charset=utf-8', pageOf(disclosure, this.#history)),
      madeAtMs: performance.now(),
    };
    return this.#edition;
  }
}

const FRESH_MS = 1000;
/** Versions of one run at hand; the journal has them all. */
const VERSIONS_MAX = 50;

function sendable(type: string, body: string): Sendable {
  const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  return { type, body, tag };
}

/** Who has it already gets no copy. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, tag }: Sendable,
): void {
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
