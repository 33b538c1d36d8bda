import { type Disk, realDisk } from '../../gateway/log/disk.ts';

/** The real disk, behind a gate that a test holds shut, or that breaks. */
export class GatedDisk {
  readonly disk: Disk = { ...realDisk, fdatasync: (fd) => this.#flush(fd) };
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => {};
  #isBroken = false;

  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  letGo(): void {
    this.#open();
  }

  break(): void {
    this.#isBroken = true;
  }

  async #flush(fd: number): Promise<void> {
    await this.#gate;
    if (this.#isBroken) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    await realDisk.fdatasync(fd);
  }
}
