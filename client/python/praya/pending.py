"""Requests that wait for their answer. They outlive a connection: an order that was sent and not answered is sent
again under the same client order id, and the venue does it once."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any, Callable, Dict, List

from .errors import ConnectionLost, OrderRefused
from .schema import ClientMessageRequest, Reject, Subscribe, Unsubscribe


@dataclass
class Unanswered:
    request_id: int
    request: ClientMessageRequest
    first_sent: float
    answer: "asyncio.Future[Any]"
    #: Over an earlier connection too.
    resent: bool = False


class Pending:
    def __init__(self) -> None:
        self._waiting: Dict[int, Unanswered] = {}
        self._last_id = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def send(
        self, send: Callable[[int, ClientMessageRequest], None], request: ClientMessageRequest
    ) -> "asyncio.Future[Any]":
        """Raises CodecError for what fits into no message: then nothing waits, nor is it sent again."""
        self._last_id += 1
        request_id = self._last_id
        send(request_id, request)
        answer: "asyncio.Future[Any]" = asyncio.get_running_loop().create_future()
        self._waiting[request_id] = Unanswered(request_id, request, time.monotonic(), answer)
        return answer

    def answer(self, request_id: int, body: Any) -> bool:
        """Whether somebody waited for it."""
        waiting = self._waiting.pop(request_id, None)
        if waiting is None:
            return False
        if not waiting.answer.done():
            if isinstance(body, Reject):
                waiting.answer.set_exception(OrderRefused(body, waiting.resent))
            else:
                waiting.answer.set_result(body)
        return True

    def take_for_resend(self) -> List[Unanswered]:
        """Oldest first. Whoever has stopped waiting is let go."""
        for waiting in list(self._waiting.values()):
            if waiting.answer.done():
                del self._waiting[waiting.request_id]
            waiting.resent = True
        return list(self._waiting.values())

    def give_up(self, reason: str, older_than: float = -1.0) -> None:
        """What was first sent longer ago, or everything; whether it was done is not known."""
        now = time.monotonic()
        for waiting in list(self._waiting.values()):
            if now - waiting.first_sent <= older_than:
                continue
            del self._waiting[waiting.request_id]
            if not waiting.answer.done():
                waiting.answer.set_exception(ConnectionLost(reason, True))

    def release_subscriptions(self) -> None:
        """The next connection starts every wanted stream by itself: the answers of this one are not waited for."""
        for waiting in list(self._waiting.values()):
            if isinstance(waiting.request, (Subscribe, Unsubscribe)):
                del self._waiting[waiting.request_id]
                if not waiting.answer.done():
                    waiting.answer.set_result(None)
