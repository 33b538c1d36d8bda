// A WebSocket as the client uses it. Node, a browser and a test each hand in their own.

/** Opens a socket. Its listener is called later, never before this returns. */
export type OpenSocket = (url: string, subprotocol: string, listener: SocketListener) => Socket;

export interface Socket {
  /** Does nothing unless the socket is open: its end is about to be reported. */
  send(frame: Uint8Array | string): void;
  /** Ends it with the closing handshake. */
  close(): void;
  /** Ends it at once. */
  terminate(): void;
}

export interface SocketListener {
  /** Bytes for a binary frame, a string for a text frame. */
  message(frame: Uint8Array | string): void;
  /** The server pinged, where the host shows pings. */
  ping(): void;
  /** It could not be opened, or broke. */
  failed(problem: string): void;
  closed(code: number, reason: string): void;
}

/** The part of the standard WebSocket that is used. A browser's fits, and that of the package `ws`. */
export interface StandardSocket {
  binaryType: string;
  readonly readyState: number;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: object) => void): void;
  addEventListener(
    type: 'close',
    listener: (event: { readonly code: number; readonly reason: string }) => void,
  ): void;
  send(frame: Uint8Array<ArrayBuffer> | string): void;
  close(code?: number): void;
}

const OPEN = 1;
const NORMAL_CLOSURE = 1000;

/**
 * Opens sockets with a standard WebSocket class.
 *
 * @example connect({ …, openSocket: standardSocket(WebSocket) }) in a browser
 */
export function standardSocket(
  WebSocket: new (url: string, subprotocol: string) => StandardSocket,
): OpenSocket {
  return (url, subprotocol, listener) => {
    const socket = new WebSocket(url, subprotocol);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', ({ data }) =>
      listener.message(typeof data === 'string' ? data : new Uint8Array(data as ArrayBuffer)),
    );
    // A browser does not report why.
    socket.addEventListener('error', () => listener.failed('the socket failed'));
    socket.addEventListener('close', ({ code, reason }) => listener.closed(code, reason));
    return {
      send: (frame) => {
        if (socket.readyState === OPEN) socket.send(frame as Uint8Array<ArrayBuffer> | string);
      },
      close: () => socket.close(NORMAL_CLOSURE),
      terminate: () => socket.close(), // There is no harder way.
    };
  };
}
