// The page of keys, and how a key is written.

import { Dialog } from '../../shared/views/dialog.tsx';
import {
  BOOK_KEYS,
  COMMANDS,
  type Command,
  FIELD_KEYS,
  isOffered,
  SCRUB_KEYS,
} from '../models/commands.ts';
import { useDesk } from './context.ts';

const GROUPS: readonly Command['group'][] = ['Replay', 'Order', 'Book and orders', 'Page'];
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
  const { settings, replay } = desk.terminal;
  const isReplay = replay.value !== null;
  const offered = COMMANDS.filter(({ id, keys }) => keys.length > 0 && isOffered(id, isReplay));
  const groups = GROUPS.filter((group) => offered.some((command) => command.group === group));
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
        {groups.map((group) => (
          <KeyList key={group} name={group} entries={offered.filter((of) => of.group === group)} />
        ))}
        {isReplay ? (
          <KeyList name="In the bar of the recording" entries={SCRUB_KEYS} />
        ) : (
          <>
            <KeyList name="In the order book" entries={BOOK_KEYS} />
            <KeyList name="In a field" entries={FIELD_KEYS} />
          </>
        )}
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
