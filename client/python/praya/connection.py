"""One WebSocket, from its opening to its end: the log-on, messages in and out, the watch on silence. It is never
opened twice; what survives a connection is the session's."""

import asyncio
import ssl
import time
from dataclasses import dataclass
from typing import Any, Callable, Dict, Optional

import websockets
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Subprotocol

from .codec import decode, encode
from .errors import CodecError, ConnectionLost, LogOnRefused
from .log_on import Signer, log_on_bytes
from .schema import (
    ClientMessage,
    ClientMessageRequest,
    DisconnectScope,
    Hello,
    LogOn,
    LogOnResult,
    Ping,
    Reject,
    ServerMessage,
)

SUBPROTOCOL = "praya.v1.json"
#: Larger frames of the server are not read.
FRAME_BYTES_MAX = 64 * 1024 * 1024
#: So many heartbeats may fail to come.
HEARTBEATS_MISSED = 3
HEARTBEAT_SECONDS_MIN = 0.02
#: The account's stream cannot be read on: it starts from a snapshot.
START_AGAIN = 4008
_LOST = (OSError, EOFError, asyncio.TimeoutError, WebSocketException)


@dataclass(frozen=True)
class ConnectionOptions:
    key_name: str
    sign: Signer
    cancel_on_disconnect: DisconnectScope
    #: From the first byte to the answer to the log-on, in seconds.
    open_seconds: float
    ssl_context: Optional[ssl.SSLContext]


@dataclass(frozen=True)
class Listener:
    """What a connection reports to its session. After `closed` it reports nothing more."""

    message: Callable[[ServerMessage], None]
    #: Why, and whether the account starts from a snapshot.
    closed: Callable[[str, bool], None]


class Connection:
    """Logged on."""

    def __init__(self, socket: Any, hello: Hello, log_on: LogOnResult, listener: Listener) -> None:
        self.hello = hello
        self.log_on = log_on
        self._socket = socket
        self._listener = listener
        heartbeat_us = hello.limits.heartbeat_us if hello.limits else 0
        self._heartbeat = max(heartbeat_us / 1e6, HEARTBEAT_SECONDS_MIN) if heartbeat_us else 5.0
        self._received_at = self._sent_at = time.monotonic()
        self._outgoing: "asyncio.Queue[str]" = asyncio.Queue()
        self._ended = False
        self._tasks = [asyncio.ensure_future(run()) for run in (self._read, self._write, self._watch)]

    @staticmethod
    async def open(url: str, options: ConnectionOptions, listener: Listener) -> "Connection":
        """Raises LogOnRefused, ConnectionLost."""
        socket: Any = None
        try:
            socket, hello, log_on = await asyncio.wait_for(_opened(url, options), options.open_seconds)
        except (asyncio.TimeoutError, TimeoutError) as error:
            raise ConnectionLost(f"no answer from {url}", False) from error
        except CodecError as error:
            raise ConnectionLost(f"unreadable message from {url}: {error}", False) from error
        except _LOST as error:
            raise ConnectionLost(f"cannot connect to {url}: {_text(error)}", False) from error
        return Connection(socket, hello, log_on, listener)

    def send(self, request_id: int, request: ClientMessageRequest) -> None:
        """Raises CodecError for what fits into no message."""
        frame = encode(ClientMessage(request_id=request_id, request=request))
        self._sent_at = time.monotonic()
        self._outgoing.put_nowait(frame)

    async def close(self) -> None:
        """Ends it without a word to the listener."""
        self._ended = True
        self._stop_tasks()
        try:
            await asyncio.wait_for(self._socket.close(), 1)
        except _LOST:
            self.break_off()

    def break_off(self) -> None:
        """As a failing network would."""
        if self._socket.transport is not None:
            self._socket.transport.abort()

    async def _read(self) -> None:
        reason, start_again = "the connection ended", False
        try:
            while True:
                frame = await self._socket.recv()
                self._received_at = time.monotonic()
                self._listener.message(decode(frame))
        except ConnectionClosed as error:
            code = error.rcvd.code if error.rcvd is not None else 1006
            words = error.rcvd.reason if error.rcvd is not None else ""
            reason, start_again = f"{words or 'closed'} (code {code})", code == START_AGAIN
        except CodecError as error:
            reason = f"unreadable message: {error}"
        except Exception as error:
            reason = _text(error)
        self._end(reason, start_again)

    async def _write(self) -> None:
        try:
            while True:
                await self._socket.send(await self._outgoing.get())
        except _LOST:
            self.break_off()  # The reader reports the end.

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._heartbeat / 2)
            now = time.monotonic()
            if now - self._received_at > self._heartbeat * HEARTBEATS_MISSED:
                self._end("the server is silent", False)
                return
            if now - self._sent_at > self._heartbeat:
                self.send(0, Ping())

    def _end(self, reason: str, start_again: bool) -> None:
        if self._ended:
            return
        self._ended = True
        self.break_off()
        self._stop_tasks()
        self._listener.closed(reason, start_again)

    def _stop_tasks(self) -> None:
        for task in self._tasks:
            if task is not asyncio.current_task():
                task.cancel()


async def _opened(url: str, options: ConnectionOptions) -> Any:
    extra: Dict[str, Any] = {} if options.ssl_context is None else {"ssl": options.ssl_context}
    socket = await websockets.connect(  # type: ignore[attr-defined]
        url,
        subprotocols=[Subprotocol(SUBPROTOCOL)],
        compression=None,
        max_size=FRAME_BYTES_MAX,
        ping_interval=None,  # The protocol has heartbeats of its own.
        close_timeout=1,
        **extra,
    )
    try:
        hello = await _next(socket, Hello)
        await socket.send(encode(ClientMessage(request=_answer(hello, options))))
        return socket, hello, await _next(socket, LogOnResult)
    except BaseException:
        if socket.transport is not None:
            socket.transport.abort()
        raise


def _answer(hello: Hello, options: ConnectionOptions) -> LogOn:
    signed = log_on_bytes(hello.nonce, options.key_name, SUBPROTOCOL)
    return LogOn(options.key_name, options.sign(signed), options.cancel_on_disconnect)


async def _next(socket: Any, kind: type) -> Any:
    while True:
        body = decode(await socket.recv()).message
        if isinstance(body, kind):
            return body
        if isinstance(body, Reject):
            raise LogOnRefused(body)


def _text(error: BaseException) -> str:
    return str(error) or type(error).__name__
