// The page of keys, and how a key is written.

import { Dialog } from '../../shared/views/dialog.tsx';
import { BOOK_KEYS, COMMANDS, type Command } from '../models/commands.ts';
import { useDesk } from './context.ts';

const GROUPS: readonly Command['group'][] = ['Order', 'Book and orders', 'Page'];
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function KeyNames({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="key-names">
      {keys.map((key) => (
        <kbd key={key}>{key.replace('Mod+', IS_MAC ? '⌘ ' : 'Ctrl ').replace('Shift+', '⇧ ')}</kbd>
      ))}
    </span>
  );
}

export function Keys() {
  const desk = useDesk();
  const { settings } = desk.terminal;
  const close = (): void => {
    desk.page.dialog.value = null;
  };
  return (
    <Dialog name="Keys" kind="keys" onClose={close}>
      <div class="dialog-head">
        <h2>Keys</h2>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.hasSingleKeys.value}
            onChange={() => settings.switchSingleKeys()}
          />
          <span>Single-letter keys</span>
        </label>
        <button type="button" aria-label="Close" onClick={close}>
          ×
        </button>
      </div>
      <div class="key-groups">
        {GROUPS.map((group) => (
          <KeyList
            key={group}
            name={group}
            entries={COMMANDS.filter((of) => of.group === group && of.keys.length > 0)}
          />
        ))}
        <KeyList name="In the order book" entries={BOOK_KEYS} />
        <KeyList
          name="In a field"
          entries={[
            { name: 'A step up or down', keys: ['↑', '↓'] },
            { name: 'Ten steps', keys: ['Shift+↑', 'Shift+↓'] },
            { name: 'Place the order', keys: ['Enter'] },
          ]}
        />
      </div>
      <p class="quiet credits">
        Charts by{' '}
        <a href="https://www.tradingview.com/" rel="noreferrer noopener" target="_blank">
          TradingView
        </a>{' '}
        Lightweight Charts™ · <a href="/disclosure">Terms of the contracts</a>
      </p>
    </Dialog>
  );
}

interface KeyListOf {
  readonly name: string;
  readonly entries: readonly Pick<Command, 'name' | 'keys'>[];
}

function KeyList({ name, entries }: KeyListOf) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {entries.map((entry) => (
          <div key={entry.name}>
            <dt>{entry.name}</dt>
            <dd>
              <KeyNames keys={entry.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
