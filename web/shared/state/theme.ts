// What a person has chosen, kept by the browser; dark or light is one of it.

import { effect, type Signal, signal } from '@preact/signals';

type Theme = 'dark' | 'light';

const PREFIX = 'praya.';

/** A browser that keeps nothing still works. */
export function load(name: string): string | null {
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

/** That of the system, until a person chooses; the page follows it. */
export function openTheme(): Signal<Theme> {
  const chosen = load('theme');
  const system = matchMedia('(prefers-color-scheme: light)');
  const ofSystem = (): Theme => (system.matches ? 'light' : 'dark');
  const theme = signal(chosen === 'dark' || chosen === 'light' ? chosen : ofSystem());
  system.addEventListener('change', () => {
    if (load('theme') === null) theme.value = ofSystem();
  });
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value;
  });
  return theme;
}

export function switchTheme(theme: Signal<Theme>): void {
  theme.value = theme.peek() === 'dark' ? 'light' : 'dark';
  save('theme', theme.peek());
}
