"""The messages of praya.v1 for a trading client.

Made from proto/praya/v1 by `npm run proto`; do not edit. Units are those of docs/protocol.md: prices are ticks,
quantities lots, money minor units, times microseconds since 1970 UTC. What is absent is 0, empty, false or None.
"""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import List, Optional, Union


class Averaging(IntEnum):
    """How the premiums of a window become one."""

    UNSPECIFIED = 0
    # All alike.
    PLAIN = 1
    # The later the heavier: 1 … n.
    LINEAR = 2


class BalanceReason(IntEnum):
    """What moved a balance, other than a fill."""

    UNSPECIFIED = 0
    DEPOSIT = 1
    WITHDRAWAL = 2
    TRANSFER_IN = 3
    TRANSFER_OUT = 4
    FUNDING = 5
    INSURANCE = 6
    # An error of the operator's was made good.
    COMPENSATION_IN = 7
    COMPENSATION_OUT = 8


class CancelReason(IntEnum):
    """Why a live order ended without trading away."""

    UNSPECIFIED = 0
    REQUESTED = 1
    MASS_CANCEL = 2
    SELF_TRADE = 3
    # The position it would have reduced is gone, or covered by better orders.
    REDUCE_ONLY = 4
    IMMEDIATE_OR_CANCEL = 5
    EXPIRED = 6
    ELIGIBILITY_LAPSED = 7
    CONTRACT_STATE = 8
    # The account can no longer carry it.
    MARGIN = 9
    # It triggered, and was refused like an incoming order; the refusal is named beside.
    TRIGGER_REFUSED = 10
    AFFILIATE_SUSPENDED = 11
    # Default management of the account began, or its order stood in the way of its group's
    # liquidation.
    LIQUIDATION = 12
    # The index moved away: the order's limit is where no trade may happen.
    TRADE_BAND = 13
    # It would have needed more trades than one command may make.
    WORK_LIMIT = 20
    # A pending reduce-only order whose position was closed, or turned to the other side.
    POSITION_CLOSED = 21
    # It forced the price of an auction out of bounds after the last extension.
    AUCTION_BAND = 30
    # It was for the auction alone.
    AUCTION_OVER = 31
    # It would have traded outside the band of volatility control.
    VOLATILITY_BAND = 32
    # The quote that it was of was replaced.
    QUOTE_REPLACED = 35
    # A limit of the protection that its quote stands under was reached.
    PROTECTION = 36
    # A session ended that had chosen so.
    DISCONNECT = 37
    # The account's dead-man timer ran out.
    DEAD_MAN = 38
    # A kill switch of the operator.
    KILL_SWITCH = 39
    # A pegged order that could not follow: `refusal` has the reason.
    PEG_REFUSED = 40
    # The order that it was paired with has filled as many lots as were left of this one.
    PAIR_FILLED = 41


class CandleInterval(IntEnum):
    """How long a candle lasts. Candles begin at whole multiples of it since 1970 UTC."""

    UNSPECIFIED = 0
    SECOND = 1
    FIVE_SECONDS = 2
    MINUTE = 3
    FIVE_MINUTES = 4
    FIFTEEN_MINUTES = 5
    HOUR = 6
    FOUR_HOURS = 7
    DAY = 8


class CandlePrice(IntEnum):
    """Which price candles are of."""

    # Of trades.
    UNSPECIFIED = 0
    TRADE = 1
    # The mark price, which has no lots and no trades.
    MARK = 2
    # The index price, likewise.
    INDEX = 3


class Cause(IntEnum):
    """Why a fill happened."""

    UNSPECIFIED = 0
    ORDER = 1
    LIQUIDATION = 2
    DELEVERAGING = 3
    AUCTION = 4
    # A delisted contract was closed at its last index price.
    SETTLEMENT = 5


class Channel(IntEnum):
    """The streams there are. Numbers not listed are refused as an unknown channel."""

    UNSPECIFIED = 0
    # Every change of a level, price by price. `BookSnapshot`, then `BookDelta`, `BookDigest` every
    # second.
    BOOK_RAW = 1
    # As book raw, changes gathered for 100 ms.
    BOOK_100MS = 2
    # Order by order, with ids that identify no owner: `BookOrders`, then `BookOrdersDelta`.
    BOOK_L3 = 3
    # Best bid and ask, whenever one of them changes.
    BBO = 4
    # The public tape.
    TRADES = 5
    # `Ticker`: prices, the last 24 hours, open interest and funding in one, at most every 100 ms.
    TICKER = 6
    # `Funding`: minute premiums, rate and what it accrues.
    FUNDING = 7
    # `Liquidations`: trades that closed a position for its holder, without names.
    LIQUIDATIONS = 8
    # State of the contract, index and mark price.
    STATUS = 9
    # `Candles` of one interval: the latest, then what changed, at most every 100 ms.
    CANDLES = 10
    # Everything that happens to one account, without a gap. Needs the scope to read.
    ACCOUNT = 11
    # The account streams of all accounts of the participant as one, each event with its account's
    # own number; of every account there is for the operator's staff. Contract 0, account 0, no
    # resume. Needs the scope to read.
    DROP_COPY = 12
    # `IndexPrice`: the index of each second with its inputs.
    INDEX = 13
    # `MarkPrice`: the mark of each second with its parts.
    MARK = 14
    # `InsuranceFund`: of the venue, so with contract 0.
    INSURANCE_FUND = 15
    # `Deleveraging`: the latest rounds with their inputs.
    DELEVERAGING = 16


class CommandKind(IntEnum):
    """The kinds of command, each by the number of its field above."""

    UNSPECIFIED = 0
    PLACE_ORDER = 1
    AMEND_ORDER = 2
    CANCEL_ORDER = 3
    MASS_CANCEL = 4
    BATCH = 5
    TICK = 6
    SET_INDEX_PRICE = 7
    SET_MARK_PRICE = 8
    LIST_CONTRACT = 9
    APPROVE_CONTRACT = 10
    SET_CONTRACT_STATE = 11
    REGISTER_PARTICIPANT = 12
    CLASSIFY_INVESTOR = 13
    SUSPEND_PARTICIPANT = 14
    DECLARE_GROUP = 15
    SET_EXPOSURE_LIMIT = 16
    REGISTER_TRADER = 17
    ASSESS_TRADER = 18
    REGISTER_KEY = 19
    REVOKE_KEY = 20
    PUBLISH_RULEBOOK = 21
    PUBLISH_DISCLOSURE = 22
    ACCEPT_RULEBOOK = 23
    ACKNOWLEDGE_DISCLOSURE = 24
    AUTHORIZE_AFFILIATE = 25
    SUSPEND_AFFILIATE = 26
    OPEN_ACCOUNT = 27
    DEPOSIT = 28
    WITHDRAW = 29
    TRANSFER = 30
    COUNT_REFUSALS = 31
    SET_FUNDING_TERMS = 52
    SET_FUND_TARGET = 56
    LIST_COLLATERAL = 64
    SET_COLLATERAL_RATE = 65
    PROPOSE_COMMAND = 76
    APPROVE_COMMAND = 77
    DISMISS_PROPOSAL = 78
    BEGIN_DUAL_CONTROL = 79
    QUOTE_SOURCE = 84
    CHOOSE_LEVERAGE = 88
    SET_CLASS_FLOOR = 89
    REGISTER_STAFF = 104
    RETIRE_STAFF = 105
    NOTE_LOG_ON = 108
    SET_THRESHOLD = 112
    REVIEW_ALERT = 113
    PUBLISH_PRIVILEGES = 116
    SET_PRIVILEGE = 117
    SET_OBLIGATION = 118
    NOTE_SUSPENSION_EFFECT = 119
    ASSESS_CORPORATE = 120
    SET_REFERENCE_ELIGIBILITY = 121
    CHANGE_TERMS = 124
    COMPENSATE = 128
    CHANGE_RULES = 129
    CONTINUE = 130
    SET_WORK_BOUNDS = 131
    DECLARE_OUTAGE = 150
    HOLD_RISK = 160
    RELEASE_RISK = 161
    CONFIRM_CLOCK = 162
    SIGN_DOCUMENT = 190
    REGISTER_FIRM = 191
    REQUEST_SUSPICION_PACK = 200
    DRAW_AUCTION_END = 240
    MASS_QUOTE = 260
    SET_PROTECTION = 261
    RESET_PROTECTION = 262
    CANCEL_ON_DISCONNECT = 263
    END_SESSION = 264
    LOSE_SESSIONS = 265
    CANCEL_ALL_AFTER = 266
    KILL_SWITCH = 267
    NOTE_KILL_EFFECT = 268
    CHANGE_OWN_KEY = 300
    SCHEDULE_MAINTENANCE = 320
    SET_FEE_SCHEDULE = 330
    SET_TRADING_LIMITS = 340
    SIGN_OFF_AFFILIATE = 345
    NOTE_FIX_SESSION = 360


class ContractState(IntEnum):
    """The life of a contract."""

    UNSPECIFIED = 0
    DRAFT = 1
    APPROVED = 2
    LIVE = 3
    CANCEL_ONLY = 4
    AUCTION = 5
    HALTED = 6
    REDUCE_ONLY = 7
    DELISTED = 8
    # An imported recording; no venue that trades has one.
    RECORDED = 9


class DisconnectScope(IntEnum):
    """Which of an account's orders go when the session that chose it ends."""

    UNSPECIFIED = 0
    # None.
    OFF = 1
    # Those that the session sent, or amended last.
    SESSION = 2
    # All, whichever session sent them.
    ACCOUNT = 3


class FeeClass(IntEnum):
    """Whose rows of the fee schedule count for an account."""

    UNSPECIFIED = 0
    CLIENT = 1
    # Has an obligation to quote in some contract.
    MARKET_MAKER = 2
    # A company of the operator's group, whatever else it is.
    AFFILIATE = 3


class HistoryKind(IntEnum):
    """What of an account's past is asked for."""

    UNSPECIFIED = 0
    # Whatever became of an order: accepted, refused, rested, filled, changed, canceled, expired,
    # triggered.
    ORDERS = 1
    FILLS = 2
    # Funding paid and received.
    FUNDING = 3
    # Deposits, withdrawals, transfers, conversions, and whatever else moved cash without a fill or
    # funding.
    MONEY = 4
    # All that the account stream has.
    ALL = 5


class IndexState(IntEnum):
    """What the index price can be trusted for."""

    UNSPECIFIED = 0
    NORMAL = 1
    DEGRADED = 2
    # Too few sources: only reducing orders and cancels pass.
    HALTED = 3
    # A jump that later seconds have to confirm: only cancels pass, and the last price stands.
    HELD = 4


class KeyAlgorithm(IntEnum):
    """How a key proves itself at log-on. It belongs to the key and is not chosen at log-on."""

    UNSPECIFIED = 0
    ED25519 = 1
    HMAC_SHA256 = 2


class Liquidity(IntEnum):
    """Who was there first."""

    UNSPECIFIED = 0
    MAKER = 1
    TAKER = 2


class MarginLevel(IntEnum):
    """How far an account has fallen, in the order in which it falls."""

    UNSPECIFIED = 0
    HEALTHY = 1
    # Equity is below initial margin: only reducing orders pass.
    REDUCING_ONLY = 2
    # Equity is below 1.5 times maintenance.
    WARNING = 3
    # Liquidation.
    BELOW_MAINTENANCE = 4


class OrderOutcome(IntEnum):
    """What became of an order command."""

    UNSPECIFIED = 0
    # A new order: see `open` and `filled` for how far it got at once.
    ACCEPTED = 1
    # A repeat of an order that was accepted in `original_seq`; nothing was done.
    DUPLICATE = 2
    AMENDED = 3
    CANCELED = 4


class OrderPresence(IntEnum):
    """Where an order is that was accepted before."""

    UNSPECIFIED = 0
    # It waits for its trigger.
    PENDING = 1
    RESTING = 2
    # Filled, canceled or expired.
    ENDED = 3


class OrderType(IntEnum):
    """FIX 40, with the trigger types spelled out. Market, stop-market and take-profit-market
    orders become immediate-or-cancel limits at the mark price plus or minus the contract's
    protection: no order sweeps an empty book.
    """

    UNSPECIFIED = 0
    MARKET = 1
    LIMIT = 2
    STOP_MARKET = 3
    STOP_LIMIT = 4
    TAKE_PROFIT_MARKET = 5
    TAKE_PROFIT_LIMIT = 6
    # Follows a best price at a distance, up to a cap, and never takes.
    PEGGED = 7


class PegTo(IntEnum):
    """The price that a pegged order follows; pegged orders themselves do not count in it."""

    UNSPECIFIED = 0
    BID = 1
    ASK = 2
    # The middle of both, half a tick rounded away from the other side.
    MID = 3


