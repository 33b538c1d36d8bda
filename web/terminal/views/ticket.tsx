// The order ticket: a form, and under it what the venue says the order would do.

import type { ComponentChildren } from 'preact';
import { grouped } from '../../../client/core/index.ts';
import {
  hasLimit,
  hasTrigger,
  LIVES,
  mayHaveExits,
  mayPost,
  type TicketField,
  type TicketLife,
  type TicketType,
  TYPES,
} from '../models/ticket.ts';
import { useDesk } from './context.ts';
import { PreviewRows } from './preview.tsx';

export function Ticket() {
  const { terminal } = useDesk();
  const { ticket, market } = terminal;
  const fields = ticket.fields.value;
  const { value: scale } = market.scale;
  if (scale === null) return null;
  const { side, type } = fields;
  return (
    <form
      class="ticket"
      data-of="ticket"
      data-side={side}
      aria-label="Order"
      onSubmit={(event) => {
        event.preventDefault();
        void terminal.entry.place();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault(); // One order a press.
      }}
    >
      <Sides />
      <label class="field">
        <span>Type</span>
        <select
          id="type"
          value={type}
          onChange={(event) => ticket.change({ type: event.currentTarget.value as TicketType })}
        >
          {TYPES.map((of) => (
            <option key={of.type} value={of.type}>
              {of.name}
            </option>
          ))}
        </select>
      </label>
      {hasTrigger(type) && <Trigger />}
      {hasLimit(type) && (
        <NumberField field="limit" name="Price" unit={scale.currency}>
          <BestPrices />
        </NumberField>
      )}
      <NumberField field="qty" name="Quantity" unit={scale.base} />
      <div class="choices">
        {hasLimit(type) && (
          <label class="field life">
            <span class="hidden">Time in force</span>
            <select
              id="life"
              aria-label="Time in force"
              value={fields.life}
              onChange={(event) => ticket.change({ life: event.currentTarget.value as TicketLife })}
            >
              {LIVES.map(({ life, name }) => (
                <option key={life} value={life}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {hasLimit(type) && (
          <Tick
            name="Post-only"
            isOn={fields.postOnly && mayPost(fields)}
            isOff={!mayPost(fields)}
            change={(postOnly) => ticket.change({ postOnly })}
          />
        )}
        <Tick
          name="Reduce-only"
          isOn={fields.reduceOnly}
          change={(reduceOnly) => ticket.change({ reduceOnly })}
        />
      </div>
      {mayHaveExits(fields) && (
        <details class="exits">
          <summary>Take profit, stop loss</summary>
          <NumberField field="takeProfit" name="Take profit" unit={scale.currency} />
          <NumberField field="stopLoss" name="Stop loss" unit={scale.currency} />
        </details>
      )}
      <PlaceButton />
      <PreviewRows />
    </form>
  );
}

function Sides() {
  const { ticket } = useDesk().terminal;
  const { side } = ticket.fields.value;
  return (
    <fieldset class="sides">
      <legend class="hidden">Side</legend>
      {(['buy', 'sell'] as const).map((of) => (
        <label key={of} data-side={of}>
          <input
            type="radio"
            name="side"
            value={of}
            checked={side === of}
            onChange={() => ticket.change({ side: of })}
          />
          <span>
            <span aria-hidden="true">{of === 'buy' ? '▲' : '▼'}</span>{' '}
            {of === 'buy' ? 'Buy' : 'Sell'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Trigger() {
  const { ticket, market } = useDesk().terminal;
  return (
    <NumberField field="trigger" name="Trigger" unit={market.scale.value?.currency ?? ''}>
      <select
        aria-label="Price that triggers it"
        value={ticket.fields.value.triggerOn}
        onChange={(event) =>
          ticket.change({ triggerOn: event.currentTarget.value as 'mark' | 'index' | 'last' })
        }
      >
        <option value="mark">on mark</option>
        <option value="index">on index</option>
        <option value="last">on last</option>
      </select>
    </NumberField>
  );
}

function BestPrices() {
  const { ticket, market } = useDesk().terminal;
  const take = (price: number): void => {
    const scale = market.scale.peek();
    if (scale !== null && price > 0) ticket.change({ limit: scale.price(price) });
  };
  return (
    <span class="best">
      <button type="button" onClick={() => take(market.bestBid.peek())}>
        Bid
      </button>
      <button type="button" onClick={() => take(market.bestAsk.peek())}>
        Ask
      </button>
    </span>
  );
}

interface NumberFieldOf {
  readonly field: TicketField;
  readonly name: string;
  readonly unit: string;
  readonly children?: ComponentChildren;
}

function NumberField({ field, name, unit, children }: NumberFieldOf) {
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

function Tick({ name, isOn, isOff = false, change }: TickOf) {
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

function PlaceButton() {
  const { ticket } = useDesk().terminal;
  const order = ticket.order.value;
  const { side, type } = ticket.fields.value;
  const word = side === 'buy' ? 'Buy' : 'Sell';
  const at = order?.limit === undefined ? '' : ` @ ${grouped(String(order.limit))}`;
  const when = order?.trigger === undefined ? '' : ` from ${grouped(String(order.trigger))}`;
  const text =
    order === null
      ? word
      : `${word} ${String(order.qty)}${at || (type === 'market' ? ' at market' : '')}${when}`;
  return (
    <button
      type="submit"
      class="place"
      data-side={side}
      disabled={order === null || ticket.isSending.value || ticket.trading.value === null}
    >
      {text}
    </button>
  );
}
