// How the account stands: what it has, how much of it margin takes, and how far liquidation is.

import { moneyText } from '../../shared/models/format.ts';
import { LEVEL_WORDS } from '../models/holdings.ts';
import { useDesk } from './context.ts';

export function Margin() {
  const { account, market } = useDesk().terminal;
  const bar = account.margin.value;
  const { value: scale } = market.scale;
  if (bar === null || scale === null) return <section class="margin" aria-label="Margin" />;
  const money = (minor: number): string => `${moneyText(scale, minor)} ${scale.currency}`;
  return (
    <section class="margin" data-of="account" aria-label="Margin" data-level={bar.level}>
      <div class="panel-head">
        <h2>Margin</h2>
        <span class="level">{LEVEL_WORDS[bar.level]}</span>
      </div>
      <dl class="sums">
        <div>
          <dt>Equity</dt>
          <dd>{money(bar.equity)}</dd>
        </div>
        <div>
          <dt>Available</dt>
          <dd>{money(bar.available)}</dd>
        </div>
      </dl>
      <Meter name="Initial" share={bar.initialShare} text={money(bar.initial)} />
      <Meter name="Maintenance" share={bar.maintenanceShare} text={money(bar.maintenance)} />
    </section>
  );
}

interface MeterOf {
  readonly name: string;
  readonly share: number;
  readonly text: string;
}

function Meter({ name, share, text }: MeterOf) {
  const tone = share >= 90 ? 'stop' : share >= 70 ? 'warn' : 'good';
  return (
    <div class="meter" data-tone={tone}>
      <span class="meter-name">{name}</span>
      <span class="meter-text">
        {text} · {share}%
      </span>
      <span
        class="meter-bar"
        role="meter"
        aria-label={`${name} margin of equity`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <span style={{ transform: `scaleX(${share / 100})` }} />
      </span>
    </div>
  );
}
