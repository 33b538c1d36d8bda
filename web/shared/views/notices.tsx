import type { Notices as Messages, NoticeTone } from '../state/notices.ts';

export const TONE_WORDS: Readonly<Record<NoticeTone, string>> = {
  done: 'Done',
  fill: 'Fill',
  refused: 'Refused',
  unknown: 'Not known',
  note: 'Note',
};

export function Notices({ notices }: { readonly notices: Messages }) {
  return (
    <div class="notices" role="log" aria-live="polite" aria-label="Messages">
      {notices.shown.value.map(({ id, tone, title, lines }) => (
        <div key={id} class="notice" data-tone={tone}>
          <div>
            <strong>
              <span class="notice-tone">{TONE_WORDS[tone]}</span> {title}
            </strong>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
          <button type="button" aria-label="Dismiss" onClick={() => notices.dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
