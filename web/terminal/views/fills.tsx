import type { OwnFillReport } from '../../../client/core/index.ts';
import {
  momentText,
  moneyText,
  priceText,
  qtyText,
  signedMoney,
} from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { FLAGS, type TradeFlag } from '../models/tape.ts';
import { useDesk } from './context.ts';
import { memo } from './memo.ts';
import { NoPast } from './no-past.tsx';
import { Side } from './side.tsx';

export function Fills() {
  const { account } = useDesk().terminal;
  const fills = account.fills.value;
  if (fills.length === 0) return <NoPast of="fills" none="No fills in the last 24 hours" />;
  return (
    <Table
      heads={[
        'Time, UTC',
        'Contract',
        'Side',
        'Price',
        'Quantity',
        'Fee',
        'Realized',
        'As',
        'Flags',
      ]}
    >
      {fills.map((fill) => (
        <Fill key={`${fill.trade}/${fill.order}`} fill={fill} />
      ))}
    </Table>
  );
}

const Fill = memo(({ fill }: { readonly fill: OwnFillReport }) => {
  const scale = useDesk().terminal.market.scaleOf(fill.contract);
  const flags: TradeFlag[] = fill.affiliate ? ['affiliate'] : [];
  if (fill.cause !== 'order') flags.push(fill.cause);
  const minor = (text: string): number => Number(text.replace('.', ''));
  return (
    <tr>
      <td class="quiet">{momentText(fill.time)}</td>
      <td>{fill.contract}</td>
      <td>
        <Side side={fill.side} />
      </td>
      <td>{priceText(scale, fill.priceTicks)}</td>
      <td>{qtyText(scale, fill.qtyLots)}</td>
      <td>{moneyText(scale, minor(fill.fee))}</td>
      <td>{signedMoney(scale, minor(fill.realized))}</td>
      <td>{fill.liquidity}</td>
      <td>
        {flags.map((flag) => (
          <b key={flag} class="flag" data-flag={flag} title={FLAGS[flag].text}>
            {FLAGS[flag].mark}
          </b>
        ))}
      </td>
    </tr>
  );
});
