// The log-on of the terminal: where the venue is a demonstration, also as its visitor.

import { useSignal } from '@preact/signals';
import { LogOn } from '../../shared/views/log-on.tsx';
import { useDesk } from './context.ts';

export function Entrance() {
  const { terminal } = useDesk();
  const { value: connection } = terminal.connection;
  const isBusy = connection.phase === 'connecting' || terminal.isStarting.value;
  const hasVisitor = useSignal(true);
  const fault = useSignal('');
  const problem =
    fault.value ||
    terminal.logOnFault.value ||
    (connection.phase === 'ended' ? `The session has ended: ${connection.reason}.` : '');
  const visit = async (): Promise<void> => {
    try {
      hasVisitor.value = await terminal.logOnAsVisitor();
    } catch (error) {
      fault.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <LogOn title="Praya" isBusy={isBusy} problem={problem} logOn={(key) => terminal.logOn(key)}>
      {hasVisitor.value && (
        <button type="button" class="plain visitor" disabled={isBusy} onClick={() => void visit()}>
          Visit the demonstration
        </button>
      )}
      {!hasVisitor.value && <p class="quiet">This venue is no demonstration.</p>}
      <p class="quiet">
        <a href="/disclosure">Terms of the contracts, methods, fees</a>
      </p>
    </LogOn>
  );
}
