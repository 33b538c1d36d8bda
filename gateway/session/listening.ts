import type { AddressInfo, Server } from 'node:net';
import { VenueError } from '../host/errors.ts';
import type { ThreadLog } from '../host/log-relay.ts';

interface Place {
  readonly host: string;
  readonly port: number;
  /** Connections that may wait to be accepted; without it the system's own number. */
  readonly backlog?: number;
  /** For the text of the error, with a space before it. */
  readonly purpose?: string;
  readonly log: ThreadLog;
}

/** Errors that come later are logged, and the server stays. @throws VenueError `listen` */
export function listenAt(server: Server, place: Place): Promise<void> {
  const { host, port, backlog, purpose = '', log } = place;
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      const text = `cannot listen on ${host}:${port}${purpose}: ${error.message}`;
      reject(new VenueError('listen', text, error));
    };
    server.once('error', fail);
    server.listen({ host, port, ...(backlog === undefined ? {} : { backlog }) }, () => {
      server.off('error', fail);
      server.on('error', (error) => log.error({ error }, 'listener failed'));
      resolve();
    });
  });
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Takes no more connections and lets go of those there are. */
export async function closeServer(
  server: Server,
  streams: Iterable<{ destroy(): void }>,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const stream of streams) stream.destroy();
  await closed;
}
