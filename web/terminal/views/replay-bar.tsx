// The bar of a recording: when it is, how fast it goes, and the way to any other moment.

import { useSignal } from '@preact/signals';
import type { ReplayPlace, ReplayRecording } from '../../../client/core/index.ts';
import {
  commandText,
  dateText,
  doingText,
  markBehind,
  markNear,
  markText,
  SPEEDS,
  seqAt,
  seqByKey,
  shareOf,
  timeAt,
} from '../models/replay.ts';
import type { Replay } from '../state/replay.ts';
import { useDesk } from './context.ts';
import { doCommand } from './do-command.ts';

export function ReplayBar() {
  const { value: replay } = useDesk().terminal.replay;
  const recording = replay?.recording.value ?? null;
  const place = replay?.place.value ?? null;
  if (replay === null || recording === null || place === null) return null;
  return (
    <section class="replay" aria-label="Replay" data-busy={place.to !== null}>
      <p class="replay-words">
        <strong>Replay</strong>
        <time>{dateText(place.time)}</time>
        <span class="quiet">{commandText(place.seq, recording)}</span>
        <span class="replay-doing" role="status">
          {doingText(place, recording)}
        </span>
      </p>
      <Controls replay={replay} place={place} isAtEnd={place.seq === recording.last} />
      <Scrub replay={replay} place={place} recording={recording} />
    </section>
  );
}

interface ControlsOf {
  readonly replay: Replay;
  readonly place: ReplayPlace;
  readonly isAtEnd: boolean;
}

function Controls({ replay, place, isAtEnd }: ControlsOf) {
  const desk = useDesk();
  const speeds = SPEEDS.includes(place.speed) ? SPEEDS : [place.speed, ...SPEEDS];
  return (
    <div class="replay-controls">
      <button
        type="button"
        class="replay-pause"
        disabled={isAtEnd}
        onClick={() => doCommand('pause', desk)}
        title="Pause or go on (K)"
      >
        {place.isPaused ? 'Go on' : 'Pause'}
      </button>
      <button
        type="button"
        disabled={isAtEnd}
        onClick={() => doCommand('stepCommand', desk)}
        title="One command on (.)"
      >
        + Command
      </button>
      <button
        type="button"
        disabled={isAtEnd}
        onClick={() => doCommand('stepTrade', desk)}
        title="On to the next trade (J)"
      >
        + Trade
      </button>
      <NextMark replay={replay} place={place} />
      <select
        id="speed"
        aria-label="Speed, times the recorded time"
        value={String(place.speed)}
        onChange={(event) =>
          replay.send({ kind: 'speed', speed: Number(event.currentTarget.value) })
        }
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>
            {speed}×
          </option>
        ))}
      </select>
    </div>
  );
}

/** Behind the last one it is the first again. */
function NextMark({ replay, place }: Pick<ControlsOf, 'replay' | 'place'>) {
  const next = markBehind(replay.marks.value, place.to ?? place.seq);
  return (
    <button
      type="button"
      disabled={next === null}
      onClick={() => next !== null && replay.seek(next.seq)}
      title={next === null ? 'No halt or auction is known yet' : `To ${markText(next)}`}
    >
      + Halt, auction
    </button>
  );
}

/** Of the time under the pointer: it stays within the bar. */
const HALF_PX = 106;

interface ScrubOf {
  readonly replay: Replay;
  readonly place: ReplayPlace;
  readonly recording: ReplayRecording;
}

function Scrub({ replay, place, recording }: ScrubOf) {
  const pointed = useSignal<{ readonly seq: number; readonly x: number } | null>(null);
  const { before, last, milestones } = recording;
  const seq = replay.chosen.value ?? place.to ?? place.seq;
  const marks = replay.marks.value;
  const when = (of: number): string =>
    dateText(of === place.seq ? place.time : timeAt(milestones, of));
  const near = pointed.value === null ? null : markNear(marks, pointed.value.seq, recording);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = seqByKey(event, seq, recording);
    if (to === null) return;
    event.preventDefault();
    replay.seek(to);
  };
  const onPointerMove = ({ offsetX: x, currentTarget }: PointerEvent): void => {
    const { clientWidth } = currentTarget as HTMLElement;
    const seq = seqAt(recording, clientWidth === 0 ? 0 : x / clientWidth);
    pointed.value = { seq, x: Math.max(HALF_PX, Math.min(x, clientWidth - HALF_PX)) };
  };
  return (
    <div class="scrub">
      <div class="scrub-marks" aria-hidden="true">
        {marks.map((mark) => (
          <i
            key={`${mark.seq} ${mark.symbol}`}
            data-what={mark.what}
            style={{ left: `${(shareOf(recording, mark.seq) * 100).toFixed(2)}%` }}
          />
        ))}
      </div>
      <input
        id="scrub"
        type="range"
        min={before}
        max={last}
        step={1}
        value={seq}
        aria-label="Moment of the recording"
        aria-valuetext={`${when(seq)}, ${commandText(seq, recording)}`}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          replay.chosen.value = Number(event.currentTarget.value);
        }}
        onChange={(event) => replay.seek(Number(event.currentTarget.value))}
        onPointerMove={onPointerMove}
        onPointerLeave={() => {
          pointed.value = null;
        }}
      />
      {pointed.value !== null && (
        <output
          class="scrub-time"
          for="scrub"
          style={{ transform: `translateX(calc(${Math.round(pointed.value.x)}px - 50%))` }}
        >
          {near === null ? when(pointed.value.seq) : `${markText(near)}, ${dateText(near.time)}`}
        </output>
      )}
    </div>
  );
}
