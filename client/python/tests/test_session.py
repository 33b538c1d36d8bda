"""A session over real sockets: its log-on, what it does when a line breaks, and what it makes of a venue that errs."""

import asyncio

import pytest
from venue import closing, cut, fill, session, snapshot, until

from praya import (
    AmountError,
    Connected,
    ConnectionLost,
    Disconnected,
    Fill,
    Gap,
    LogOnRefused,
    Order,
    OrderRefused,
    RejectReason,
)
from praya.schema import AccountSnapshot, Channel, GoAway, OrderOutcome, Side, Trades


def run(work):
    asyncio.run(asyncio.wait_for(work, 20))


def collected(client, kind):
    events = []
    client.on(kind, events.append)
    return events


def ack(order):
    return {"orderAck": {"seq": "1", "order": str(order), "outcome": "ORDER_OUTCOME_ACCEPTED"}}


def reject(reason, **more):
    return {"reject": {"reason": f"REJECT_REASON_{reason}", "text": "Fix it.", **more}}


def test_it_logs_on_and_places_an_order():
    async def work():
        script = lambda venue, name, body: ack(5) if name == "placeOrder" else None
        async with session(script) as (venue, client):
            connected = collected(client, Connected)
            async with client:
                assert client.account.seq == 40 and client.contracts == ["BTC-PERP"]
                answer = await client.place(Order("BTC-PERP", Side.BUY, "0.25", limit="100000.5", tag="t"))
            assert (answer.order, answer.outcome) == (5, OrderOutcome.ACCEPTED)
            [order] = venue.asked("placeOrder")
            assert (order["qty"], order["limit"], order["side"], order["account"]) == ("250", "1000005", "SIDE_BUY", "16")
            assert len(order["clientOrderId"]) in range(20, 37) and order["postOnly"] == "POST_ONLY_OFF"
            assert [event.again for event in connected] == [False]
            assert venue.asked("logOn")[0]["key"] == "ann-bot"

    run(work())


def test_what_cannot_be_sent_is_refused_before():
    async def work():
        async with session() as (venue, client):
            async with client:
                for wrong in (
                    Order("BTC-PERP", Side.BUY, "1"),
                    Order("ETH-PERP", Side.BUY, "1", limit="1"),
                    Order("BTC-PERP", Side.BUY, "0.0001", limit="1"),
                    Order("BTC-PERP", Side.BUY, 1.0, limit="1"),
                ):
                    with pytest.raises(AmountError):
                        await client.place(wrong)
                with pytest.raises(AmountError):
                    await client.cancel()
            assert venue.asked("placeOrder") == []

    run(work())


def test_a_refusal_has_its_code():
    async def work():
        refusal = reject("ENTRY_BAND", field="limit", limit="1030020", actual="1100000", retryAfterUs="3000")
        async with session(lambda venue, name, body: refusal if name == "cancelOrder" else None) as (_, client):
            async with client:
                with pytest.raises(OrderRefused, match=r"ENTRY_BAND \(limit\): Fix it\.") as refused:
                    await client.cancel(order=7)
            it = refused.value
            assert it.reason is RejectReason.ENTRY_BAND and int(it.reason) == 403
            assert (it.limit, it.actual, it.retry_after, it.resent) == (1030020, 1100000, 0.003, False)

    run(work())


def test_the_stream_goes_on_where_it_was_left():
    async def work():
        def script(venue, name, body):
            if name != "subscribe" or venue.lines == 1:
                return None
            assert body["resumeAfterSeq"] == "42"
            return [{"subscribed": body}, fill(42), fill(43), fill(44)]

        async with session(script) as (venue, client):
            fills, gaps = collected(client, Fill), collected(client, Gap)
            async with client:
                for seq in (41, 42, 42):
                    await venue.say(fill(seq))
                await until(lambda: client.account.seq == 42)
                await cut(venue)
                await until(lambda: client.account.seq == 44)
            assert [each.account_seq for each in fills] == [41, 42, 43, 44] and gaps == []
            assert str(fills[0].price) == "100000.0" and str(fills[0].qty) == "0.005"

    run(work())


