"""A bot's hand on the venue: typed calls over a session. Orders go out as decimals, or whole ticks and lots, and come
back as the venue's answers or as OrderRefused. Every call may raise ConnectionLost."""

import secrets
from dataclasses import dataclass
from typing import Any, AsyncIterator, Dict, List, Optional, Sequence, Type, TypeVar, Union

from . import schema
from .book import LocalBook
from .errors import AmountError, CodecError, OrderRefused
from .market import BOOK_CHANNELS
from .scale import Price, Qty
from .schema import (
    AmendOrder,
    CancelOrder,
    CandleInterval,
    Channel,
    HistoryKind,
    OrderAck,
    OrderType,
    PlaceOrder,
    PostOnly,
    SelfTrade,
    Side,
    TimeInForce,
    TriggerOn,
)
from .session import Session

A = TypeVar("A")
Contract = Union[str, int]

_WITH_LIMIT = (OrderType.LIMIT, OrderType.STOP_LIMIT, OrderType.TAKE_PROFIT_LIMIT)


@dataclass(frozen=True)
class Order:
    """A new order. What is left out has the default that surprises least. `more` has the fields of
    `schema.PlaceOrder` that are not here, as whole numbers."""

    #: Symbol or number.
    contract: Contract
    side: Side
    qty: Qty
    #: A limit order needs it: one that is forgotten is refused here and never becomes a market order.
    limit: Optional[Price] = None
    type: OrderType = OrderType.LIMIT
    #: Good till cancel, or good till time with `expires_at`; orders at market immediate or cancel.
    time_in_force: Optional[TimeInForce] = None
    #: Microseconds since 1970.
    expires_at: int = 0
    post_only: PostOnly = PostOnly.OFF
    reduce_only: bool = False
    self_trade: SelfTrade = SelfTrade.CANCEL_TAKER
    trigger: Optional[Price] = None
    trigger_on: TriggerOn = TriggerOn.MARK
    #: Made up when left out, so that sending again is safe.
    client_order_id: str = ""
    tag: str = ""
    account: Optional[int] = None
    more: Optional[Dict[str, Any]] = None


