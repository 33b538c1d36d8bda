"""An account that follows its stream."""

from praya.account import AccountView, Follows
from praya.schema import (
    AccountEvent,
    AccountSnapshot,
    Balance,
    BalanceChanged,
    Margin,
    MarginLevel,
    MarginLevelChanged,
    OpenOrder,
    OrderAccepted,
    OrderCanceled,
    OrderReplaced,
    OrderRested,
    OrderTriggered,
    OwnFill,
    Position,
    PositionSettled,
    Side,
    TriggerOn,
)


def view():
    account = AccountView(16, {1: "USD"}.get)
    account.restore(
        AccountSnapshot(
            account=16,
            account_seq=41,
            balances=[Balance("USD", 500), Balance("BTC", 3)],
            positions=[Position(contract=1, held=10, cost=70)],
            orders=[OpenOrder(order=5, contract=1, qty=9, open=9, client_order_id="five")],
            margin=Margin(level=MarginLevel.HEALTHY),
        )
    )
    return account


def follow(account, *events):
    return [account.follow(AccountEvent(16, account.seq + 1, event=event)) for event in events]


def test_an_order_from_its_acceptance_to_its_last_fill():
    account = view()
    follow(account, OrderAccepted(order=6, contract=1, side=Side.SELL, qty=4, client_order_id="six", tag="t"))
    follow(account, OrderRested(order=6, open=4))
    order = account.order("six")
    assert (order.order, order.open, order.filled, order.tag, order.untriggered) == (6, 4, 0, "t", False)
    follow(account, OwnFill(contract=1, order=6, open=1, filled=3, held=7, cost=49, balance=520))
    assert (order.open, order.filled) == (1, 3)
    assert (account.holding(1).held, account.holding(1).cost, account.balances["USD"]) == (7, 49, 520)
    follow(account, OwnFill(contract=1, order=6, open=0, filled=4, held=6, cost=42, balance=530))
    assert account.order("six") is None and [o.order for o in account.orders_of(1)] == [5]


def test_what_becomes_of_an_order():
    account = view()
    follow(account, OrderReplaced(order=5, qty=7, limit=99, open=6, filled=1, reduce_only=True))
    assert (account.orders[5].qty, account.orders[5].limit, account.orders[5].open) == (7, 99, 6)
    follow(account, OrderAccepted(order=8, contract=1, qty=1, trigger=5, trigger_on=TriggerOn.MARK))
    assert account.orders[8].untriggered
    follow(account, OrderTriggered(order=8, limit=6))
    assert not account.orders[8].untriggered and account.orders[8].limit == 6
    follow(account, OrderCanceled(order=8), OrderCanceled(order=5), OrderCanceled(order=77))
    assert account.orders == {}


def test_money_and_margin():
    account = view()
    follow(account, BalanceChanged(currency="BTC", balance=9), MarginLevelChanged(level=MarginLevel.WARNING))
    follow(account, PositionSettled(contract=1, balance=444))
    assert account.balances == {"USD": 444, "BTC": 9}
    assert account.margin_level is MarginLevel.WARNING and account.holding(1).held == 0


def test_repeats_and_gaps_change_nothing():
    account = view()
    fill = OwnFill(contract=1, held=99, cost=1, balance=1)
    assert account.follow(AccountEvent(16, 41, event=fill)) is Follows.REPEAT
    assert account.follow(AccountEvent(16, 43, event=fill)) is Follows.GAP
    assert (account.seq, account.holding(1).held) == (41, 10)


def test_an_event_of_a_later_version_counts():
    account = view()
    assert follow(account, None) == [Follows.NEXT] and account.seq == 42
