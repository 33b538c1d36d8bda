"""What a session is given."""

import ssl
from dataclasses import dataclass
from typing import Optional, Sequence, Tuple, Union

from .log_on import Signer
from .schema import DisconnectScope


@dataclass(frozen=True)
class Options:
    #: Like ws://127.0.0.1:8900; of several the next is tried when one does not answer.
    url: Union[str, Sequence[str]]
    #: What the key is called at the venue.
    key_name: str
    #: Like `ed25519_signer(…)`.
    sign: Signer
    #: The account to trade for and to follow; None for the participant's first.
    account: Optional[int] = None
    #: False for programs that only read public data.
    follow_account: bool = True
    #: The last `account.seq` that an earlier run has seen: the events after it come first.
    resume_after_seq: Optional[int] = None
    #: What goes when a session ends, of every account of the key; chosen again at each log-on.
    cancel_on_disconnect: DisconnectScope = DisconnectScope.UNSPECIFIED
    #: Also the first connection is tried again and again.
    patient: bool = False
    #: Unanswered requests older than this are given up and not sent again.
    resend_seconds: float = 30.0
    #: Shortest and longest wait between attempts.
    retry_seconds: Tuple[float, float] = (0.1, 5.0)
    #: Until the log-on must be done.
    open_seconds: float = 10.0
    ssl_context: Optional[ssl.SSLContext] = None
