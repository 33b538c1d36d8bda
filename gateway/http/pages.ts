import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback, plainAddress } from '../host/address.ts';
import type { Metrics } from '../host/metrics.ts';
import type { PageHandler } from '../session/listener.ts';
import type { Publication } from './disclosure/publication.ts';

interface PageParts {
  readonly metrics: Metrics;
  /** The venue works. */
  readonly isHealthy: () => boolean;
  /** It takes connections and orders. */
  readonly isReady: () => boolean;
  readonly publication: Publication;
  /** Whether numbers may be shown to those who are not on this machine. */
  readonly isAdmin: boolean;
}

/** What there is beside the socket, for who asks with GET; everything else is not found. */
export const PAGES = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/v1/disclosure',
  '/disclosure',
  '/disclosure/rulebook',
  '/disclosure/risk-statement',
] as const;
type Place = (typeof PAGES)[number];

type Page = (request: IncomingMessage, response: ServerResponse, parts: PageParts) => boolean;

const ANSWERS: Readonly<Record<Place, Page>> = {
  '/healthz': (_request, response, parts) => respond(response, parts.isHealthy()),
  '/readyz': (_request, response, parts) => respond(response, parts.isReady()),
  '/metrics': (request, response, { metrics, isAdmin }) => {
    if (!isAdmin && !isLocal(request)) return false;
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' });
    response.end(metrics.text());
    return true;
  },
  '/v1/disclosure': (request, response, { publication }) => {
    publication.answerJson(request, response);
    return true;
  },
  '/disclosure': (request, response, { publication }) => {
    publication.answerPage(request, response);
    return true;
  },
  '/disclosure/rulebook': (request, response, { publication }) => {
    publication.answerDocument(request, response, 'rulebook');
    return true;
  },
  '/disclosure/risk-statement': (request, response, { publication }) => {
    publication.answerDocument(request, response, 'riskStatement');
    return true;
  },
};

export function venuePages(parts: PageParts): PageHandler {
  return (request, response) => {
    if (request.method !== 'GET') return false;
    const path = request.url?.split('?')[0] ?? '';
    return Object.hasOwn(ANSWERS, path) && ANSWERS[path as Place](request, response, parts);
  };
}

function isLocal(request: IncomingMessage): boolean {
  return isLoopback(plainAddress(request.socket.remoteAddress));
}

function respond(response: ServerResponse, isWell: boolean): boolean {
  response.writeHead(isWell ? 200 : 503, { 'Content-Type': 'text/plain' });
  response.end(isWell ? 'ok\n' : 'no\n');
  return true;
}
