"""Messages as docs/protocol.md shows them, of later versions, and hostile ones."""

import json
import re
from pathlib import Path

import pytest

from praya.codec import decode, encode, from_json, to_json
from praya.errors import CodecError
from praya.schema import (
    AccountEvent,
    Channel,
    ClientMessage,
    GetContracts,
    GetTrades,
    OwnFill,
    PlaceOrder,
    RejectReason,
    ServerMessage,
    Side,
)

PROTOCOL = Path(__file__).parents[3] / "docs" / "protocol.md"


def examples():
    return re.findall(r"```(client|server)\n(\{.*\})", PROTOCOL.read_text())


def whole(value):
    """Whole numbers may be numbers or text."""
    if isinstance(value, dict):
        return {name: whole(part) for name, part in value.items()}
    if isinstance(value, list):
        return [whole(part) for part in value]
    return value if isinstance(value, bool) or not isinstance(value, int) else str(value)


@pytest.mark.skipif(not PROTOCOL.exists(), reason="outside of the repository")
def test_every_example_of_the_protocol():
    told = 0
    for side, line in examples():
        message = from_json(ClientMessage if side == "client" else ServerMessage, json.loads(line))
        if (message.request if side == "client" else message.message) is None:
            continue  # Of the operator's staff.
        assert whole(to_json(message)) == whole(json.loads(line))
        told += 1
    assert told > 80


def test_a_fill():
    message = decode(
        '{"tsUs":"5","accountEvent":{"account":"16","accountSeq":44,"ownFill":{"item":-1,"contract":1,'
        '"price":"999990","side":"SIDE_BUY","fee":"-3","makerAfmm":true}}}'
    )
    event = message.message
    assert isinstance(event, AccountEvent) and isinstance(event.event, OwnFill)
    assert (event.account_seq, event.event.side, event.event.fee) == (44, Side.BUY, -3)
    assert event.event.maker_afmm is True and event.event.taker_afmm is False


def test_a_name_that_python_reserves():
    frame = encode(ClientMessage(3, GetTrades(contract=1, from_=5)))
    assert json.loads(frame) == {"requestId": "3", "getTrades": {"contract": "1", "from": "5"}}


def test_a_message_without_fields():
    assert encode(ClientMessage(1, GetContracts())) == '{"requestId":"1","getContracts":{}}'


def test_what_a_later_version_adds_is_passed_over():
    message = decode('{"requestId":"1","brandNew":{"a":[1]},"reject":{"reason":"REJECT_REASON_BRAND_NEW","more":{}}}')
    assert message.message.reason is RejectReason.UNSPECIFIED
    assert decode('{"brandNew":{}}').message is None
    assert decode('{"subscribed":{"channel":9999}}').message.channel is Channel.UNSPECIFIED


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        "[" * 100_000,
        b"\x08\x01",
        '{"requestId":1.5}',
        '{"requestId":1e3}',
        '{"requestId":NaN}',
        '{"requestId":true}',
        '{"requestId":"9007199254740992"}',
        '{"requestId":' + "9" * 4000 + "}",
        '{"requestId":"1 "}',
        '{"requestId":"١"}',
        '{"reject":[]}',
        '{"reject":{"text":7}}',
        '{"reject":{"reason":{}}}',
        '{"trades":{"trades":{}}}',
        '{"trades":{"trades":[null]}}',
        '{"trades":{"snapshot":1}}',
        '{"hello":{"nonce":"###"}}',
        '{"hello":{"nonce":7}}',
        '{"gate":{},"reject":{}}',
        '{"accountEvent":{"ownFill":{},"orderRested":{}}}',
    ],
)
def test_hostile_frames(frame):
    with pytest.raises(CodecError):
        decode(frame)


@pytest.mark.parametrize(
    "order",
    [
        PlaceOrder(qty=2**53),
        PlaceOrder(qty=1.5),
        PlaceOrder(qty="1"),
        PlaceOrder(tag=7),
        PlaceOrder(reduce_only=1),
        PlaceOrder(side="buy"),
    ],
)
def test_what_fits_into_no_message(order):
    with pytest.raises(CodecError):
        encode(ClientMessage(1, order))


def test_a_number_that_its_set_has_not():
    with pytest.raises(CodecError):
        encode(ClientMessage(1, PlaceOrder(side=77)))
    assert "SIDE_SELL" in encode(ClientMessage(1, PlaceOrder(side=2)))
