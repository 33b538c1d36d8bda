// One's own: positions, orders, fills, funding, and what the page has told.

import { TABS, type Tab } from '../state/page.ts';
import { useDesk } from './context.ts';
import { download, isDownloaded } from './download.ts';
import { Fills } from './fills.tsx';
import { Funding } from './funding.tsx';
import { History } from './history.tsx';
import { Log } from './log.tsx';
import { Orders } from './orders.tsx';
import { Positions } from './positions.tsx';

const NAMES: Readonly<Record<Tab, string>> = {
  positions: 'Positions',
  orders: 'Orders',
  fills: 'Fills',
  history: 'History',
  funding: 'Funding',
  log: 'Messages',
};

export function Panel() {
  const desk = useDesk();
  const { page, terminal } = desk;
  const { account } = terminal;
  const tab = page.tab.value;
  const counts: Partial<Record<Tab, number>> = {
    positions: account.positions.value.length,
    orders: account.orders.value.length,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
    page.tab.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section class="panel" data-of="account" aria-label="Account">
      <div class="tabs">
        <div role="tablist" aria-label="Account" onKeyDown={onKeyDown}>
          {TABS.map((of) => (
            <button
              type="button"
              role="tab"
              key={of}
              id={`tab-${of}`}
              aria-selected={tab === of}
              aria-controls="tab-panel"
              tabIndex={tab === of ? 0 : -1}
              onClick={() => {
                page.tab.value = of;
              }}
            >
              {NAMES[of]}
              {counts[of] ? <span class="count">{counts[of]}</span> : null}
            </button>
          ))}
        </div>
        {isDownloaded(tab) && (
          <button
            type="button"
            class="plain"
            title="What is shown, as a file for a spreadsheet"
            onClick={() => download(tab, terminal)}
          >
            Download CSV
          </button>
        )}
        {account.orders.value.length > 0 && terminal.replay.value === null && (
          <button
            type="button"
            class="plain"
            onClick={() => void terminal.entry.cancelAll(undefined)}
          >
            Cancel all orders
          </button>
        )}
      </div>
      <div
        id="tab-panel"
        class="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
      >
        {tab === 'positions' && <Positions />}
        {tab === 'orders' && <Orders />}
        {tab === 'fills' && <Fills />}
        {tab === 'history' && <History />}
        {tab === 'funding' && <Funding />}
        {tab === 'log' && <Log />}
      </div>
    </section>
  );
}
