"""Quotes both sides of a contract around its index price, smaller on the side on which it holds too much.

    python3 market_maker.py --url ws://127.0.0.1:8900 --key-name demo --private-key HEX --seconds 60
"""

import argparse
import asyncio
import json
import time

from praya import Client, ConnectionLost, Disconnected, Fill, Gap, LocalBook, Options, OrderRefused, ed25519_signer
from praya.schema import Channel, DisconnectScope, QuoteLevel, Status

EVERY, HALF_SPREAD_PPM, LEVELS, LOTS, LOTS_MAX = 0.25, 60, 2, 20, 400

parser = argparse.ArgumentParser()
for name in ("url", "key-name", "private-key"):
    parser.add_argument(f"--{name}", required=True)
parser.add_argument("--contract", default="BTC-PERP")
parser.add_argument("--seconds", type=float, default=60)
parser.add_argument("--fills", default="fills.jsonl", help="a line for each fill")
args = parser.parse_args()


def levels_of(index: int, book: LocalBook, held: int) -> "list[QuoteLevel]":
    """Never through the best price of the others; the middle moves against what is held."""
    half = max(1, index * HALF_SPREAD_PPM // 1_000_000)
    middle = index - half * held // LOTS_MAX
    levels = []
    for depth in range(1, LEVELS + 1):
        bid, ask = min(middle - half * depth, book.best_ask - 1), max(middle + half * depth, book.best_bid + 1)
        bid_qty, ask_qty = LOTS if held < LOTS_MAX else 0, LOTS if held > -LOTS_MAX else 0
        levels.append(QuoteLevel(bid if bid_qty else 0, bid_qty, ask if ask_qty else 0, ask_qty))
    return levels


async def main() -> None:
    options = Options(
        args.url,
        args.key_name,
        ed25519_signer(args.private_key),
        cancel_on_disconnect=DisconnectScope.SESSION,
        patient=True,
        resend_seconds=1,  # The price in it is old.
    )
    client = Client(options)
    state = {"index": 0, "seen": 0.0, "digests": 0}
    client.on(Status, lambda status: state.update(index=status.index_price, seen=time.monotonic()))
    client.on(Disconnected, lambda event: print("disconnected:", event.reason, flush=True))
    client.on(Gap, lambda gap: print("lost, and asked for again:", gap, flush=True))
    with open(args.fills, "w", buffering=1) as file:
        client.on(Fill, lambda it: print(json.dumps({"accountSeq": it.account_seq, **vars(it.fill)}), file=file))
        async with client:
            book = await client.book(args.contract)
            await client.subscribe(Channel.STATUS, args.contract)
            print("open", client.account.seq, flush=True)
            end = time.monotonic() + args.seconds
            while time.monotonic() < end:
                await asyncio.sleep(EVERY)
                try:
                    if not (client.connected and book.live and book.best_bid and book.best_ask):
                        continue
                    held = client.account.holding(book.contract).held
                    is_fresh = time.monotonic() - state["seen"] < 3
                    levels = levels_of(int(state["index"]), book, held) if is_fresh else []
                    await client.mass_quote(args.contract, levels)
                except (OrderRefused, ConnectionLost) as problem:
                    print("not quoted:", problem, flush=True)  # The next round sees what is true then.
            await client.mass_quote(args.contract, [])
            last = (await client.get_account()).account_seq
            while client.account.seq < last:
                await asyncio.sleep(0.05)
            held = client.account.holding(book.contract).held
            print("done", client.account.seq, "held", held, "digests agreed", book.digests_agreed, flush=True)


asyncio.run(main())
