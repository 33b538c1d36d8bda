"""The public streams of a session: which of them it wants, and whether anything of them was lost. It sends nothing
itself; it tells which stream is to be started (again)."""

from dataclasses import dataclass, replace
from typing import Callable, Dict, List, Optional, Tuple, Union

from .book import BookStep, LocalBook
from .events import Gap
from .schema import (
    BookDelta,
    BookDigest,
    BookSnapshot,
    CandleInterval,
    Candles,
    Channel,
    Liquidations,
    StreamPosition,
    Subscribe,
    Trades,
)

#: Channel, contract, interval.
Key = Tuple[Channel, int, CandleInterval]
BOOK_CHANNELS = (Channel.BOOK_RAW, Channel.BOOK_100MS)
_NO_INTERVAL = CandleInterval.UNSPECIFIED
_CHANNELS = {Trades: Channel.TRADES, Liquidations: Channel.LIQUIDATIONS, Candles: Channel.CANDLES}


@dataclass
class _Wanted:
    stream: Subscribe
    #: Of the last message; −1 before the first.
    seq: int = -1
    #: The newest that was reported, of the channel of trades.
    last_trade: int = 0


@dataclass(frozen=True)
class MarketOutlet:
    emit: Callable[[object], None]
    restart: Callable[[Subscribe], None]


class MarketData:
    def __init__(self, outlet: MarketOutlet) -> None:
        self._outlet = outlet
        self._wanted: Dict[Key, _Wanted] = {}
        self._books: Dict[Key, LocalBook] = {}

    def streams(self) -> List[Subscribe]:
        return [wanted.stream for wanted in self._wanted.values()]

    def want(self, channel: Channel, contract: int, interval: CandleInterval = _NO_INTERVAL) -> Subscribe:
        stream = Subscribe(channel=channel, contract=contract, interval=interval)
        return self._wanted.setdefault((channel, contract, interval), _Wanted(stream)).stream

    def unwant(self, channel: Channel, contract: int, interval: CandleInterval = _NO_INTERVAL) -> None:
        self._wanted.pop((channel, contract, interval), None)
        self._books.pop((channel, contract, interval), None)

    def book(self, channel: Channel, contract: int) -> LocalBook:
        """There from the first time it is asked for."""
        return self._books.setdefault((channel, contract, _NO_INTERVAL), LocalBook(contract))

    def lose(self) -> None:
        """The connection is gone: nothing that is shown is known to be true."""
        for book in self._books.values():
            book.live = False
        for wanted in self._wanted.values():
            wanted.seq = -1

    def take(self, message: object) -> bool:
        """Whether it was of a stream that is kept here."""
        if isinstance(message, (BookSnapshot, BookDelta, BookDigest)):
            self._take_book(message)
        elif isinstance(message, Trades):
            self._follow(message)
            self._outlet.emit(self._fresh(message))
        elif isinstance(message, (Liquidations, Candles)):
            self._follow(message)
            self._outlet.emit(message)
        else:
            return False
        return True

    def compare(self, position: StreamPosition) -> None:
        """A heartbeat shows how far each stream has come; a book that is behind has lost something."""
        book = self._books.get((position.channel, position.contract, _NO_INTERVAL))
        if book is not None and book.live and position.seq > book.seq:
            book.live = False
            self._lost(position.channel, book, position.seq)

    def _take_book(self, message: Union[BookSnapshot, BookDelta, BookDigest]) -> None:
        book = self._books.get((message.channel, message.contract, _NO_INTERVAL))
        if book is None:
            return
        if isinstance(message, BookSnapshot):
            book.restore(message)
            step = BookStep.APPLIED
        else:
            step = book.apply(message) if isinstance(message, BookDelta) else book.check(message)
        if step is BookStep.LOST:
            found = message.prev_seq if isinstance(message, BookDelta) else message.seq
            self._lost(message.channel, book, found)
        elif step is BookStep.APPLIED and not isinstance(message, BookDigest):
            self._outlet.emit(book)

    def _lost(self, channel: Channel, book: LocalBook, found: int) -> None:
        self._outlet.emit(Gap(f"book of contract {book.contract}", book.seq, found))
        self._outlet.restart(Subscribe(channel=channel, contract=book.contract))

    def _follow(self, message: Union[Trades, Liquidations, Candles]) -> None:
        """Each message of the stream follows the one before; where one is missing the stream starts again."""
        wanted = self._wanted_of(message)
        if wanted is None:
            return
        if message.snapshot or wanted.seq < 0 or wanted.seq == message.prev_seq:
            wanted.seq = message.seq
            return
        name = _CHANNELS[type(message)].name.lower()
        self._outlet.emit(Gap(f"{name} of contract {message.contract}", wanted.seq, message.prev_seq))
        wanted.seq = -1
        self._outlet.restart(wanted.stream)

    def _fresh(self, message: Trades) -> Trades:
        """Without those that were reported before."""
        wanted = self._wanted_of(message)
        if wanted is None:
            return message  # It is let go and still comes.
        fresh = [trade for trade in message.trades if trade.trade > wanted.last_trade]
        if fresh:
            wanted.last_trade = fresh[-1].trade
        return replace(message, trades=fresh)

    def _wanted_of(self, message: Union[Trades, Liquidations, Candles]) -> Optional[_Wanted]:
        interval = message.interval if isinstance(message, Candles) else _NO_INTERVAL
        return self._wanted.get((_CHANNELS[type(message)], message.contract, interval))
