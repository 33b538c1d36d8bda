// The registers as tables: what ends within 30 days first.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Table } from '../../shared/views/table.tsx';
import { nameWords } from '../models/command-words.ts';
import { expiryWords, rowsByExpiry, TABLES, type TableName } from '../models/registers.ts';
import { addressOf } from '../state/page.ts';
import { Badge, Box, Fault, Foreign, Wide } from './parts.tsx';
import { useRoom } from './room.ts';

/** More are found by their words. */
const SHOWN_MAX = 500;

export function Registers() {
  const { ops, page } = useRoom();
  const name = TABLES.find((table) => table === page.part.value) ?? 'investors';
  useEffect(() => void ops.readings.register(name), [name, ops.connection.value.phase]);
  return (
    <>
      <nav class="parts" aria-label="Registers">
        {TABLES.map((table) => (
          <a
            key={table}
            href={addressOf('registers', table)}
            aria-current={table === name ? 'page' : undefined}
          >
            {table}
          </a>
        ))}
      </nav>
      <Register key={name} name={name} />
    </>
  );
}

function Register({ name }: { readonly name: TableName }) {
  const { ops, page } = useRoom();
  const words = useSignal('');
  const table = ops.venue.registers.value.get(name);
  const found = table === undefined ? [] : rowsByExpiry(table, page.now.peek() * 1000);
  const asked = words.value.toLowerCase();
  const fitting = found.filter(({ cells }) =>
    cells.some((cell) => cell.toLowerCase().includes(asked)),
  );
  const soon = found.filter(({ daysLeft }) => daysLeft !== null).length;
  return (
    <Box
      title={nameWords(name)}
      head={
        <>
          {soon > 0 && <Badge tone="warn" text={`${soon} ended or end within 30 days`} />}
          <label class="find">
            <span class="hidden">Find in {name}</span>
            <input
              type="text"
              name="find"
              placeholder="Find"
              value={words.value}
              onInput={(event) => {
                words.value = event.currentTarget.value;
              }}
            />
          </label>
          <button type="button" onClick={() => void ops.readings.register(name)}>
            Read again
          </button>
        </>
      }
    >
      <Fault of={name} />
      {table === undefined && <p class="empty-note">Reading …</p>}
      {table !== undefined && fitting.length === 0 && <p class="empty-note">No rows</p>}
      {table !== undefined && fitting.length > 0 && (
        <Wide name={name}>
          <Table heads={[...table.columns.map(nameWords), 'Ends']} class="register">
            {fitting.slice(0, SHOWN_MAX).map(({ cells, daysLeft }) => (
              <tr key={cells.join('\u0000')} data-ends={daysLeft !== null}>
                {cells.map((cell, at) => (
                  <td key={table.columns[at]}>
                    <Foreign text={cell} most={48} />
                  </td>
                ))}
                <td>
                  {daysLeft !== null && (
                    <Badge tone={daysLeft < 0 ? 'stop' : 'warn'} text={expiryWords(daysLeft)} />
                  )}
                </td>
              </tr>
            ))}
          </Table>
        </Wide>
      )}
      {fitting.length > SHOWN_MAX && (
        <p class="quiet">
          {SHOWN_MAX} of {fitting.length} rows; find the others by their words.
        </p>
      )}
    </Box>
  );
}
