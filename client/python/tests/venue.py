"""A venue of a few lines: it says what a test tells it to say, over a real socket."""

import asyncio
import json
from contextlib import asynccontextmanager

import websockets

from praya import Client, Options, ed25519_signer

SEED = "01" * 32
INFO = {
    "terms": {"contract": 1, "symbol": "BTC-PERP", "currency": "USD", "moneyDecimals": 6, "tickSize": "0.1", "lotSize": "0.001"},
    "moneyPerTickLot": "100",
}


class Venue:
    """`script(venue, request)` is called for each request that is none of the log-on's."""

    def __init__(self, script):
        self.script = script
        self.requests = []
        self.line = None
        self.lines = 0
        self.heartbeat_us = "5000000"
        self.url = ""

    async def say(self, body, request_id=0):
        await self.line.send(json.dumps({"requestId": str(request_id), "tsUs": "1", **body}))

    async def serve(self, line, *_):
        self.line = line
        self.lines += 1
        limits = {"heartbeatUs": self.heartbeat_us}
        await self.say({"hello": {"protocol": 1, "epoch": "7", "nonce": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "limits": limits}})
        try:
            async for frame in line:
                request = json.loads(frame)
                await self.take(int(request.pop("requestId", 0)), *request.items())
        except websockets.ConnectionClosed:
            pass

    async def take(self, request_id, request):
        name, body = request
        self.requests.append((name, body))
        answer = self.script(self, name, body)
        if answer is not None:
            for each in answer if isinstance(answer, list) else [answer]:
                if callable(each):
                    await each(self)
                else:
                    await self.say(each, 0 if "accountEvent" in each or "accountSnapshot" in each else request_id)
        elif name == "logOn":
            await self.say({"logOnResult": {"key": "1", "accounts": ["16"]}})
        elif name == "getContracts":
            await self.say({"contracts": {"contracts": [INFO]}}, request_id)
        elif name == "subscribe":
            await self.say({"subscribed": body}, request_id)
            if body["channel"] == "CHANNEL_ACCOUNT" and "resumeAfterSeq" not in body:
                await self.say(snapshot(40))

    def asked(self, name):
        return [body for each, body in self.requests if each == name]


def snapshot(seq):
    balances = [{"currency": "USD", "balance": "500"}]
    return {"accountSnapshot": {"account": "16", "accountSeq": str(seq), "balances": balances}}


def fill(seq):
    own = {"contract": 1, "trade": str(seq), "price": "1000000", "qty": "5", "side": "SIDE_BUY"}
    return {"accountEvent": {"account": "16", "accountSeq": str(seq), "ownFill": own}}


def nothing(_venue, _name, _body):
    return None


async def cut(venue):
    venue.line.transport.abort()


def closing(code, reason):
    async def close(venue):
        await venue.line.close(code, reason)

    return close


@asynccontextmanager
async def session(script=nothing, before=lambda venue: None, **options):
    """A venue, and a client that has not been opened."""
    venue = Venue(script)
    before(venue)
    async with websockets.serve(venue.serve, "127.0.0.1", 0, subprotocols=["praya.v1.json"]) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        venue.url = f"ws://127.0.0.1:{port}"
        given = {"retry_seconds": (0.01, 0.05), **options}
        client = Client(Options(venue.url, "ann-bot", ed25519_signer(SEED), **given))
        try:
            yield venue, client
        finally:
            await client.close()


async def until(fits, seconds=5.0):
    for _ in range(int(seconds / 0.01)):
        if fits():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come about")
