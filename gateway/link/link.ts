// The one way between the core and its edges, in chunks of bytes (message-writer.ts). Nothing above it assumes that both
// ends share memory: thread-link.ts has one transport, packet-link.ts another.

/** A chunk is at most so large, on whatever way. */
export const CHUNK_BYTES_MAX: number = 64 << 20;

/** A piece of what goes over a link: one or more whole messages. Looked at until the callback returns. */
export type TakeChunk = (chunk: Uint8Array) => void;

/** The core's end of the way from one edge. */
export interface RequestSource {
  /** Hands over up to `most` chunks that have come, in order, each once. @returns whether more waits. */
  receive(take: TakeChunk, most: number): boolean;
  /** `wake` is called when something comes after `receive` found nothing more. */
  onArrival(wake: () => void): void;
  close(): void;
}

/** The core's end of the way to all edges. */
export interface RowSink {
  /** Publishes a chunk to every edge; never waits. @throws LinkError `oversize` */
  publish(chunk: Uint8Array): void;
  /** Wakes edges that sleep: called once after the last chunk of a turn. Edges take turns in being woken first. */
  flush(): void;
}

/** An edge's end of both. */
export interface CoreEnd {
  /** @returns false when there is no room: nothing was taken; `onRoom` calls back once there is. */
  send(chunk: Uint8Array): boolean;
  /** Wakes the core if it sleeps: once after the last chunk of a turn. */
  flush(): void;
  onRoom(again: () => void): void;
  /**
   * Hands over up to `most` chunks of rows in order, each at most once. After 'more' and 'lost' it is called again,
   * after 'done' when `onArrival` calls back.
   * @returns 'lost' once when rows were overwritten before they were read: reading goes on at a newer chunk.
   */
  receive(take: TakeChunk, most: number): 'done' | 'more' | 'lost';
  onArrival(wake: () => void): void;
  close(): void;
}