class PostOnly(IntEnum):
    """What happens to an order that would take although it may only make."""

    UNSPECIFIED = 0
    # The order may take.
    OFF = 1
    # It is refused.
    REJECT = 2
    # Its limit is moved to one tick behind the opposite best price.
    SLIDE = 3


class ReduceReason(IntEnum):
    """Why a live order shrank without trading."""

    UNSPECIFIED = 0
    SELF_TRADE = 1
    REDUCE_ONLY = 2
    # The order that it is paired with filled so many.
    PAIR_FILLED = 3


class RejectReason(IntEnum):
    UNSPECIFIED = 0
    # The message could not be read: broken wire format or JSON, an unknown JSON field, a wrong
    # type. Fix: Correct the message; `field` names the place. After repeated malformed frames the
    # connection is closed.
    MALFORMED = 100
    # This needs a session that has logged on. Fix: Send LogOn first.
    NOT_LOGGED_ON = 101
    # The key is unknown, the signature does not verify, or the address is not on the key's list.
    # Which of them is not disclosed. Fix: Check key name, secret and the bytes that are signed;
    # connect again for a new nonce.
    AUTHENTICATION_FAILED = 102
    # More messages than the account's or participant's allowance. The command was not journaled.
    # Fix: Wait `retry_after_us` microseconds; cancels have an allowance of their own.
    RATE_LIMITED = 103
    # The key of this session lacks the scope that the request needs. Fix: Use a key with that
    # scope.
    SCOPE_MISSING = 104
    # This server does not know the request, or does not take it on this listener. Fix: Compare the
    # protocol version in Hello; administrative commands go to the administrative listener.
    UNSUPPORTED = 105
    # The key has as many subscriptions as it may. Fix: Unsubscribe from something first; Hello
    # names the limit.
    SUBSCRIPTION_LIMIT = 106
    # The account does not exist or does not belong to the participant of this session's key. Fix:
    # Use one of the accounts listed in the answer to LogOn.
    ACCOUNT_NOT_YOURS = 107
    # The server is shutting down and takes no new orders. Fix: Connect again after the deadline
    # that GoAway named.
    GOING_AWAY = 108
    # There is no such channel, or it does not exist for this contract. Fix: Use a channel of the
    # schema.
    UNKNOWN_CHANNEL = 109
    # The events to resume after are no longer kept. Fix: Subscribe with `resume_after_seq` 0 and
    # start from the snapshot.
    RESUME_TOO_OLD = 110
    # The key or the address has as many connections as it may. Fix: Close another connection first.
    CONNECTION_LIMIT = 111
    # The nonce is older than the time allowed for log-on. Fix: Connect again and answer the new
    # nonce at once.
    LOG_ON_EXPIRED = 112
    # The venue's disk has less free space than `limit` bytes. New orders wait so that cancels can
    # still be written down. Fix: Try later; cancels pass.
    DISK_LOW = 135
    # No trader is known for the key. Fix: The operator must register the trader.
    TRADER_UNIDENTIFIED = 200
    # The account belongs to another participant than the trader. Fix: Trade for an account of the
    # trader's own participant.
    TRADER_NOT_OF_PARTICIPANT = 201
    # The key was revoked. Fix: Log on with another key.
    KEY_REVOKED = 202
    # The key's validity has ended. Fix: Have the operator issue a new key.
    KEY_EXPIRED = 203
    # The key may not trade. Fix: Use a key with the scope to trade.
    KEY_SCOPE = 204
    # There is no such contract. Fix: Use a contract listed in the answer to GetContracts.
    CONTRACT_UNKNOWN = 210
    # The contract has no recorded approval. Fix: None for a trader; trading starts once the
    # approval is recorded.
    CONTRACT_NOT_APPROVED = 211
    # The contract's state takes no order of this kind; `actual` is the state. Fix: Wait for the
    # state to change; reducing orders pass in reduceOnly, cancels always. From cancelOnly or halted
    # two people of the operator reopen it, unless it lacks its index alone: `praya desk reopen
    # CONTRACT --because "prices were checked" --key-file FILE`, then `praya desk approve PROPOSAL
    # --key-file FILE`.
    CONTRACT_STATE = 212
    # The participant is not a confirmed professional investor. Fix: Have the operator confirm the
    # class with evidence; reducing orders and cancels still pass.
    NOT_PROFESSIONAL = 220
    # The confirmation as a professional investor has lapsed. Fix: Have it confirmed again; reducing
    # orders and cancels still pass.
    PROFESSIONAL_EXPIRED = 221
    # The participant's professional status is suspended. Fix: Have the operator lift the
    # suspension; reducing orders and cancels still pass.
    PROFESSIONAL_SUSPENDED = 222
    # No evidence supports the investor class. Fix: Give the operator a dated document.
    EVIDENCE_MISSING = 223
    # The evidence behind the investor class is out of date. Fix: Give the operator a newer
    # document.
    EVIDENCE_EXPIRED = 224
    # The trader's knowledge of derivatives has not been assessed. Fix: Have it assessed; it belongs
    # to the person, so another assessed trader of the participant may trade.
    KNOWLEDGE_MISSING = 230
    # The trader's knowledge of derivatives is only self-declared. Fix: Have it assessed by
    # training, work or trading experience.
    KNOWLEDGE_SELF_DECLARED = 231
    # The trader's knowledge was assessed by the trader. Fix: Have it assessed by somebody else.
    KNOWLEDGE_SELF_ASSESSED = 232
    # The assessment of the trader's knowledge has lapsed. Fix: Have it assessed again.
    KNOWLEDGE_EXPIRED = 233
    # The trader's knowledge of virtual assets is not assessed, and the client keeps every
    # protection. Fix: Have it assessed, or, for a company, have the company assessed for this
    # product.
    VA_KNOWLEDGE_MISSING = 234
    # The participant has not accepted the current rulebook; `limit` is its version. Fix: Accept
    # that version.
    RULEBOOK_NOT_ACCEPTED = 240
    # The participant has not acknowledged the contract's current risk disclosure; `limit` is its
    # version. Fix: Acknowledge that version.
    DISCLOSURE_NOT_ACKNOWLEDGED = 241
    # The participant belongs to the operator's group of companies and may not trade as a client.
    # Fix: Trade as an affiliated market maker, once authorized.
    AFFILIATE_NOT_PERMITTED = 250
    # The affiliate's authorization to make markets is missing or has ended. Fix: The operator must
    # record notice, report and overseer.
    AFFILIATE_NOT_AUTHORIZED = 251
    # Affiliates, or this one, are suspended. Fix: Wait until the suspension is lifted; cancels
    # still pass.
    AFFILIATE_SUSPENDED = 252
    # An affiliate may only make markets: the order is neither post-only nor reducing. Fix: Send it
    # post-only.
    AFFILIATE_MUST_MAKE = 253
    # The operator has blocked the participant. Fix: Ask the operator; cancels still pass.
    PARTICIPANT_BLOCKED = 254
    # The participant's exposure would exceed its limit, minor units of notional. Fix: Send a
    # smaller or a reducing order.
    PARTICIPANT_LIMIT = 260
    # The exposure of the participant's group would exceed its limit, minor units of notional. Fix:
    # Send a smaller or a reducing order, or reduce elsewhere in the group.
    GROUP_LIMIT = 261
    # The position would exceed the contract's limit, minor units of notional. Fix: Send a smaller
    # or a reducing order.
    POSITION_LIMIT = 262
    # The position would exceed its allowed share of open interest. Fix: Send a smaller or a
    # reducing order.
    OPEN_INTEREST_LIMIT = 263
    # The operator has thrown a kill switch at the level that `field` names, on `actual`; `limit` is
    # 2 where reducing orders pass, 3 where nothing does. Fix: Nothing of yours: wait until two
    # people of the operator's staff have released it. Cancels pass.
    KILLED = 270
    # The limit price is missing, or outside the range of prices, or stands on a market order. Fix:
    # Send ticks from 1 to `limit`; nothing on a market order.
    PRICE_INVALID = 300
    # The quantity is not from 1 to `limit` lots. Fix: Send a quantity in that range.
    QTY_INVALID = 301
    # The side is missing. Fix: Send buy or sell.
    SIDE_INVALID = 302
    # The order type is missing. Fix: Send one of the types.
    TYPE_INVALID = 303
    # The time in force is missing or does not fit the order type. Fix: Send one that fits: market
    # orders are immediate or cancel.
    TIME_IN_FORCE_INVALID = 304
    # The expiry is missing, in the past, or stands on an order that is not good till time. Fix:
    # Give a time in the future on good-till-time orders and none on others.
    EXPIRY_INVALID = 305
    # The display quantity is out of range, or stands on an order that cannot rest. Fix: Leave it
    # out, or show at least one lot of an order that may rest.
    DISPLAY_QTY_INVALID = 306
    # Post-only is missing, or stands on an order that must take. Fix: Set it to off, or send an
    # order that can rest.
    POST_ONLY_INVALID = 307
    # The self-trade mode is missing. Fix: Send one; cancel taker when in doubt.
    SELF_TRADE_INVALID = 308
    # The trigger is missing on a stop or take-profit order, out of range, or stands on another
    # order. Fix: Give trigger price and reference price on these types and none on others.
    TRIGGER_INVALID = 309
    # The tag is longer than `limit` bytes, or has control characters. Fix: Shorten it, or leave
    # these out.
    TAG_INVALID = 310
    # The client order id is longer than `limit` bytes, or has control characters. Fix: Shorten it,
    # or leave these out.
    CLIENT_ORDER_ID_INVALID = 311
    # The batch is empty or has more than `limit` items. Fix: Split it.
    BATCH_INVALID = 312
    # A field is missing, out of range or not one of its set; `field` names it. Fix: Correct the
    # field.
    FIELD_INVALID = 313
    # The quote has more than `limit` levels, or two entries of a side at the same price: `actual`.
    # Fix: Use another quote id for more levels; put the lots of one price into one entry.
    QUOTE_INVALID = 370
    # What it follows is missing on a pegged order, or stands on another; `field` names it. Fix:
    # Give a pegged order peg and cap, and no other order any of them.
    PEG_INVALID = 380
    # A bracket that makes no sense by itself, or at the order's limit; `field` names it. Fix: Put
    # the take-profit on the winning side of the limit and the stop on the other, and name what they
    # watch.
    BRACKET_INVALID = 381
    # No live order of the account's on this side of this contract that is free to be paired has the
    # id in `pair_with`. Fix: Name another, or place the order by itself.
    PAIR_INVALID = 382
    # A protection of its own stands on an order that has a limit, or is wider than the contract's,
    # which is `limit`. Fix: Leave it out, or make it narrower.
    PROTECTION_INVALID = 383
    # The contract has no mark price yet. Fix: Wait for the first mark price.
    NO_MARK = 400
    # The index price cannot be trusted; only reducing orders and cancels pass. Fix: Wait until the
    # index recovers.
    INDEX_HALTED = 401
    # The trigger's condition is already true. Fix: Send the order without a trigger, or move the
    # trigger.
    TRIGGER_ALREADY_TRUE = 402
    # The limit is outside the band around the mark; `limit` is the band's edge in ticks. Fix: Send
    # a limit inside it.
    ENTRY_BAND = 403
    # A post-only order would take; `limit` is the opposite best price. Fix: Move the limit away
    # from it, or let the order slide.
    POST_ONLY_WOULD_TAKE = 404
    # A fill-or-kill order of `actual` lots cannot be filled whole. How much could be is not
    # disclosed: it would show hidden lots. Fix: Send less, or immediate or cancel.
    NOT_FILLABLE = 405
    # A reduce-only order has no position to reduce. Fix: Send it without reduce-only, or not at
    # all.
    REDUCE_ONLY_NOTHING = 406
    # The venue got to the command after its `valid_until`. Fix: Send it again if it is still
    # wanted.
    LATE = 407
    # The order's protected limit would lie outside what may trade. Fix: Send a limit order.
    PROTECTION_BAND = 408
    # The contract's index terms name no such source. Fix: Send the name of one of its sources, or
    # of its benchmark.
    SOURCE_UNKNOWN = 409
    # The source's last quote is as new, with a counter that is not lower, or newer: `limit` and
    # `actual` are the times of the last one and of this one, or the counters when the times are
    # equal. Fix: Drop the quote; a newer one counts.
    QUOTE_OUT_OF_ORDER = 410
    # The contract makes its prices from sources. Fix: Send quotes of its sources.
    PRICE_FROM_SOURCES = 411
    # A fill or kill would need more trades than one command may make: `limit`. Fix: Send it in
    # smaller orders.
    WORK_LIMIT = 420
    # The engine has yet to finish earlier work; only cancels and what stops trading pass. Fix: Send
    # it again after the venue's `continue`; a venue's clients never meet this.
    WORK_OWED = 421
    # The index has jumped by more than 5 % and the seconds after it have not confirmed it yet; only
    # cancels pass. Fix: Try again in a few seconds.
    INDEX_HELD = 430
    # The source quotes for a time, `actual`, that is more than 5 s ahead of the venue's; `limit` is
    # the latest that counts. Fix: Set the source's clock, or the venue's.
    QUOTE_FROM_FUTURE = 431
    # The machine's clock differs from the venue's time by `actual` microseconds: only reducing
    # orders and cancels pass. Fix: Wait until the clock agrees, or two people have confirmed it.
    CLOCK_IN_DOUBT = 435
    # The contract is in no auction whose end waits to be drawn. Fix: Nothing to fix: the venue
    # draws it by itself.
    AUCTION_PHASE = 460
    # The limit is outside the band of volatility control; `limit` is the bound, ticks. Fix: Send a
    # limit within the band, or wait until the control ends.
    VOLATILITY_BAND = 461
    # The group's protection has tripped: its quotes are refused until the time `limit`, or, where
    # that is 0, until it is reset. Fix: Wait, or send `ResetProtection`.
    PROTECTION_FROZEN = 470
    # The account has no protection of that number in this contract. Fix: Send `SetProtection`
    # first, or quote with group 0.
    PROTECTION_UNKNOWN = 471
    # No order that is not pegged itself makes the price that this one follows. Fix: Wait until
    # there is such a price, or place a limit order.
    PEG_REFERENCE_MISSING = 480
    # The order's notional exceeds the contract's limit for one order, minor units. Fix: Split it.
    ORDER_SIZE = 500
    # The account has as many open orders as it may. Fix: Cancel some first.
    OPEN_ORDERS = 501
    # The venue has as many live orders as it can hold. Fix: Try later; cancels pass.
    ORDERS_FULL = 502
    # The account used as many client order ids in 24 h as it may. Fix: Send orders without one, or
    # wait until older ones lapse.
    CLIENT_ORDER_IDS_FULL = 503
    # The account has as many pending triggers in this contract as it may: `limit`. Fix: Cancel some
    # first.
    TRIGGERS_FULL = 520
    # The contract's open interest at the mark is at the bound that the venue's sums are shown for;
    # `limit` is that bound in whole units of money. Fix: Reduce, or wait until open interest has
    # fallen.
    OPEN_INTEREST_BOUND = 545
    # What the group could come to hold, or the account's equity, would pass the bound up to which
    # one account is counted exactly; `limit` is that bound. Fix: Reduce, or withdraw.
    ACCOUNT_BOUND = 546
    # More lots than the participant lets the trader or the key of `field` enter in one order;
    # `limit` is how many. Fix: Send a smaller quantity, or have the limit raised within the
    # participant.
    TRADING_LIMIT_QTY = 547
    # A larger notional than the participant lets the trader or the key of `field` enter in one
    # order; `limit` is that notional. Fix: Send a smaller quantity, or have the limit raised within
    # the participant.
    TRADING_LIMIT_NOTIONAL = 548
    # With all that is open, the participant's accounts could come to hold more than it lets the
    # trader or the key of `field` add to; `limit` is that notional at the mark, `actual` what it
    # would be. Fix: Reduce, cancel open orders, or have the limit raised within the participant.
    TRADING_LIMIT_POSITION = 549
    # The venue has as many protections of quotes as it can hold: `limit`. Fix: Set one that the
    # account has already; they are numbered 1 to 20 in each contract.
    PROTECTIONS_FULL = 570
    # The account, or all accounts together, have as many pegged orders in this contract as there
    # may be: `limit`. Fix: Cancel some first, or wait until others end.
    PEGS_FULL = 580
    # The account cannot carry the order: `actual` minor units are needed, `limit` are available.
    # Fix: Send a smaller or a reducing order, cancel others, or deposit.
    INSUFFICIENT_MARGIN = 600
    # The account is below the initial margin of its position: only purely reducing orders pass.
    # Fix: Reduce or deposit.
    BELOW_INITIAL_MARGIN = 601
    # The order, filled at its limit, would take equity below zero. Fix: Send a limit nearer to the
    # mark or a smaller order.
    EQUITY_BELOW_ZERO = 602
    # A leverage is a whole number from 1 to 100, or 0 for none chosen. Fix: Choose one of these.
    LEVERAGE_INVALID = 603
    # A higher leverage than the one in force, `limit`, waits until the index is normal; 0 is none
    # chosen. Fix: Try again when the index is normal.
    LEVERAGE_HELD = 604
    # There is no live order of the account under this id. Fix: None: it has ended or never was; the
    # account stream shows which.
    ORDER_UNKNOWN = 700
    # The client order id was used with other fields. Fix: Use a new one.
    CLIENT_ORDER_ID_MISMATCH = 701
    # The new quantity is not above what is filled already; `limit` is the filled quantity. Fix:
    # Cancel the order instead.
    AMEND_QTY_FILLED = 702
    # This order cannot be amended in this way. Fix: Cancel it and place a new one.
    AMEND_NOT_ALLOWED = 703
    # A repeat; the original result stands. Fix: None needed.
    DUPLICATE = 704
    # The order id and the client order id name two different orders, and `limit` is the one that
    # the client order id names; or the order is of another contract or side than was said, and
    # `limit` is that. Fix: Send one of the two ids, with the contract and the side of the order, or
    # without.
    ORDER_MISMATCH = 745
    # A rate of a fee schedule is above the terms of every contract, so that nobody would pay it;
    # `limit` is the highest of them. Fix: Lower the rate, or change the terms first.
    FEE_ABOVE_TERMS = 790
    # Somebody's rebate would be more than somebody else's taker fee: `limit` is the lowest maker
    # fee that may be. Fix: Lower the rebate, or raise the lowest taker fee.
    REBATE_ABOVE_TAKER_FEE = 791
    # The participant has as many rows of trading limits as it may; `limit` is how many. Fix: Lift
    # limits that are not needed, or set them for traders and not for each key.
    TRADING_LIMITS_FULL = 795
    # Staff tighten the trading limits of a participant's people and never widen them; `limit` is
    # what is in force. Fix: A person whose key binds the participant sends it.
    PARTICIPANT_MUST_RAISE = 796
    # The id or the name is taken. Fix: Use another one.
    ALREADY_EXISTS = 800
    # There is no such participant. Fix: Register it first.
    PARTICIPANT_UNKNOWN = 801
    # There is no such trader. Fix: Register it first.
    TRADER_UNKNOWN = 802
    # There is no such account. Fix: Open it first.
    ACCOUNT_UNKNOWN = 803
    # There is no such key. Fix: Register it first.
    KEY_UNKNOWN = 804
    # The participant, or the venue, has as many accounts as it may. Fix: Use an account there is.
    ACCOUNTS_FULL = 805
    # The terms of the contract contradict each other or a bound; `field` names the first fault.
    # Fix: Correct the terms.
    TERMS_INVALID = 806
    # The approval names another hash than the terms that are listed have. Fix: Approve the listed
    # terms, or list the approved ones.
    TERMS_HASH_MISMATCH = 807
    # The contract cannot go from its state to that one. Fix: Follow the life of a contract.
    TRANSITION_INVALID = 808
    # The reference was used for another command. Fix: Use a new reference.
    REFERENCE_MISMATCH = 809
    # More than is available: `actual` minor units were asked for, `limit` are available. Fix: Ask
    # for less, cancel orders or reduce.
    INSUFFICIENT_AVAILABLE = 810
    # The currency is not one that the venue settles or takes as collateral. Fix: Use another
    # currency.
    CURRENCY_NOT_ELIGIBLE = 811
    # The contract still trades. Fix: Take it out of trading first.
    CONTRACT_STILL_TRADING = 812
    # The contract has no recorded approval of its terms. Fix: Record the approval first.
    APPROVAL_MISSING = 813
    # The evidence is of an unknown type, undated, without a hash, or does not support the class.
    # Fix: Give evidence that does.
    EVIDENCE_INVALID = 814
    # An affiliate needs a named overseer. Fix: Name one.
    OVERSEER_MISSING = 815
    # One person would act on two sides that must stay apart. Fix: Name somebody else.
    IDENTITY_CONFLICT = 816
    # The venue has as many participants as it can hold. Fix: None.
    PARTICIPANTS_FULL = 817
    # A recording and a contract that trades cannot stand on one venue. Fix: Replay recordings on a
    # venue of their own.
    VENUE_MISMATCH = 818
    # Money waits while a contract that the account holds is stopped or without an index. Fix: Try
    # again when it trades.
    NOT_SETTLED = 819
    # The venue has a loss that is not covered yet: `actual`. Nothing opens before. Fix: Have two
    # people clear the row `uncovered` with a deposit, then open through cancel-only.
    LOSS_UNCOVERED = 825
    # The command takes two people: one proposes it, another approves it. Fix: Propose it, and have
    # somebody of another role approve it.
    APPROVAL_NEEDED = 900
    # The key, or the person whom `field` names, belongs to no staff member of the operator. Fix:
    # Use a key of staff, and name somebody on the register.
    STAFF_UNKNOWN = 901
    # The person no longer acts for the operator. Fix: Have somebody else do it.
    STAFF_RETIRED = 902
    # The person's role may not do this; `actual` is the role. Fix: Have somebody of another role do
    # it.
    STAFF_ROLE = 903
    # There is no such proposal: it was never made, was carried out, dismissed, or has expired. Fix:
    # Propose it again.
    PROPOSAL_UNKNOWN = 904
    # Who proposed a command cannot approve it. Fix: Have somebody of another role approve it.
    PROPOSAL_SAME_PERSON = 905
    # What the command would replace is not what it was when it was proposed. Fix: Look again, and
    # propose it anew.
    PROPOSAL_SUBJECT_CHANGED = 906
    # As many proposals are open as may be. Fix: Approve or dismiss some.
    PROPOSALS_FULL = 907
    # Dual control needs somebody who proposes and somebody who approves for each kind of command.
    # Fix: Register the staff that is missing.
    DUAL_CONTROL_NOT_READY = 908
    # No published disclosure covers the privilege at this value; `limit` is what is disclosed. Fix:
    # Publish it first, or grant less.
    PRIVILEGE_UNDISCLOSED = 909
    # What changes for clients is announced ahead; `limit` is the earliest moment. Fix: Choose a
    # later one.
    NOTICE_TOO_SHORT = 910
    # Retail clients may not trade the reference asset on this platform. Fix: None until they may.
    REFERENCE_INELIGIBLE = 911
    # As many alerts as can be kept are under review or escalated; `limit` is their number. Fix:
    # Close some.
    ALERTS_FULL = 912
    # New risk is blocked already, or nothing is blocked. Fix: None needed.
    RISK_UNCHANGED = 935
    # Somebody else than the person whom `field` names proposes and approves; `actual` is the
    # person. Fix: Have the person named propose or approve it, or name one of the two.
    NAMED_PERSON_MUST_SIGN = 950
    # No outside firm of this name is on the register. Fix: Register the firm first.
    FIRM_UNKNOWN = 951
    # The key may not bind its participant; `limit` is the scopes it needs, `actual` those it has.
    # Fix: Sign with the key of a natural person that has them.
    BINDING_MISSING = 952
    # No maintenance of the contract is announced that has not begun. Fix: None needed; to go on
    # before the end of one that has begun, reopen the contract.
    MAINTENANCE_UNKNOWN = 960
    # The key is not of the person who oversees the affiliate now. Fix: Have its overseer sign.
    OVERSEER_ONLY = 961
    # The day is not over, by UTC; `limit` is the moment when it is. Fix: Sign for it then.
    DAY_NOT_OVER = 962
    # The affiliate is signed off up to this day, `limit`, or a later one; `actual` is the day asked
    # for. Fix: None: days are signed in their order, each once.
    SIGN_OFF_PAST = 963
    # The kill switch is in this state already. Fix: Look at the latest `killSwitched` of that
    # level.
    KILL_UNCHANGED = 970
    # As many kill switches are thrown as the venue can hold: `limit`. Fix: Throw one at a higher
    # level, or have two people release those that are over.
    KILLS_FULL = 971


