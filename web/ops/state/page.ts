// What of the page is open: the section that its address names, and the window over it.

import { computed, signal } from '@preact/signals';
import type { Change } from '../models/command-words.ts';

export const SECTIONS = [
  'overview',
  'approvals',
  'switches',
  'alerts',
  'risk',
  'makers',
  'registers',
  'machine',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What a person is asked before something is sent. */
export interface Asked {
  readonly title: string;
  /** What will happen, a sentence each. */
  readonly effect: readonly string[];
  readonly changes: readonly Change[];
  /** What is typed before it can be sent; '' for nothing. */
  readonly typed: string;
  /** Who reads the reason; '' where none is given. */
  readonly reason: '' | 'It stands in the records for good.' | 'It is published to all.';
  /** What stands before the reason when it is sent. */
  readonly prefix?: string;
  /** A second person may have to approve it: for how many hours. */
  readonly hasHours: boolean;
  readonly action: string;
  readonly run: (reason: string, hours: number) => Promise<boolean>;
}

export class Page {
  /** `#/alerts/layering-8123-1`: the section, and what of it. */
  readonly address = signal(location.hash);
  readonly section = computed<Section>(() => {
    const [, name = ''] = this.address.value.split('/');
    return SECTIONS.find((section) => section === name) ?? 'overview';
  });
  /** '' for the section as a whole. */
  readonly part = computed(() => partOf(this.address.value));
  readonly asked = signal<Asked | null>(null);
  /** Seconds since 1970, once a second: for what counts down. */
  readonly now = signal(Math.floor(Date.now() / 1000));

  constructor() {
    window.addEventListener('hashchange', () => {
      this.address.value = location.hash;
      this.asked.value = null;
    });
    setInterval(() => {
      this.now.value = Math.floor(Date.now() / 1000);
    }, 1000);
  }
}

export function addressOf(section: Section, part = ''): string {
  return part === '' ? `#/${section}` : `#/${section}/${encodeURIComponent(part)}`;
}

/** An address is typed by anybody: what cannot be read is no part. */
function partOf(address: string): string {
  const [, , part = ''] = address.split('/');
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
