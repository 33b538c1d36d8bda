import { momentText, NONE, priceText, qtyText } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { averageOf, type OrderEnd, type PastOrder } from '../models/order-history.ts';
import { useDesk } from './context.ts';
import { memo } from './memo.ts';
import { NoPast } from './no-past.tsx';
import { TYPE_WORDS } from './orders.tsx';
import { Side } from './side.tsx';

const END_WORDS: Readonly<Record<OrderEnd, string>> = {
  open: 'Open',
  filled: 'Filled',
  canceled: 'Canceled',
  expired: 'Expired',
};

export function History() {
  const { account } = useDesk().terminal;
  const orders = account.history.value;
  if (orders.length === 0) return <NoPast of="orders" none="No orders in the last 24 hours" />;
  const heads = ['Contract', 'Side', 'Type', 'Price', 'Quantity', 'Filled', 'Average', 'State'];
  return (
    <Table heads={['Time, UTC', ...heads, 'Ended']}>
      {orders.map((order) => (
        <Row key={order.order} order={order} />
      ))}
    </Table>
  );
}

const Row = memo(({ order }: { readonly order: PastOrder }) => {
  const scale = useDesk().terminal.market.scaleOf(order.contract);
  const isPart = order.filled > 0 && (order.end === 'canceled' || order.end === 'expired');
  return (
    <tr>
      <td class="quiet">{momentText(order.acceptedAt)}</td>
      <td>{scale.symbol}</td>
      <td>
        <Side side={order.side} />
      </td>
      <td>
        {TYPE_WORDS[order.type]}
        {order.reduceOnly && <span class="quiet"> reduce-only</span>}
      </td>
      <td>{priceText(scale, order.limit === 0 ? order.trigger : order.limit)}</td>
      <td>{qtyText(scale, order.qty)}</td>
      <td>{qtyText(scale, order.filled)}</td>
      <td>{priceText(scale, averageOf(order))}</td>
      <td>
        {END_WORDS[order.end]}
        {isPart && ' in part'}
        {order.why !== '' && <span class="quiet"> {order.why}</span>}
      </td>
      <td class="quiet">{order.endedAt === 0 ? NONE : momentText(order.endedAt)}</td>
    </tr>
  );
});
