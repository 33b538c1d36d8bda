// Whether a venue could start now: what `praya serve --check` looks at beyond the configuration itself.

import { createServer } from 'node:net';
import type { Config } from '../host/config.ts';
import { edgePort } from '../host/edge-port.ts';
import { openLogReader } from '../log/open-log.ts';

/** What is in its way, each in a line. Ports are tried and let go; in the folder nothing is written. */
export async function startFaults(config: Config): Promise<string[]> {
  const { host, port, adminHost, adminPort, adminListener, edges, dataFolder } = config;
  const { fixHost, fixPort } = config;
  const faults: string[] = [];
  const writer = await openLogReader({ kind: 'segments', folder: dataFolder }).writer();
  if (writer !== null) faults.push(`dataFolder: process ${writer.pid} is writing in ${dataFolder}`);
  const places = Array.from({ length: Math.max(1, edges) }, (_, edge) => ({
    setting: 'port',
    host,
    port: edgePort(port, edge),
  }));
  if (adminListener) places.push({ setting: 'adminPort', host: adminHost, port: adminPort });
  if (fixPort !== undefined) places.push({ setting: 'fixPort', host: fixHost, port: fixPort });
  for (const place of places) {
    const code = await whyNoListener(place.host, place.port);
    if (code !== '') faults.push(`${place.setting}: ${place.host}:${place.port}: ${code}`);
  }
  return faults;
}

/** @returns the system's reason; '' when it can be listened on. */
function whyNoListener(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve('')));
  });
}
