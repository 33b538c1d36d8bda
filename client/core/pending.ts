// Requests that wait for their answer. They outlive a connection: an order that was sent and not answered is
// sent again under the same client order id, and the venue does it once.

import type { ClientRequest } from '../../proto/client-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import { ConnectionLost, OrderRefused } from './refusals.ts';

interface Unanswered {
  readonly requestId: number;
  readonly request: ClientRequest;
  readonly firstSentMs: number;
  /** Over an earlier connection too. */
  resent: boolean;
  readonly resolve: (body: ServerBody) => void;
  readonly reject: (error: Error) => void;
}

interface RequestSink {
  send(requestId: number, request: ClientRequest): void;
}

export class Pending {
  readonly #waiting = new Map<number, Unanswered>();
  #lastId = 0;

  get size(): number {
    return this.#waiting.size;
  }

  /** Sends a request, and waits for its answer. @throws CodecError for what fits into no message: then nothing waits, nor is it sent again */
  send(connection: RequestSink, request: ClientRequest): Promise<ServerBody> {
    const { requestId, answer } = this.#add(request);
    try {
      connection.send(requestId, request);
    } catch (error) {
      this.#waiting.delete(requestId);
      throw error;
    }
    return answer;
  }

  #add(request: ClientRequest): { requestId: number; answer: Promise<ServerBody> } {
    const requestId = ++this.#lastId;
    const answer = new Promise<ServerBody>((resolve, reject) => {
      const firstSentMs = performance.now();
      this.#waiting.set(requestId, {
        requestId,
        request,
        firstSentMs,
        resent: false,
        resolve,
        reject,
      });
    });
    return { requestId, answer };
  }

  /** @returns whether somebody waited for it. */
  answer(requestId: number, body: ServerBody): boolean {
    const waiting = this.#waiting.get(requestId);
    if (waiting === undefined) return false;
    this.#waiting.delete(requestId);
    if (body.kind === 'reject') waiting.reject(new OrderRefused(body, waiting.resent));
    else waiting.resolve(body);
    return true;
  }

  /** What a new connection has to send again, oldest first. Subscriptions start anew and are not among them. */
  takeForResend(): Unanswered[] {
    const again = [...this.#waiting.values()];
    for (const waiting of again) waiting.resent = true;
    return again;
  }

  /** Gives up what was first sent longer ago, or everything; whether it was done is not known. */
  giveUp(reason: string, olderThanMs = -1): void {
    const now = performance.now();
    for (const waiting of [...this.#waiting.values()]) {
      if (now - waiting.firstSentMs <= olderThanMs) continue;
      this.#waiting.delete(waiting.requestId);
      waiting.reject(new ConnectionLost(reason, true));
    }
  }

  /** The next connection starts every wanted stream by itself: the answers of this one are not waited for. */
  releaseSubscriptions(): void {
    for (const { requestId, request, resolve } of [...this.#waiting.values()]) {
      if (request.kind !== 'subscribe' && request.kind !== 'unsubscribe') continue;
      this.#waiting.delete(requestId);
      resolve({ kind: 'pong', echo: 0 });
    }
  }
}
