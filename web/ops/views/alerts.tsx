// Alerts of surveillance: the list, or one of them with its evidence, its reviews and its case file.

import { useSignal } from '@preact/signals';
import { grouped } from '../../../client/core/index.ts';
import { momentText, NONE } from '../../shared/models/format.ts';
import type { Tone } from '../../shared/models/market-state.ts';
import { Table } from '../../shared/views/table.tsx';
import { type Alert, isOpen, measuresOf, replayLine } from '../models/alerts.ts';
import { nameWords } from '../models/command-words.ts';
import { FINDINGS, type Finding, review } from '../models/staff-commands.ts';
import { bytesOver } from '../models/texts.ts';
import { addressOf } from '../state/page.ts';
import { CaseFile } from './case-file.tsx';
import { Act, Badge, Box, type Fact, Facts, Fault, Foreign, Wide } from './parts.tsx';
import { useRoom } from './room.ts';

export function Alerts() {
  const { ops, page } = useRoom();
  const { value: file } = ops.venue.alerts;
  const id = page.part.value;
  const alert = file?.alerts.find((one) => one.id === id);
  return (
    <>
      <Fault of="alerts" />
      {(file?.damaged ?? 0) > 0 && (
        <p class="problem" role="alert">
          {file?.damaged} lines of the file of alerts cannot be read: what is shown is not all.
        </p>
      )}
      {id === '' && <List alerts={file?.alerts ?? []} isRead={file !== null} />}
      {id !== '' && alert !== undefined && <One alert={alert} />}
      {id !== '' && alert === undefined && (
        <p class="empty-note">
          {file === null ? 'Reading …' : 'There is no such alert.'}{' '}
          <a href={addressOf('alerts')}>All alerts</a>
        </p>
      )}
    </>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  open: 'stop',
  underReview: 'warn',
  escalated: 'stop',
  closed: 'good',
  falsePositive: 'note',
};

function State({ state }: { readonly state: string }) {
  return <Badge tone={TONES[state] ?? 'note'} text={nameWords(state)} />;
}

interface ListOf {
  readonly alerts: readonly Alert[];
  readonly isRead: boolean;
}

function List({ alerts, isRead }: ListOf) {
  const isAll = useSignal(false);
  const shown = isAll.value ? alerts : alerts.filter(isOpen);
  return (
    <Box
      title={isAll.value ? 'All alerts' : 'Not closed'}
      head={
        <label class="tick">
          <input
            type="checkbox"
            checked={isAll.value}
            onChange={(event) => {
              isAll.value = event.currentTarget.checked;
            }}
          />
          <span>Closed ones too</span>
        </label>
      }
    >
      {shown.length === 0 ? (
        <p class="empty-note">{isRead ? 'None' : 'Not read yet'}</p>
      ) : (
        <Wide name="Alerts">
          <Table
            class="alerts"
            heads={['Alert', 'Raised, UTC', 'State', 'Contract', 'Participants', 'Signs', 'What']}
          >
            {shown.map((alert) => (
              <Line key={alert.id} alert={alert} />
            ))}
          </Table>
        </Wide>
      )}
    </Box>
  );
}

function Line({ alert }: { readonly alert: Alert }) {
  return (
    <tr>
      <th scope="row">
        <a href={addressOf('alerts', alert.id)}>{alert.id}</a>
      </th>
      <td>{momentText(alert.at)}</td>
      <td>
        <State state={alert.state} />
      </td>
      <td>
        <ContractName contract={alert.contract} />
      </td>
      <td>{alert.participants.join(', ') || NONE}</td>
      <td>{grouped(alert.signs)}</td>
      <td class="words">
        <Foreign text={alert.text} />
      </td>
    </tr>
  );
}

function ContractName({ contract }: { readonly contract: number }) {
  const { venue } = useRoom().ops;
  if (contract === 0) return <>{NONE}</>;
  return <>{venue.scales.value.get(contract)?.symbol ?? contract}</>;
}

function One({ alert }: { readonly alert: Alert }) {
  const { evidence } = alert;
  const measures = measuresOf(alert);
  return (
    <>
      <p>
        <a href={addressOf('alerts')}>All alerts</a>
      </p>
      <Box title={alert.id} head={<State state={alert.state} />}>
        <p class="words">
          <Foreign text={alert.text} most={600} />
        </p>
        <Facts facts={factsOf(alert)} />
      </Box>
      <Box title="Measured, and what it is compared with">
        <Table heads={['Measure', 'Measured', 'Threshold']}>
          {measures.map(({ name, measured, threshold }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{measured === null ? NONE : grouped(measured)}</td>
              <td>{threshold === null ? NONE : grouped(threshold)}</td>
            </tr>
          ))}
        </Table>
      </Box>
      <Box title="Decisive commands">
        <p class="words">
          From {grouped(evidence.first)} to {grouped(evidence.last)} of the journal; these decided:{' '}
          <code>{evidence.decisive.join(' ')}</code>
        </p>
        <ReplayLine line={replayLine(alert)} />
      </Box>
      <Reviews alert={alert} />
      <CaseFile alert={alert} />
    </>
  );
}

/** To be copied: a page cannot start a program. */
function ReplayLine({ line }: { readonly line: string }) {
  const isCopied = useSignal(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(line);
    isCopied.value = true;
  };
  return (
    <p class="words">
      The market as it was then, in the terminal, from the data folder or a backup of it:{' '}
      <code class="whole">{line}</code>{' '}
      <button type="button" onClick={() => void copy().catch(() => {})}>
        {isCopied.value ? 'Copied' : 'Copy'}
      </button>
    </p>
  );
}

function factsOf(alert: Alert): Fact[] {
  const { contract, participants, accounts, overseers, at, lastAt, signs } = alert;
  return [
    { name: 'Contract', value: <ContractName contract={contract} /> },
    { name: 'Participants', value: participants.join(', ') || NONE },
    { name: 'Accounts', value: accounts.join(', ') || NONE },
    { name: 'Raised, UTC', value: momentText(at) },
    { name: 'Last seen, UTC', value: momentText(lastAt) },
    { name: 'Signs', value: grouped(signs) },
    { name: 'Overseers', value: <Foreign text={overseers.join('; ') || NONE} /> },
  ];
}

function Reviews({ alert }: { readonly alert: Alert }) {
  const { venue } = useRoom().ops;
  return (
    <Box title="Reviews">
      {alert.reviews.length === 0 ? (
        <p class="empty-note">Nobody has looked at it yet</p>
      ) : (
        <Table heads={['When, UTC', 'Who', 'Found', 'Note']} class="reviews">
          {alert.reviews.map(({ seq, at, staff, state, note }) => (
            <tr key={seq}>
              <td>{momentText(at)}</td>
              <td>
                <Foreign text={venue.staff.value.get(staff)?.name ?? `staff ${staff}`} most={40} />
              </td>
              <td>
                <State state={state} />
              </td>
              <td class="words">
                <Foreign text={note} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <ReviewForm alert={alert} />
    </Box>
  );
}

function ReviewForm({ alert }: { readonly alert: Alert }) {
  const { ops } = useRoom();
  const finding = useSignal<Finding>('underReview');
  const note = useSignal('');
  const over = bytesOver(note.value.trim());
  const fault =
    note.value.trim() === ''
      ? 'Write what you have found.'
      : over > 0
        ? `Too long by ${over} bytes.`
        : '';
  const send = async (): Promise<void> => {
    const what = `Review of ${alert.id}`;
    const command = review(alert.id, finding.value, note.value.trim());
    if ((await ops.act(what, (desk) => desk.send(command))) !== 0) note.value = '';
  };
  return (
    <form class="switch-form" onSubmit={(event) => event.preventDefault()}>
      <label class="field">
        <span>Found</span>
        <select
          name="finding"
          value={finding.value}
          onChange={(event) => {
            finding.value = event.currentTarget.value as Finding;
          }}
        >
          {FINDINGS.map((name) => (
            <option key={name} value={name}>
              {nameWords(name)}
            </option>
          ))}
        </select>
      </label>
      <label class="field grows">
        <span>Note</span>
        <input
          type="text"
          name="note"
          autocomplete="off"
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </label>
      <div class="box-end">
        <Act name="Record the review" fault={fault} onClick={() => void send()} />
      </div>
    </form>
  );
}