class SelfTrade(IntEnum):
    """Whose order gives way when an order meets one of its own group (the accounts of one
    participant and of its declared group). The mode of the incoming order decides. There is
    no mode that lets them trade.
    """

    UNSPECIFIED = 0
    # What is left of the incoming order is canceled. What most clients want.
    CANCEL_TAKER = 1
    CANCEL_MAKER = 2
    CANCEL_BOTH = 3
    # Both shrink by the smaller of the two quantities, without a trade.
    DECREMENT = 4


class Side(IntEnum):
    """FIX 54."""

    UNSPECIFIED = 0
    BUY = 1
    SELL = 2


class TimeInForce(IntEnum):
    """FIX 59: how long an order lives."""

    UNSPECIFIED = 0
    GOOD_TILL_CANCEL = 1
    # Expires at `expires_at` by the venue's clock, not later.
    GOOD_TILL_TIME = 2
    # Trades what it can at once; the remainder expires.
    IMMEDIATE_OR_CANCEL = 3
    # Trades its whole quantity at once or is refused.
    FILL_OR_KILL = 4
    # Only in the call of an auction: what is left after it expires.
    AUCTION_ONLY = 5


class TriggerOn(IntEnum):
    """The price that triggers a stop or take-profit order."""

    UNSPECIFIED = 0
    MARK = 1
    INDEX = 2
    LAST = 3


