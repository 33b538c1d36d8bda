/** A chunk whose every byte follows from its number: a Buffer, as those of a MessageWriter are. @param length at least 4 */
export function chunkOf(number: number, length: number): Buffer {
  const chunk = Buffer.alloc(length);
  fillChunk(chunk, number);
  return chunk;
}

export function fillChunk(chunk: Uint8Array, number: number): void {
  new DataView(chunk.buffer, chunk.byteOffset).setUint32(0, number, true);
  chunk.fill(number % 251, 4);
}

/** @throws where the chunk is not whole */
export function numberOf(chunk: Uint8Array): number {
  const number = new DataView(chunk.buffer, chunk.byteOffset).getUint32(0, true);
  const torn = chunk.subarray(4).findIndex((byte) => byte !== number % 251);
  if (torn >= 0) throw new Error(`chunk ${number} of ${chunk.length} bytes is torn at ${torn + 4}`);
  return number;
}