def test_a_missing_event_is_asked_for():
    async def work():
        def script(venue, name, body):
            if name == "subscribe" and "resumeAfterSeq" in body:
                return [{"subscribed": body}, fill(41), fill(42), fill(43)]

        async with session(script) as (venue, client):
            fills, gaps = collected(client, Fill), collected(client, Gap)
            async with client:
                await venue.say(fill(43))
                await until(lambda: client.account.seq == 43)
            assert [each.account_seq for each in fills] == [41, 42, 43]
            assert gaps == [Gap("account 16", 41, 43)]

    run(work())


def test_a_heartbeat_shows_what_is_missing():
    async def work():
        def script(venue, name, body):
            if name == "subscribe" and "resumeAfterSeq" in body:
                return [{"subscribed": body}, fill(41)]

        async with session(script) as (venue, client):
            async with client:
                streams = [{"channel": "CHANNEL_ACCOUNT", "account": "16", "seq": "41"}]
                await venue.say({"heartbeat": {"streams": streams}})
                await until(lambda: client.account.seq == 41)

    run(work())


def test_what_is_no_longer_kept_begins_with_a_snapshot():
    async def work():
        def script(venue, name, body):
            if name == "subscribe" and "resumeAfterSeq" in body:
                return reject("RESUME_TOO_OLD")
            if name == "subscribe" and venue.lines == 2:
                return [{"subscribed": body}, snapshot(90)]

        async with session(script) as (venue, client):
            gaps, snapshots = collected(client, Gap), collected(client, AccountSnapshot)
            async with client:
                await cut(venue)
                await until(lambda: client.account.seq == 90)
            assert len(gaps) == 1 and [each.account_seq for each in snapshots] == [40, 90]

    run(work())


def test_an_earlier_run_s_place_in_the_stream():
    async def work():
        def script(venue, name, body):
            if name == "getAccount":
                return [lambda it: it.say({"accountSnapshot": {"account": "16", "accountSeq": "44"}}, 2)]
            if name == "subscribe":
                assert body["resumeAfterSeq"] == "42"
                return [{"subscribed": body}, fill(43), fill(44), fill(45)]

        async with session(script, resume_after_seq=42) as (_, client):
            fills = collected(client, Fill)
            async with client:
                assert client.account.seq == 44  # As it stands, before what was missed comes.
                await until(lambda: client.account.seq == 45)
            assert [each.account_seq for each in fills] == [43, 44, 45]

    run(work())


def test_4008_starts_from_a_snapshot():
    async def work():
        async with session() as (venue, client):
            snapshots = collected(client, AccountSnapshot)
            async with client:
                await closing(4008, "the stream has lost its place")(venue)
                await until(lambda: len(snapshots) == 2)

    run(work())


def test_an_unanswered_order_is_sent_again_under_its_id():
    async def work():
        def script(venue, name, body):
            if name == "placeOrder":
                return [cut] if venue.lines == 1 else ack(9)

        async with session(script) as (venue, client):
            async with client:
                answer = await client.place(Order("BTC-PERP", Side.SELL, "1", limit="5"))
            assert answer.order == 9
            first, second = venue.asked("placeOrder")
            assert first == second

    run(work())


def test_what_is_too_old_is_given_up():
    async def work():
        script = lambda venue, name, body: [cut] if name == "placeOrder" else None
        async with session(script, resend_seconds=-1) as (venue, client):
            async with client:
                with pytest.raises(ConnectionLost) as lost:
                    await client.place(Order("BTC-PERP", Side.SELL, "1", limit="5"))
                assert lost.value.sent is True
                await until(lambda: client.connected)
            assert len(venue.asked("placeOrder")) == 1

    run(work())


