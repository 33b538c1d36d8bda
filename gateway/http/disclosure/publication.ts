// The disclosure as an edge serves it: asked of the core at most once a second, and kept with a tag of its content.

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Guard } from '../../host/guard.ts';
import type { CoreClient } from '../../link/core-client.ts';
import type { DocumentName, Documents } from './documents.ts';
import type { Edition } from './editions.ts';
import { PAGE_POLICY, pageOf } from './page.ts';

interface PublicationParts {
  readonly core: CoreClient;
  readonly documents: Documents;
  readonly guard: Guard;
}

/** A text with its type and a tag of its content, made once for all who ask for it. */
interface Sendable {
  readonly type: string;
  readonly body: string;
  readonly tag: string;
}

interface ServedEdition {
  /** Terms as text: what they link to is published. */
  readonly terms: string;
  readonly json: Sendable;
  readonly page: Sendable;
  readonly madeAtMs: number;
}

export class Publication {
  readonly #parts: PublicationParts;
  /** Their texts stand still while the venue runs. */
  readonly #documents = new Map<DocumentName, Sendable>();
  #edition: ServedEdition | undefined;
  #waiting: Waiting[] = [];

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
    const { core, guard } = this.#parts;
    const lost = (): void => {
      response.destroy();
    };
    const answer = (terms: unknown): void => {
      response.writeHead(terms === null ? 404 : 200, {
        'Content-Type': type,
        'Cache-Control': terms === null ? 'no-store' : 'public, max-age=31536000, immutable',
      });
      const none = { error: 'no such version since this start' };
      response.end(terms === null ? JSON.stringify(none) : terms);
    };
    core.askFor('disclosure', { version }, (terms) => guard(() => answer(terms), lost), lost);
  }

  #withEdition(response: ServerResponse, use: (edition: ServedEdition) => void): void {
    const edition = this.#edition;
    if (edition !== undefined && performance.now() - edition.madeAtMs < FRESH_MS) {
      use(edition);
      return;
    }
    this.#waiting.push({ response, use });
    if (this.#waiting.length > 1) return; // It is being made.
    this.#parts.core.askFor(
      'disclosure',
      { version: null },
      (made) => this.#serve(made as Edition),
      () => {
        for (const { response } of this.#waiting.splice(0)) response.destroy();
      },
    );
  }

  #serve(made: Edition): void {
    const { guard } = this.#parts;
    const edition = served(made);
    this.#edition = edition;
    for (const { response, use } of this.#waiting.splice(0)) {
      guard(
        () => use(edition),
        () => response.destroy(),
      );
    }
  }
}

/** Who waits for an edition, and what for. */
interface Waiting {
  readonly response: ServerResponse;
  readonly use: (edition: ServedEdition) => void;
}

function served({ disclosure, history }: Edition): ServedEdition {
  return {
    terms: JSON.stringify(disclosure.terms),
    json: sendable('application/json; charset=utf-8', JSON.stringify({ ...disclosure, history })),
    page: sendable('text/html; charset=utf-8', pageOf(disclosure, history)),
    madeAtMs: performance.now(),
  };
}

const FRESH_MS = 1000;

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
