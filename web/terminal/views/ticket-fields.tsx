// The fields that the ticket is made of, each with its name for those who do not see it.

import type { ComponentChildren } from 'preact';
import type { TriggerOnName } from '../../../client/core/index.ts';
import type { TicketField } from '../models/ticket.ts';
import { useDesk } from './context.ts';

interface NumberFieldOf {
  readonly field: TicketField;
  readonly name: string;
  readonly unit: string;
  readonly children?: ComponentChildren;
}

export function NumberField({ field, name, unit, children }: NumberFieldOf) {
  const { ticket } = useDesk().terminal;
  const problem = ticket.problems.value[field];
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    ticket.step(field, by * (event.shiftKey ? 10 : 1));
  };
  return (
    <div class="field number" data-wrong={problem !== undefined}>
      <label for={field}>{name}</label>
      <span class="input">
        <input
          id={field}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          value={ticket.fields.value[field]}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${field}-wrong`}
          onInput={(event) => ticket.change({ [field]: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <span class="unit">{unit}</span>
        {children}
      </span>
      {problem !== undefined && (
        <span class="wrong" id={`${field}-wrong`}>
          {problem}
        </span>
      )}
    </div>
  );
}

interface TickOf {
  readonly name: string;
  readonly isOn: boolean;
  readonly isOff?: boolean;
  readonly change: (isOn: boolean) => void;
}

export function Tick({ name, isOn, isOff = false, change }: TickOf) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isOff}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{name}</span>
    </label>
  );
}

interface ChoiceOf {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly change: (value: string) => void;
}

/** One of a few, without a line of its own for its name. */
export function Choice({ id, name, value, options, change }: ChoiceOf) {
  return (
    <select
      id={id}
      aria-label={name}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

interface TriggerChoiceOf {
  readonly name: string;
  readonly value: TriggerOnName;
  readonly change: (value: TriggerOnName) => void;
}

export function TriggerChoice({ name, value, change }: TriggerChoiceOf) {
  return (
    <select
      aria-label={name}
      value={value}
      onChange={(event) => change(event.currentTarget.value as TriggerOnName)}
    >
      <option value="mark">on mark</option>
      <option value="index">on index</option>
      <option value="last">on last</option>
    </select>
  );
}
