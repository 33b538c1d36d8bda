// Small messages between two threads, besides those of a thread's own program.

import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** One end; it is handed to a thread in its data, named in the list of what is transferred. */
export type Port = MessagePort;

export function portPair(): { readonly near: Port; readonly far: Port } {
  const { port1, port2 } = new MessageChannel();
  return { near: port1, far: port2 };
}
