import { useRef } from 'preact/hooks';
import type { LiveOrder, OrderTypeName } from '../../../client/core/index.ts';
import { NONE, priceText, qtyText } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { plain } from '../models/ticket.ts';
import { useDesk } from './context.ts';
import { Side } from './side.tsx';

export const TYPE_WORDS: Readonly<Record<OrderTypeName, string>> = {
  market: 'Market',
  limit: 'Limit',
  stopMarket: 'Stop market',
  stopLimit: 'Stop limit',
  takeProfitMarket: 'Take profit market',
  takeProfitLimit: 'Take profit limit',
  pegged: 'Pegged',
};

export function Orders() {
  const { account, replay } = useDesk().terminal;
  const orders = account.orders.value;
  if (orders.length === 0) return <p class="empty-note">No open orders</p>;
  return (
    <Table
      heads={[
        'Contract',
        'Side',
        'Type',
        'Price',
        'Quantity',
        'Filled',
        'Trigger',
        'Ahead in queue',
      ]}
      hasActions={replay.value === null}
    >
      {orders.map((order) => (
        <OrderRow key={order.order} order={order} />
      ))}
    </Table>
  );
}

function OrderRow({ order }: { readonly order: LiveOrder }) {
  const { terminal, page } = useDesk();
  const scale = terminal.market.scaleOf(order.contract);
  if (page.amending.value === order.order) return <Amending order={order} />;
  const trigger =
    order.triggerOn === null ? NONE : `${order.triggerOn} ${priceText(scale, order.triggerTicks)}`;
  return (
    <tr>
      <th scope="row">{order.contract}</th>
      <td>
        <Side side={order.side} />
      </td>
      <td>
        {TYPE_WORDS[order.type]}
        {order.reduceOnly && <span class="quiet"> reduce-only</span>}
      </td>
      <td>{priceText(scale, order.limitTicks)}</td>
      <td>{qtyText(scale, order.qtyLots)}</td>
      <td>{qtyText(scale, order.filledLots)}</td>
      <td>{trigger}</td>
      <td>
        <Queue order={order} />
      </td>
      {terminal.replay.value === null && (
        <td class="actions">
          <button
            type="button"
            onClick={() => {
              page.amending.value = order.order;
            }}
          >
            Amend
          </button>
          <button type="button" onClick={() => void terminal.entry.cancel(order)}>
            Cancel
          </button>
        </td>
      )}
    </tr>
  );
}

function Queue({ order }: { readonly order: LiveOrder }) {
  const { market } = useDesk().terminal;
  if (order.untriggered) return <span class="quiet">waits for its trigger</span>;
  const place = market.places.value.get(order.order);
  if (place === undefined) return <span>{NONE}</span>;
  const scale = market.scaleOf(order.contract);
  const share = place.level === 0 ? 0 : Math.round((place.ahead * 100) / place.level);
  const ahead = qtyText(scale, place.ahead);
  const title = place.isExact
    ? 'Lots at the price that were there before. Affiliated market makers among them trade after clients.'
    : 'At most: another order of the same size rests at the price.';
  return (
    <span class="queue" title={title}>
      <span class="queue-bar" aria-hidden="true">
        <span style={{ transform: `scaleX(${share / 100})` }} />
      </span>
      {place.isExact ? '' : '≤ '}
      {ahead} of {qtyText(scale, place.level)}
    </span>
  );
}

function Amending({ order }: { readonly order: LiveOrder }) {
  const { terminal, page } = useDesk();
  const price = useRef<HTMLInputElement>(null);
  const qty = useRef<HTMLInputElement>(null);
  const trigger = useRef<HTMLInputElement>(null);
  const stop = (): void => {
    page.amending.value = null;
  };
  const save = async (): Promise<void> => {
    const text = (input: HTMLInputElement | null): string => plain(input?.value ?? '');
    const [limit, total, from] = [price, qty, trigger].map(({ current }) => text(current));
    const change = {
      ...(limit === order.limit || limit === '' ? {} : { limit }),
      ...(total === order.qty || total === '' ? {} : { qty: total }),
      ...(from === order.trigger || from === '' ? {} : { trigger: from }),
    };
    if (Object.keys(change).length === 0 || (await terminal.entry.amend(order, change))) stop();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.repeat) void save();
    else if (event.key === 'Escape') stop();
    else return;
    event.preventDefault();
  };
  return (
    <tr class="amending" onKeyDown={onKeyDown}>
      <th scope="row">{order.contract}</th>
      <td>
        <Side side={order.side} />
      </td>
      <td>{TYPE_WORDS[order.type]}</td>
      <td>
        {order.limit === '' || order.type === 'pegged' ? (
          NONE
        ) : (
          <input
            ref={price}
            aria-label="New price"
            inputMode="decimal"
            defaultValue={order.limit}
          />
        )}
      </td>
      <td>
        <input
          ref={qty}
          aria-label="New quantity, filled lots included"
          inputMode="decimal"
          defaultValue={order.qty}
        />
      </td>
      <td>{qtyText(terminal.market.scaleOf(order.contract), order.filledLots)}</td>
      <td>
        {order.untriggered ? (
          <input
            ref={trigger}
            aria-label="New trigger"
            inputMode="decimal"
            defaultValue={order.trigger}
          />
        ) : (
          NONE
        )}
      </td>
      <td class="quiet">Enter sends, Esc leaves</td>
      <td class="actions">
        <button type="button" onClick={() => void save()}>
          Save
        </button>
        <button type="button" onClick={stop}>
          Back
        </button>
      </td>
    </tr>
  );
}
