import { leftText, momentText, moneyText, rateText } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { useDesk } from './context.ts';
import { NoPast } from './no-past.tsx';

export function Funding() {
  const { terminal } = useDesk();
  const { account, market } = terminal;
  const payments = account.funding.value;
  return (
    <div class="funding">
      <Rates />
      {payments.length === 0 ? (
        <NoPast of="funding" none="No funding in the last seven days" />
      ) : (
        <Table heads={['Hour, UTC', 'Contract', 'Amount']}>
          {payments.map(({ contract, hour, amount }) => {
            const scale = market.scaleOf(contract);
            return (
              <tr key={`${contract}/${hour}`}>
                <td class="quiet">{momentText(hour)}</td>
                <td>{scale.symbol}</td>
                <td data-tone={amount > 0 ? 'down' : 'up'}>
                  {amount > 0 ? 'paid' : 'received'} {moneyText(scale, Math.abs(amount))}{' '}
                  {scale.currency}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </div>
  );
}

function Rates() {
  const { terminal } = useDesk();
  const funding = terminal.market.funding.value;
  if (funding === null) return null;
  return (
    <dl class="rates">
      <div>
        <dt>{terminal.market.symbol.value}, rate for 8 h</dt>
        <dd>{rateText(funding.rate)}</dd>
      </div>
      <div>
        <dt>as projected</dt>
        <dd>{rateText(funding.projectedRate)}</dd>
      </div>
      <div>
        <dt>average premium</dt>
        <dd>{rateText(funding.averagePremium)}</dd>
      </div>
      <div>
        <dt>settled in</dt>
        <dd>{leftText(funding.nextHour - terminal.now.value * 1_000_000)}</dd>
      </div>
    </dl>
  );
}
