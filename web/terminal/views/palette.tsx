// All commands, found by a few of their letters.

import { useSignal } from '@preact/signals';
import { Dialog } from '../../shared/views/dialog.tsx';
import { COMMANDS, type CommandId, isOffered, matching } from '../models/commands.ts';
import { INTERVALS } from '../models/intervals.ts';
import { type Desk, useDesk } from './context.ts';
import { doCommand } from './do-command.ts';
import { KeyNames } from './keys.tsx';

interface Entry {
  readonly name: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** Of no use in a list of commands. */
const LEFT_OUT: readonly CommandId[] = ['palette', 'leave'];
const ACCOUNTS_MAX = 300;

export function Palette() {
  const desk = useDesk();
  const question = useSignal('');
  const at = useSignal(0);
  const found = matching(entriesOf(desk), question.value);
  const chosen = Math.min(at.value, found.length - 1);
  const close = (): void => {
    desk.page.dialog.value = null;
  };
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    close();
    // The window gives the focus back first.
    setTimeout(entry.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) at.value = (chosen + by + found.length) % Math.max(1, found.length);
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
    document.getElementById(`entry-${at.value}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog name="All commands" kind="palette" onClose={close}>
      <input
        type="text"
        class="question"
        placeholder="What to do: buy, cancel all, ETH-PERP, 5m …"
        aria-label="Find a command"
        role="combobox"
        aria-expanded="true"
        aria-controls="entries"
        aria-activedescendant={found.length === 0 ? undefined : `entry-${chosen}`}
        autocomplete="off"
        value={question.value}
        onInput={(event) => {
          question.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="entries" role="listbox" aria-label="Commands" tabIndex={-1}>
        {found.map((entry, i) => (
          <li
            key={entry.name}
            id={`entry-${i}`}
            role="option"
            aria-selected={i === chosen}
            onClick={() => run(entry)}
          >
            <span>{entry.name}</span>
            <KeyNames keys={entry.keys} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="empty-note">Nothing of that name</p>}
    </Dialog>
  );
}

function entriesOf(desk: Desk): Entry[] {
  const { terminal } = desk;
  const { market, account } = terminal;
  const isReplay = terminal.replay.value !== null;
  const commands = COMMANDS.filter(
    ({ id }) => !LEFT_OUT.includes(id) && isOffered(id, isReplay),
  ).map(({ id, name, keys }) => ({ name, keys, run: () => doCommand(id, desk) }));
  const contracts = market.contracts.value.map(({ terms }) => ({
    name: `Contract ${terms.symbol}`,
    keys: [],
    run: () => terminal.show(terms.symbol),
  }));
  const accounts = account.all.value.slice(0, ACCOUNTS_MAX).map((number) => ({
    name: `Account ${number}`,
    keys: [],
    run: () => void terminal.showAccount(number),
  }));
  const intervals = INTERVALS.map(({ interval, name }) => ({
    name: `Chart of ${name}`,
    keys: [],
    run: () => terminal.showInterval(interval),
  }));
  const all = { name: 'Cancel all orders of the account', keys: [] };
  return [
    ...commands,
    ...(isReplay ? [] : [{ ...all, run: () => void terminal.entry.cancelAll(undefined) }]),
    ...contracts,
    ...accounts,
    ...intervals,
  ];
}
