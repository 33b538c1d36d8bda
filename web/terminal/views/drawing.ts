// What stands on the canvas of the chart. Changes are gathered and drawn at most four times a second: nobody reads faster, and
// the canvas is drawn whole each time.

import { effect } from '@preact/signals';
import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IChartApi,
  type IPriceLine,
  type ISeriesApi,
  type ISeriesMarkersPluginApi,
  LineSeries,
  LineStyle,
  type Time,
} from 'lightweight-charts';
import type { Candle } from '../../../client/core/index.ts';
import { priceText } from '../../shared/models/format.ts';
import { beforeFrame } from '../feed/frames.ts';
import { fillMarks, type LineTone, ownLines } from '../models/own-marks.ts';
import type { Market } from '../state/market.ts';
import type { Terminal } from '../state/terminal.ts';

/** Of a canvas, which inherits none. */
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";
const DRAWN_MS = 250;
/** Of each line of one's own, a color of the page. */
const TONES: Readonly<Record<LineTone, string>> = {
  position: '--accent',
  liquidation: '--warn',
  buy: '--buy',
  sell: '--sell',
};

interface PriceSeries {
  readonly series: ISeriesApi<'Line'>;
  readonly prices: ReadonlyMap<number, number>;
  /** Start of the last point drawn. */
  newest: number;
}

/** Values on the scale are ticks, whole numbers; they are written as prices. */
export class Drawing {
  readonly #terminal: Terminal;
  readonly #market: Market;
  readonly #chart: IChartApi;
  readonly #candles: ISeriesApi<'Candlestick'>;
  readonly #volume: ISeriesApi<'Histogram'>;
  readonly #fills: ISeriesMarkersPluginApi<Time>;
  readonly #lines: readonly PriceSeries[];
  readonly #place: HTMLElement;
  readonly #ends: (() => void)[] = [];
  readonly #own = new Map<string, IPriceLine>();
  /** Starts of candles, and of points of lines, that are not drawn yet. */
  readonly #changed = new Set<number>();
  #isWhole = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawnAt = 0;
  #isEnded = false;
  #washes = { up: '', down: '' };
  #newest = 0;