@dataclass
class LogOn:
    """Proves who is there: the first message of a session, within 5 s of Hello. See
    docs/protocol.md, "Log-on", for the bytes that are signed. Answered with `LogOnResult`.
    """

    # Name of the key, at most 256 bytes.
    key: str = ""
    # Ed25519: 64 bytes. HMAC-SHA256: 32 bytes. Which of them is a property of the key.
    signature: bytes = b""
    # What goes when this session ends, of every account of the key: as `CancelOnDisconnect` chooses
    # for one. Needs the scope trade.
    cancel_on_disconnect: DisconnectScope = DisconnectScope.UNSPECIFIED


@dataclass
class PlaceOrder:
    """A new order (FIX D)."""

    # Who signs. The server overwrites it with the key of the session: leave it out.
    key: int = 0
    account: int = 0
    contract: int = 0
    # Needed.
    side: Side = Side.UNSPECIFIED
    # Needed.
    type: OrderType = OrderType.UNSPECIFIED
    # Lots, above zero.
    qty: int = 0
    # Ticks, above zero; left out on market orders.
    limit: int = 0
    # Needed; immediate or cancel on market orders.
    time_in_force: TimeInForce = TimeInForce.UNSPECIFIED
    # Good till time only, then needed.
    expires_at: int = 0
    # Needed; off for an order that may take.
    post_only: PostOnly = PostOnly.UNSPECIFIED
    # May only shrink the position; cut to its size on arrival.
    reduce_only: bool = False
    # Lots shown at a time, for an iceberg; 0 shows everything.
    display_qty: int = 0
    # Needed; cancel taker when in doubt.
    self_trade: SelfTrade = SelfTrade.UNSPECIFIED
    # Ticks. Stop and take-profit orders only, then needed.
    trigger: int = 0
    # Stop and take-profit orders only, then needed.
    trigger_on: TriggerOn = TriggerOn.UNSPECIFIED
    # At most 36 bytes. Unique per account for 24 h; the same again with the same fields returns the
    # original result and does nothing, so an unanswered order may be sent again.
    client_order_id: str = ""
    # Refused when the venue gets to it later than this; 0 for never.
    valid_until: int = 0
    # Free text of at most 32 bytes, echoed; a filter of mass cancel.
    tag: str = ""
    # Pegged orders only, then needed.
    peg: PegTo = PegTo.UNSPECIFIED
    # Ticks from the price that is followed; below zero is down.
    peg_offset: int = 0
    # Ticks; pegged orders only, then needed: a buy goes no higher, a sell no lower.
    cap: int = 0
    # Parts per million of the mark, orders at market only, triggered or not: how far it goes, where
    # that is less than the contract's own protection; 0 for the contract's.
    protection: int = 0
    # A bracket: as this order fills, a take-profit and a stop that may only reduce come to be for
    # the lots that filled, paired with each other. Either may be left out. Ticks: their triggers,
    # and their limits, which are left out for orders at market.
    take_profit: int = 0
    take_profit_limit: int = 0
    stop_loss: int = 0
    stop_loss_limit: int = 0
    # What both watch; needed with either.
    exit_on: TriggerOn = TriggerOn.UNSPECIFIED
    # One cancels other: the client order id of a live order on the same side. Lots that either
    # fills are taken off the other.
    pair_with: str = ""


@dataclass
class AmendOrder:
    """Changes a live order (FIX G). The order is named by `order`, or by `client_order_id` when
    `order` is 0. Only a smaller quantity, alone, keeps the order's priority.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    order: int = 0
    client_order_id: str = ""
    # The new total in lots, filled lots included; 0 keeps it.
    qty: int = 0
    # Ticks; 0 keeps it.
    limit: int = 0
    # Ticks; 0 keeps it. Untriggered orders only.
    trigger: int = 0
    # As in `PlaceOrder`.
    valid_until: int = 0
    # Ticks; 0 keeps it. Pegged orders only, which have no limit of their own to change.
    cap: int = 0
    # What the order has to be of, or this is refused; left out, it may be of any.
    contract: int = 0
    side: Side = Side.UNSPECIFIED


@dataclass
class CancelOrder:
    """Ends a live order (FIX F). Named as in `AmendOrder`. Never refused but for an order that
    is not there, or another than is meant.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    order: int = 0
    client_order_id: str = ""
    # As in `AmendOrder`.
    contract: int = 0
    side: Side = Side.UNSPECIFIED


@dataclass
class MassCancel:
    """Ends every live order of an account that fits the filters (FIX q)."""

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    # 0 for all contracts.
    contract: int = 0
    # Unspecified for both sides.
    side: Side = Side.UNSPECIFIED
    # Empty for all.
    tag: str = ""


OrderCommandCommand = Union[
    PlaceOrder,
    AmendOrder,
    CancelOrder,
]


@dataclass
class OrderCommand:
    """One item of a batch: exactly one of these."""

    command: Optional[OrderCommandCommand] = None


@dataclass
class Batch:
    """1 to 20 order commands, taken one after another; each is answered for itself. A batch with
    an item that cannot be read is refused whole.
    """

    items: List[OrderCommand] = field(default_factory=list)


@dataclass
class Subscribe:
    """Starts a stream. The same again replaces the earlier one and starts with a fresh snapshot,
    also an empty one; so it is also the answer to `ResyncRequired`. Answered with
    `Subscribed`.
    """

    channel: Channel = Channel.UNSPECIFIED
    # For the channels of a contract.
    contract: int = 0
    # For the channel account.
    account: int = 0
    # Channel account only: 0 starts with `AccountSnapshot`; otherwise what came after this
    # `account_seq` is sent again, then the stream goes on, and no snapshot is sent.
    resume_after_seq: int = 0
    # Channel candles only, and required there: each interval is a stream of its own.
    interval: CandleInterval = CandleInterval.UNSPECIFIED


@dataclass
class Unsubscribe:
    """Ends a stream; ending one that is not there is no error. Answered with `Unsubscribed`."""

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    account: int = 0
    interval: CandleInterval = CandleInterval.UNSPECIFIED


@dataclass
class Ping:
    """Answered with `Pong`."""

    # Anything; echoed.
    echo: int = 0


@dataclass
class GetContracts:
    """Answered with `Contracts`."""



@dataclass
class GetAccount:
    """Answered with `AccountSnapshot`."""

    account: int = 0


@dataclass
class GetGate:
    """What stands between this session and an order that raises risk, now. Answered with `Gate`."""

    # 0 for all contracts.
    contract: int = 0


@dataclass
class ChooseLeverage:
    """A request for less leverage than the brackets allow: raises initial margin only."""

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    contract: int = 0
    # Notional over initial margin, 1 to 100; 0 lifts the choice.
    leverage: int = 0


@dataclass
class PreviewOrder:
    """What this order would do if it were sent now. Nothing is placed. Needs the scope to read
    or to trade.
    """

    order: Optional[PlaceOrder] = None


@dataclass
class SignDocument:
    """A client accepts the rulebook, or acknowledges a risk disclosure, in its own name: a
    natural person's key with the scopes to trade and to bind, over its own connection.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    # 0 for the rulebook.
    contract: int = 0
    version: int = 0
    # SHA-256 of the text that was read, 64 lower-case hexadecimal digits.
    hash: str = ""


@dataclass
class QuoteLevel:
    """One level of a quote: both sides, each an entry of its own. A quantity of 0 leaves its
    side empty.
    """

    # Ticks and lots.
    bid: int = 0
    bid_qty: int = 0
    ask: int = 0
    ask_qty: int = 0


@dataclass
class MassQuote:
    """Replaces the quote of that id as a whole (FIX i). Entries are post-only limit orders that
    stay until they are canceled. An entry of the same side and price with no more lots than
    are open keeps its place; everything else of the quote before is canceled first, then the
    new entries are placed, level by level, the bid before the ask.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    contract: int = 0
    # 1 to 100: one quote of several that an account may have in a contract.
    quote: int = 0
    # 1 to 20: the protection that the quote stands under, set before with `SetProtection`; 0 for
    # none.
    group: int = 0
    # At most 20; none takes the quote away. No two of a side have the same price.
    levels: List[QuoteLevel] = field(default_factory=list)
    # Refused when the venue's time is later than this; 0 for never.
    valid_until: int = 0


@dataclass
class SetProtection:
    """The protection of a group of quotes: when what they have traded within the window reaches
    a limit, the others of the group are canceled at once, before the order that took them
    goes on. Set again, it begins to count afresh; a freeze stays.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    contract: int = 0
    # 1 to 20, of this account and contract.
    group: int = 0
    # 1 to 60 000.
    window_ms: int = 0
    # Lots traded; 0 for no limit.
    lots: int = 0
    # Lots bought less lots sold, either way; 0 for no limit.
    delta: int = 0
    # Money traded, minor units; 0 for no limit.
    notional: int = 0
    # How long quotes of the group are refused afterwards, at most a day; 0 until `ResetProtection`.
    freeze_ms: int = 0


@dataclass
class ResetProtection:
    """Ends the freeze of a group of quotes, which begins to count afresh."""

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    contract: int = 0
    group: int = 0


@dataclass
class CancelOnDisconnect:
    """What becomes of an account's orders when the session that sends this ends, whatever the
    reason: also when its edge or the venue itself goes. Other sessions, and other accounts of
    this one, keep what they chose.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    scope: DisconnectScope = DisconnectScope.UNSPECIFIED


@dataclass
class CancelAllAfter:
    """The dead-man timer: all orders of the account are canceled so many seconds from now,
    unless this comes again before.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    account: int = 0
    # 1 to 300; 0 stops the timer.
    seconds: int = 0


@dataclass
class GetCandles:
    """Candles of the past, oldest first. One without a trade repeats the close before it, so
    there is none missing between the first trade and now; before the first trade that is kept
    there are none. Those of mark and index likewise, by the prices that were set.
    """

    contract: int = 0
    interval: CandleInterval = CandleInterval.UNSPECIFIED
    # Those that begin at or after this time.
    from_: int = 0
    # And before this one; 0 for now.
    to: int = 0
    # At most so many; 0 for 300, which is the most.
    limit: int = 0
    # Unspecified for trades.
    price: CandlePrice = CandlePrice.UNSPECIFIED


@dataclass
class GetTrades:
    """The public tape of the past, oldest first."""

    contract: int = 0
    # Those at or after this time.
    from_: int = 0
    # And before this one; 0 for now.
    to: int = 0
    # At most so many; 0 for 300, which is the most.
    limit: int = 0
    # `next` of the page before; 0 for the first. `from` is not looked at then.
    cursor: int = 0


@dataclass
class GetOpenOrders:
    """Live orders of an account, by their ids. Needs the scope to read."""

    account: int = 0
    # 0 for all contracts.
    contract: int = 0
    # Those with a higher id: `next` of the page before.
    cursor: int = 0
    # At most so many; 0 for 100, which is the most.
    limit: int = 0


@dataclass
class GetHistory:
    """The past of an account, oldest first: events of its stream, as they came. Needs the scope
    to read. A page looks at a bounded number of events, so it may have few or none and go on
    all the same: read until `next` is 0.
    """

    account: int = 0
    what: HistoryKind = HistoryKind.UNSPECIFIED
    # 0 for all contracts.
    contract: int = 0
    # Those at or after this time; not looked at with a cursor.
    from_: int = 0
    # And before this one; 0 for now.
    to: int = 0
    # Those after this `account_seq`: `next` of the page before, or the last event that was seen.
    cursor: int = 0
    # At most so many; 0 for 100, which is the most.
    limit: int = 0


@dataclass
class GetStatements:
    """What each day did to an account's cash, oldest first. Needs the scope to read. Days on
    which no cash moved are left out. A page looks at a bounded number of events: a day that
    goes on in the next page is to be added to, its closing balance the later one's.
    """

    account: int = 0
    # Events at or after this time; not looked at with a cursor.
    from_: int = 0
    # And before this one; 0 for now.
    to: int = 0
    # `next` of the page before; 0 for the first.
    cursor: int = 0


@dataclass
class ChangeOwnKey:
    """A trader revokes, narrows or rotates a key of its own, alone, over its own connection. The
    key of the session may do all that the other may. What is 0 or empty stays as it is.
    Whatever would widen a key is refused: that takes two people.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    # Which key: of the same trader, perhaps the session's own.
    target: int = 0
    # Ends it at once and for good; nothing that follows is looked at.
    revoke: bool = False
    # Sum of the numbers of `Scope`: some of those that it has.
    scopes: int = 0
    # Exclusive; not later than it ends now.
    valid_until: int = 0
    # Some of those that it has, written the same; any where it has none.
    addresses: List[str] = field(default_factory=list)
    # Another Ed25519 public key, 64 hexadecimal digits: from here on the key proves itself with
    # that.
    material: str = ""


