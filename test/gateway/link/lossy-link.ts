// The link over a wire that fails by a seeded dice on a scheduler of a test's own: the same seed, the same run.

import type { Scheduler } from '../../../gateway/host/scheduler.ts';
import type { CoreEnd, RequestSource } from '../../../gateway/link/link.ts';
import {
  PacketCoreEnd,
  PacketCoreSide,
  type PacketOptions,
} from '../../../gateway/link/packet-link.ts';
import type { Wire } from '../../../gateway/link/packets.ts';
import type { Prng } from '../../support/prng.ts';

/** What may become of a packet; it is changed while the wire is in use. */
export interface Faults {
  /** Of a hundred packets. */
  dropped: number;
  doubled: number;
  /** Each packet, and each double, is on its way for a time of its own, so that they overtake each other. */
  delayMs: readonly [least: number, most: number];
}

export const NO_FAULTS: Faults = { dropped: 0, doubled: 0, delayMs: [1, 1] };

/** Two ends of a wire. */
export function lossyWires(scheduler: Scheduler, dice: Prng, faults: Faults): [Wire, Wire] {
  const ends = [new LossyEnd(), new LossyEnd()] as const;
  const wire = (own: LossyEnd, other: LossyEnd): Wire => ({
    send: (packet) => {
      const copies = dice.chance(faults.doubled) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        if (own.isClosed || dice.chance(faults.dropped)) continue;
        const carried = packet.slice();
        scheduler.after(dice.between(...faults.delayMs), () => other.arrive(carried));
      }
    },
    onPacket: (take) => {
      own.take = take;
    },
    close: () => {
      own.isClosed = true;
    },
  });
  return [wire(ends[0], ends[1]), wire(ends[1], ends[0])];
}

class LossyEnd {
  take: (packet: Uint8Array) => void = () => {};
  isClosed = false;

  arrive(packet: Uint8Array): void {
    if (!this.isClosed) this.take(packet);
  }
}

/** The core's side of a link whose edges are all reached over such wires. */
export class LossyLink {
  readonly side: PacketCoreSide;
  readonly #options: PacketOptions;
  readonly #dice: Prng;
  readonly faults: Faults;

  constructor(options: PacketOptions, dice: Prng, faults: Faults) {
    this.side = PacketCoreSide.create(options);
    this.#options = options;
    this.#dice = dice;
    this.faults = faults;
  }

  addEdge(): { readonly requests: RequestSource; readonly core: CoreEnd } {
    const [near, far] = lossyWires(this.#options.scheduler, this.#dice, this.faults);
    return { requests: this.side.add(near), core: PacketCoreEnd.open(far, this.#options) };
  }
}
