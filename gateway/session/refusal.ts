// A refusal before there is a session: a short answer of HTTP, and the end.

import type { Duplex } from 'node:stream';

export interface Refused {
  readonly status: keyof typeof STATUS_TEXTS;
  readonly text: string;
}

const STATUS_TEXTS = {
  400: 'Bad Request',
  403: 'Forbidden',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

export function refuse(stream: Duplex, { status, text }: Refused): void {
  const body = `${text}\n`;
  stream.on('error', () => stream.destroy());
  // Its client may never end its own side.
  stream.once('finish', () => stream.destroy());
  stream.end(
    [
      `HTTP/1.1 ${status} ${STATUS_TEXTS[status]}`,
      'Connection: close',
      'Content-Type: text/plain',
      ...(status === 429 ? ['Retry-After: 1'] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
