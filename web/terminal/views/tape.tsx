// Trades as they come, newest on top. A letter tells what is not an ordinary trade of two clients.

import type { Scale } from '../../../client/core/index.ts';
import { clockText, priceText, qtyText } from '../../shared/models/format.ts';
import { FLAGS, type TapeRow } from '../models/tape.ts';
import { useDesk } from './context.ts';
import { memo } from './memo.ts';

const ROWS = 60;

export function Tape() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  const rows = market.tape.value;
  return (
    <section class="tape" data-of="tape" aria-label="Trades">
      <div class="panel-head">
        <h2>Trades</h2>
        <span class="quiet flags-key">
          {(['affiliate', 'liquidation', 'auction'] as const).map((flag) => (
            <abbr key={flag} title={FLAGS[flag].text}>
              <b class="flag" data-flag={flag}>
                {FLAGS[flag].mark}
              </b>
            </abbr>
          ))}
        </span>
      </div>
      <div class="tape-rows" tabIndex={0} role="group" aria-label="Latest trades">
        <table>
          <thead>
            <tr>
              <th scope="col">Price</th>
              <th scope="col">Size</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {scale !== null &&
              rows
                .slice(0, ROWS)
                .map((row) => <TradeRow key={row.trade} row={row} scale={scale} />)}
          </tbody>
        </table>
        {rows.length === 0 && <p class="empty-note">No trades yet</p>}
      </div>
    </section>
  );
}

const TradeRow = memo(({ row, scale }: { readonly row: TapeRow; readonly scale: Scale }) => (
  <tr data-side={row.side}>
    <td class="price">
      <span class="arrow" aria-hidden="true">
        {row.side === 'buy' ? '▲' : '▼'}
      </span>
      <span class="hidden">{row.side === 'buy' ? 'bought at ' : 'sold at '}</span>
      {priceText(scale, row.price)}
    </td>
    <td>
      {qtyText(scale, row.qty)}
      {row.flags.map((flag) => (
        <b key={flag} class="flag" data-flag={flag} title={FLAGS[flag].text}>
          {FLAGS[flag].mark}
        </b>
      ))}
    </td>
    <td class="quiet">{clockText(row.time)}</td>
  </tr>
));
