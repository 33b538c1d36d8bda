import { clockText } from '../../shared/models/format.ts';
import { TONE_WORDS } from '../../shared/views/notices.tsx';
import { Table } from '../../shared/views/table.tsx';
import { useDesk } from './context.ts';

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
