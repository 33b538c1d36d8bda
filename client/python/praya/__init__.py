"""A client of a Praya venue: orders, the account's stream without a gap, books that verify themselves."""

from .account import AccountView, Holding
from .book import LocalBook, book_digest
from .client import Client, Order
from .errors import AmountError, CodecError, ConnectionLost, LogOnRefused, OrderRefused, PrayaError
from .events import Connected, Disconnected, Fill, Gap
from .log_on import ed25519_signer, hmac_signer, key_file_signer
from .options import Options
from .scale import Lots, Scale, Ticks
from .schema import RejectReason

__all__ = [
    "AccountView",
    "AmountError",
    "Client",
    "CodecError",
    "Connected",
    "ConnectionLost",
    "Disconnected",
    "Fill",
    "Gap",
    "Holding",
    "LocalBook",
    "LogOnRefused",
    "Lots",
    "Options",
    "Order",
    "OrderRefused",
    "PrayaError",
    "RejectReason",
    "Scale",
    "Ticks",
    "book_digest",
    "ed25519_signer",
    "hmac_signer",
    "key_file_signer",
]
