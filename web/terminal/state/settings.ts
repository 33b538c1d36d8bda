// What a person has chosen in the terminal, kept by the browser.

import { signal } from '@preact/signals';
import type { IntervalName } from '../../../client/core/index.ts';
import { load, openTheme, save } from '../../shared/state/theme.ts';

export class Settings {
  readonly theme = openTheme();
  readonly hasSingleKeys = signal(load('singleKeys') !== 'off');
  readonly symbol = load('symbol');
  readonly interval = (load('interval') ?? 'minute') as IntervalName;
  /** Of the last log-on, so that a page that is loaded again goes on; null after a log-off. */
  readonly keyName = load('key');
  readonly account = Number(load('account') ?? 0);

  switchSingleKeys(): void {
    this.hasSingleKeys.value = !this.hasSingleKeys.peek();
    save('singleKeys', this.hasSingleKeys.peek() ? null : 'off');
  }
}
