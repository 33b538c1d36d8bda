// A row of the order book. It is drawn once; from then on only what has changed of it is written, and only that is formatted.

import { effect, type Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Scale } from '../../../client/core/index.ts';
import { priceText, qtyText } from '../../shared/models/format.ts';
import type { BookSide, LadderRow } from '../models/ladder.ts';
import { useDesk } from './context.ts';
import { memo } from './memo.ts';

interface RowOf {
  readonly row: Signal<LadderRow | null>;
  readonly side: BookSide;
  readonly take: (price: number) => void;
}

export const Row = memo(({ row, side, take }: RowOf) => {
  const { terminal, page } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return undefined;
    const written = new WrittenRow(place.current);
    return effect(() => written.show(row.value, terminal.market.scale.value, page.cursor.value));
  }, [row]);
  return (
    <div
      ref={place}
      class="ladder-row"
      role="row"
      data-side={side}
      onClick={() => {
        const level = row.peek();
        if (level !== null) take(level.price);
      }}
    >
      <span class="depth" aria-hidden="true" />
      <span role="gridcell" class="price">
        <span />
        <span class="own" hidden>
          <span aria-hidden="true">●</span>
          <span class="hidden" />
        </span>
      </span>
      <span role="gridcell" class="size" />
      <span role="gridcell" class="total" />
    </div>
  );
});

/** What stands in a row that is not shown: no level has it. */
const NOTHING: LadderRow = { price: 0, qty: -1, total: -1, depth: -1, own: -1 };

/** The elements of a row, and what stands in them. */
class WrittenRow {
  readonly #row: HTMLElement;
  readonly #depth: HTMLElement;
  readonly #own: HTMLElement;
  readonly #texts: Readonly<Record<'price' | 'own' | 'qty' | 'total', Text>>;
  #scale: Scale | null = null;
  #level = NOTHING;
  #isAtCursor = false;

  constructor(row: HTMLElement) {
    const find = (name: string): HTMLElement => row.querySelector(name) as HTMLElement;
    const textIn = (name: string): Text =>
      find(name).appendChild(document.createTextNode('')) as Text;
    this.#row = row;
    this.#depth = find('.depth');
    this.#own = find('.own');
    this.#texts = {
      price: textIn('.price > :first-child'),
      own: textIn('.own > .hidden'),
      qty: textIn('.size'),
      total: textIn('.total'),
    };
    this.#hide();
  }

  show(row: LadderRow | null, scale: Scale | null, cursor: number | null): void {
    if (scale !== this.#scale) this.#hide(); // Another contract writes its numbers otherwise.
    this.#scale = scale;
    this.#mark(row !== null && row.price === cursor);
    if (row === this.#level) return;
    if (row !== null && scale !== null) this.#write(row, scale);
    else if (this.#level !== NOTHING) this.#hide();
  }

  #mark(isAtCursor: boolean): void {
    if (isAtCursor === this.#isAtCursor) return;
    this.#isAtCursor = isAtCursor;
    this.#row.setAttribute('aria-selected', String(isAtCursor));
    if (isAtCursor) this.#row.id = 'book-cursor';
    else this.#row.removeAttribute('id');
  }

  #hide(): void {
    this.#level = NOTHING;
    this.#row.setAttribute('aria-hidden', 'true');
  }

  #write(now: LadderRow, scale: Scale): void {
    const before = this.#level;
    this.#level = now;
    if (before === NOTHING) this.#row.removeAttribute('aria-hidden');
    const texts = this.#texts;
    if (now.price !== before.price) texts.price.data = priceText(scale, now.price);
    if (now.qty !== before.qty) texts.qty.data = qtyText(scale, now.qty);
    if (now.total !== before.total) texts.total.data = qtyText(scale, now.total);
    if (now.depth !== before.depth) this.#depth.style.transform = `scaleX(${now.depth / 100})`;
    if (now.own !== before.own) this.#showOwn(qtyText(scale, now.own), now.own > 0);
  }

  #showOwn(text: string, isAny: boolean): void {
    this.#row.dataset['own'] = String(isAny);
    this.#own.hidden = !isAny;
    this.#own.title = isAny ? `Own orders: ${text}` : '';
    this.#texts.own.data = isAny ? ` own ${text}` : '';
  }
}
