"""Decimals to whole steps and back, never rounded."""

from decimal import Decimal

import pytest

from praya.errors import AmountError, CodecError
from praya.scale import Lots, Scale, Ticks
from praya.schema import ContractInfo, ContractTerms

SCALE = Scale(
    ContractInfo(
        terms=ContractTerms(contract=1, symbol="BTC-PERP", currency="USD", money_decimals=6, tick_size="0.1", lot_size="0.001"),
        money_per_tick_lot=100,
    )
)


def test_both_ways():
    assert SCALE.ticks("100000.5") == SCALE.ticks(Decimal("100000.50")) == SCALE.ticks(Ticks(1000005)) == 1000005
    assert SCALE.lots("0.25") == SCALE.lots(Lots(250)) == 250
    assert str(SCALE.price(1000005)) == "100000.5"
    assert str(SCALE.qty(-250)) == "-0.250"
    assert str(SCALE.money(-1500000)) == "-1.500000"


@pytest.mark.parametrize(
    "value",
    ["", "x", "NaN", "Infinity", "-1", "0", "0.0", "1e60", "1e-60", "9" * 200, "100000.55", 100000.5, 100000, None, True, Lots(5), Ticks(0), Ticks(-1), Ticks(2**53)],
)
def test_what_is_no_price(value):
    with pytest.raises(AmountError) as refused:
        SCALE.ticks(value)
    assert refused.value.field == "limit"


def test_the_nearest_are_named():
    with pytest.raises(AmountError, match="100000.5 and 100000.6"):
        SCALE.ticks("100000.55")


@pytest.mark.parametrize(
    "info",
    [
        ContractInfo(),
        ContractInfo(terms=ContractTerms(tick_size="", lot_size="1")),
        ContractInfo(terms=ContractTerms(tick_size="0", lot_size="1")),
        ContractInfo(terms=ContractTerms(tick_size="NaN", lot_size="1")),
        ContractInfo(terms=ContractTerms(tick_size="1", lot_size="1", money_decimals=-5)),
    ],
)
def test_terms_that_are_none(info):
    with pytest.raises(CodecError):
        Scale(info)
