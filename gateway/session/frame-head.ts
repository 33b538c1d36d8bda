// The head of a WebSocket frame of a server, which is not masked: RFC 6455, section 5.2.

/** What a frame is, in its first byte; all of ours are whole messages. */
export const Opcode = { text: 0x81, binary: 0x82, ping: 0x89, pong: 0x8a } as const;
export type Opcode = (typeof Opcode)[keyof typeof Opcode];

export const HEAD_BYTES_MAX = 10;

/** Bytes of the head of a frame with so many bytes of payload. */
export function headBytes(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : HEAD_BYTES_MAX;
}

/** Writes the head of a frame with so many bytes of payload. @returns where the payload begins. */
export function writeHead(
  bytes: Uint8Array,
  start: number,
  opcode: Opcode,
  length: number,
): number {
  let at = start;
  bytes[at++] = opcode;
  if (length < 126) {
    bytes[at++] = length;
    return at;
  }
  const digits = length < 65_536 ? 2 : 8;
  bytes[at++] = digits === 2 ? 126 : 127;
  for (let digit = digits - 1; digit >= 0; digit--)
    bytes[at++] = digit > 3 ? 0 : length >>> (8 * digit);
  return at;
}
