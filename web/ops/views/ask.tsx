// The window before something is sent: what it does, why, and for the weighty ones a word to type.

import { useSignal } from '@preact/signals';
import { Dialog } from '../../shared/views/dialog.tsx';
import { bytesOver } from '../models/texts.ts';
import type { Asked } from '../state/page.ts';
import { Changes } from './changes.tsx';
import { Foreign } from './parts.tsx';
import { useRoom } from './room.ts';

const HOURS_MAX = 168;

export function Ask({ asked }: { readonly asked: Asked }) {
  const { ops, page } = useRoom();
  const { title, effect, changes, typed, reason, hasHours, action, run } = asked;
  const word = useSignal('');
  const why = useSignal('');
  const hours = useSignal('24');
  const close = (): void => {
    page.asked.value = null;
  };
  const count = Number(hours.value);
  const hasTime = !hasHours || (Number.isInteger(count) && count >= 1 && count <= HOURS_MAX);
  const over = bytesOver(`${asked.prefix ?? ''}${why.value.trim()}`);
  const hasReason = reason === '' || (why.value.trim() !== '' && over === 0);
  const isLive = ops.connection.value.phase === 'live';
  const mayGo = hasTime && hasReason && word.value.trim() === typed && isLive;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!mayGo || ops.isSending.peek()) return;
    // It is closed before the answer: whatever becomes of it stands among the messages.
    close();
    void run(why.value.trim(), count);
  };
  return (
    <Dialog name={title} kind="ask" onClose={close}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" aria-label="Close" onClick={close}>
          ×
        </button>
      </div>
      <form class="ask-form" onSubmit={onSubmit}>
        {effect.map((sentence) => (
          <p key={sentence}>
            <Foreign text={sentence} most={400} />
          </p>
        ))}
        {changes.length > 0 && <Changes changes={changes} />}
        {reason !== '' && (
          <label class="field">
            <span>Why</span>
            <input
              type="text"
              name="reason"
              autocomplete="off"
              value={why.value}
              onInput={(event) => {
                why.value = event.currentTarget.value;
              }}
            />
            <small class="quiet">{reason}</small>
            {over > 0 && (
              <small class="problem" role="alert">
                Too long by {over} bytes.
              </small>
            )}
          </label>
        )}
        {hasHours && (
          <label class="field">
            <span>Hours</span>
            <input
              type="text"
              name="hours"
              inputMode="numeric"
              value={hours.value}
              onInput={(event) => {
                hours.value = event.currentTarget.value;
              }}
            />
            <small class="quiet">
              Where it takes two people it waits so long for the second, from 1 to {HOURS_MAX}.
            </small>
          </label>
        )}
        {typed !== '' && (
          <label class="field">
            <span>Type “{typed}”</span>
            <input
              type="text"
              name="typed"
              autocomplete="off"
              spellcheck={false}
              value={word.value}
              onInput={(event) => {
                word.value = event.currentTarget.value;
              }}
            />
          </label>
        )}
        <div class="ask-end">
          <button type="submit" class="main" disabled={!mayGo || ops.isSending.value}>
            {action}
          </button>
          <button type="button" onClick={close}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}
