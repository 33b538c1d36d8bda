"""Between what a person writes ("100000.5") and what the venue counts (ticks, lots, minor units). Exact both ways:
what does not lie on a step is refused and never rounded."""

from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Type, Union

from .codec import INTEGER_MAX
from .errors import AmountError, CodecError
from .schema import ContractInfo, ContractTerms


class Ticks(int):
    """A price in whole ticks."""


class Lots(int):
    """A quantity in whole lots."""


#: A decimal, or whole ticks. Never a float, which is no decimal: 0.1 + 0.2 is no price.
Price = Union[str, Decimal, Ticks]
Qty = Union[str, Decimal, Lots]

_EXACT = Context(prec=100, traps=[Inexact, InvalidOperation])


class Scale:
    """Turns a contract's numbers into decimals and back."""

    def __init__(self, info: ContractInfo) -> None:
        terms = info.terms or ContractTerms()
        self.tick = _step(terms.contract, terms.tick_size)
        self.lot = _step(terms.contract, terms.lot_size)
        if not 0 <= terms.money_decimals <= 18:
            raise CodecError(f"contract {terms.contract}: {terms.money_decimals} decimals of money")
        self.contract = terms.contract
        self.symbol = terms.symbol
        self.currency = terms.currency
        self.money_unit = Decimal(1).scaleb(-terms.money_decimals)
        #: Minor units of money that one tick of one lot is worth.
        self.money_per_tick_lot = info.money_per_tick_lot

    def ticks(self, price: Price, field: str = "limit") -> int:
        """'100000.5' with a tick of 0.1 is 1 000 005; '100000.55' is refused."""
        return self._steps(field, price, Ticks, self.tick)

    def lots(self, qty: Qty, field: str = "qty") -> int:
        return self._steps(field, qty, Lots, self.lot)

    def price(self, ticks: int) -> Decimal:
        return ticks * self.tick

    def qty(self, lots: int) -> Decimal:
        """Signed lots: below zero is short."""
        return lots * self.lot

    def money(self, minor: int) -> Decimal:
        return minor * self.money_unit

    def _steps(self, field: str, value: object, whole: Type[int], step: Decimal) -> int:
        if isinstance(value, whole):
            count = int(value)
        elif isinstance(value, (str, Decimal)):
            count = self._divided(field, value, step)
        else:
            hint = f"write it as text, like '{step}', or as {whole.__name__}(1)"
            raise AmountError(field, f"{value!r} is a {type(value).__name__}; {hint}")
        if not 0 < count <= INTEGER_MAX:
            raise AmountError(field, f"{value} is not above zero and within 2^53 steps")
        return count

    def _divided(self, field: str, value: Union[str, Decimal], step: Decimal) -> int:
        try:
            exact = _EXACT.create_decimal(value)
            if not exact.is_finite() or abs(exact.adjusted()) > 40:
                raise InvalidOperation
            steps = _EXACT.divide_int(exact, step)
            rest = _EXACT.subtract(exact, _EXACT.multiply(steps, step))
        except (InvalidOperation, Inexact) as error:
            raise AmountError(field, f"'{value}' is no decimal number") from error
        if rest != 0:
            below, above = steps * step, (steps + 1) * step
            raise AmountError(
                field, f"{value} lies between two steps of {self.symbol} ({step}): {below} and {above}"
            )
        return int(steps)


def _step(contract: int, size: str) -> Decimal:
    try:
        step = Decimal(size)
    except InvalidOperation:
        step = Decimal(0)
    if step.is_finite() and step > 0:
        return step
    raise CodecError(f"contract {contract}: {size!r} is no size of a step")
