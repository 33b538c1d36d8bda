"""One account as its stream reports it: live orders, positions, balances. It starts from a snapshot and follows the
events, which are numbered without a gap; a number that does not follow changes nothing."""

from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, Callable, Dict, List, Optional, Union

from . import schema
from .schema import AccountEvent, AccountSnapshot, MarginLevel, OpenOrder


class Follows(Enum):
    """Whether an event follows the one before."""

    NEXT = "next"
    REPEAT = "repeat"
    GAP = "gap"


@dataclass
class Holding:
    """Signed lots, and what was paid for them in minor units."""

    held: int = 0
    cost: int = 0


_ORDER_FIELDS = [each.name for each in fields(OpenOrder)]


class AccountView:
    def __init__(self, account: int, currency_of: Callable[[int], Optional[str]]) -> None:
        self.account = account
        #: The last event that is counted in.
        self.seq = 0
        #: A snapshot has been seen, and the stream has not lost its place since.
        self.synced = False
        self.margin_level = MarginLevel.UNSPECIFIED
        #: Live orders by the venue's number. Read them, do not change them.
        self.orders: Dict[int, OpenOrder] = {}
        #: By the number of the contract; flat ones included once they have been held.
        self.holdings: Dict[int, Holding] = {}
        #: Cash in minor units by currency; collateral in the minor units of its own.
        self.balances: Dict[str, int] = {}
        self._currency_of = currency_of
        self._settlement = ""

    def order(self, client_order_id: str) -> Optional[OpenOrder]:
        """A live order by the client's id."""
        return next((o for o in self.orders.values() if o.client_order_id == client_order_id), None)

    def orders_of(self, contract: int) -> List[OpenOrder]:
        """Oldest first."""
        return [o for _, o in sorted(self.orders.items()) if o.contract == contract]

    def holding(self, contract: int) -> Holding:
        return self.holdings.get(contract, Holding())

    def restore(self, snapshot: AccountSnapshot) -> None:
        """Replaces all that was known."""
        self.orders = {order.order: replace(order) for order in snapshot.orders}
        self.holdings = {each.contract: Holding(each.held, each.cost) for each in snapshot.positions}
        self.balances = {each.currency: each.balance for each in snapshot.balances}
        self._settlement = snapshot.balances[0].currency if snapshot.balances else ""
        if snapshot.margin is not None:
            self.margin_level = snapshot.margin.level
        self.seq = snapshot.account_seq
        self.synced = True

    def forget(self) -> None:
        """Its stream has lost its place: what is known stands still until the next snapshot."""
        self.synced = False

    def follow(self, message: AccountEvent) -> Follows:
        """Counts an event in when it is the next one."""
        if message.account_seq <= self.seq:
            return Follows.REPEAT
        if message.account_seq != self.seq + 1:
            return Follows.GAP
        self.seq = message.account_seq
        apply = _APPLY.get(type(message.event))
        if apply is not None:
            apply(self, message.event)
        return Follows.NEXT

    def _accepted(self, event: schema.OrderAccepted) -> None:
        shared: Dict[str, Any] = {name: getattr(event, name) for name in _ORDER_FIELDS if hasattr(event, name)}
        untriggered = event.trigger_on != schema.TriggerOn.UNSPECIFIED
        shared.update(open=event.qty, untriggered=untriggered)
        self.orders[event.order] = OpenOrder(**shared)

    def _filled(self, event: schema.OwnFill) -> None:
        self._progressed(event)
        self.holdings[event.contract] = Holding(event.held, event.cost)
        self._cash_of(event.contract, event.balance)

    def _replaced(self, event: schema.OrderReplaced) -> None:
        order = self.orders.get(event.order)
        if order is None:
            return
        order.qty, order.limit, order.trigger = event.qty, event.limit, event.trigger
        order.reduce_only = event.reduce_only
        self._progressed(event)

    def _triggered(self, event: schema.OrderTriggered) -> None:
        order = self.orders.get(event.order)
        if order is not None:
            order.untriggered, order.limit = False, event.limit

    def _progressed(
        self, event: Union[schema.OrderRested, schema.OrderReduced, schema.OrderReplaced, schema.OwnFill]
    ) -> None:
        order = self.orders.get(event.order)
        if order is None:
            return
        order.open, order.filled = event.open, event.filled
        if event.open == 0:
            del self.orders[event.order]

    def _ended(self, event: Union[schema.OrderCanceled, schema.OrderExpired]) -> None:
        self.orders.pop(event.order, None)

    def _balance(self, event: schema.BalanceChanged) -> None:
        self.balances[event.currency] = event.balance

    def _settled(self, event: schema.PositionSettled) -> None:
        self.holdings[event.contract] = Holding()
        self._cash_of(event.contract, event.balance)

    def _funded(self, event: schema.FundingPosted) -> None:
        self._cash_of(event.contract, event.balance)

    def _converted(self, event: schema.CollateralConverted) -> None:
        self.balances[event.currency] = event.collateral
        self.balances[self._settlement] = event.balance

    def _covered(self, event: schema.ShortfallCovered) -> None:
        self.balances[self._settlement] = event.balance

    def _cut(self, event: schema.GainCut) -> None:
        self.holdings[event.contract] = Holding(self.holding(event.contract).held, event.cost)

    def _leveled(self, event: schema.MarginLevelChanged) -> None:
        self.margin_level = event.level

    def _cash_of(self, contract: int, balance: int) -> None:
        self.balances[self._currency_of(contract) or self._settlement] = balance


#: What is not here moves nothing: refusals, duplicates, mass cancels.
_APPLY: Dict[type, Callable[..., None]] = {
    schema.OrderAccepted: AccountView._accepted,
    schema.OrderRested: AccountView._progressed,
    schema.OrderReduced: AccountView._progressed,
    schema.OrderReplaced: AccountView._replaced,
    schema.OrderTriggered: AccountView._triggered,
    schema.OrderCanceled: AccountView._ended,
    schema.OrderExpired: AccountView._ended,
    schema.OwnFill: AccountView._filled,
    schema.BalanceChanged: AccountView._balance,
    schema.PositionSettled: AccountView._settled,
    schema.FundingPosted: AccountView._funded,
    schema.CollateralConverted: AccountView._converted,
    schema.ShortfallCovered: AccountView._covered,
    schema.GainCut: AccountView._cut,
    schema.MarginLevelChanged: AccountView._leveled,
}
