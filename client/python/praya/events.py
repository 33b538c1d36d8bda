"""What happens by itself and is no message of the venue."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Optional

from .schema import LogOnResult, OwnFill


@dataclass(frozen=True)
class Connected:
    """Logged on; the account's stream and all subscriptions go on."""

    log_on: LogOnResult
    #: The run of the venue.
    epoch: int
    #: Not for the first time.
    again: bool


@dataclass(frozen=True)
class Disconnected:
    reason: str
    #: Seconds; None when it will not be tried again.
    retry_after: Optional[float]


@dataclass(frozen=True)
class Gap:
    """Something of a stream was lost, and has been asked for again."""

    stream: str
    expected: int
    found: int


@dataclass(frozen=True)
class Fill:
    """One's own side of a fill, in decimals beside the message."""

    account_seq: int
    #: Of the journal.
    seq: int
    #: Microseconds since 1970.
    time: int
    symbol: str
    price: Decimal
    qty: Decimal
    fill: OwnFill
