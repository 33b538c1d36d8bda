import { BATCH_MAX } from '../../engine/schema/index.ts';
import { MESSAGE_BYTES_MAX } from '../../proto/client-message.ts';
import type { SessionLimits } from '../../proto/server-message.ts';
import type { Config } from '../host/config.ts';

/** The first message of every connection: how much it may send, and how fast. */
export function limitsOf(config: Config): SessionLimits {
  return {
    messageBytesMax: MESSAGE_BYTES_MAX,
    batchMax: BATCH_MAX,
    subscriptionsMax: config.subscriptionsMax,
    connectionsMax: config.connectionsPerKey,
    creditsPerSecond: config.creditsPerSecond,
    creditsMax: config.creditsMax,
    heartbeatUs: config.heartbeatMs * 1000,
    logOnUs: config.logOnMs * 1000,
  };
}
