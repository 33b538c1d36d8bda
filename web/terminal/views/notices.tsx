import { useDesk } from './context.ts';
import { TONE_WORDS } from './log.tsx';

export function Notices() {
  const { notices } = useDesk().terminal;
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
