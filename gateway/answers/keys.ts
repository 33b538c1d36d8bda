import { type EngineState, read } from '../../engine/index.ts';
import type { KeyId } from '../../engine/schema/index.ts';
import type { KeyInfo, Keys } from '../../proto/session-message.ts';
import type { Holder } from '../link/messages.ts';

/** The keys of a session's trader, without what they prove themselves with; of staff none. */
export function keysOf(
  state: EngineState,
  { trader }: Holder,
  sessionsOf: (key: KeyId) => number,
): Keys {
  const ids = trader === 0 ? [] : (read.trader(state, trader)?.keys ?? []);
  const keys = ids.flatMap((id): KeyInfo[] => {
    const row = read.key(state, id);
    if (row === undefined) return [];
    const { name, algorithm, scopes, validUntil, addresses, revoked } = row;
    const sessions = sessionsOf(id);
    return [{ key: id, name, algorithm, scopes, validUntil, addresses, revoked, sessions }];
  });
  return { kind: 'keys', keys };
}