@dataclass
class GetKeys:
    """The keys of the session's trader."""



@dataclass
class SetTradingLimits:
    """Sets all limits of a trader or a key of the sender's own participant. What is tighter
    holds at once; what is looser waits for a second person whose key binds the participant
    and who sends the same, or for a day where there is none. Staff only tighten. In every
    field 0 is no limit.
    """

    # Overwritten by the server: leave it out.
    key: int = 0
    # Whose limits: a trader's, or else a key's.
    trader: int = 0
    target: int = 0
    # 0 for each contract.
    contract: int = 0
    # Lots of one order; 0 without a contract, since lots are of one.
    order_qty_max: int = 0
    # Money: quantity × limit of one order.
    order_notional_max: int = 0
    # Money at the mark: what the participant's accounts could come to hold in a contract with all
    # that is open.
    position_notional_max: int = 0
    # Of the lane of orders, over all sessions; 0 with a contract.
    messages_per_second: int = 0


@dataclass
class GetTradingLimits:
    """The trading limits that the session's participant has set: of all its traders and keys
    where the session's key binds it, else of its own trader and that trader's keys.
    """



ClientMessageRequest = Union[
    LogOn,
    PlaceOrder,
    AmendOrder,
    CancelOrder,
    MassCancel,
    Batch,
    Subscribe,
    Unsubscribe,
    Ping,
    GetContracts,
    GetAccount,
    GetGate,
    ChooseLeverage,
    PreviewOrder,
    SignDocument,
    MassQuote,
    SetProtection,
    ResetProtection,
    CancelOnDisconnect,
    CancelAllAfter,
    GetCandles,
    GetTrades,
    GetOpenOrders,
    GetHistory,
    GetStatements,
    ChangeOwnKey,
    GetKeys,
    SetTradingLimits,
    GetTradingLimits,
]


@dataclass
class ClientMessage:
    """Numbers 16 to 19 stay free; 22 to 39 are set aside for quotes in mass, dead-man timers,
    transfers and one-use tokens of browsers.
    """

    # The sender's own number for this request, echoed in every answer to it. Any number from 0 to
    # 2^53 − 1; counting up from 1 is best, since 0 is what messages carry that answer no request.
    request_id: int = 0
    request: Optional[ClientMessageRequest] = None


@dataclass
class Limits:
    """What a session may do."""

    # Largest message a client may send, bytes.
    message_bytes_max: int = 0
    # Items of a batch.
    batch_max: int = 0
    subscriptions_max: int = 0
    # Connections of one key.
    connections_max: int = 0
    # Credits an account regains per second, and how many it can save up. A message costs one, a
    # batch one per item; cancels draw on an allowance of their own.
    credits_per_second: int = 0
    credits_max: int = 0
    # A heartbeat follows this long a silence.
    heartbeat_us: int = 0
    # Log on within this time.
    log_on_us: int = 0


@dataclass
class Hello:
    """The first message of a connection."""

    # Version of this protocol: 1.
    protocol: int = 0
    # Id of this run of the engine. Sequence numbers of market data count within an epoch; those of
    # accounts and of the journal go on for ever.
    epoch: int = 0
    limits: Optional[Limits] = None
    # 32 random bytes, good for one log-on.
    nonce: bytes = b""


@dataclass
class GateReason:
    """One obstacle."""

    reason: RejectReason = RejectReason.UNSPECIFIED
    # What it is and how to fix it, in English.
    text: str = ""


@dataclass
class GateVerdict:
    """May this session send an order that raises risk in this contract?"""

    contract: int = 0
    open: bool = False
    # All that stands in the way, in the order in which an order would meet it; none when open.
    reasons: List[GateReason] = field(default_factory=list)


@dataclass
class LogOnResult:
    """The session is logged on."""

    key: int = 0
    trader: int = 0
    participant: int = 0
    # Sum of the numbers of `Scope`.
    scopes: int = 0
    # The participant's accounts.
    accounts: List[int] = field(default_factory=list)
    # One per contract.
    gates: List[GateVerdict] = field(default_factory=list)
    # Of the operator's staff, with a key of theirs; 0 for traders.
    staff: int = 0


@dataclass
class OrderAck:
    """The command is on disk and done. The events of the order follow in full on the account
    stream.
    """

    # Of the journal.
    seq: int = 0
    # Which item of a batch; 0 for a single command.
    item: int = 0
    outcome: OrderOutcome = OrderOutcome.UNSPECIFIED
    account: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    # The effective limit in ticks: slid, bounded, or given to a market order.
    limit: int = 0
    # The effective quantity in lots: cut when reduce-only.
    qty: int = 0
    # Also true when only a reducing exemption let the order pass: then it may only ever reduce.
    reduce_only: bool = False
    # Lots still to trade: 0 when the order has ended. After a cancel, the lots that it took away.
    open: int = 0
    # Lots traded so far.
    filled: int = 0
    # Duplicates only: when the order was accepted.
    original_seq: int = 0
    # What is left of the allowance after this command.
    credits_left: int = 0
    # Duplicates only, beside the original result: the order as it stands now.
    present: OrderPresence = OrderPresence.UNSPECIFIED
    present_open: int = 0
    present_filled: int = 0
    present_limit: int = 0


@dataclass
class Reject:
    """The request was refused and changed nothing."""

    # Of the journal; 0 when it was refused before it, so that a replay does not know of it.
    seq: int = 0
    item: int = 0
    reason: RejectReason = RejectReason.UNSPECIFIED
    # The field at fault, lowerCamel, with its path; empty when no single field is.
    field: str = ""
    # The bound that was broken, in the field's unit; 0 when there is none.
    limit: int = 0
    # What was asked for, in the field's unit; 0 when there is none. Beyond 2^53 − 1 it is cut to
    # that.
    actual: int = 0
    # What it means and how to fix it, in English.
    text: str = ""
    credits_left: int = 0
    # Rate limits: when to try again. Otherwise 0.
    retry_after_us: int = 0
    # The order concerned, as far as it is known.
    order: int = 0
    client_order_id: str = ""


BatchItemAnswer = Union[
    OrderAck,
    Reject,
]


@dataclass
class BatchItem:
    """The answer to one item; its `credits_left` is 0, see the batch's."""

    answer: Optional[BatchItemAnswer] = None


@dataclass
class BatchAck:
    """Answers a batch, item by item, in order."""

    seq: int = 0
    items: List[BatchItem] = field(default_factory=list)
    credits_left: int = 0


@dataclass
class MassCancelAck:
    """Answers a mass cancel. Each canceled order has its event on the account stream."""

    seq: int = 0
    account: int = 0
    # Orders canceled.
    count: int = 0
    credits_left: int = 0


@dataclass
class OrderAccepted:
    """The order cannot be refused any more. Its fields are the effective ones (slid, bounded,
    cut); fills follow. The first six fields are those of every event about an order.
    """

    account: int = 0
    # The account's own count of its events, from 1.
    account_seq: int = 0
    # Which part of the command this answers: 0 to 19 an item of a batch, 0 for a single command; −1
    # when it answers no request because it fell due or followed from another's action.
    item: int = 0
    contract: int = 0
    # Given in sequence from 1 and never used again (FIX 37).
    order: int = 0
    # Empty for none (FIX 11).
    client_order_id: str = ""
    tag: str = ""
    side: Side = Side.UNSPECIFIED
    type: OrderType = OrderType.UNSPECIFIED
    qty: int = 0
    limit: int = 0
    time_in_force: TimeInForce = TimeInForce.UNSPECIFIED
    expires_at: int = 0
    post_only: PostOnly = PostOnly.UNSPECIFIED
    # Also true when only a reducing exemption let it pass: then it may only ever reduce.
    reduce_only: bool = False
    display_qty: int = 0
    self_trade: SelfTrade = SelfTrade.UNSPECIFIED
    trigger: int = 0
    trigger_on: TriggerOn = TriggerOn.UNSPECIFIED
    peg: PegTo = PegTo.UNSPECIFIED
    peg_offset: int = 0
    cap: int = 0
    protection: int = 0
    take_profit: int = 0
    take_profit_limit: int = 0
    stop_loss: int = 0
    stop_loss_limit: int = 0
    exit_on: TriggerOn = TriggerOn.UNSPECIFIED
    # The order whose fills this one exits; 0 for none.
    parent: int = 0
    # The order that this one is paired with; 0 for none.
    pair: int = 0


@dataclass
class OrderRejected:
    """Never became, or did not change, a live order."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    # What was asked: place, amend or cancel an order, a batch or a mass cancel.
    command: CommandKind = CommandKind.UNSPECIFIED
    reason: RejectReason = RejectReason.UNSPECIFIED
    # The field at fault, lowerCamel; empty when no single field is.
    field: str = ""
    # The bound that was broken, in the field's unit; 0 when there is none.
    limit: int = 0
    # What was asked for, in the field's unit; 0 when there is none. Beyond 2^53 − 1 it is cut to
    # that.
    actual: int = 0


@dataclass
class OwnFill:
    """One's own side of a fill."""

    # −1 for the maker.
    item: int = 0
    contract: int = 0
    # As on the public tape.
    trade: int = 0
    price: int = 0
    qty: int = 0
    # Of one's own order.
    side: Side = Side.UNSPECIFIED
    liquidity: Liquidity = Liquidity.UNSPECIFIED
    cause: Cause = Cause.UNSPECIFIED
    # 0 when the cause is deleveraging: no order of one's own traded.
    order: int = 0
    client_order_id: str = ""
    # Lots of the order still to trade.
    open: int = 0
    # Lots of the order traded so far.
    filled: int = 0
    # Minor units; positive is paid, negative a rebate.
    fee: int = 0
    # Profit moved to the balance, minor units.
    realized: int = 0
    # The position after it, lots; positive is long.
    held: int = 0
    # What was paid for the position, minor units.
    cost: int = 0
    # Cash after it, minor units.
    balance: int = 0
    maker_afmm: bool = False
    taker_afmm: bool = False


@dataclass
class OrderRested:
    """The remainder is on the book."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    side: Side = Side.UNSPECIFIED
    limit: int = 0
    open: int = 0
    filled: int = 0


@dataclass
class OrderCanceled:
    """Was live and is gone, because somebody or a rule took it away."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    reason: CancelReason = CancelReason.UNSPECIFIED
    # With the reasons trigger refused and margin: the refusal behind it.
    refusal: RejectReason = RejectReason.UNSPECIFIED
    # Lots that were open.
    open: int = 0
    filled: int = 0


@dataclass
class OrderExpired:
    """The remainder was dropped by the order's own terms: immediate or cancel, or its time came."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    reason: CancelReason = CancelReason.UNSPECIFIED
    # Lots that were open.
    open: int = 0
    filled: int = 0


@dataclass
class OrderReduced:
    """A live order shrank without a trade."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    reason: ReduceReason = ReduceReason.UNSPECIFIED
    # Lots taken away.
    by: int = 0
    open: int = 0
    filled: int = 0


@dataclass
class OrderReplaced:
    """A live order was amended; fills may follow when it lost its priority."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    qty: int = 0
    limit: int = 0
    trigger: int = 0
    open: int = 0
    filled: int = 0
    reduce_only: bool = False
    kept_priority: bool = False


@dataclass
class OrderDuplicate:
    """A client order id came again with the same fields: what was answered the first time."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    # Journal sequence of the command that was accepted.
    original_seq: int = 0
    qty: int = 0
    limit: int = 0
    reduce_only: bool = False
    # Lots open and filled at the end of that command.
    open: int = 0
    filled: int = 0
    # The order as it stands now. Unspecified where rules of before wrote the event.
    present: OrderPresence = OrderPresence.UNSPECIFIED
    # Lots open now, 0 once it has ended; lots filled in all; the limit it has now, 0 once it has
    # ended.
    present_open: int = 0
    present_filled: int = 0
    present_limit: int = 0


@dataclass
class OrderTriggered:
    """A stop or take-profit order triggered; the events of an incoming order follow."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    contract: int = 0
    order: int = 0
    client_order_id: str = ""
    # The price that triggered it, ticks.
    price: int = 0
    # The limit it goes to the book with, ticks.
    limit: int = 0


@dataclass
class MassCanceled:
    """Answers a mass cancel, after the cancels."""

    account: int = 0
    account_seq: int = 0
    item: int = 0
    count: int = 0


@dataclass
class BalanceChanged:
    """Money came or went other than by a fill."""

    account: int = 0
    account_seq: int = 0
    currency: str = ""
    # Signed, minor units.
    amount: int = 0
    # After the change.
    balance: int = 0
    reason: BalanceReason = BalanceReason.UNSPECIFIED
    reference: str = ""


@dataclass
class MarginLevelChanged:
    """An account crossed one of the levels of margin."""

    account: int = 0
    account_seq: int = 0
    level: MarginLevel = MarginLevel.UNSPECIFIED
    equity: int = 0
    initial_margin: int = 0
    maintenance_margin: int = 0


@dataclass
class PositionSettled:
    """A position closed at the last index because its contract was delisted."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    # The position that closed; positive was long.
    lots: int = 0
    price: int = 0
    realized: int = 0
    balance: int = 0


