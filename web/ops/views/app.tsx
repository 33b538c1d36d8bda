// The page: a log-on, or the sections of the operator's view.

import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { switchTheme } from '../../shared/state/theme.ts';
import { LogOn } from '../../shared/views/log-on.tsx';
import { Notices } from '../../shared/views/notices.tsx';
import { addressOf, SECTIONS, type Section } from '../state/page.ts';
import { Alerts } from './alerts.tsx';
import { Approvals } from './approvals.tsx';
import { Ask } from './ask.tsx';
import { Header, SECTION_NAMES } from './header.tsx';
import { Machine } from './machine.tsx';
import { Makers } from './makers.tsx';
import { Overview } from './overview.tsx';
import { Registers } from './registers.tsx';
import { Risk } from './risk.tsx';
import { type Room, RoomContext, useRoom } from './room.ts';
import { Switches } from './switches.tsx';

const VIEWS: Readonly<Record<Section, ComponentType>> = {
  overview: Overview,
  approvals: Approvals,
  switches: Switches,
  alerts: Alerts,
  risk: Risk,
  makers: Makers,
  registers: Registers,
  machine: Machine,
};

export function App({ room }: { readonly room: Room }) {
  const { ops, page } = room;
  useEffect(() => listenToKeys(room), [room]);
  const { phase } = ops.connection.value;
  const isIn = phase === 'live' || phase === 'lost';
  const { value: asked } = page.asked;
  return (
    <RoomContext.Provider value={room}>
      {isIn ? <Sections /> : <Entrance />}
      <Notices notices={ops.notices} />
      {isIn && asked !== null && <Ask asked={asked} />}
    </RoomContext.Provider>
  );
}

function Entrance() {
  const { ops } = useRoom();
  const { value: connection } = ops.connection;
  const isBusy = connection.phase === 'connecting' || ops.isStarting.value;
  const problem =
    ops.logOnFault.value ||
    (connection.phase === 'ended' ? `The session has ended: ${connection.reason}` : '');
  return (
    <LogOn
      title="Praya operations"
      isBusy={isBusy}
      problem={problem}
      logOn={(key) => ops.logOn(key)}
    >
      <p class="quiet">With a key of staff. A key of a trader is refused here.</p>
    </LogOn>
  );
}

function Sections() {
  const { ops, page } = useRoom();
  const section = page.section.value;
  const { value: connection } = ops.connection;
  useEffect(() => {
    ops.readings.look(section);
    document.title = `${SECTION_NAMES[section]} · Praya operations`;
  }, [section]);
  const View = VIEWS[section];
  return (
    <div class="ops" data-phase={connection.phase}>
      <button type="button" class="skip" onClick={toMain}>
        To the section
      </button>
      <Header />
      <div class="banners" role="status" aria-live="polite">
        {connection.phase === 'lost' && (
          <p class="banner" data-tone="warn">
            <strong>Connection lost</strong>{' '}
            <span>
              What is shown may be old, and nothing can be sent. The page logs on again by itself;
              what was sent and not answered is not sent again.
            </span>
          </p>
        )}
        {!ops.reader.value.canAct && (
          <p class="banner" data-tone="note">
            <strong>Your seat reads</strong>{' '}
            <span>Nothing can be sent with this key. Proposals are shown to those who decide.</span>
          </p>
        )}
      </div>
      <main id="main" class="section" tabIndex={-1}>
        <h1>{SECTION_NAMES[section]}</h1>
        <View />
      </main>
    </div>
  );
}

function toMain(): void {
  document.getElementById('main')?.focus();
}

/** Digits go to sections, D is dark or light; not in a field, and not while a window is open. */
function listenToKeys({ ops, page }: Room): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || page.asked.peek() !== null) return;
    if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
    const section = SECTIONS[Number(key) - 1];
    if (section !== undefined) location.hash = addressOf(section);
    else if (key === 'd' || key === 'D') switchTheme(ops.theme);
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
