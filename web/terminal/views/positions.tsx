import { moneyText, priceText, signedMoney, signedQty } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { type PositionRow, profitOf } from '../models/holdings.ts';
import { useDesk } from './context.ts';
import { closePosition } from './do-command.ts';
import { Side } from './side.tsx';

export function Positions() {
  const { account, replay } = useDesk().terminal;
  const rows = account.positions.value;
  if (rows.length === 0) return <p class="empty-note">No open positions</p>;
  return (
    <Table
      heads={[
        'Contract',
        'Size',
        'Entry',
        'Mark',
        'Liquidation',
        'Profit at mark',
        'Initial margin',
        'Funding owed',
        'Deleveraging',
      ]}
      hasActions={replay.value === null}
    >
      {rows.map((row) => (
        <Position key={row.symbol} row={row} />
      ))}
    </Table>
  );
}

function Position({ row }: { readonly row: PositionRow }) {
  const desk = useDesk();
  const { market } = desk.terminal;
  const scale = market.scaleOf(row.symbol);
  const isShown = market.symbol.value === row.symbol;
  const mark = isShown
    ? market.mark.value
    : (market.tickers.value.get(row.contract)?.markPrice ?? 0);
  const profit = profitOf(row.held, row.cost, mark, scale);
  return (
    <tr>
      <th scope="row">
        <button type="button" class="plain" onClick={() => desk.terminal.show(row.symbol)}>
          {row.symbol}
        </button>
      </th>
      <td>
        <Side side={row.held > 0 ? 'buy' : 'sell'} text={row.held > 0 ? 'Long' : 'Short'} />{' '}
        {signedQty(scale, row.held)}
      </td>
      <td>{priceText(scale, entryOf(row, scale.moneyPerTickLot))}</td>
      <td>{priceText(scale, mark)}</td>
      <td>{row.liquidation === 0 ? 'none' : priceText(scale, row.liquidation)}</td>
      <td data-tone={profit > 0 ? 'up' : profit < 0 ? 'down' : 'even'}>
        {signedMoney(scale, profit)}
      </td>
      <td>{moneyText(scale, row.initial)}</td>
      <td>{signedMoney(scale, row.fundingOwed)}</td>
      <td>
        <Indicator value={row.indicator} />
      </td>
      {desk.terminal.replay.value === null && (
        <td class="actions">
          <button type="button" onClick={() => closePosition(desk, row.symbol)}>
            Close
          </button>
        </td>
      )}
    </tr>
  );
}

function entryOf({ cost, held }: PositionRow, moneyPerTickLot: number): number {
  return Math.round(cost / held / moneyPerTickLot);
}

/** How near a position is to being deleveraged: five lamps and the number. */
function Indicator({ value }: { readonly value: number }) {
  return (
    <span class="indicator" title={value === 0 ? 'not in the first round' : `${value} of 5`}>
      <span aria-hidden="true" class="lamps">
        {[1, 2, 3, 4, 5].map((at) => (
          <i key={at} data-on={at <= value} />
        ))}
      </span>{' '}
      {value}/5
    </span>
  );
}
