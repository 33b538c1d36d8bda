"""Books and their digests, as docs/protocol.md has them."""

import random
import zlib

from praya.book import BookStep, LocalBook, book_digest
from praya.schema import BookDelta, BookDigest, BookSnapshot, Level


def of(*levels):
    return [Level(price, qty) for price, qty in levels]


def example():
    book = LocalBook(1)
    book.restore(BookSnapshot(epoch=7, seq=6, bids=of((999990, 2500), (999980, 100)), asks=of((1000010, 700))))
    return book


def test_the_digests_of_the_protocol():
    assert book_digest([], []) == 0
    assert book_digest([(100, 2)], []) == 0x43EE8D28
    book = example()
    delta = BookDelta(epoch=7, seq=9, prev_seq=6, bids=of((999980, 0)), asks=of((1000010, 650)))
    assert book.apply(delta) is BookStep.APPLIED
    assert book.check(BookDigest(epoch=7, seq=9, digest=3401854325)) is BookStep.APPLIED
    assert (book.digests_agreed, book.best_bid, book.best_ask) == (1, 999990, 1000010)


def test_only_the_best_25_levels_count():
    bids, asks = [(1000 - n, 1) for n in range(30)], [(2000 + n, 7) for n in range(30)]
    best = [number for level in bids[:25] + asks[:25] for number in level]
    assert book_digest(bids, asks) == zlib.crc32(b"".join(n.to_bytes(8, "little") for n in best))


def test_another_digest_loses_the_book():
    book = example()
    assert book.check(BookDigest(epoch=7, seq=6, digest=1)) is BookStep.LOST
    assert not book.live
    assert book.apply(BookDelta(epoch=7, seq=9, prev_seq=6)) is BookStep.IGNORED


def test_a_delta_that_does_not_follow():
    for delta in (BookDelta(epoch=7, seq=9, prev_seq=7), BookDelta(epoch=8, seq=9, prev_seq=6)):
        book = example()
        assert book.apply(delta) is BookStep.LOST and not book.live


def test_what_is_older_is_passed_over():
    book = example()
    assert book.apply(BookDelta(epoch=7, seq=6, prev_seq=5, bids=of((1, 1)))) is BookStep.IGNORED
    assert book.check(BookDigest(epoch=7, seq=5, digest=1)) is BookStep.IGNORED
    assert book.check(BookDigest(epoch=8, seq=9, digest=1)) is BookStep.IGNORED
    assert book.live


def test_a_digest_of_what_has_not_come():
    assert example().check(BookDigest(epoch=7, seq=9, digest=0)) is BookStep.LOST


def test_random_deltas_against_a_plain_book():
    rng = random.Random(5)
    book, plain = LocalBook(1), ({}, {})
    book.restore(BookSnapshot(epoch=1, seq=1))
    for seq in range(2, 3000):
        sides = ([], [])
        for side, changes in zip(plain, sides):
            for _ in range(rng.randrange(3)):
                price, qty = rng.randrange(100, 160), rng.choice([0, 0, 1, 2, 30])
                changes.append((price, qty))
                side[price] = qty
        book.apply(BookDelta(epoch=1, seq=seq, prev_seq=seq - 1, bids=of(*sides[0]), asks=of(*sides[1])))
        bids, asks = ([(p, q) for p, q in sorted(side.items()) if q] for side in plain)
        assert book.bids(99) == bids[::-1] and book.asks(99) == asks
