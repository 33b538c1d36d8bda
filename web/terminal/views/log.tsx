import { clockText } from '../models/format.ts';
import type { NoticeTone } from '../state/notices.ts';
import { useDesk } from './context.ts';
import { Table } from './table.tsx';

export const TONE_WORDS: Readonly<Record<NoticeTone, string>> = {
  done: 'Done',
  fill: 'Fill',
  refused: 'Refused',
  note: 'Note',
};

export function Log() {
  const { notices } = useDesk().terminal;
  const all = notices.all.value;
  if (all.length === 0) return <p class="empty-note">No messages yet</p>;
  return (
    <Table class="log" heads={['Time, UTC', 'What', 'Message']}>
      {all.map(({ id, tone, title, lines, at }) => (
        <tr key={id} data-tone={tone}>
          <td class="quiet">{clockText(at * 1000)}</td>
          <td>{TONE_WORDS[tone]}</td>
          <td>
            {title} <span class="quiet">{lines.join(' ')}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