@dataclass
class FundingPosted:
    """What an account paid or received of a contract's funding: a line of its statement."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    hour: int = 0
    # Minor units; positive is paid, negative received.
    amount: int = 0
    # Cash after it.
    balance: int = 0


@dataclass
class LiquidationStarted:
    """Equity fell below maintenance: default management begins."""

    account: int = 0
    account_seq: int = 0
    equity: int = 0
    maintenance_margin: int = 0


@dataclass
class LiquidationOrdered:
    """The venue sends a client's own order to close; its fills follow."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    order: int = 0
    # Of the waterfall: 2 is a slice, 3 has the fund's help.
    step: int = 0
    # Visits before this one.
    slice: int = 0
    side: Side = Side.UNSPECIFIED
    qty: int = 0
    limit: int = 0
    # Lots that would restore the account; the slice is a part of them.
    needed: int = 0
    equity: int = 0
    maintenance_margin: int = 0
    mark_price: int = 0
    # Where the position has used up its share of equity, ticks; may be 0 or below.
    bankruptcy_price: int = 0
    # What fund and tranche may pay for this order, minor units.
    budget: int = 0


@dataclass
class LiquidationEnded:
    """Equity is restored (`cure` of the terms) again, or no position is left."""

    account: int = 0
    account_seq: int = 0
    equity: int = 0
    maintenance_margin: int = 0
    slices: int = 0


@dataclass
class GainCut:
    """A gaining position gave up a part of its gain: its cost rose."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    amount: int = 0
    # Of the position, after it.
    cost: int = 0
    # The account it was cut for.
    defaulter: int = 0


@dataclass
class IndicatorChanged:
    """How near a position is to being deleveraged."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    # 0 not in the first round; 1 to 5 by fifths of what stands before it.
    indicator: int = 0


@dataclass
class CollateralConverted:
    """Collateral paid for a negative balance."""

    account: int = 0
    account_seq: int = 0
    currency: str = ""
    # Minor units of the collateral that left the account.
    amount: int = 0
    # Minor units of money that came for it.
    proceeds: int = 0
    rate: int = 0
    haircut: int = 0
    # Cash after it.
    balance: int = 0
    # Collateral of this currency that is left.
    collateral: int = 0


@dataclass
class LeverageChosen:
    """An account chose its leverage in a contract; 0 lifted the choice."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    leverage: int = 0


@dataclass
class ShortfallCovered:
    """Others paid for what a flat account could not: its row came to zero."""

    account: int = 0
    insurance: int = 0
    tranche: int = 0
    # The loss that nothing could pay.
    uncovered: int = 0
    account_seq: int = 0
    # Cut from the open gains of others.
    gains: int = 0
    balance: int = 0


@dataclass
class MassQuoted:
    """A quote was replaced. The events of its entries stand before it, under the same sequence
    number of the journal: the item of each is twice the number of its level, one more for the
    ask.
    """

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    group: int = 0
    quote: int = 0
    # Orders of the quote before that are gone.
    canceled: int = 0
    # Entries that kept their place, became new orders, were refused.
    kept: int = 0
    placed: int = 0
    refused: int = 0


@dataclass
class ProtectionSet:
    """The limits of a group of quotes were set."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    group: int = 0
    window_ms: int = 0
    lots: int = 0
    delta: int = 0
    notional: int = 0
    freeze_ms: int = 0


@dataclass
class ProtectionTripped:
    """The fill before it reached a limit of a group of quotes; the cancels of the group's other
    quotes follow. What has no limit is not counted.
    """

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    group: int = 0
    # Lots traded within the window, that fill included.
    lots: int = 0
    # Lots bought less lots sold.
    delta: int = 0
    # Minor units.
    notional: int = 0
    # New quotes of the group are refused before this; 0 until it is reset.
    frozen_until: int = 0


@dataclass
class ProtectionReset:
    """A group of quotes may quote again, and its count begins afresh."""

    account: int = 0
    account_seq: int = 0
    contract: int = 0
    group: int = 0


@dataclass
class DisconnectChosen:
    """What a session chose for an account, for the case that it ends."""

    account: int = 0
    account_seq: int = 0
    session: int = 0
    scope: DisconnectScope = DisconnectScope.UNSPECIFIED


@dataclass
class DeadManSet:
    """The dead-man timer of an account was set, or stopped."""

    account: int = 0
    account_seq: int = 0
    seconds: int = 0
    # When its orders go; 0 when it was stopped.
    at: int = 0


@dataclass
class OrdersSwept:
    """Follows the cancels of an account by a disconnect, a dead-man timer or a kill switch."""

    account: int = 0
    account_seq: int = 0
    reason: CancelReason = CancelReason.UNSPECIFIED
    count: int = 0


AccountEventEvent = Union[
    OrderAccepted,
    OrderRejected,
    OwnFill,
    OrderRested,
    OrderCanceled,
    OrderExpired,
    OrderReduced,
    OrderReplaced,
    OrderDuplicate,
    OrderTriggered,
    MassCanceled,
    BalanceChanged,
    MarginLevelChanged,
    PositionSettled,
    FundingPosted,
    LiquidationStarted,
    LiquidationOrdered,
    LiquidationEnded,
    GainCut,
    IndicatorChanged,
    CollateralConverted,
    LeverageChosen,
    ShortfallCovered,
    MassQuoted,
    ProtectionSet,
    ProtectionTripped,
    ProtectionReset,
    DisconnectChosen,
    DeadManSet,
    OrdersSwept,
]


@dataclass
class AccountEvent:
    """Something happened to an account. `account` and `account_seq` repeat those of the event.
    Numbers 19 to 23 stay free; 32 to 47 are set aside for protection and kill switches.
    """

    account: int = 0
    # Contiguous from 1.
    account_seq: int = 0
    # The journal's sequence number of the command that caused it.
    seq: int = 0
    # When it happened.
    time: int = 0
    event: Optional[AccountEventEvent] = None


@dataclass
class Level:
    """One price of a book."""

    # Ticks.
    price: int = 0
    # Lots shown at it, in all; 0 in a delta means that the level is gone.
    qty: int = 0


@dataclass
class BookDelta:
    """What changed. Sizes are absolute. A delta whose `prev_seq` is not the last `seq`, or with
    another `epoch`, means that something was lost: subscribe again.
    """

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    epoch: int = 0
    seq: int = 0
    prev_seq: int = 0
    bids: List[Level] = field(default_factory=list)
    asks: List[Level] = field(default_factory=list)
    # This reader was too slow, and several changes were gathered into this one.
    conflated: bool = False


@dataclass
class Bbo:
    """Best bid and ask. Price and quantity are 0 where a side is empty."""

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    bid_price: int = 0
    bid_qty: int = 0
    ask_price: int = 0
    ask_qty: int = 0


@dataclass
class Trade:
    """A print of the public tape, without identities."""

    # Counts the trades of the venue from 1, over all contracts.
    trade: int = 0
    # Ticks.
    price: int = 0
    # Lots.
    qty: int = 0
    taker_side: Side = Side.UNSPECIFIED
    # The maker, the taker, is an affiliated market maker (AFMM).
    maker_afmm: bool = False
    taker_afmm: bool = False
    cause: Cause = Cause.UNSPECIFIED
    time: int = 0


@dataclass
class Trades:
    """Trades of a contract, oldest first."""

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    prev_seq: int = 0
    trades: List[Trade] = field(default_factory=list)
    # The latest trades before the subscription, perhaps none.
    snapshot: bool = False


@dataclass
class BookSnapshot:
    """A whole book: replaces all that was known."""

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    epoch: int = 0
    # The next delta's `prev_seq`.
    seq: int = 0
    # Best first.
    bids: List[Level] = field(default_factory=list)
    # Best first.
    asks: List[Level] = field(default_factory=list)


@dataclass
class BookDigest:
    """A check on what the reader has built, at least every second. See docs/protocol.md, "Book
    digest".
    """

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    epoch: int = 0
    # The state after this delta is meant.
    seq: int = 0
    # Levels a side that count: 25, or as many as there are.
    depth: int = 0
    # CRC-32 over the levels.
    digest: int = 0


@dataclass
class StreamPosition:
    """How far a stream has come."""

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    account: int = 0
    # Last number sent: `account_seq` on account streams, `seq` on the others.
    seq: int = 0
    # Of candles.
    interval: CandleInterval = CandleInterval.UNSPECIFIED


@dataclass
class Heartbeat:
    """The server has been silent for a while. Compare: a stream whose number is ahead of yours
    has lost something.
    """

    # One per subscribed stream.
    streams: List[StreamPosition] = field(default_factory=list)


@dataclass
class Subscribed:
    """A stream has started; its snapshot, or what it resumes with, follows."""

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    account: int = 0
    # Echoed: what was asked for.
    resume_after_seq: int = 0
    # Of candles.
    interval: CandleInterval = CandleInterval.UNSPECIFIED


@dataclass
class Unsubscribed:
    """A stream has ended."""

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    account: int = 0
    # Of candles.
    interval: CandleInterval = CandleInterval.UNSPECIFIED


@dataclass
class Balance:
    """Cash in the currency of settlement, which comes first; then what is held of each
    collateral.
    """

    currency: str = ""
    # Minor units of this currency.
    balance: int = 0
    # Decimals of its minor unit.
    decimals: int = 0
    # The rate of one whole unit, 10⁻⁹ of the settlement currency's whole unit; 0 before the first
    # rate.
    rate: int = 0
    # The haircut that applies now, parts per million: doubled while the rate is stale.
    haircut: int = 0
    # What it counts for in equity, minor units of the settlement currency.
    value: int = 0


@dataclass
class Position:
    """A position in one contract; flat ones are left out."""

    contract: int = 0
    # Lots; positive is long.
    held: int = 0
    # What was paid for it; the entry price is cost / held.
    cost: int = 0
    # Ticks.
    mark_price: int = 0
    # At the mark price.
    unrealized: int = 0
    initial_margin: int = 0
    maintenance_margin: int = 0
    # Funding accrued and not posted yet, minor units; positive is owed by the account.
    funding_owed: int = 0
    # The first tick at which the account would be below maintenance, all else staying as it is; 0
    # for none.
    liquidation_price: int = 0
    # The last tick at which the position has not used up its share of equity; 0 for none.
    bankruptcy_price: int = 0
    # How near it is to being deleveraged: 0 not in the first round, 1 to 5.
    indicator: int = 0
    # Chosen by the account; 0 for none.
    leverage: int = 0


@dataclass
class OpenOrder:
    """A live order."""

    order: int = 0
    client_order_id: str = ""
    tag: str = ""
    contract: int = 0
    side: Side = Side.UNSPECIFIED
    type: OrderType = OrderType.UNSPECIFIED
    qty: int = 0
    limit: int = 0
    time_in_force: TimeInForce = TimeInForce.UNSPECIFIED
    expires_at: int = 0
    post_only: PostOnly = PostOnly.UNSPECIFIED
    reduce_only: bool = False
    display_qty: int = 0
    self_trade: SelfTrade = SelfTrade.UNSPECIFIED
    trigger: int = 0
    trigger_on: TriggerOn = TriggerOn.UNSPECIFIED
    # Lots still to trade.
    open: int = 0
    # Lots traded so far.
    filled: int = 0
    # A stop or take-profit order that has not triggered yet.
    untriggered: bool = False
    peg: PegTo = PegTo.UNSPECIFIED
    peg_offset: int = 0
    cap: int = 0
    protection: int = 0
    take_profit: int = 0
    take_profit_limit: int = 0
    stop_loss: int = 0
    stop_loss_limit: int = 0
    exit_on: TriggerOn = TriggerOn.UNSPECIFIED
    # The order whose fills this one exits; 0 for none.
    parent: int = 0
    # The order that this one is paired with; 0 for none.
    pair: int = 0
    # Of a quote: its id, and the group whose protection it stands under; 0 for neither.
    quote: int = 0
    group: int = 0


@dataclass
class Margin:
    """What the account has and what it must have."""

    # Cash and unrealized profit.
    equity: int = 0
    # For new orders and withdrawals.
    available: int = 0
    initial_margin: int = 0
    maintenance_margin: int = 0
    level: MarginLevel = MarginLevel.UNSPECIFIED


