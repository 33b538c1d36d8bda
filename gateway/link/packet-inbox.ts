import type { Scheduler } from '../host/scheduler.ts';
import type { TakeChunk } from './link.ts';
import type { Wire } from './packets.ts';
import { PartReceiver } from './part-receiver.ts';
import { Bell } from './waker.ts';

interface InboxOptions {
  readonly scheduler: Scheduler;
  readonly roomParts: number;
}

/** What has come, and who waits for it. */
export class PacketInbox {
  readonly bell: Bell = new Bell();
  readonly receiver: PartReceiver;
  #sleeps = true;
  #isClosed = false;

  constructor(wire: Wire, { scheduler, roomParts }: InboxOptions) {
    this.receiver = new PartReceiver({
      send: (packet) => wire.send(packet),
      scheduler,
      room: roomParts,
      onReady: () => this.#onReady(),
    });
  }

  receive(take: TakeChunk, most: number): 'done' | 'more' | 'lost' {
    this.#sleeps = false;
    for (let taken = 0; taken < most && !this.#isClosed; taken++) {
      const chunk = this.receiver.take();
      if (chunk === 'lost') return 'lost';
      if (chunk === undefined) break;
      take(chunk);
    }
    this.#sleeps = this.receiver.isEmpty;
    return this.#sleeps || this.#isClosed ? 'done' : 'more';
  }

  close(): void {
    this.#isClosed = true;
    this.bell.silence();
  }

  #onReady(): void {
    if (!this.#sleeps || this.#isClosed) return;
    this.#sleeps = false;
    this.bell.ring();
  }
}
