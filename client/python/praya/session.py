"""A logged-on session that outlives its connections: it comes back by itself, takes the account's stream up where it
was left, starts the public streams afresh and sends what was not answered once more."""

import asyncio
from typing import Any, Callable, Dict, List, Optional, Set, Type, TypeVar, Union

from .account import AccountView, Follows
from .backoff import Backoff
from .connection import Connection, ConnectionOptions, Listener
from .errors import AmountError, ConnectionLost, LogOnRefused, OrderRefused, PrayaError
from .events import Connected, Disconnected, Fill, Gap
from .market import MarketData, MarketOutlet
from .options import Options
from .pending import Pending
from .scale import Scale
from .schema import (
    AccountEvent,
    AccountSnapshot,
    Channel,
    ClientMessageRequest,
    Contracts,
    GetAccount,
    GetContracts,
    Heartbeat,
    Limits,
    LogOnResult,
    OwnFill,
    ResyncRequired,
    ServerMessage,
    Subscribe,
    Subscribed,
)

E = TypeVar("E")


class Session:
    def __init__(self, options: Options) -> None:
        self._options = options
        self._urls = [options.url] if isinstance(options.url, str) else list(options.url)
        self._backoff = Backoff(*options.retry_seconds)
        self._pending = Pending()
        self._market = MarketData(MarketOutlet(self._emit, lambda stream: self._subscribe(stream, 0)))
        self._handlers: Dict[type, List[Callable[[Any], None]]] = {}
        self._scales: Dict[Union[int, str], Scale] = {}
        self._learning = False
        self._connection: Optional[Connection] = None
        self._log_on: Optional[LogOnResult] = None
        self._limits: Optional[Limits] = None
        self._account: Optional[AccountView] = None
        #: The last event of the account's stream that was emitted: behind the view while missed ones still come.
        self._emitted_seq = 0
        self._resuming = False
        self._attempts = 0
        self._snapshot_in: Optional["asyncio.Future[None]"] = None
        #: While a connection begins: its end is told to whoever began it.
        self._begin_ended: Optional["asyncio.Future[None]"] = None
        self._tasks: Set["asyncio.Task[None]"] = set()
        self._closed = False
        self._defect: Optional[Exception] = None
        self._end: Optional["asyncio.Future[None]"] = None

    @property
    def connected(self) -> bool:
        """Logged on now."""
        return self._connection is not None

    @property
    def log_on(self) -> LogOnResult:
        """The last log-on's answer: accounts, scopes, gates."""
        return _present(self._log_on)

    @property
    def limits(self) -> Limits:
        return _present(self._limits)

    @property
    def account(self) -> AccountView:
        """The account that is traded for and followed."""
        return _present(self._account)

    @property
    def contracts(self) -> List[str]:
        """Symbols of the venue's contracts."""
        return [name for name in self._scales if isinstance(name, str)]

    def scale(self, contract: Union[int, str]) -> Scale:
        """How a contract's numbers are written. Raises AmountError."""
        if contract not in self._scales:
            raise AmountError("contract", f"there is no {contract!r}")
        return self._scales[contract]

    def on(self, kind: Type[E], handler: Callable[[E], None]) -> Callable[[], None]:
        """Calls the handler with every event or message of that kind. What a handler raises ends the session: see
        `wait_closed`. Returns what takes it off again."""
        handlers = self._handlers.setdefault(kind, [])
        handlers.append(handler)
        return lambda: handlers.remove(handler) if handler in handlers else None

    async def open(self) -> None:
        """Logs on, and waits for contracts and account. Raises LogOnRefused; ConnectionLost unless `patient`."""
        self._end = asyncio.get_running_loop().create_future()
        while True:
            try:
                return await self._attempt()
            except PrayaError as error:
                if self._closed or _is_final(error) or not self._options.patient:
                    await self.close(str(error))
                    raise
            except Exception as error:
                await self.close(str(error))
                raise
            await asyncio.sleep(self._backoff.next())

    async def close(self, reason: str = "closed by the bot") -> None:
        """Ends the session. Orders stay where they are; see `mass_cancel`."""
        connection, self._connection = self._connection, None
        self._stop(reason)
        if connection is not None:
            await connection.close()

    async def wait_closed(self) -> None:
        """Until the session has ended. Raises what ended it: what a handler raised, or LogOnRefused for a key."""
        if self._end is not None:
            await asyncio.shield(self._end)
        if self._defect is not None:
            raise self._defect

    def break_connection(self) -> None:
        """As a failing network would, for tests of what a bot does then."""
        if self._connection is not None:
            self._connection.break_off()

    async def ask(self, request: ClientMessageRequest) -> Any:
        """Sends a request and waits for its answer, over as many connections as it takes."""
        if self._connection is None:
            raise ConnectionLost("not connected; nothing was sent", False) from self._defect
        return await self._pending.send(self._connection.send, request)

    def _account_of(self, account: Optional[int]) -> int:
        if account is None and self._account is None:
            raise AmountError("account", "the participant has no account")
        return self.account.account if account is None else account

    def _emit(self, event: object) -> None:
        try:
            for handler in list(self._handlers.get(type(event), ())):
                handler(event)
        except Exception as error:
            self._fail(error)
            raise

    def _fail(self, error: Exception) -> None:
        self._defect = self._defect or error
        self._stop(str(error))

    def _stop(self, reason: str) -> None:
        if self._closed:
            return
        self._closed = True
        self._market.lose()
        self._pending.give_up(reason)
        self.break_connection()
        for task in self._tasks:
            if task is not asyncio.current_task():
                task.cancel()
        if self._end is not None and not self._end.done():
            self._end.set_result(None)

    async def _attempt(self) -> None:
        url = self._urls[self._attempts % len(self._urls)]
        self._attempts += 1
        o = self._options
        how = ConnectionOptions(o.key_name, o.sign, o.cancel_on_disconnect, o.open_seconds, o.ssl_context)
        connection = await Connection.open(url, how, Listener(self._on_message, self._lost))
        again = self._log_on is not None
        self._log_on, self._limits = connection.log_on, connection.hello.limits
        self._connection = connection
        self._backoff.reset()
        self._begin_ended = asyncio.get_running_loop().create_future()
        begin = asyncio.ensure_future(self._begin(connection))
        try:
            await asyncio.wait({begin, self._begin_ended}, return_when=asyncio.FIRST_COMPLETED)
            if not begin.done():
                self._begin_ended.result()  # Raises.
            begin.result()
        except BaseException:
            begin.cancel()
            if self._connection is connection:
                self._connection = None
                self._market.lose()
                self._pending.release_subscriptions()
            await connection.close()
            raise
        finally:
            if self._begin_ended.done():
                self._begin_ended.exception()  # It was told, or no longer matters.
            self._begin_ended = None
        if self._connection is not connection:
            raise ConnectionLost("the connection ended", False)
        self._emit(Connected(connection.log_on, connection.hello.epoch, again))

    async def _begin(self, connection: Connection) -> None:
        """Contracts, then the account from where it was left, then the public streams, then what was not answered."""
        unanswered = self._pending.take_for_resend()
        if not self._scales:
            await self._read_contracts()
        accounts = connection.log_on.accounts
        account = self._options.account or (accounts[0] if accounts else None)
        if account is not None:
            if self._account is None:
                self._account = AccountView(account, self._currency_of)
            if self._options.follow_account:
                await self._follow_account(self._account)
        for stream in self._market.streams():
            self._subscribe(stream, 0)
        for waiting in unanswered:
            connection.send(waiting.request_id, waiting.request)

    async def _read_contracts(self) -> None:
        answer: Contracts = await self.ask(GetContracts())
        for info in answer.contracts:
            scale = Scale(info)
            self._scales[scale.contract] = self._scales[scale.symbol] = scale
        self._emit(answer)

    async def _follow_account(self, view: AccountView) -> None:
        resume = self._options.resume_after_seq
        if not view.synced and resume is not None and self._emitted_seq == 0:
            # The account as it stands, and then all that was missed.
            view.restore(await self.ask(GetAccount(view.account)))
            self._emitted_seq = resume
        if view.synced:
            self._resume()
            return
        self._snapshot_in = asyncio.get_running_loop().create_future()
        await self.ask(Subscribe(channel=Channel.ACCOUNT, account=view.account))
        await self._snapshot_in

    def _subscribe(self, stream: Subscribe, resume_after_seq: int) -> None:
        """Without waiting; a refusal is reported as a gap, since the stream stands still."""
        if self._connection is None:
            return  # The next connection starts it.
        request = Subscribe(
            stream.channel, stream.contract, stream.account, resume_after_seq, stream.interval
        )

        def answered(answer: "asyncio.Future[Any]") -> None:
            error = None if answer.cancelled() else answer.exception()
            if not isinstance(error, OrderRefused):
                return
            self._resuming = False
            self._emit(Gap(f"{error.reason.name} of {stream.channel.name}", resume_after_seq, 0))
            if resume_after_seq > 0:  # What is no longer kept is made good by a snapshot.
                self._subscribe(stream, 0)

        self._pending.send(self._connection.send, request).add_done_callback(answered)

    def _on_message(self, message: ServerMessage) -> None:
        body = message.message
        if self._closed or body is None or self._market.take(body):
            return
        if isinstance(body, AccountEvent):
            self._follow(body)
        elif isinstance(body, AccountSnapshot):
            if message.request_id == 0 or not self._pending.answer(message.request_id, body):
                self._restore(body)
        elif isinstance(body, Heartbeat):
            for position in body.streams:
                if position.channel != Channel.ACCOUNT:
                    self._market.compare(position)
                elif self._account is not None and position.account == self._account.account:
                    self._compare(position.seq)
        elif isinstance(body, ResyncRequired):
            if body.channel == Channel.ACCOUNT:
                self._resume()
            else:
                stream = Subscribe(body.channel, body.contract, interval=body.interval)
                self._subscribe(stream, 0)
        else:
            if isinstance(body, Subscribed) and body.channel == Channel.ACCOUNT:
                self._resuming = False
            if message.request_id == 0 or not self._pending.answer(message.request_id, body):
                self._emit(body)

    def _restore(self, snapshot: AccountSnapshot) -> None:
        view = self._account
        if view is None or snapshot.account != view.account:
            return
        view.restore(snapshot)
        self._emitted_seq = snapshot.account_seq
        self._resuming = False
        for contract in [o.contract for o in snapshot.orders] + [p.contract for p in snapshot.positions]:
            self._learn(contract)
        if self._snapshot_in is not None and not self._snapshot_in.done():
            self._snapshot_in.set_result(None)
        self._emit(snapshot)

    def _follow(self, message: AccountEvent) -> None:
        view = self._account
        if view is None or message.account != view.account or not view.synced:
            return
        if message.account_seq <= self._emitted_seq or self._learn(getattr(message.event, "contract", 0)):
            return
        if message.account_seq != self._emitted_seq + 1 or view.follow(message) is Follows.GAP:
            self._compare(message.account_seq)
            return
        self._emitted_seq = message.account_seq
        self._emit(message)
        if isinstance(message.event, OwnFill):
            self._emit(self._fill(message, message.event))

    def _fill(self, message: AccountEvent, fill: OwnFill) -> Fill:
        scale = self.scale(fill.contract)
        price, qty = scale.price(fill.price), scale.qty(fill.qty)
        return Fill(message.account_seq, message.seq, message.time, scale.symbol, price, qty, fill)

    def _compare(self, seq: int) -> None:
        """The stream has come as far as `seq`; when we have not, the rest is asked for, once."""
        view = self._account
        if view is None or not view.synced or seq <= self._emitted_seq:
            return
        if self._resuming or self._learning:
            return  # It is taken up again by itself.
        self._emit(Gap(f"account {view.account}", self._emitted_seq + 1, seq))
        self._resume()

    def _resume(self) -> None:
        view = self._account
        if view is None or not view.synced:
            return
        self._resuming = True
        self._subscribe(Subscribe(channel=Channel.ACCOUNT, account=view.account), self._emitted_seq)

    def _learn(self, contract: int) -> bool:
        """Whether the contract is unknown: it was listed meanwhile. Its terms are read, once, and then the account's
        stream goes on from where it stands."""
        if contract == 0 or contract in self._scales:
            return False
        if not self._learning and self._connection is not None:
            self._learning = True
            self._spawn(self._read_and_resume())
        return True

    async def _read_and_resume(self) -> None:
        try:
            await self._read_contracts()
        finally:
            self._learning = False  # When it failed, the next heartbeat shows that the stream is ahead.
        self._resume()

    def _currency_of(self, contract: int) -> Optional[str]:
        scale = self._scales.get(contract)
        return None if scale is None else scale.currency

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        # A lost connection shows elsewhere.
        task.add_done_callback(lambda done: None if done.cancelled() else done.exception())

    def _lost(self, reason: str, start_again: bool) -> None:
        if start_again and self._account is not None:
            self._account.forget()
        self._connection = None
        self._resuming = False
        self._market.lose()
        self._pending.release_subscriptions()
        if self._begin_ended is not None:
            if not self._begin_ended.done():
                self._begin_ended.set_exception(ConnectionLost(reason, False))
        elif not self._closed:
            self._spawn(self._come_back(reason))

    async def _come_back(self, reason: str) -> None:
        while not self._closed:
            self._pending.give_up("no answer, and no connection", self._options.resend_seconds)
            wait = self._backoff.next()
            self._emit(Disconnected(reason, wait))
            await asyncio.sleep(wait)
            try:
                return await self._attempt()
            except PrayaError as error:
                reason = str(error)
                if _is_final(error):
                    self._emit(Disconnected(reason, None))
                    self._fail(error)
            except Exception as error:  # Of the signer, say: trying again changes nothing.
                self._fail(error)


def _is_final(error: Exception) -> bool:
    return isinstance(error, LogOnRefused) and error.is_final


def _present(value: Optional[E]) -> E:
    if value is None:
        raise ConnectionLost("not connected yet", False)
    return value
