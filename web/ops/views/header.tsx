// The line on top: sections with what waits in each, the connection, the person.

import { clockText } from '../../shared/models/format.ts';
import { switchTheme } from '../../shared/state/theme.ts';
import { Icon } from '../../shared/views/icon.tsx';
import { isOpen } from '../models/alerts.ts';
import { addressOf, SECTIONS, type Section } from '../state/page.ts';
import { useNow, useRoom } from './room.ts';

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  overview: 'Overview',
  approvals: 'Approvals',
  switches: 'Switches',
  alerts: 'Alerts',
  risk: 'Risk',
  makers: 'Makers',
  registers: 'Registers',
  machine: 'Machine',
};

export function Header() {
  const { ops, page } = useRoom();
  const { venue } = ops;
  const counts: Partial<Record<Section, number>> = {
    approvals: venue.proposals.value?.length ?? 0,
    alerts: venue.alerts.value?.alerts.filter(isOpen).length ?? 0,
  };
  return (
    <header class="ops-top">
      <nav aria-label="Sections">
        {SECTIONS.map((section, at) => (
          <a
            key={section}
            href={addressOf(section)}
            aria-current={page.section.value === section ? 'page' : undefined}
            title={`Key ${at + 1}`}
          >
            {SECTION_NAMES[section]}
            {counts[section] ? <span class="count">{counts[section]}</span> : null}
          </a>
        ))}
      </nav>
      <div class="top-end">
        <span class="quiet">{clockText(useNow())} UTC</span>
        <ConnectionState />
        <span class="who">
          {ops.keyName.value}
          {ops.role.value === '' ? null : <span class="quiet"> · {ops.role.value}</span>}
        </span>
        <Tools />
      </div>
    </header>
  );
}

function ConnectionState() {
  const { phase } = useRoom().ops.connection.value;
  return (
    <span class="link" data-phase={phase} role="status">
      <span class="lamp" aria-hidden="true" />
      {phase === 'live' ? 'Connected' : 'Reconnecting'}
    </span>
  );
}

function Tools() {
  const { ops } = useRoom();
  const next = ops.theme.value === 'dark' ? 'light' : 'dark';
  return (
    <div class="tools">
      <button type="button" onClick={() => switchTheme(ops.theme)} title={`To ${next} (D)`}>
        <Icon name={next} />
        <span class="hidden">To {next}</span>
      </button>
      <button type="button" onClick={() => ops.logOff()} title={`Log off ${ops.keyName.value}`}>
        <Icon name="off" />
        <span class="hidden">Log off {ops.keyName.value}</span>
      </button>
    </div>
  );
}