@dataclass
class ContractFees:
    """In one contract, parts per million of the notional; negative is a rebate. The same until
    the UTC day ends, unless the schedule, the terms, the group or the class change.
    """

    contract: int = 0
    maker_fee: int = 0
    taker_fee: int = 0


@dataclass
class AccountFees:
    """What the account pays now, by the fee schedule."""

    fee_class: FeeClass = FeeClass.UNSPECIFIED
    # Of the schedule in force; 0 before the first.
    edition: int = 0
    # What its group traded on the last 30 full days by UTC, minor units.
    volume: int = 0
    rates: List[ContractFees] = field(default_factory=list)


@dataclass
class AccountSnapshot:
    """An account as it stands after `account_seq`. Money is minor units."""

    account: int = 0
    # The stream goes on with the next number.
    account_seq: int = 0
    # Of the journal.
    seq: int = 0
    time: int = 0
    balances: List[Balance] = field(default_factory=list)
    positions: List[Position] = field(default_factory=list)
    orders: List[OpenOrder] = field(default_factory=list)
    margin: Optional[Margin] = None
    fees: Optional[AccountFees] = None


@dataclass
class MarginTier:
    """One bracket of margin. Brackets are marginal, like tax brackets: each rate counts for its
    own slice of the notional, so nothing jumps at a boundary.
    """

    # Upper end of the bracket: notional in minor units of money.
    up_to: int = 0
    # Parts per million of the slice.
    initial: int = 0
    # Parts per million of the slice.
    maintenance: int = 0


@dataclass
class SizeTerms:
    """How large is too large. Notionals are minor units of money."""

    order_notional_max: int = 0
    position_notional_max: int = 0
    # A position above this share of open interest is refused once open interest is above the floor;
    # ppm.
    open_interest_share_max: int = 0
    open_interest_floor: int = 0
    # Open orders of one account.
    open_orders_max: int = 0
    # Positions from here on are reported daily, lots.
    large_position: int = 0


@dataclass
class ControlTerms:
    """The price controls. Distances are parts per million."""

    # How far from the mark an order's limit may be on the side that could take. 0 switches all
    # bands off.
    entry_band_aggressive: int = 0
    # How far it may be on the side that only rests.
    entry_band_passive: int = 0
    # No trade happens further than this from the index.
    trade_band: int = 0
    # The limit that market orders are given, as a distance from the mark.
    protection: int = 0
    # A trigger on last waits while last is further than this from the mark.
    trigger_hold: int = 0
    # The move within the window that starts volatility control.
    volatility: int = 0
    volatility_window_us: int = 0
    auction_us: int = 0
    # The price of an auction lies within this distance of the index.
    auction_band: int = 0


@dataclass
class IndexSource:
    """A market that the index price is made of."""

    name: str = ""
    # Parts per million; the weights of all sources add up to a million.
    weight: int = 0


@dataclass
class IndexTerms:
    """How the index price is made."""

    sources: List[IndexSource] = field(default_factory=list)
    # Widest spread of a source that still counts, parts per million.
    spread_max: int = 0
    # Oldest quote that still counts, microseconds.
    age_max_us: int = 0
    # Largest distance of a source from the median, parts per million.
    clamp: int = 0
    # Sources that must be valid for the states normal and degraded.
    valid_for_normal: int = 0
    valid_for_degraded: int = 0
    # An independent source that weighs nothing and halts the index when it is far off; empty for
    # none.
    benchmark: str = ""
    # The index is halted when it is further than this from the benchmark, parts per million …
    benchmark_deviation: int = 0
    # … for this long, microseconds.
    benchmark_hold_us: int = 0


@dataclass
class MarkTerms:
    """How the mark price is made."""

    # Largest distance of the mark from the index, parts per million.
    clamp: int = 0
    # Time constant of the average of the impact premium, seconds.
    average_seconds: int = 0
    # Notional whose average execution price is the impact price, minor units.
    impact_notional: int = 0
    last_price_max_age_us: int = 0


@dataclass
class FundingTerms:
    """How funding is computed."""

    # Parts per billion per eight hours; may be negative.
    interest: int = 0
    # Parts per billion.
    damping: int = 0
    # Largest absolute rate, parts per billion.
    cap: int = 0
    # Minutes of premium that are averaged.
    window_minutes: int = 0
    # Needed.
    averaging: Averaging = Averaging.UNSPECIFIED


@dataclass
class DefaultTerms:
    """What happens to an account below its maintenance margin. Rates are parts per million."""

    liquidation_fee: int = 0
    slippage: int = 0
    # Liquidation ends at this multiple of maintenance.
    cure: int = 0
    # Notional of one slice, minor units.
    slice_notional: int = 0
    limit_start: int = 0
    limit_step: int = 0
    limit_max: int = 0
    slices_max: int = 0
    backstop_limit: int = 0
    # Share of fund and tranche one event may draw.
    budget: int = 0


@dataclass
class ContractTerms:
    """A contract's terms. One tick of one lot is `tick_size × lot_size × 10^money_decimals`
    minor units of money, always a whole number: with it every number of this protocol turns
    into a decimal. BTC-PERP: tick 0.1, lot 0.001, 6 decimals → 100 minor units (µUSD) per
    tick and lot. price 1_000_000 = 100 000.0 USD, quantity 2_500 = 2.5 BTC, notional
    1_000_000 × 2_500 × 100 = 250 000 USD.
    """

    # Numbered from 1.
    contract: int = 0
    # BTC-PERP.
    symbol: str = ""
    base: str = ""
    # Quoted, margined and settled in this currency.
    currency: str = ""
    # Decimals of the smallest unit of money: 6 for µUSD.
    money_decimals: int = 0
    # Decimal text, like 0.1.
    tick_size: str = ""
    # Decimal text, like 0.001.
    lot_size: str = ""
    # Parts per million of the notional; negative is a rebate.
    maker_fee: int = 0
    taker_fee: int = 0
    # From the lowest bracket up. Empty switches margin off: recordings only.
    tiers: List[MarginTier] = field(default_factory=list)
    sizes: Optional[SizeTerms] = None
    controls: Optional[ControlTerms] = None
    index: Optional[IndexTerms] = None
    mark: Optional[MarkTerms] = None
    funding: Optional[FundingTerms] = None
    default: Optional[DefaultTerms] = None
    # An imported recording: no margin, no bands, no fees. Never live.
    recorded: bool = False


@dataclass
class Status:
    """The state of a contract and its prices."""

    contract: int = 0
    state: ContractState = ContractState.UNSPECIFIED
    index_state: IndexState = IndexState.UNSPECIFIED
    # Ticks; 0 while there is none.
    index_price: int = 0
    # Ticks; 0 while there is none.
    mark_price: int = 0
    # When the last of these changed.
    time: int = 0
    # In the call of an auction: it ends at a moment within 30 s after this time, which is not
    # public before; else 0.
    call_ends_at: int = 0
    # In the call of an auction: what the contract is when it is over, live or reduce-only.
    returns_to: ContractState = ContractState.UNSPECIFIED
    # Under volatility control orders are taken and trade from here, ticks, inclusive; else 0.
    band_low: int = 0
    # … to here.
    band_high: int = 0
    # Volatility control ends then, or when trading stops.
    band_until: int = 0
    # An announced maintenance, in which the contract takes cancels alone, begins or has begun then;
    # 0 while there is none.
    maintenance_from: int = 0
    # It ends then; the contract reopens through an auction.
    maintenance_until: int = 0
    # What it is for.
    maintenance_reason: str = ""


@dataclass
class ContractInfo:
    """A contract and how it stands."""

    terms: Optional[ContractTerms] = None
    status: Optional[Status] = None
    # Minor units of money per tick and lot: price × quantity × this is the notional.
    money_per_tick_lot: int = 0
    # SHA-256 of the canonical terms, hexadecimal.
    terms_hash: str = ""


@dataclass
class Contracts:
    """Answers `GetContracts`."""

    contracts: List[ContractInfo] = field(default_factory=list)


@dataclass
class Gate:
    """Answers `GetGate`."""

    gates: List[GateVerdict] = field(default_factory=list)


@dataclass
class Pong:
    """Answers `Ping`."""

    echo: int = 0


@dataclass
class GoAway:
    """The server will close this connection. Orders are refused from the deadline on, cancels
    until the end.
    """

    deadline: int = 0
    reason: str = ""


@dataclass
class ResyncRequired:
    """This reader was too slow, and the stream has stopped: subscribe again."""

    channel: Channel = Channel.UNSPECIFIED
    contract: int = 0
    account: int = 0
    # Of candles.
    interval: CandleInterval = CandleInterval.UNSPECIFIED


@dataclass
class IndexInput:
    """One source as it stood when an index was computed."""

    source: str = ""
    # Minor units for one whole unit of the base asset.
    bid: int = 0
    ask: int = 0
    # When the source quoted it.
    quoted_at: int = 0
    # Parts per million, of the terms.
    weight: int = 0
    # Fresh and narrow enough to count.
    valid: bool = False


@dataclass
class IndexPrice:
    """The index with everything that it was made of; as `IndexPriceSet`."""

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    # Ticks; 0 while there is none.
    price: int = 0
    state: IndexState = IndexState.UNSPECIFIED
    # Twice the weighted median of the mids, minor units; 0 when the price was set by the operator.
    twice_median: int = 0
    inputs: List[IndexInput] = field(default_factory=list)
    time: int = 0


@dataclass
class MarkPrice:
    """The mark and its parts, ticks; as `MarkPriceSet`. A part that was not available is 0."""

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    # 0 while there is none.
    price: int = 0
    carry_price: int = 0
    basis_price: int = 0
    book_price: int = 0
    time: int = 0


@dataclass
class Funding:
    """Funding as of the last minute closed. Rates are parts per billion per eight hours,
    premiums parts per billion; longs pay when they are positive.
    """

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    # When the last minute closed had begun; 0 before the first.
    minute: int = 0
    # Samples taken in it; with none it has no premium and accrued nothing.
    samples: int = 0
    premium: int = 0
    # Over the window.
    average_premium: int = 0
    # In force.
    rate: int = 0
    # What the rate would become if the minute at work closed now: an estimate.
    projected_rate: int = 0
    # Minor units that a lot held long owes for the minute.
    per_lot: int = 0
    # The sum of these since the beginning.
    cumulative: int = 0
    # Premiums of the minutes that are averaged, oldest first.
    premiums: List[int] = field(default_factory=list)
    # The last full hour settled; 0 before the first.
    settled_hour: int = 0
    # The next one.
    next_hour: int = 0
    time: int = 0


@dataclass
class FundMove:
    """What insurance fund and tranche held after a change of them."""

    time: int = 0
    fund: int = 0
    tranche: int = 0
    # What nothing could pay, in all.
    uncovered: int = 0


@dataclass
class InsuranceFund:
    """The insurance fund, minor units."""

    epoch: int = 0
    seq: int = 0
    fund: int = 0
    # The venue's own money behind it.
    tranche: int = 0
    uncovered: int = 0
    # Highest fund of the last 8 hours.
    peak: int = 0
    # At or below half of its target.
    alarm: bool = False
    time: int = 0
    # The latest changes of this epoch, oldest first, at most 50.
    moves: List[FundMove] = field(default_factory=list)


@dataclass
class RoundShare:
    """One account as of the round, without its id. As `DeleveragingShare`, in the order of
    account ids.
    """

    held: int = 0
    cost: int = 0
    equity: int = 0
    eligible: int = 0
    # Millionths.
    leverage: int = 0
    lots: int = 0


@dataclass
class DeleveragingRound:
    """One round; as `Deleveraged`."""

    # Counts the contract's rounds of an epoch from 1.
    number: int = 0
    time: int = 0
    round: int = 0
    uncovered: int = 0
    price: int = 0
    mark_price: int = 0
    bankruptcy_price: int = 0
    budget: int = 0
    shares: List[RoundShare] = field(default_factory=list)


@dataclass
class Deleveraging:
    """The latest rounds of a contract, oldest first: at most 20, and never more than 5 000
    shares but for one round.
    """

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    rounds: List[DeleveragingRound] = field(default_factory=list)


@dataclass
class LeverageAck:
    """The account's leverage in a contract is on disk."""

    # Of the journal.
    seq: int = 0
    account: int = 0
    contract: int = 0
    # 0: the choice was lifted.
    leverage: int = 0
    credits_left: int = 0


