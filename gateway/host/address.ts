import { BlockList, isIP } from 'node:net';

/** An address as it is counted and compared: an IPv4 address is not also an IPv6 one. */
export function plainAddress(address: string | undefined): string {
  if (address === undefined) return '';
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}

export function isLoopback(address: string): boolean {
  if (address === 'localhost' || address === '::1') return true;
  return isIP(address) === 4 && address.startsWith('127.');
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
