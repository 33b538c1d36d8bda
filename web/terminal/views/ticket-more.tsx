// What few orders need: a part on display, a pair, and what post-only does where it would take.

import { grouped } from '../../../client/core/index.ts';
import { mayPost } from '../models/ticket.ts';
import { useDesk } from './context.ts';
import { NumberField, Tick } from './ticket-fields.tsx';

export function More() {
  const { ticket, market } = useDesk().terminal;
  const fields = ticket.fields.value;
  const { value: scale } = market.scale;
  const isSliding = fields.postOnly && fields.slides;
  const isInUse =
    fields.pairWith !== '' || (mayPost(fields) && (fields.displayQty !== '' || isSliding));
  if (scale === null) return null;
  return (
    <details class="exits more">
      <summary>More{isInUse && <span class="in-use"> in use</span>}</summary>
      {mayPost(fields) && (
        <>
          <NumberField field="displayQty" name="Display" unit={scale.base} />
          <Tick
            name="Post-only slides in place of a refusal"
            isOn={isSliding}
            isOff={!fields.postOnly}
            change={(slides) => ticket.change({ slides })}
          />
        </>
      )}
      <Pair />
    </details>
  );
}

/** One cancels the other, by what it fills. */
function Pair() {
  const { ticket, account, market } = useDesk().terminal;
  const { side, pairWith } = ticket.fields.value;
  const symbol = market.symbol.value;
  const others = account.orders.value.filter(
    (order) => order.contract === symbol && order.side === side && order.clientOrderId !== '',
  );
  const isThere = others.some(({ clientOrderId }) => clientOrderId === pairWith);
  return (
    <label class="field">
      <span>Pair (OCO)</span>
      <select
        id="pair"
        value={pairWith}
        onChange={(event) => ticket.change({ pairWith: event.currentTarget.value })}
      >
        <option value="">with none</option>
        {pairWith !== '' && !isThere && <option value={pairWith}>an order that is gone</option>}
        {others.map(({ clientOrderId, open, limit, trigger }) => (
          <option key={clientOrderId} value={clientOrderId}>
            {open} @ {grouped(limit || trigger)}
          </option>
        ))}
      </select>
    </label>
  );
}
