// The number of a request in a message that could not be read, so that its sender learns which one it was.

/** @returns null when the number cannot be made out. */
export function requestIdOf(bytes: Uint8Array, isJson: boolean): number | null {
  return isJson ? fromJson(bytes) : fromProto(bytes);
}

function fromJson(bytes: Uint8Array): number | null {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const fields = json as Record<string, unknown>;
  const id = fields['requestId'] ?? fields['request_id'] ?? 0;
  const number = typeof id === 'string' && /^\d{1,16}$/.test(id) ? Number(id) : id;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : null;
}

/** Every encoder puts field 1 first. */
function fromProto(bytes: Uint8Array): number | null {
  if (bytes[0] !== 0x08) return null;
  let value = 0;
  let scale = 1;
  for (let at = 1; at < bytes.length && at <= 8; at++) {
    value += (bytes[at] & 0x7f) * scale;
    if (bytes[at] < 0x80) return Number.isSafeInteger(value) ? value : null;
    scale *= 128;
  }
  return null;
}
