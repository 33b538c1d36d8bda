// The page: a log-on, or the desk with its panels.

import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Notices } from '../../shared/views/notices.tsx';
import { commandFor, isOffered } from '../models/commands.ts';
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
import { ReplayBar } from './replay-bar.tsx';
import { Tape } from './tape.tsx';
import { Ticket } from './ticket.tsx';

export function App({ desk }: { readonly desk: Desk }) {
  const { terminal, page } = desk;
  useEffect(() => listenToKeys(desk), [desk]);
  const isOut = useComputed(() => terminal.market.contract.value === undefined || !isIn(desk));
  return (
    <DeskContext.Provider value={desk}>
      {!isOut.value ? (
        <Workplace />
      ) : terminal.replay.value === null ? (
        <Entrance />
      ) : (
        <NoContract />
      )}
      <Notices notices={terminal.notices} />
      {page.dialog.value === 'palette' && <Palette />}
      {page.dialog.value === 'keys' && <Keys />}
    </DeskContext.Provider>
  );
}

function isIn({ terminal }: Desk): boolean {
  const { phase } = terminal.connection.value;
  return (
    terminal.replay.value !== null ||
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

/** Before the first contract of a recording was listed. */
function NoContract() {
  return (
    <div class="page">
      <ReplayBar />
      <div />
      <main class="empty-note">
        <h1>No contract is listed yet</h1>
        <p>Go on, or choose a later moment.</p>
      </main>
    </div>
  );
}

function Workplace() {
  const { terminal, page } = useDesk();
  const { phase } = terminal.connection.value;
  return (
    <div class="page" data-view={page.view.value} data-phase={phase}>
      <div>
        <Header />
        {terminal.replay.value !== null && <ReplayBar />}
      </div>
      <Banners />
      <main class="desk">
        <Chart />
        <Ladder />
        <Tape />
        <aside class="side" aria-label="Order and margin">
          {terminal.replay.value === null ? <Ticket /> : <NoTicket />}
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

function NoTicket() {
  return (
    <section class="ticket no-ticket" data-of="ticket" aria-label="Order">
      <p class="empty-note">This is a recording. Nothing can be sent.</p>
    </section>
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
    if (id !== null && !isOffered(id, desk.terminal.replay.peek() !== null)) return;
    if (id === null) return;
    const isOpen = desk.page.dialog.peek() !== null;
    if (isOpen && id !== 'leave' && id !== 'palette') return;
    event.preventDefault();
    if (!event.repeat) doCommand(id, desk); // A key that is held down is pressed once.
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/** Letters belong to it; a tick box, a switch or a slider takes none. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type)
  );
}
