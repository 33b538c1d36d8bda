// The socket of Node: the package `ws`.

import WebSocket, { type RawData } from 'ws';
import type { OpenSocket } from '../core/socket.ts';

/** A server that does not answer the close is not waited for. */
const CLOSE_MS = 1000;

export const openSocket: OpenSocket = (url, subprotocol, listener) => {
  const socket = new WebSocket(url, subprotocol, { perMessageDeflate: false });
  socket.on('message', (data, isBinary) => listener.message(frameOf(data, isBinary)));
  socket.on('ping', () => listener.ping());
  socket.on('error', (error) => listener.failed(error.message || error.name));
  socket.on('close', (code, reason) => listener.closed(code, reason.toString()));
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
    },
    close: () => {
      socket.close(1000);
      setTimeout(() => socket.terminate(), CLOSE_MS).unref();
    },
    terminate: () => socket.terminate(),
  };
};

function frameOf(data: RawData, isBinary: boolean): Uint8Array | string {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data;
  return isBinary ? new Uint8Array(bytes as Buffer) : bytes.toString();
}
