// The order ticket: a form, and under it what the venue says the order would do.

import {
  grouped,
  type OrderTypeName,
  type PegToName,
  type TimeInForceName,
} from '../../../client/core/index.ts';
import {
  hasLimit,
  hasTrigger,
  lifeOf,
  livesOf,
  mayHaveExits,
  mayPost,
  TYPES,
} from '../models/ticket.ts';
import { useDesk } from './context.ts';
import { PreviewRows } from './preview.tsx';
import { Choice, NumberField, Tick, TriggerChoice } from './ticket-fields.tsx';
import { More } from './ticket-more.tsx';

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
          onChange={(event) => ticket.change({ type: event.currentTarget.value as OrderTypeName })}
        >
          {TYPES.map((of) => (
            <option key={of.type} value={of.type}>
              {of.name}
            </option>
          ))}
        </select>
      </label>
      {hasTrigger(type) && (
        <NumberField field="trigger" name="Trigger" unit={scale.currency}>
          <TriggerChoice
            name="Price that triggers it"
            value={fields.triggerOn}
            change={(triggerOn) => ticket.change({ triggerOn })}
          />
        </NumberField>
      )}
      {hasLimit(type) && (
        <NumberField field="limit" name="Price" unit={scale.currency}>
          <BestPrices />
        </NumberField>
      )}
      {type === 'pegged' && <Peg />}
      <NumberField field="qty" name="Quantity" unit={scale.base} />
      <Sizes />
      <div class="choices">
        <Life />
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
          <NumberField field="stopLoss" name="Stop loss" unit={scale.currency}>
            <TriggerChoice
              name="Price that both watch"
              value={fields.exitOn}
              change={(exitOn) => ticket.change({ exitOn })}
            />
          </NumberField>
        </details>
      )}
      {type !== 'market' && type !== 'pegged' && <More />}
      <PlaceButton />
      <PreviewRows />
    </form>
  );
}

/** How long it rests, and until when. */
function Life() {
  const { ticket } = useDesk().terminal;
  const fields = ticket.fields.value;
  const lives = livesOf(fields.type);
  const life = lifeOf(fields);
  if (life === undefined) return null;
  return (
    <div class="life">
      <Choice
        id="life"
        name="Time in force"
        value={life}
        options={lives.map(({ life: value, name }) => ({ value, name }))}
        change={(value) => ticket.change({ life: value as TimeInForceName })}
      />
      {life === 'goodTillTime' && (
        <Choice
          id="minutes"
          name="Expires after"
          value={String(fields.minutes)}
          options={MINUTES.map(([minutes, name]) => ({ value: String(minutes), name }))}
          change={(value) => ticket.change({ minutes: Number(value) })}
        />
      )}
    </div>
  );
}

const MINUTES = [
  [1, 'for 1 min'],
  [5, 'for 5 min'],
  [15, 'for 15 min'],
  [60, 'for 1 h'],
  [240, 'for 4 h'],
  [1440, 'for 1 day'],
] as const;

/** What a pegged order follows, and how far. */
function Peg() {
  const { ticket, market } = useDesk().terminal;
  const { peg } = ticket.fields.value;
  return (
    <>
      <NumberField field="pegOffset" name="Distance" unit="ticks">
        <Choice
          id="peg"
          name="Price that it follows"
          value={peg}
          options={PEGS}
          change={(value) => ticket.change({ peg: value as PegToName })}
        />
      </NumberField>
      <NumberField field="cap" name="Cap" unit={market.scale.value?.currency ?? ''} />
    </>
  );
}

const PEGS = [
  { value: 'bid', name: 'from bid' },
  { value: 'mid', name: 'from mid' },
  { value: 'ask', name: 'from ask' },
];

/** The quantity by what the margin allows. */
function Sizes() {
  const { ticket, account, entry } = useDesk().terminal;
  const available = account.snapshot.value?.margin.available ?? 0;
  return (
    <div class="sizes" role="group" aria-label="Quantity by what the margin allows">
      {[25, 50, 100].map((percent) => (
        <button
          type="button"
          key={percent}
          aria-label={`${percent} % of what the margin allows`}
          disabled={ticket.isSizing.value || ticket.trading.value === null}
          onClick={() => void entry.size(percent, available)}
        >
          {percent}%
        </button>
      ))}
    </div>
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

function PlaceButton() {
  const { ticket } = useDesk().terminal;
  const order = ticket.order.value;
  const { side, type } = ticket.fields.value;
  const isBusy = ticket.isSending.value || ticket.isSizing.value;
  const word = side === 'buy' ? 'Buy' : 'Sell';
  const at = order?.limit === undefined ? '' : ` @ ${grouped(String(order.limit))}`;
  const when = order?.trigger === undefined ? '' : ` from ${grouped(String(order.trigger))}`;
  const text =
    order === null
      ? word
      : `${word} ${String(order.qty)}${at || whereNoLimit(type, order.peg)}${when}`;
  return (
    <button
      type="submit"
      class="place"
      data-side={side}
      disabled={order === null || isBusy || ticket.trading.value === null}
    >
      {text}
    </button>
  );
}

function whereNoLimit(type: OrderTypeName, peg: PegToName | undefined): string {
  if (peg !== undefined) return ` by the ${peg}`;
  return type === 'market' ? ' at market' : '';
}
