// The record of one event of one account:
//
//   | length of payload u32 | crc32 u32 | account u32 | accountSeq u64 | payload |
//                                       └──────── what the checksum covers ─────┘

import { crc32 } from '../host/crc32.ts';

export const STREAM_HEADER_BYTES = 20;

/** Larger than any event by far; a length above it is damage. */
const PAYLOAD_BYTES_MAX = 1 << 20;

interface StreamRecord {
  readonly account: number;
  readonly accountSeq: number;
  readonly length: number; // Header and payload.
}

/** Writes the header of the record at `at`, whose payload stands behind it. */
export function putStreamHeader(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  { account, accountSeq }: { account: number; accountSeq: number },
  payloadBytes: number,
): void {
  const end = at + STREAM_HEADER_BYTES + payloadBytes;
  view.setUint32(at, payloadBytes, true);
  view.setUint32(at + 8, account, true);
  view.setUint32(at + 12, accountSeq >>> 0, true);
  view.setUint32(at + 16, Math.floor(accountSeq / 2 ** 32), true);
  view.setUint32(at + 4, crc32(bytes, at + 8, end), true);
}

/** The record at `at`, or null if none stands there whole. */
export function streamRecordAt(bytes: Uint8Array, view: DataView, at: number): StreamRecord | null {
  if (at + STREAM_HEADER_BYTES > bytes.length) return null;
  const payload = view.getUint32(at, true);
  const length = STREAM_HEADER_BYTES + payload;
  if (payload === 0 || payload > PAYLOAD_BYTES_MAX || at + length > bytes.length) return null;
  if (crc32(bytes, at + 8, at + length) !== view.getUint32(at + 4, true)) return null;
  return {
    account: view.getUint32(at + 8, true),
    accountSeq: view.getUint32(at + 12, true) + view.getUint32(at + 16, true) * 2 ** 32,
    length,
  };
}