def test_without_a_connection_nothing_is_sent():
    async def work():
        async with session() as (_, client):
            with pytest.raises(ConnectionLost) as lost:
                await client.get_account(16)
            assert lost.value.sent is False
            with pytest.raises(ConnectionLost):
                client.account  # noqa: B018

    run(work())


def test_a_key_that_is_refused():
    async def work():
        script = lambda venue, name, body: reject("AUTHENTICATION_FAILED") if name == "logOn" else None
        async with session(script, patient=True) as (venue, client):
            with pytest.raises(LogOnRefused):
                await client.open()
            assert venue.lines == 1

    run(work())


def test_a_key_that_is_revoked_later():
    async def work():
        script = lambda venue, name, body: reject("KEY_REVOKED") if name == "logOn" and venue.lines == 2 else None
        async with session(script) as (venue, client):
            lost = collected(client, Disconnected)
            await client.open()
            await closing(4003, "the key was revoked")(venue)
            with pytest.raises(LogOnRefused):
                await client.wait_closed()
            assert lost[-1].retry_after is None and "code 4003" in lost[0].reason

    run(work())


def test_patience():
    async def work():
        def script(venue, name, body):
            return [cut] if venue.lines < 3 else None

        async with session(script, patient=True) as (venue, client):
            await client.open()
            assert venue.lines == 3

        async with session(script) as (_, client):
            with pytest.raises(ConnectionLost):
                await client.open()

    run(work())


def test_a_line_that_breaks_while_it_begins():
    async def work():
        def script(venue, name, body):
            return [cut] if name == "getContracts" and venue.lines < 3 else None

        async with session(script, patient=True) as (venue, client):
            await client.open()
            assert venue.lines == 3 and client.connected

    run(work())


def test_a_silent_server_is_left():
    async def work():
        script = lambda venue, name, body: [] if name == "ping" else None
        async with session(script, lambda venue: setattr(venue, "heartbeat_us", "50000")) as (venue, client):
            lost = collected(client, Disconnected)
            async with client:
                await until(lambda: venue.lines == 2)
            assert lost[0].reason == "the server is silent"
            assert venue.asked("ping") != []

    run(work())


def test_a_handler_that_fails_ends_the_session():
    async def work():
        async with session() as (venue, client):

            def handler(_):
                raise KeyError("mine")

            client.on(Fill, handler)
            await client.open()
            await venue.say(fill(41))
            with pytest.raises(KeyError):
                await client.wait_closed()
            with pytest.raises(ConnectionLost):
                await client.get_account()
            await until(lambda: not client.connected)

    run(work())


def test_a_signer_that_fails_later_ends_the_session():
    async def work():
        async with session() as (venue, client):
            signers = [client._options.sign]

            def sign(signed):
                return signers.pop()(signed)

            object.__setattr__(client._options, "sign", sign)
            await client.open()
            await cut(venue)
            with pytest.raises(IndexError):
                await client.wait_closed()

    run(work())


@pytest.mark.parametrize("frame", ["{", b"\x08\x01", '{"accountEvent":{"accountSeq":"x"}}', '{"reject":{},"gate":{}}'])
def test_an_unreadable_frame_ends_the_connection_alone(frame):
    async def work():
        async with session() as (venue, client):
            lost = collected(client, Disconnected)
            async with client:
                await venue.line.send(frame)
                await until(lambda: venue.lines == 2 and client.connected)
            assert lost[0].reason.startswith("unreadable message")

    run(work())


def test_a_server_that_is_none():
    async def work():
        async with session(lambda venue, name, body: [lambda it: it.line.send("[]")]) as (_, client):
            with pytest.raises(ConnectionLost, match="unreadable"):
                await client.open()
        async with session(lambda venue, name, body: [], open_seconds=0.2) as (_, client):
            with pytest.raises(ConnectionLost, match="no answer"):
                await client.open()

    run(work())


