import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Names of fields that are never written, wherever they stand. */
const SECRETS = [
  'masterKey',
  'material',
  'signature',
  'secret',
  'nonce',
  'tlsKey',
  'authorization',
];

/** Lines of JSON on standard output, or wherever `to` leads. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => '',
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
  };
  return to === undefined ? pino(options) : pino(options, to);
}
