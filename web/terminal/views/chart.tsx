// Candles with the lines of mark and index, and lines at one's own entry and liquidation prices.

import { effect } from '@preact/signals';
import {
  CandlestickSeries,
  createChart,
  HistogramSeries,
  type IChartApi,
  type IPriceLine,
  type ISeriesApi,
  LineSeries,
  LineStyle,
  type Time,
} from 'lightweight-charts';
import { useEffect, useRef } from 'preact/hooks';
import type { Candle } from '../../../client/core/index.ts';
import { priceText } from '../../shared/models/format.ts';
import { INTERVALS, type Market } from '../state/market.ts';
import type { Terminal } from '../state/terminal.ts';
import { useDesk } from './context.ts';

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
      <div class="chart-place" ref={place} />
    </section>
  );
}

function Legend() {
  const { market } = useDesk().terminal;
  const { value: scale } = market.scale;
  if (scale === null) return null;
  return (
    <dl class="legend">
      <div data-line="mark">
        <dt>Mark</dt>
        <dd>{priceText(scale, market.mark.value)}</dd>
      </div>
      <div data-line="index">
        <dt>Index</dt>
        <dd>{priceText(scale, market.index.value)}</dd>
      </div>
    </dl>
  );
}

/** Of a canvas, which inherits none. */
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/** Values on the scale are ticks, whole numbers; they are written as prices. */
class Drawing {
  readonly #market: Market;
  readonly #chart: IChartApi;
  readonly #candles: ISeriesApi<'Candlestick'>;
  readonly #volume: ISeriesApi<'Histogram'>;
  readonly #mark: ISeriesApi<'Line'>;
  readonly #index: ISeriesApi<'Line'>;
  readonly #place: HTMLElement;
  readonly #ends: (() => void)[] = [];
  #lines: IPriceLine[] = [];
  #washes = { up: '', down: '' };
  #newest = 0;

  constructor(place: HTMLElement, terminal: Terminal) {
    const { market } = terminal;
    this.#market = market;
    this.#place = place;
    this.#chart = createChart(place, {
      autoSize: true,
      layout: { attributionLogo: false, fontSize: 11, fontFamily: FONT },
      localization: { locale: 'en-US' },
      timeScale: { timeVisible: true, secondsVisible: false, rightOffset: 4, borderVisible: false },
      rightPriceScale: { borderVisible: false, scaleMargins: { top: 0.08, bottom: 0.22 } },
      crosshair: { mode: 0 },
    });
    const format = {
      type: 'custom',
      minMove: 1,
      formatter: (ticks: number) => {
        const scale = market.scale.peek();
        return scale === null ? '' : priceText(scale, Math.round(ticks));
      },
    } as const;
    this.#volume = this.#chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume',
      priceFormat: { type: 'custom', minMove: 1, formatter: () => '' },
      lastValueVisible: false,
      priceLineVisible: false,
    });
    this.#chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
    this.#candles = this.#chart.addSeries(CandlestickSeries, {
      priceFormat: format,
      borderVisible: false,
    });
    const line = {
      priceFormat: format,
      lineWidth: 1,
      priceLineVisible: false,
      lastValueVisible: false,
      crosshairMarkerVisible: false,
    } as const;
    this.#mark = this.#chart.addSeries(LineSeries, line);
    this.#index = this.#chart.addSeries(LineSeries, { ...line, lineStyle: LineStyle.Dashed });
    market.chart = {
      reset: () => this.#reset(),
      candles: (changed) => this.#update(changed),
      prices: (start) => this.#price(start),
    };
    this.#ends.push(
      effect(() => {
        terminal.settings.theme.value;
        this.#paint();
        this.#reset();
      }),
      effect(() => this.#ownLines(terminal)),
    );
  }

  end(): void {
    this.#market.chart = null;
    for (const end of this.#ends) end();
    this.#chart.remove();
  }

  #color(name: string): string {
    return getComputedStyle(this.#place).getPropertyValue(name).trim();
  }

  #paint(): void {
    const [ink, line] = [this.#color('--quiet'), this.#color('--grid')];
    const [up, down] = [this.#color('--buy'), this.#color('--sell')];
    this.#washes = { up: this.#color('--buy-wash'), down: this.#color('--sell-wash') };
    this.#chart.applyOptions({
      layout: { background: { color: this.#color('--panel') }, textColor: ink },
      grid: { vertLines: { color: line }, horzLines: { color: line } },
    });
    this.#candles.applyOptions({
      upColor: up,
      downColor: down,
      wickUpColor: up,
      wickDownColor: down,
    });
    this.#mark.applyOptions({ color: this.#color('--mark') });
    this.#index.applyOptions({ color: this.#color('--index') });
  }

  #reset(): void {
    const candles = [...this.#market.candles.values()].sort((a, b) => a.start - b.start);
    this.#newest = candles.at(-1)?.start ?? 0;
    this.#candles.setData(candles.map(barOf));
    this.#volume.setData(candles.map((candle) => this.#volumeOf(candle)));
    this.#mark.setData(pointsOf(this.#market.marks));
    this.#index.setData(pointsOf(this.#market.indexes));
    this.#chart
      .timeScale()
      .applyOptions({ secondsVisible: /econd/.test(this.#market.interval.peek()) });
  }

  #update(changed: readonly Candle[]): void {
    for (const candle of changed) {
      if (candle.start < this.#newest) {
        this.#reset(); // One of the past was changed, which is rare.
        return;
      }
      this.#newest = candle.start;
      this.#candles.update(barOf(candle));
      this.#volume.update(this.#volumeOf(candle));
    }
  }

  #price(start: number): void {
    const time = timeOf(start);
    const { marks, indexes } = this.#market;
    const [mark, index] = [marks.get(start), indexes.get(start)];
    if (mark !== undefined) this.#mark.update({ time, value: mark });
    if (index !== undefined) this.#index.update({ time, value: index });
  }

  #volumeOf({ start, qty, open, close }: Candle) {
    const color = close >= open ? this.#washes.up : this.#washes.down;
    return { time: timeOf(start), value: qty, color };
  }

  #ownLines({ account, market, settings }: Terminal): void {
    settings.theme.value;
    for (const line of this.#lines) this.#candles.removePriceLine(line);
    this.#lines = [];
    const scale = market.scale.value;
    const position = account.positions.value.find(({ symbol }) => symbol === scale?.symbol);
    if (scale === null || position === undefined) return;
    const add = (price: number, title: string, color: string): void => {
      if (price <= 0) return;
      const style = { lineWidth: 1, lineStyle: LineStyle.Dotted, axisLabelVisible: true } as const;
      this.#lines.push(this.#candles.createPriceLine({ price, title, color, ...style }));
    };
    const entry = Math.round(position.cost / position.held / scale.moneyPerTickLot);
    add(entry, position.held > 0 ? 'Long' : 'Short', this.#color('--accent'));
    add(position.liquidation, 'Liq.', this.#color('--warn'));
  }
}

function barOf({ start, open, high, low, close }: Candle) {
  return { time: timeOf(start), open, high, low, close };
}

function timeOf(us: number): Time {
  return (us / 1_000_000) as Time;
}

function pointsOf(prices: ReadonlyMap<number, number>) {
  return [...prices]
    .sort(([a], [b]) => a - b)
    .map(([start, value]) => ({ time: timeOf(start), value }));
}
