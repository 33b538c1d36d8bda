import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from '../host/address.ts';
import type { VenueState } from '../link/messages.ts';
import type { PageHandler } from '../session/listener.ts';
import type { Publication } from './disclosure/publication.ts';
import { answerVisitor, type Site, type Visitor } from './site.ts';

interface PageParts {
  /** Made at most a few times a second, however often it is asked for. */
  readonly metricsPage: (done: (page: Page) => void) => void;
  /** As the core describes it now. */
  readonly venue: (done: (venue: VenueState) => void) => void;
  readonly publication: Publication;
  /** Of this listener: the terminal where traders connect, the operator's view on the administrative one. */
  readonly site: Site;
  readonly visitor: Visitor | null;
  /** Of the operator's listener: numbers may be shown to those who are not on this machine, and traders have no page. */
  readonly isAdmin: boolean;
}

/** What there is beside the socket, for who asks with GET; everything else is not found. */
export const PAGES = [
  '/',
  '/ops',
  '/visitor',
  '/healthz',
  '/readyz',
  '/metrics',
  '/v1/disclosure',
  '/disclosure',
  '/disclosure/rulebook',
  '/disclosure/risk-statement',
] as const;
type Place = (typeof PAGES)[number];

/** What is asked, by whom, and where the answer goes. */
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
}

/** A text and what it is. */
export interface Page {
  readonly type: string;
  readonly text: string;
}

type Answer = (asked: Asked, parts: PageParts) => boolean;

const ANSWERS: Readonly<Record<Place, Answer>> = {
  '/': ({ request, response }, { site }) => site.answer(request, response, '/'),
  '/ops': ({ request, response }, { site }) => site.answer(request, response, '/ops'),
  '/visitor': ({ request, response, address }, { visitor, isAdmin }) => {
    if (isAdmin) return false;
    answerVisitor(response, visitor, isLocal(request, address));
    return true;
  },
  '/healthz': ({ response }, { venue }) => {
    venue(({ isHealthy }) => respond(response, isHealthy ? '' : 'no'));
    return true;
  },
  '/readyz': ({ response }, { venue }) => {
    venue(({ notReady }) => respond(response, notReady));
    return true;
  },
  '/metrics': ({ request, response, address }, { metricsPage, isAdmin }) => {
    if (!isAdmin && !isLocal(request, address)) return false;
    metricsPage(({ type, text }) => {
      response.writeHead(200, { 'Content-Type': type });
      response.end(text);
    });
    return true;
  },
  '/v1/disclosure': ({ request, response }, { publication }) => {
    publication.answerJson(request, response);
    return true;
  },
  '/disclosure': ({ request, response }, { publication }) => {
    publication.answerPage(request, response);
    return true;
  },
  '/disclosure/rulebook': ({ request, response }, { publication }) => {
    publication.answerDocument(request, response, 'rulebook');
    return true;
  },
  '/disclosure/risk-statement': ({ request, response }, { publication }) => {
    publication.answerDocument(request, response, 'riskStatement');
    return true;
  },
};

export function venuePages(parts: PageParts): PageHandler {
  return (request, response, address) => {
    if (request.method !== 'GET') return false;
    const path = request.url?.split('?')[0] ?? '';
    if (Object.hasOwn(ANSWERS, path)) {
      return ANSWERS[path as Place]({ request, response, address }, parts);
    }
    return parts.site.answer(request, response, path);
  };
}

/** On this machine, and not through a proxy on it that nobody named. */
function isLocal({ headers }: IncomingMessage, address: string): boolean {
  return isLoopback(address) && PASSED_ON.every((name) => headers[name] === undefined);
}

/** Headers that a proxy adds. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'] as const;

/** @param fault '' when all is well. */
function respond(response: ServerResponse, fault: string): void {
  response.writeHead(fault === '' ? 200 : 503, { 'Content-Type': 'text/plain' });
  response.end(`${fault === '' ? 'ok' : fault}\n`);
}
