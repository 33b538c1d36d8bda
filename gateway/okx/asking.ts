// Questions of a session, answered or refused.

import type { AccountId } from '../../engine/schema/index.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import type { Reject, ServerBody } from '../../proto/server-message.ts';
import { codeOf } from './codes.ts';
import { OkxError } from './okx-error.ts';

/** Somebody who has proved to hold a key, and the account which that key trades here. */
export interface Asker {
  readonly account: AccountId;
  ask(request: ClientRequest): Promise<ServerBody>;
}

/** An asker for one request, which knows whether the session had anything to do for it: what is refused here costs nothing yet. */
export class OneAsking implements Asker {
  readonly account: AccountId;
  hasAsked = false;
  readonly #line: Pick<Asker, 'ask'>;

  constructor(account: AccountId, line: Pick<Asker, 'ask'>) {
    this.account = account;
    this.#line = line;
  }

  ask(request: ClientRequest): Promise<ServerBody> {
    this.hasAsked = true;
    return this.#line.ask(request);
  }
}

/** @returns the answer of a kind. @throws OkxError with the code of a refusal */
export async function answerOf<Kind extends ServerBody['kind']>(
  asker: Pick<Asker, 'ask'>,
  request: ClientRequest,
  kind: Kind,
): Promise<Extract<ServerBody, { readonly kind: Kind }>> {
  const answer = await asker.ask(request);
  if (answer.kind === 'reject') throw errorOf(answer);
  if (answer.kind === kind) return answer as Extract<ServerBody, { readonly kind: Kind }>;
  throw new OkxError('50026', `unexpected answer: ${answer.kind}`);
}

export function errorOf({ reason, text }: Reject): OkxError {
  return new OkxError(codeOf(reason), text);
}
