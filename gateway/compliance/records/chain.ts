// The chain of the audit log: each line carries the hash of itself and of the line before, so that none can be changed,
// taken out, added or moved without every later one showing it.
//
//   {"n":1,…,"hash":"9f…"}         hash = SHA-256(hash of the line before ‖ the line without its hash)
//   {"n":2,…,"hash":"c4…"}         before the first line of all stand 64 zeros

import { hash } from 'node:crypto';

export const NO_HASH: string = '0'.repeat(64);

/** @param body a JSON object as text. @returns the line, without its end, and its hash. */
export function chained(before: string, body: string): { text: string; hash: string } {
  const own = hashOf(before, body);
  return { text: `${body.slice(0, -1)}${HASH_MEMBER}${own}"}`, hash: own };
}

/** What a line consists of; null when it has no hash at its end. */
export function unchained(text: string): { body: string; hash: string } | null {
  const at = text.length - HASH_MEMBER.length - NO_HASH.length - 2;
  if (at < 1 || !text.endsWith('"}') || !text.startsWith(HASH_MEMBER, at)) return null;
  const own = text.slice(at + HASH_MEMBER.length, -2);
  return /^[0-9a-f]{64}$/.test(own) ? { body: `${text.slice(0, at)}}`, hash: own } : null;
}

export function hashOf(before: string, body: string): string {
  return hash('sha256', before + body, 'hex');
}

const HASH_MEMBER = ',"hash":"';
