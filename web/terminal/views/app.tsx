// The page: a log-on, or the desk with its panels.

import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Notices } from '../../shared/views/notices.tsx';
import { commandFor } from '../models/commands.ts';
import { VIEWS, type View } from '../state/page.ts';
import { Banners } from './banners.tsx';
import { Chart } from './chart.tsx';
import { type Desk, DeskContext, useDesk } from './context.ts';
import { doCommand } from './do-command.ts';
import { Entrance } from './entrance.tsx';
import { Header } from './header.tsx';
import { Keys } from './keys.tsx';
import { Ladder } from './ladder.tsx';
import { Margin } from './margin.tsx';
import { Palette } from './palette.tsx';
import { Panel } from './panel.tsx';
import { Tape } from './tape.tsx';
import { Ticket } from './ticket.tsx';

export function App({ desk }: { readonly desk: Desk }) {
  const { terminal, page } = desk;
  useEffect(() => listenToKeys(desk), [desk]);
  const isOut = useComputed(() => terminal.market.contract.value === undefined || !isIn(desk));
  return (
    <DeskContext.Provider value={desk}>
      {isOut.value ? <Entrance /> : <Workplace />}
      <Notices notices={terminal.notices} />
      {page.dialog.value === 'palette' && <Palette />}
      {page.dialog.value === 'keys' && <Keys />}
    </DeskContext.Provider>
  );
}

function isIn({ terminal }: Desk): boolean {
  const { phase } = terminal.connection.value;
  return (
    phase === 'live' ||
    phase === 'lost' ||
    (phase === 'connecting' && terminal.account.all.value.length > 0)
  );
}

const VIEW_NAMES: Readonly<Record<View, string>> = {
  chart: 'Chart',
  book: 'Book',
  tape: 'Trades',
  ticket: 'Order',
  account: 'Account',
};

function Workplace() {
  const { terminal, page } = useDesk();
  const { phase } = terminal.connection.value;
  return (
    <div class="page" data-view={page.view.value} data-phase={phase}>
      <Header />
      <Banners />
      <main class="desk">
        <Chart />
        <Ladder />
        <Tape />
        <aside class="side" aria-label="Order and margin">
          <Ticket />
          <Margin />
        </aside>
        <Panel />
      </main>
      <nav class="views" aria-label="Panels">
        {VIEWS.map((view) => (
          <button
            type="button"
            key={view}
            aria-pressed={page.view.value === view}
            onClick={() => {
              page.view.value = view;
            }}
          >
            {VIEW_NAMES[view]}
          </button>
        ))}
      </nav>
    </div>
  );
}

function listenToKeys(desk: Desk): () => void {
  const { settings } = desk.terminal;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, shiftKey: isShift, altKey: isAlt } = event;
    const isMod = ctrlKey || metaKey;
    const isTyping = isField(event.target);
    const id = commandFor({ key, isMod, isShift, isAlt, isTyping }, settings.hasSingleKeys.peek());
    if (id === null) return;
    const isOpen = desk.page.dialog.peek() !== null;
    if (isOpen && id !== 'leave' && id !== 'palette') return;
    event.preventDefault();
    if (!event.repeat) doCommand(id, desk); // A key that is held down is pressed once.
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/** Letters belong to it; a tick box or a switch takes none. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
}
