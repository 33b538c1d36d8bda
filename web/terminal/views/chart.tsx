// Candles with the lines of mark and index, what is one's own in them, and the numbers of the candle under the crosshair.

import { useEffect, useRef } from 'preact/hooks';
import {
  changeText,
  clockText,
  momentText,
  priceText,
  qtyText,
} from '../../shared/models/format.ts';
import { INTERVALS, lengthOf } from '../models/intervals.ts';
import { useDesk } from './context.ts';
import { Drawing } from './drawing.ts';

export function Chart() {
  const { terminal } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const drawing = new Drawing(place.current, terminal);
    return () => drawing.end();
  }, [terminal]);
  return (
    <section class="chart" data-of="chart" aria-label="Chart">
      <div class="chart-bar">
        <div class="intervals" role="group" aria-label="Interval">
          {INTERVALS.map(({ interval, name }) => (
            <button
              type="button"
              key={interval}
              aria-pressed={terminal.market.interval.value === interval}
              onClick={() => terminal.showInterval(interval)}
            >
              {name}
            </button>
          ))}
        </div>
        <Legend />
      </div>
      <div class="chart-area">
        <Bar />
        <div class="chart-place" ref={place} />
      </div>
    </section>
  );
}

/** Of the candle under the crosshair, else as they are. */
function Legend() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  const { value: start } = market.pointedAt;
  if (scale === null) return null;
  const mark = start === null ? market.mark.value : lastUpTo(market.marks, start);
  const index = start === null ? market.index.value : lastUpTo(market.indexes, start);
  return (
    <dl class="legend">
      <div data-line="mark">
        <dt>Mark</dt>
        <dd>{priceText(scale, mark)}</dd>
      </div>
      <div data-line="index">
        <dt>Index</dt>
        <dd>{priceText(scale, index)}</dd>
      </div>
    </dl>
  );
}

/** The price of a candle, or of the last one before it that has any; 0 for none. */
function lastUpTo(prices: ReadonlyMap<number, number>, start: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const at of prices.keys()) if (at <= start) last = Math.max(last, at);
  return prices.get(last) ?? 0;
}

/** The candle under the crosshair, or its time where there is none; else the newest. */
function Bar() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  const { value: start } = market.pointedAt;
  const { value: newest } = market.newest;
  const candle = start === null ? newest : (market.candles.get(start) ?? null);
  const time = start === null ? null : <BarTime start={start} />;
  if (scale === null || candle === null) return <dl class="bar">{time}</dl>;
  const { open, high, low, close, qty } = candle;
  const tone = close > open ? 'up' : close < open ? 'down' : 'even';
  return (
    <dl class="bar" data-tone={tone} aria-label="Candle">
      {time}
      <BarFact letter="O" name="Open" text={priceText(scale, open)} />
      <BarFact letter="H" name="High" text={priceText(scale, high)} />
      <BarFact letter="L" name="Low" text={priceText(scale, low)} />
      <BarFact letter="C" name="Close" text={priceText(scale, close)} />
      <BarFact letter="±" name="Change" text={changeText(close - open, open)} />
      <BarFact letter="V" name={`Volume, ${scale.base}`} text={qtyText(scale, qty)} />
    </dl>
  );
}

function BarTime({ start }: { readonly start: number }) {
  const isShort = lengthOf(useDesk().terminal.market.interval.value) < 300_000_000;
  return (
    <div class="bar-time">
      <dt class="hidden">Time, UTC</dt>
      <dd>{isShort ? clockText(start) : momentText(start).slice(0, -3)}</dd>
    </div>
  );
}

interface BarFactOf {
  readonly letter: string;
  readonly name: string;
  readonly text: string;
}

function BarFact({ letter, name, text }: BarFactOf) {
  return (
    <div>
      <dt title={name}>
        <span aria-hidden="true">{letter}</span>
        <span class="hidden">{name}</span>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
