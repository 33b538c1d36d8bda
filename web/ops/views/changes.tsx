import { NONE } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import type { Change } from '../models/command-words.ts';
import { Foreign } from './parts.tsx';

/** What stands now, and what would. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <Table class="changes" heads={['Field', 'Now', 'Then']}>
      {changes.map(({ name, before, after }) => (
        <tr key={name} data-changes={before !== null && after !== null && before !== after}>
          <th scope="row">{name}</th>
          <td>{before === null ? NONE : <Foreign text={before} />}</td>
          <td>{after === null ? 'as it is' : <Foreign text={after} />}</td>
        </tr>
      ))}
    </Table>
  );
}