@dataclass
class OrderPreview:
    """Answers `PreviewOrder`: what the venue would have done with the order after the command
    `seq`. Prices move; this is no promise. Numbers are present when it would be accepted, or
    fails on margin alone.
    """

    # Of the journal.
    seq: int = 0
    # The first reason against it; unspecified when it would be accepted, as far as is disclosed:
    # whether a fill or kill could be filled is not.
    reason: RejectReason = RejectReason.UNSPECIFIED
    field: str = ""
    # The bound that is broken and what was asked, as `limit` and `actual` of `Reject`.
    bound: int = 0
    actual: int = 0
    # What it means and how to fix it, in English.
    text: str = ""
    account: int = 0
    contract: int = 0
    # The order as it would be accepted: cut to the position, slid, bounded, or reduce-only for
    # life.
    qty: int = 0
    limit: int = 0
    reduce_only: bool = False
    # It would be pending until its trigger, and is checked again then.
    sleeps: bool = False
    # Fee of all of it at its limit (a stop without one: at its trigger), money; a rebate is below
    # zero.
    maker_fee: int = 0
    taker_fee: int = 0
    # Open loss and fee that it reserves while it rests, money.
    reserved: int = 0
    # Initial margin that the account needs and what it has available, now and with the order
    # resting in full, money.
    initial_margin: int = 0
    initial_margin_after: int = 0
    available: int = 0
    available_after: int = 0
    # Once all of it has traded at its limit: the position in lots, the price at which it would be
    # liquidated, the one at which it would be bankrupt, ticks; 0 for none.
    held_after: int = 0
    liquidation_price: int = 0
    bankruptcy_price: int = 0
    # What that position would pay in an hour at the rate in force, and at the one the minute at
    # work projects, money; below zero is received.
    funding_per_hour: int = 0
    funding_per_hour_projected: int = 0
    # What to keep in mind, in English.
    warning: str = ""


@dataclass
class SignatureAck:
    """The signature under a document is on disk."""

    # Of the journal.
    seq: int = 0
    # 0 for the rulebook.
    contract: int = 0
    version: int = 0
    hash: str = ""


@dataclass
class MassQuoteAck:
    """Answers a mass quote: the quote of before is gone, but for entries that kept their place."""

    # Of the journal.
    seq: int = 0
    account: int = 0
    contract: int = 0
    quote: int = 0
    # Orders of the quote before that are gone.
    canceled: int = 0
    # Of every entry with a quantity, in their order; `item` is twice the number of the level, one
    # more for the ask. One that kept its place was `amended`.
    entries: List[BatchItem] = field(default_factory=list)
    credits_left: int = 0


@dataclass
class ProtectionAck:
    """The protection of a group of quotes was set or reset."""

    # Of the journal.
    seq: int = 0
    account: int = 0
    contract: int = 0
    group: int = 0
    credits_left: int = 0


@dataclass
class DisconnectAck:
    """What becomes of the account's orders when this session ends is on disk."""

    # Of the journal.
    seq: int = 0
    account: int = 0
    scope: DisconnectScope = DisconnectScope.UNSPECIFIED
    credits_left: int = 0


@dataclass
class DeadManAck:
    """The dead-man timer of the account is on disk."""

    # Of the journal.
    seq: int = 0
    account: int = 0
    # When its orders go, by the venue's clock; 0 when it was stopped.
    at: int = 0
    credits_left: int = 0


@dataclass
class BookOrder:
    """An order of a book, as the market sees it."""

    # Stands for the order for as long as it is on the book, and for nothing else: it follows from
    # no other number, and differs from run to run of the venue.
    id: int = 0
    # Ticks; 0 in a delta of an order that is gone.
    price: int = 0
    # Lots on display; 0 in a delta: the order is gone.
    qty: int = 0
    # Of two orders at one price the one with the lower place was there first. An order whose
    # display was used up and shown again, or that was amended and lost its priority, has a new one.
    place: int = 0


@dataclass
class BookOrders:
    """A whole book order by order: replaces all that was known. It shows no class: at one price
    clients trade before affiliated market makers.
    """

    contract: int = 0
    epoch: int = 0
    # The next delta's `prev_seq`.
    seq: int = 0
    # Best first; at one price in the order of places.
    bids: List[BookOrder] = field(default_factory=list)
    asks: List[BookOrder] = field(default_factory=list)


@dataclass
class BookOrdersDelta:
    """Orders that came, changed or went, as they are now. One that moved to another price has
    the same id. A delta whose `prev_seq` is not the last `seq`, or with another `epoch`,
    means that something was lost: subscribe again.
    """

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    prev_seq: int = 0
    bids: List[BookOrder] = field(default_factory=list)
    asks: List[BookOrder] = field(default_factory=list)
    # This reader was too slow, and several changes were gathered into this one.
    conflated: bool = False


@dataclass
class Ticker:
    """A contract at a glance. Prices are ticks, 0 while there is none."""

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    last_price: int = 0
    last_qty: int = 0
    # When the last trade was.
    last_time: int = 0
    bid_price: int = 0
    bid_qty: int = 0
    ask_price: int = 0
    ask_qty: int = 0
    index_price: int = 0
    mark_price: int = 0
    # Of the last 1 440 minutes, the one at work included.
    open_price: int = 0
    high_price: int = 0
    low_price: int = 0
    # Lots, and trades.
    qty: int = 0
    trades: int = 0
    # Lots of all long positions.
    open_interest: int = 0
    # In force, parts per billion per eight hours.
    funding_rate: int = 0
    # When funding is settled next.
    next_funding: int = 0
    state: ContractState = ContractState.UNSPECIFIED
    time: int = 0


@dataclass
class Liquidation:
    """A trade that closed a position for its holder."""

    # As on the public tape.
    trade: int = 0
    price: int = 0
    qty: int = 0
    # Of the order that closed the position.
    side: Side = Side.UNSPECIFIED
    # Liquidation, or deleveraging: then it met no order of a book.
    cause: Cause = Cause.UNSPECIFIED
    time: int = 0


@dataclass
class Liquidations:
    """Liquidations of a contract, oldest first."""

    contract: int = 0
    epoch: int = 0
    seq: int = 0
    prev_seq: int = 0
    liquidations: List[Liquidation] = field(default_factory=list)
    # The latest before the subscription, perhaps none.
    snapshot: bool = False


@dataclass
class Candle:
    """The trades of an interval. Without one it repeats the close of the one before, with no
    lots.
    """

    # When it begins.
    start: int = 0
    open: int = 0
    high: int = 0
    low: int = 0
    close: int = 0
    # Lots.
    qty: int = 0
    trades: int = 0
    # The journal's number of the command of its last trade: it is true at this sequence and until
    # the next trade. 0 without a trade.
    seq: int = 0
    # Its time is over, and it will not change.
    closed: bool = False


@dataclass
class Candles:
    """Candles of a contract, oldest first, without a gap between them. Those that are known are
    replaced.
    """

    contract: int = 0
    interval: CandleInterval = CandleInterval.UNSPECIFIED
    epoch: int = 0
    seq: int = 0
    prev_seq: int = 0
    candles: List[Candle] = field(default_factory=list)
    # The latest before the subscription, perhaps none.
    snapshot: bool = False


@dataclass
class CandlePage:
    """Answers `GetCandles`."""

    contract: int = 0
    interval: CandleInterval = CandleInterval.UNSPECIFIED
    # Of the journal: true at it.
    seq: int = 0
    candles: List[Candle] = field(default_factory=list)
    # `from` of the next page; 0 when there is none.
    next: int = 0
    # As asked for.
    price: CandlePrice = CandlePrice.UNSPECIFIED


@dataclass
class TradePage:
    """Answers `GetTrades`."""

    contract: int = 0
    # Of the journal: true at it.
    seq: int = 0
    trades: List[Trade] = field(default_factory=list)
    # `cursor` of the next page; 0 when there is none.
    next: int = 0


@dataclass
class OpenOrderPage:
    """Answers `GetOpenOrders`."""

    account: int = 0
    # Of the journal, and of the account's stream: true at both.
    seq: int = 0
    account_seq: int = 0
    # By id.
    orders: List[OpenOrder] = field(default_factory=list)
    # `cursor` of the next page; 0 when there is none.
    next: int = 0


@dataclass
class HistoryPage:
    """Answers `GetHistory`."""

    account: int = 0
    # Of the account's newest event.
    account_seq: int = 0
    # Of the oldest that is kept: nothing is known of those before it.
    first_seq: int = 0
    events: List[AccountEvent] = field(default_factory=list)
    # `cursor` of the next page; 0 when there is none.
    next: int = 0


@dataclass
class DayStatement:
    """What a day, or a part of one, did to the cash of an account. Minor units of the currency
    of settlement: closing = opening + realized − fees − funding + deposits − withdrawals +
    transfers + other.
    """

    # When the day begins, UTC.
    day: int = 0
    # The first and the last event that moved cash.
    from_seq: int = 0
    to_seq: int = 0
    opening: int = 0
    closing: int = 0
    # Fills, and lots traded over all contracts.
    fills: int = 0
    qty: int = 0
    realized: int = 0
    # Above zero paid.
    fees: int = 0
    # Above zero paid.
    funding: int = 0
    deposits: int = 0
    withdrawals: int = 0
    # In less out.
    transfers: int = 0
    # Conversions of collateral, compensation, what fund and tranche paid.
    other: int = 0


@dataclass
class StatementPage:
    """Answers `GetStatements`."""

    account: int = 0
    # Of the account's newest event.
    account_seq: int = 0
    # Of the oldest that is kept: nothing is known of those before it.
    first_seq: int = 0
    days: List[DayStatement] = field(default_factory=list)
    # `cursor` of the next page; 0 when there is none.
    next: int = 0


@dataclass
class KeyAck:
    """A change of a key is on disk. All of its sessions are closed next: they log on again with
    what the key is now.
    """

    # Of the journal.
    seq: int = 0
    key: int = 0
    revoked: bool = False


@dataclass
class KeyInfo:
    """A key of the session's trader, without what it proves itself with."""

    key: int = 0
    name: str = ""
    algorithm: KeyAlgorithm = KeyAlgorithm.UNSPECIFIED
    # Sum of the numbers of `Scope`.
    scopes: int = 0
    # Exclusive; 0 for no end.
    valid_until: int = 0
    addresses: List[str] = field(default_factory=list)
    revoked: bool = False
    # Sessions that it has now.
    sessions: int = 0


@dataclass
class Keys:
    """Answers `GetKeys`."""

    keys: List[KeyInfo] = field(default_factory=list)


@dataclass
class Maintenance:
    """To everybody who is logged on when a maintenance is announced, withdrawn or over, and to
    whoever logs on meanwhile.
    """

    contract: int = 0
    # 0 when there is none any more.
    begins_at: int = 0
    ends_at: int = 0
    # In words: what for, or why there is none any more.
    reason: str = ""


@dataclass
class TradingLimitValues:
    """Limits of a trader or a key; 0 is none."""

    order_qty_max: int = 0
    order_notional_max: int = 0
    position_notional_max: int = 0
    messages_per_second: int = 0


@dataclass
class TradingLimit:
    """The limits of a trader or a key in a contract, as they stand."""

    # One of the two is 0.
    trader: int = 0
    target: int = 0
    # 0 for each contract.
    contract: int = 0
    in_force: Optional[TradingLimitValues] = None
    # What was asked for and is looser, and waits; else the same.
    asked: Optional[TradingLimitValues] = None
    # Until when it waits; 0 when nothing does.
    asked_until: int = 0


@dataclass
class TradingLimitAck:
    """Trading limits as they stand after the command."""

    # Of the journal.
    seq: int = 0
    limit: Optional[TradingLimit] = None


@dataclass
class TradingLimits:
    """Answers `GetTradingLimits`: traders by number, then keys, each by contract."""

    limits: List[TradingLimit] = field(default_factory=list)


ServerMessageMessage = Union[
    Hello,
    LogOnResult,
    OrderAck,
    BatchAck,
    MassCancelAck,
    Reject,
    AccountEvent,
    BookDelta,
    Bbo,
    Trades,
    BookSnapshot,
    BookDigest,
    Heartbeat,
    Subscribed,
    Unsubscribed,
    AccountSnapshot,
    Contracts,
    Gate,
    Status,
    Pong,
    GoAway,
    ResyncRequired,
    IndexPrice,
    MarkPrice,
    Funding,
    InsuranceFund,
    Deleveraging,
    LeverageAck,
    OrderPreview,
    SignatureAck,
    MassQuoteAck,
    ProtectionAck,
    DisconnectAck,
    DeadManAck,
    BookOrders,
    BookOrdersDelta,
    Ticker,
    Liquidations,
    Candles,
    CandlePage,
    TradePage,
    OpenOrderPage,
    HistoryPage,
    StatementPage,
    KeyAck,
    Keys,
    Maintenance,
    TradingLimitAck,
    TradingLimits,
]


@dataclass
class ServerMessage:
    """Numbers 27 to 31 stay free; 39 to 63 are set aside for order-by-order books, tickers,
    liquidations, candles, quotes in mass, dead-man timers and one-use tokens.
    """

    # The `request_id` that this answers; 0 when it answers no request.
    request_id: int = 0
    # When it was sent, microseconds since 1970 UTC. The time of what happened stands in the message
    # itself.
    ts_us: int = 0
    message: Optional[ServerMessageMessage] = None
