// Kinds of round trips that one client makes.

export const TCP_ECHO = 'TCP echo';
export const WS_ECHO = 'ws echo';
export const FLUSH = 'one flush';
export const FLUSHED_ECHO = 'ws echo and one flush';
export const rawAt = (edges: number): string => `raw protocol, edges ${edges}`;
export const libraryAt = (edges: number): string => `client library, edges ${edges}`;