def book_of(seq, price="100"):
    levels = [{"price": price, "qty": "2"}]
    return {"bookSnapshot": {"channel": "CHANNEL_BOOK_RAW", "contract": 1, "epoch": "7", "seq": str(seq), "bids": levels}}


def digest_of(seq, digest):
    return {"bookDigest": {"channel": "CHANNEL_BOOK_RAW", "contract": 1, "epoch": "7", "seq": str(seq), "digest": digest}}


def test_a_book_whose_digest_differs_is_subscribed_to_again():
    async def work():
        def script(venue, name, body):
            if name == "subscribe" and body["channel"] == "CHANNEL_BOOK_RAW":
                return [{"subscribed": body}, lambda it: it.say(book_of(5))]

        async with session(script) as (venue, client):
            gaps = collected(client, Gap)
            async with client:
                book = await client.book("BTC-PERP")
                await venue.say(digest_of(5, 0x43EE8D28))
                await until(lambda: book.digests_agreed == 1)
                await venue.say(digest_of(5, 1))
                await until(lambda: len(gaps) == 1 and book.live)
                await cut(venue)
                await until(lambda: venue.lines == 2 and book.live)
            assert len([each for each in venue.asked("subscribe") if "contract" in each]) == 3
            assert not book.live  # Closed: nothing is known any more.

    run(work())


def test_trades_come_once():
    async def work():
        def trades(seq, prev, *numbers, **more):
            rows = [{"trade": str(number), "price": "5", "qty": "1"} for number in numbers]
            return {"trades": {"contract": 1, "seq": str(seq), "prevSeq": str(prev), "trades": rows, **more}}

        async with session() as (venue, client):
            seen, gaps = collected(client, Trades), collected(client, Gap)
            async with client:
                await client.subscribe(Channel.TRADES, "BTC-PERP")
                await venue.say(trades(5, 0, 1, 2, snapshot=True))
                await venue.say(trades(7, 5, 3))
                await venue.say(trades(11, 9, 5))
                await venue.say(trades(11, 0, 3, 4, 5, 6, snapshot=True))
                await until(lambda: len(seen) == 4)
            assert [trade.trade for each in seen for trade in each.trades] == [1, 2, 3, 5, 6]
            assert gaps == [Gap("trades of contract 1", 7, 9)]

    run(work())


def test_a_refused_subscription_is_not_wanted():
    async def work():
        def script(venue, name, body):
            return reject("CHANNEL_UNKNOWN") if name == "subscribe" and body["channel"] == "CHANNEL_BBO" else None

        async with session(script) as (venue, client):
            async with client:
                with pytest.raises(OrderRefused):
                    await client.subscribe(Channel.BBO, "BTC-PERP")
                await cut(venue)
                await until(lambda: venue.lines == 2 and client.connected)
            assert len([each for each in venue.asked("subscribe") if each["channel"] == "CHANNEL_BBO"]) == 1

    run(work())


def test_a_shutdown_is_announced():
    async def work():
        async with session() as (venue, client):
            told = collected(client, GoAway)
            async with client:
                await venue.say({"goAway": {"deadline": "5", "reason": "maintenance"}})
                await until(lambda: told == [GoAway(5, "maintenance")])

    run(work())


def test_a_contract_that_is_listed_meanwhile():
    async def work():
        listed = {"terms": {"contract": 2, "symbol": "ETH-PERP", "tickSize": "0.01", "lotSize": "0.01"}}

        def script(venue, name, body):
            if name == "getContracts" and len(venue.asked(name)) == 2:
                return {"contracts": {"contracts": [listed]}}
            if name == "subscribe" and "resumeAfterSeq" in body:
                return [{"subscribed": body}, event]

        event = fill(41)
        event["accountEvent"]["ownFill"]["contract"] = 2
        async with session(script) as (venue, client):
            fills = collected(client, Fill)
            async with client:
                await venue.say(event)
                await until(lambda: len(fills) == 1)
            assert fills[0].symbol == "ETH-PERP"

    run(work())
