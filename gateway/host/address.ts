import { BlockList, isIP } from 'node:net';

/** An address as it is counted and compared: an IPv4 address is not also an IPv6 one. */
export function plainAddress(address: string | undefined): string {
  if (address === undefined) return '';
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

/**
 * What limits are counted by: an IPv4 address, or the first 64 bits of an IPv6 one, which one machine has to itself.
 *
 * @example `2001:db8:0:7::1` and `2001:db8:0:7:ffff::2` are `2001:db8:0:7/64`.
 */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const parts = tail === undefined ? first : [...first, ...zeros, ...last];
  const words = parts.slice(0, 4).map((word) => Number.parseInt(word, 16).toString(16));
  return `${words.join(':')}/64`;
}

export function isLoopback(address: string): boolean {
  if (address === 'localhost' || address === '::1') return true;
  return isIP(address) === 4 && address.startsWith('127.');
}

/** `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export function isAddressBlock(entry: string): boolean {
  const [address = '', bits, more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** Addresses and CIDR blocks. An entry that is neither matches nothing. */
export class AddressList {
  readonly #blocks = new BlockList();
  readonly #isEmpty: boolean;

  constructor(entries: readonly string[]) {
    this.#isEmpty = entries.length === 0;
    for (const entry of entries) this.#add(entry);
  }

  /** An empty list takes everybody. */
  takes(address: string): boolean {
    if (this.#isEmpty) return true;
    const version = isIP(address);
    return version !== 0 && this.#blocks.check(address, version === 4 ? 'ipv4' : 'ipv6');
  }

  #add(entry: string): void {
    const [address = '', bits] = entry.split('/');
    const version = isIP(address);
    if (version === 0) return;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    const most = version === 4 ? 32 : 128;
    if (bits === undefined) this.#blocks.addAddress(address, family);
    else if (Number(bits) <= most) this.#blocks.addSubnet(address, Number(bits), family);
  }
}
