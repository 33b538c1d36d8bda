"""A contract's book, rebuilt from its snapshot and deltas, and checked: every delta must follow the one before, and
about once a second the server's digest must be the digest of what stands here."""

import struct
import zlib
from bisect import bisect_left
from enum import Enum
from typing import Dict, Iterable, List, Sequence, Tuple

from .schema import BookDelta, BookDigest, BookSnapshot, Level

#: Levels a side that a digest covers.
DIGEST_DEPTH = 25


def book_digest(bids: Iterable[Tuple[int, int]], asks: Iterable[Tuple[int, int]]) -> int:
    """CRC-32 over price and quantity of the best levels, bids first, eight bytes each, the lowest first."""
    crc = 0
    for side in (bids, asks):
        for price, qty in list(side)[:DIGEST_DEPTH]:
            crc = zlib.crc32(struct.pack("<qq", price, qty), crc)
    return crc


class BookStep(Enum):
    """What a message did to the book; a book that is LOST must be subscribed to again."""

    APPLIED = "applied"
    IGNORED = "ignored"
    LOST = "lost"


class _Side:
    """Levels, best first. `up` is 1 where prices rise from the best on, −1 where they fall."""

    def __init__(self, up: int) -> None:
        self._up = up
        self._order: List[int] = []
        self._qty: Dict[int, int] = {}

    def restore(self, levels: Sequence[Level]) -> None:
        self._qty = {level.price: level.qty for level in levels}
        self._order = sorted(self._up * price for price in self._qty)

    def put(self, price: int, qty: int) -> None:
        if qty == 0:
            if self._qty.pop(price, None) is not None:
                del self._order[bisect_left(self._order, self._up * price)]
            return
        if price not in self._qty:
            self._order.insert(bisect_left(self._order, self._up * price), self._up * price)
        self._qty[price] = qty

    def levels(self, count: int) -> List[Tuple[int, int]]:
        return [(self._up * key, self._qty[self._up * key]) for key in self._order[:count]]


class LocalBook:
    """Prices in ticks, quantities in lots. Look at `live` before believing it."""

    def __init__(self, contract: int) -> None:
        self.contract = contract
        #: A snapshot is in and nothing is missing since.
        self.live = False
        self.epoch = 0
        self.seq = 0
        #: How often the server's digest was the same as ours.
        self.digests_agreed = 0
        self._bids = _Side(-1)
        self._asks = _Side(1)

    def bids(self, count: int = 10) -> List[Tuple[int, int]]:
        """Price and quantity of the best levels, best first."""
        return self._bids.levels(count)

    def asks(self, count: int = 10) -> List[Tuple[int, int]]:
        return self._asks.levels(count)

    @property
    def best_bid(self) -> int:
        """0 when there is none."""
        return next((price for price, _ in self.bids(1)), 0)

    @property
    def best_ask(self) -> int:
        return next((price for price, _ in self.asks(1)), 0)

    def restore(self, snapshot: BookSnapshot) -> None:
        self._bids.restore(snapshot.bids)
        self._asks.restore(snapshot.asks)
        self.epoch, self.seq, self.live = snapshot.epoch, snapshot.seq, True

    def apply(self, delta: BookDelta) -> BookStep:
        if not self.live or (delta.epoch == self.epoch and delta.seq <= self.seq):
            return BookStep.IGNORED
        if delta.epoch != self.epoch or delta.prev_seq != self.seq:
            return self._lost()
        for level in delta.bids:
            self._bids.put(level.price, level.qty)
        for level in delta.asks:
            self._asks.put(level.price, level.qty)
        self.seq = delta.seq
        return BookStep.APPLIED

    def check(self, digest: BookDigest) -> BookStep:
        """Compares when the digest speaks of the very state that stands here."""
        if not self.live or digest.epoch != self.epoch or digest.seq < self.seq:
            return BookStep.IGNORED
        here = book_digest(self.bids(DIGEST_DEPTH), self.asks(DIGEST_DEPTH))
        if digest.seq > self.seq or here != digest.digest:
            return self._lost()
        self.digests_agreed += 1
        return BookStep.APPLIED

    def _lost(self) -> BookStep:
        self.live = False
        return BookStep.LOST
