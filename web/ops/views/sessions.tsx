// The sessions that have logged on: whose they are, where they came from, and what waits for those that read slowly.

import { grouped, type OpenSession, type SessionChoice } from '../../../client/core/index.ts';
import { dateTimeText, NONE } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { sessionWho, wholeOf } from '../models/sessions.ts';
import { Badge, Box, Fault, Foreign, Wide } from './parts.tsx';
import { useRoom } from './room.ts';

const HEADS = ['Session', 'Key', 'Who', 'From', 'Since, UTC', 'Edge', 'Waiting bytes'];

export function Sessions() {
  const { venue, readings } = useRoom().ops;
  const page = venue.sessions.value;
  const { cursor = 0, participant = 0, isSlow = false } = venue.chosen.value;
  const choose = (choice: SessionChoice): void => {
    venue.chosen.value = choice;
    readings.soon();
  };
  return (
    <Box title="Sessions">
      <Fault of="sessions" />
      <form class="switch-form" onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          <span>Participant, by number</span>
          <input
            type="text"
            name="session-participant"
            inputMode="numeric"
            autocomplete="off"
            value={participant === 0 ? '' : String(participant)}
            onInput={({ currentTarget }) =>
              choose({ isSlow, participant: wholeOf(currentTarget.value) })
            }
          />
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={isSlow}
            onChange={({ currentTarget }) => choose({ participant, isSlow: currentTarget.checked })}
          />
          <span>Slow readers alone</span>
        </label>
        <div class="box-end">
          <button
            type="button"
            disabled={cursor === 0}
            onClick={() => choose({ participant, isSlow })}
          >
            From the first
          </button>
          <button
            type="button"
            disabled={(page?.next ?? 0) === 0}
            onClick={() => choose({ participant, isSlow, cursor: page?.next ?? 0 })}
          >
            Next 200
          </button>
        </div>
      </form>
      {page === null && <p class="empty-note">Reading …</p>}
      {page?.rows.length === 0 && <p class="empty-note">None</p>}
      {page !== null && page.rows.length > 0 && (
        <Wide name="Sessions">
          <Table heads={HEADS}>
            {page.rows.map((row) => (
              <Line key={row.session} row={row} />
            ))}
          </Table>
        </Wide>
      )}
    </Box>
  );
}

function Line({ row }: { readonly row: OpenSession }) {
  const { venue } = useRoom().ops;
  const { session, keyName, address, since, edge, isAdmin, waitingBytes } = row;
  return (
    <tr>
      <th scope="row">{session}</th>
      <td>
        <Foreign text={keyName} most={40} />
      </td>
      <td>
        <Foreign text={sessionWho(row, venue.staff.value)} most={60} />
      </td>
      <td>{address === '' ? NONE : address}</td>
      <td>{dateTimeText(since)}</td>
      <td>
        {edge}
        {isAdmin && ', administrative'}
      </td>
      <td>
        {waitingBytes === 0 ? (
          NONE
        ) : (
          <>
            {grouped(waitingBytes)} <Badge tone="warn" text="slow" />
          </>
        )}
      </td>
    </tr>
  );
}
