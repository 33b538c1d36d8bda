"""What can become of a request other than its answer."""

from .schema import Reject, RejectReason


class PrayaError(Exception):
    """All that this package raises."""


class OrderRefused(PrayaError):
    """The venue refused the request, which changed nothing."""

    def __init__(self, reject: Reject, resent: bool = False) -> None:
        name = reject.reason.name
        at = f" ({reject.field})" if reject.field else ""
        super().__init__(f"{name}{at}: {reject.text}")
        #: The whole refusal: field at fault, bound, what was asked for, the fix in words.
        self.reject = reject
        #: A value of the closed set; `int(reason)` is its permanent number.
        self.reason: RejectReason = reject.reason
        self.field = reject.field
        self.limit = reject.limit
        self.actual = reject.actual
        self.text = reject.text
        #: Rate limits: try again after this long; otherwise 0.
        self.retry_after = reject.retry_after_us / 1e6
        #: It had been sent before, over a connection that was lost: a cancel may have been done the first time.
        self.resent = resent


class LogOnRefused(OrderRefused):
    """The key was refused at log-on."""

    @property
    def is_final(self) -> bool:
        """Trying again changes nothing."""
        return self.reason in (
            RejectReason.AUTHENTICATION_FAILED,
            RejectReason.KEY_REVOKED,
            RejectReason.KEY_EXPIRED,
        )


class ConnectionLost(PrayaError):
    """There is no connection, or it ended before the answer."""

    def __init__(self, problem: str, sent: bool) -> None:
        super().__init__(problem)
        #: False: nothing left the client. True: whether it was done is not known; the account's stream shows it.
        self.sent = sent


class AmountError(PrayaError, ValueError):
    """A value that cannot be sent: it is no number, or lies between two steps. Nothing left the client."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field


class CodecError(PrayaError, ValueError):
    """What is no message of the protocol."""