class Client(Session):
    """`client = Client(Options(…))`, then handlers by `on`, then `async with client:` logs on and at the end closes."""

    async def __aenter__(self) -> "Client":
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def place(self, order: Order) -> OrderAck:
        """Raises AmountError, OrderRefused."""
        return await self._answer(self._place(order), OrderAck)

    async def preview(self, order: Order) -> schema.OrderPreview:
        """What the order would do if it were placed now. Nothing is placed."""
        return await self._answer(schema.PreviewOrder(self._place(order)), schema.OrderPreview)

    async def amend(self, amend: AmendOrder) -> OrderAck:
        """In ticks and lots; 0 keeps what is there."""
        return await self._answer(self._named(amend), OrderAck)

    async def cancel(self, order: int = 0, client_order_id: str = "", account: Optional[int] = None) -> OrderAck:
        cancel = CancelOrder(account=account or 0, order=order, client_order_id=client_order_id)
        return await self._answer(self._named(cancel), OrderAck)

    async def batch(self, items: Sequence[Union[Order, AmendOrder, CancelOrder]]) -> schema.BatchAck:
        """Up to `limits.batch_max` commands, done one after another; each has an answer of its own."""
        commands = [schema.OrderCommand(self._place(i) if isinstance(i, Order) else self._named(i)) for i in items]
        return await self._answer(schema.Batch(commands), schema.BatchAck)

    async def mass_cancel(
        self, contract: Contract = 0, side: Side = Side.UNSPECIFIED, tag: str = "", account: Optional[int] = None
    ) -> schema.MassCancelAck:
        """Ends all live orders that fit; without filters all of the account's."""
        request = schema.MassCancel(
            account=self._account_of(account), contract=self._number(contract), side=side, tag=tag
        )
        return await self._answer(request, schema.MassCancelAck)

    async def mass_quote(
        self, contract: Contract, levels: Sequence[schema.QuoteLevel], quote: int = 1, group: int = 0
    ) -> schema.MassQuoteAck:
        """In place of the quote before; without levels it is taken away. Levels are in ticks and lots."""
        account, number = self._account_of(None), self._number(contract)
        request = schema.MassQuote(
            account=account, contract=number, quote=quote, group=group, levels=list(levels)
        )
        return await self._answer(request, schema.MassQuoteAck)

    async def set_protection(self, protection: schema.SetProtection) -> schema.ProtectionAck:
        """Of a group of quotes."""
        protection.account = self._account_of(protection.account or None)
        return await self._answer(protection, schema.ProtectionAck)

    async def reset_protection(self, contract: Contract, group: int) -> schema.ProtectionAck:
        request = schema.ResetProtection(
            account=self._account_of(None), contract=self._number(contract), group=group
        )
        return await self._answer(request, schema.ProtectionAck)

    async def cancel_on_disconnect(self, scope: schema.DisconnectScope) -> schema.DisconnectAck:
        request = schema.CancelOnDisconnect(account=self._account_of(None), scope=scope)
        return await self._answer(request, schema.DisconnectAck)

    async def cancel_all_after(self, seconds: int) -> schema.DeadManAck:
        """A dead-man timer: all orders go then, unless it is set again before; 0 stops it."""
        request = schema.CancelAllAfter(account=self._account_of(None), seconds=seconds)
        return await self._answer(request, schema.DeadManAck)

    async def choose_leverage(self, contract: Contract, leverage: int) -> schema.LeverageAck:
        """Less than the brackets allow; 0 lifts the choice."""
        request = schema.ChooseLeverage(
            account=self._account_of(None), contract=self._number(contract), leverage=leverage
        )
        return await self._answer(request, schema.LeverageAck)

    async def get_account(self, account: Optional[int] = None) -> schema.AccountSnapshot:
        return await self._answer(schema.GetAccount(self._account_of(account)), schema.AccountSnapshot)

    async def gate(self, contract: Contract = 0) -> schema.Gate:
        """What stands between this session and an order that raises risk, now."""
        return await self._answer(schema.GetGate(self._number(contract)), schema.Gate)

    async def history(self, what: HistoryKind, after: int = 0) -> AsyncIterator[schema.AccountEvent]:
        """Events of the account's stream after a number of it, oldest first."""
        account = self._account_of(None)
        while True:
            request = schema.GetHistory(account=account, what=what, cursor=after)
            page = await self._answer(request, schema.HistoryPage)
            for event in page.events:
                yield event
            if page.next == 0:
                return
            after = page.next

    async def open_orders(self, contract: Contract = 0) -> List[schema.OpenOrder]:
        """As the venue has them, page by page."""
        request = schema.GetOpenOrders(account=self._account_of(None), contract=self._number(contract))
        orders: List[schema.OpenOrder] = []
        while True:
            page = await self._answer(request, schema.OpenOrderPage)
            orders.extend(page.orders)
            if page.next == 0:
                return orders
            request.cursor = page.next

    async def candles(self, request: schema.GetCandles) -> schema.CandlePage:
        """A page; `next` is the `from_` of the next one, or 0."""
        return await self._answer(request, schema.CandlePage)

    async def trades(self, request: schema.GetTrades) -> schema.TradePage:
        """A page; `next` is the `cursor` of the next one, or 0."""
        return await self._answer(request, schema.TradePage)

    async def book(self, contract: Contract, channel: Channel = Channel.BOOK_RAW) -> LocalBook:
        """Kept and checked from now on; `live` turns true with its snapshot, a moment later."""
        if channel not in BOOK_CHANNELS:
            raise AmountError("channel", f"{channel.name} is no book by price")
        book = self._market.book(channel, self._number(contract))
        await self.subscribe(channel, contract)
        return book

    async def subscribe(
        self,
        channel: Channel,
        contract: Contract = 0,
        interval: CandleInterval = CandleInterval.UNSPECIFIED,
    ) -> None:
        """Starts a public stream, also over every later connection; its messages go to the handlers of their kind."""
        number = self._number(contract)
        stream = self._market.want(channel, number, interval)
        if self.connected:
            try:
                await self.ask(stream)
            except OrderRefused:
                self._market.unwant(channel, number, interval)
                raise

    async def unsubscribe(
        self,
        channel: Channel,
        contract: Contract = 0,
        interval: CandleInterval = CandleInterval.UNSPECIFIED,
    ) -> None:
        number = self._number(contract)
        self._market.unwant(channel, number, interval)
        if self.connected:
            await self.ask(schema.Unsubscribe(channel=channel, contract=number, interval=interval))

    async def _answer(self, request: schema.ClientMessageRequest, kind: Type[A]) -> A:
        answer = await self.ask(request)
        if not isinstance(answer, kind):
            raise CodecError(f"{type(answer).__name__} is no answer to {type(request).__name__}")
        return answer

    def _number(self, contract: Contract) -> int:
        return 0 if contract == 0 else self.scale(contract).contract

    def _named(self, request: Any) -> Any:
        if not request.order and not request.client_order_id:
            raise AmountError("order", "name it by order or by client_order_id")
        request.account = self._account_of(request.account or None)
        return request

    def _place(self, order: Order) -> PlaceOrder:
        scale = self.scale(order.contract)
        has_limit = order.type in _WITH_LIMIT
        if has_limit and order.limit is None:
            raise AmountError("limit", "is missing; say type=OrderType.MARKET for an order without one")
        if not has_limit and order.limit is not None:
            raise AmountError("limit", "stands on an order that takes none")
        life = order.time_in_force
        if life is None:
            life = TimeInForce.GOOD_TILL_TIME if order.expires_at else TimeInForce.GOOD_TILL_CANCEL
            if not has_limit and order.type is not OrderType.PEGGED:
                life = TimeInForce.IMMEDIATE_OR_CANCEL
        return PlaceOrder(
            account=self._account_of(order.account),
            contract=scale.contract,
            side=order.side,
            type=order.type,
            qty=scale.lots(order.qty),
            limit=0 if order.limit is None else scale.ticks(order.limit),
            time_in_force=life,
            expires_at=order.expires_at,
            post_only=order.post_only,
            reduce_only=order.reduce_only,
            self_trade=order.self_trade,
            trigger=0 if order.trigger is None else scale.ticks(order.trigger, "trigger"),
            trigger_on=TriggerOn.UNSPECIFIED if order.trigger is None else order.trigger_on,
            client_order_id=order.client_order_id or f"py-{secrets.token_hex(12)}",
            tag=order.tag,
            **(order.more or {}),
        )
