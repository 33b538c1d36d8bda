// What a person has chosen, kept by the browser.

import { effect, type Signal, signal } from '@preact/signals';
import type { IntervalName } from '../../../client/core/index.ts';

export type Theme = 'dark' | 'light';

const PREFIX = 'praya.';

/** A browser that keeps nothing still works. */
function load(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function save(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // What cannot be kept is chosen again.
  }
}

export class Settings {
  readonly theme: Signal<Theme>;
  readonly hasSingleKeys = signal(load('singleKeys') !== 'off');
  readonly symbol = load('symbol');
  readonly interval = (load('interval') ?? 'minute') as IntervalName;
  /** Of the last log-on, so that a page that is loaded again goes on; null after a log-off. */
  readonly keyName = load('key');
  readonly account = Number(load('account') ?? 0);

  constructor() {
    const chosen = load('theme');
    const system = matchMedia('(prefers-color-scheme: light)');
    const ofSystem = (): Theme => (system.matches ? 'light' : 'dark');
    this.theme = signal(chosen === 'dark' || chosen === 'light' ? chosen : ofSystem());
    system.addEventListener('change', () => {
      if (load('theme') === null) this.theme.value = ofSystem();
    });
    effect(() => {
      document.documentElement.dataset['theme'] = this.theme.value;
    });
  }

  switchTheme(): void {
    this.theme.value = this.theme.peek() === 'dark' ? 'light' : 'dark';
    save('theme', this.theme.peek());
  }

  switchSingleKeys(): void {
    this.hasSingleKeys.value = !this.hasSingleKeys.peek();
    save('singleKeys', this.hasSingleKeys.peek() ? null : 'off');
  }
}