  constructor(place: HTMLElement, terminal: Terminal) {
    const { market } = terminal;
    this.#terminal = terminal;
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
    this.#fills = createSeriesMarkers(this.#candles, []);
    const line = {
      priceFormat: format,
      lineWidth: 1,
      priceLineVisible: false,
      lastValueVisible: false,
      crosshairMarkerVisible: false,
    } as const;
    const mark = this.#chart.addSeries(LineSeries, line);
    const index = this.#chart.addSeries(LineSeries, { ...line, lineStyle: LineStyle.Dashed });
    this.#lines = [
      { series: mark, prices: market.marks, newest: 0 },
      { series: index, prices: market.indexes, newest: 0 },
    ];
    this.#chart.subscribeCrosshairMove(({ time }) => {
      market.pointedAt.value = time === undefined ? null : Number(time) * 1_000_000;
    });
    market.chart = {
      reset: () => {
        this.#isWhole = true;
        this.#drawSoon();
      },
      candles: (changed) => this.#change(changed.map(({ start }) => start)),
      prices: (start) => this.#change([start]),
    };
    this.#ends.push(
      effect(() => {
        terminal.settings.theme.value;
        this.#paint();
        this.#drawAll();
      }),
      effect(() => this.#drawOwn()),
      effect(() => {
        terminal.account.fills.value;
        this.#drawFills();
      }),
    );
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#market.chart = null;
    this.#market.pointedAt.value = null;
    for (const end of this.#ends) end();
    this.#chart.remove();
    this.#isEnded = true;
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
    const [mark, index] = this.#lines;
    mark?.series.applyOptions({ color: this.#color('--mark') });
    index?.series.applyOptions({ color: this.#color('--index') });
  }

  #change(starts: readonly number[]): void {
    for (const start of starts) this.#changed.add(start);
    this.#drawSoon();
  }

  #drawSoon(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#drawnAt + DRAWN_MS - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      beforeFrame(this.#draw);
    }, wait);
  }

  readonly #draw = (): void => {
    if (this.#isEnded) return;
    this.#drawnAt = performance.now();
    const starts = [...this.#changed].sort((a, b) => a - b);
    this.#changed.clear();
    // One of the past has changed, which is rare.
    const isPast = starts.some((start) => this.#isPast(start));
    if (this.#isWhole || isPast) this.#drawAll();
    else for (const start of starts) this.#drawOne(start);
  };

  #isPast(start: number): boolean {
    const isOld = (newest: number, known: { has(start: number): boolean }): boolean =>
      start < newest && known.has(start);
    return (
      isOld(this.#newest, this.#market.candles) ||
      this.#lines.some(({ newest, prices }) => isOld(newest, prices))
    );
  }

  #drawAll(): void {
    this.#isWhole = false;
    const candles = [...this.#market.candles.values()].sort((a, b) => a.start - b.start);
    this.#newest = candles.at(-1)?.start ?? 0;
    this.#market.newest.value = candles.at(-1) ?? null;
    this.#candles.setData(candles.map(barOf));
    this.#volume.setData(candles.map((candle) => this.#volumeOf(candle)));
    for (const line of this.#lines) {
      const points = [...line.prices].sort(([a], [b]) => a - b);
      line.newest = points.at(-1)?.[0] ?? 0;
      line.series.setData(points.map(([start, value]) => ({ time: timeOf(start), value })));
    }
    this.#drawFills();
    this.#chart
      .timeScale()
      .applyOptions({ secondsVisible: /econd/.test(this.#market.interval.peek()) });
  }

  #drawOne(start: number): void {
    const candle = this.#market.candles.get(start);
    if (candle !== undefined) {
      const isNew = start > this.#newest;
      this.#newest = start;
      this.#market.newest.value = candle;
      this.#candles.update(barOf(candle));
      this.#volume.update(this.#volumeOf(candle));
      if (isNew) this.#drawFills(); // One's own fill comes before the candle that it opens.
    }
    for (const line of this.#lines) {
      const value = line.prices.get(start);
      if (value === undefined) continue;
      line.newest = start;
      line.series.update({ time: timeOf(start), value });
    }
  }

  #volumeOf({ start, qty, open, close }: Candle) {
    const color = close >= open ? this.#washes.up : this.#washes.down;
    return { time: timeOf(start), value: qty, color };
  }

  #drawFills(): void {
    const { account, market } = this.#terminal;
    const [fills, symbol] = [account.fills.peek(), market.symbol.peek()];
    const marks = fillMarks(fills, symbol, market.interval.peek(), market.candles);
    this.#fills.setMarkers(
      marks.map(({ start, side }) => ({
        time: timeOf(start),
        position: side === 'buy' ? 'belowBar' : 'aboveBar',
        shape: side === 'buy' ? 'arrowUp' : 'arrowDown',
        color: this.#color(TONES[side]),
      })),
    );
  }

  /** Lines that stay are moved and not made anew. */
  #drawOwn(): void {
    const { account, market, settings } = this.#terminal;
    settings.theme.value;
    const scale = market.scale.value;
    const positions = account.positions.value;
    const orders = account.orders.value;
    const lines = scale === null ? [] : ownLines(scale, positions, orders);
    const ids = new Set(lines.map(({ id }) => id));
    for (const [id, line] of this.#own) {
      if (ids.has(id)) continue;
      this.#candles.removePriceLine(line);
      this.#own.delete(id);
    }
    for (const { id, price, title, tone } of lines) {
      const color = this.#color(TONES[tone]);
      const known = this.#own.get(id);
      if (known === undefined) {
        const lineStyle = id.startsWith('order-') ? LineStyle.Dashed : LineStyle.Dotted;
        const style = { lineWidth: 1, lineStyle, axisLabelVisible: true } as const;
        this.#own.set(id, this.#candles.createPriceLine({ price, title, color, ...style }));
        continue;
      }
      const { price: before, title: name, color: ink } = known.options();
      if (price !== before || title !== name || color !== ink) {
        known.applyOptions({ price, title, color });
      }
    }
  }
}

function barOf({ start, open, high, low, close }: Candle) {
  return { time: timeOf(start), open, high, low, close };
}

function timeOf(us: number): Time {
  return (us / 1_000_000) as Time;
}
