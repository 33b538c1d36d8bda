// Parts that several sections have.

import type { ComponentChildren } from 'preact';
import type { Tone } from '../../shared/models/market-state.ts';
import type { TableName } from '../models/registers.ts';
import type { ReadingName } from '../state/readings.ts';
import { useRoom } from './room.ts';

interface BoxOf {
  readonly title: string;
  /** Beside the title. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a section, under a heading of its own. */
export function Box({ title, head, children }: BoxOf) {
  return (
    <section class="box" aria-label={title}>
      <div class="box-head">
        <h2>{title}</h2>
        {head}
      </div>
      {children}
    </section>
  );
}

/** Tables that are wider than the window scroll in themselves, also by keys. */
export function Wide({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="wide-table" role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}

export function Badge({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return (
    <span class="badge" data-tone={tone}>
      {text}
    </span>
  );
}

/** Why something could not be read; nothing where it was. */
export function Fault({ of }: { readonly of: ReadingName | TableName }) {
  const fault = useRoom().ops.readings.faults.value.get(of) ?? '';
  return fault === '' ? null : (
    <p class="problem" role="alert">
      It could not be read: {fault}
    </p>
  );
}

/** Texts of others: long ones are shown in part, whole on request; nothing in them is ever markup. */
export function Foreign({ text, most = 120 }: { readonly text: string; readonly most?: number }) {
  if (text.length <= most) return <span class="foreign">{text}</span>;
  return (
    <details class="foreign">
      <summary>{text.slice(0, most)} …</summary>
      {text}
    </details>
  );
}

export interface Fact {
  readonly name: string;
  readonly value: ComponentChildren;
  /** Somebody should look at it. */
  readonly isBad?: boolean;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value, isBad = false }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} {isBad && <Badge tone="stop" text="look" />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ActOf {
  readonly name: string;
  readonly isMain?: boolean;
  /** Why it cannot be done; '' when it can. */
  readonly fault?: string;
  readonly onClick: () => void;
}

/** A button that sends something, or asks before it does: not while another command is on its way, nor for a seat that reads. */
export function Act({ name, isMain = false, fault = '', onClick }: ActOf) {
  const { ops } = useRoom();
  const isReader = !ops.reader.value.canAct;
  const why = isReader ? 'Your seat reads and sends nothing.' : fault;
  const isOff = why !== '' || ops.isSending.value || ops.connection.value.phase !== 'live';
  return (
    <button
      type="button"
      class={isMain ? 'main' : undefined}
      disabled={isOff}
      title={why === '' ? undefined : why}
      onClick={onClick}
    >
      {name}
    </button>
  );
}
