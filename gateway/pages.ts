import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback, plainAddress } from './address.ts';
import type { Metrics } from './metrics.ts';
import type { PageHandler } from './server.ts';

export interface PageParts {
  readonly metrics: Metrics;
  /** The venue works. */
  readonly isHealthy: () => boolean;
  /** It takes connections and orders. */
  readonly isReady: () => boolean;
  /** Whether numbers may be shown to those who are not on this machine. */
  readonly isAdmin: boolean;
}

/** What is served beside the socket. */
export function venuePages(parts: PageParts): PageHandler {
  return (request, response) => {
    if (request.method !== 'GET') return false;
    switch (request.url?.split('?')[0]) {
      case '/healthz':
        return say(response, parts.isHealthy());
      case '/readyz':
        return say(response, parts.isReady());
      case '/metrics':
        if (!parts.isAdmin && !isLocal(request)) return false;
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' });
        response.end(parts.metrics.text());
        return true;
      default:
        return false;
    }
  };
}

function isLocal(request: IncomingMessage): boolean {
  return isLoopback(plainAddress(request.socket.remoteAddress));
}

function say(response: ServerResponse, isWell: boolean): boolean {
  response.writeHead(isWell ? 200 : 503, { 'Content-Type': 'text/plain' });
  response.end(isWell ? 'ok\n' : 'no\n');
  return true;
}
